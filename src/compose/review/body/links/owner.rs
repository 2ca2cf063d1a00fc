//! Whether two hosts belong to the same owner.

use crate::compose::domains::{is_within, owned};

/// Domains under which everybody can have a name, sorted. Source: the private section of the Public Suffix List
/// (<https://publicsuffix.org/list/>, read 2026-11), those met in business mail, and the tenants of Microsoft 365.
const SHARED: &[&str] = &[
    "amazonaws.com",
    "azurewebsites.net",
    "blogspot.com",
    "cloudfront.net",
    "firebaseapp.com",
    "github.io",
    "gitlab.io",
    "herokuapp.com",
    "myshopify.com",
    "netlify.app",
    "notion.site",
    "onmicrosoft.com",
    "pages.dev",
    "sharepoint.com",
    "tistory.com",
    "vercel.app",
    "web.app",
    "windows.net",
    "wordpress.com",
    "workers.dev",
    "zendesk.com",
];

/// The same host, one below the other, or both below the same registered name. Both are A-labels in lower case.
pub(super) fn same_owner(one: &str, other: &str) -> bool {
    let plain = |host: &str| host.strip_prefix("www.").unwrap_or(host).to_owned();
    let (one, other) = (plain(one), plain(other));
    let registered = || owned(&one).zip(owned(&other)).is_some_and(|(one, other)| one == other && !is_shared(one));
    is_within(&one, &other) && !is_shared(&other)
        || is_within(&other, &one) && !is_shared(&one)
        || one == other
        || registered()
}

fn is_shared(domain: &str) -> bool {
    SHARED.binary_search(&domain).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{SHARED, same_owner};

    #[test]
    fn the_shared_ones_are_sorted() {
        assert!(SHARED.is_sorted());
    }

    #[test]
    fn owners_are_told_apart() {
        for (one, other) in [
            ("contoso.com", "www.contoso.com"),
            ("shop.contoso.com", "contoso.com"),
            ("a.contoso.co.kr", "b.contoso.co.kr"),
            ("github.io", "github.io"),
            ("ana.github.io", "www.ana.github.io"),
        ] {
            assert!(same_owner(one, other) && same_owner(other, one), "{one} {other}");
        }
        for (one, other) in [
            ("contoso.com", "contoso.com.evil.example"),
            ("contoso.com", "notcontoso.com"),
            ("contoso.co.kr", "evil.co.kr"),
            ("ana.github.io", "eve.github.io"),
            ("ana.sharepoint.com", "sharepoint.com"),
            ("contoso.com", "contoso.net"),
        ] {
            assert!(!same_owner(one, other) && !same_owner(other, one), "{one} {other}");
        }
    }
}
