//! Fields within an address that a reader follows or that a mail client loads.

use std::borrow::Cow;

use super::escape;

/// Where in an address something stands, by what stands before it. Follows the URL Standard's parser (§4.4) as far as
/// it matters: which scheme it is, and whether the host is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    /// At the very start: what stands there says everything.
    Start,
    /// In the host.
    Host,
    /// In the addresses after `mailto:`.
    Mail,
    /// In a path, query or fragment.
    Component,
    /// In a scheme that may run what follows, or that nobody here knows.
    Unsafe,
}

/// Schemes without a host that only name what to call or to show.
const HARMLESS: [&str; 4] = ["tel", "sms", "cid", "geo"];

/// The spot after some of an address.
pub(super) fn spot(before: &str) -> Spot {
    let before = before.trim_start_matches(|character: char| character <= ' ');
    // The parser drops these wherever they stand.
    let before: String = before.chars().filter(|character| !matches!(character, '\t' | '\n' | '\r')).collect();
    if before.is_empty() {
        return Spot::Start;
    }
    let (scheme, rest) = match before.split_once(':') {
        Some((scheme, rest)) if is_scheme(scheme) => (scheme.to_ascii_lowercase(), rest),
        // Relative to a page that a mail does not have.
        _ => (String::new(), before.as_str()),
    };
    match scheme.as_str() {
        "" if !rest.starts_with("//") && !rest.starts_with(['\\']) => Spot::Component,
        "" | "http" | "https" | "ftp" => {
            let host = rest.trim_start_matches(['/', '\\']);
            if host.contains(['/', '\\', '?', '#']) { Spot::Component } else { Spot::Host }
        }
        "mailto" if !rest.contains('?') => Spot::Mail,
        "mailto" => Spot::Component,
        harmless if HARMLESS.contains(&harmless) => Spot::Component,
        _ => Spot::Unsafe,
    }
}

/// Words as they may stand in a spot; none when they are nothing that could.
pub(super) fn fitted(words: &str, spot: Spot) -> Option<Cow<'_, str>> {
    match spot {
        Spot::Start => whole(words.trim()),
        Spot::Host => is_host(words.trim()).then(|| words.trim().into()),
        Spot::Mail => Some(escape::mail_address(words)),
        Spot::Component => Some(escape::url_component(words)),
        Spot::Unsafe => None,
    }
}

/// A value that is an address of the web by itself; people leave the scheme out.
fn whole(words: &str) -> Option<Cow<'_, str>> {
    if words.contains(|character: char| character.is_whitespace() || character.is_control()) {
        return None;
    }
    let after = |scheme: &str| words.get(..scheme.len()).filter(|start| start.eq_ignore_ascii_case(scheme));
    let scheme = after("https://").or_else(|| after("http://"));
    let rest = words.get(scheme.map_or(0, str::len)..)?;
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
    let plain = is_host(host) && host.contains('.') && port.bytes().all(|octet| octet.is_ascii_digit());
    let path = rest.get(authority.len()..)?;
    // `\` would end a host for a browser that ends none for others.
    if !plain || path.contains('\\') {
        return None;
    }
    Some(if scheme.is_some() { words.into() } else { format!("https://{words}").into() })
}

fn is_host(words: &str) -> bool {
    words.chars().all(|character| character.is_alphanumeric() || matches!(character, '-' | '.')) && !words.is_empty()
}

fn is_scheme(words: &str) -> bool {
    words.starts_with(|first: char| first.is_ascii_alphabetic())
        && words.bytes().all(|octet| octet.is_ascii_alphanumeric() || matches!(octet, b'+' | b'-' | b'.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_says_what_a_value_would_be() {
        for (before, expected) in [
            ("", Spot::Start),
            (" \n", Spot::Start),
            ("https://", Spot::Host),
            ("HTTP:", Spot::Host),
            ("ht\ntps:\\\\x", Spot::Host),
            ("https://shop.", Spot::Host),
            ("//", Spot::Host),
            ("https://x.example/", Spot::Component),
            ("https://x.example?q=", Spot::Component),
            ("https:x.example#", Spot::Component),
            ("/offers/", Spot::Component),
            ("mailto:", Spot::Mail),
            ("mailto:a@x.example?subject=", Spot::Component),
            ("tel:", Spot::Component),
            ("javascript:", Spot::Unsafe),
            (" java\tscript:alert('", Spot::Unsafe),
            ("data:text/html,", Spot::Unsafe),
            ("vbscript:", Spot::Unsafe),
            ("x-unknown:", Spot::Unsafe),
        ] {
            assert_eq!(spot(before), expected, "{before:?}");
        }
    }

    #[test]
    fn a_whole_address_is_one_of_the_web_or_nothing() {
        let fits = |words| fitted(words, Spot::Start).map(Cow::into_owned);
        for good in ["https://x.example", "HTTP://bücher.example:8080/a?b=c#d"] {
            assert_eq!(fits(good).as_deref(), Some(good));
        }
        assert_eq!(fits(" www.x.example/a ").as_deref(), Some("https://www.x.example/a"));
        for bad in [
            "",
            "your company",
            "javascript:alert(1)",
            "javascript://x.example/%0aalert(1)",
            "data:text/html,x.y",
            "https://",
            "https://good.example@evil.example",
            "https://x.example\\@evil.example",
            "ana@x.example",
            "//x.example",
            "localhost",
            "https://x.example/\u{1}",
            "x.example:port",
        ] {
            assert_eq!(fits(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_host_takes_letters_and_a_path_takes_anything_escaped() {
        assert_eq!(fitted("acme-1", Spot::Host).as_deref(), Some("acme-1"));
        for bad in ["", "a/b", "a@b", "a b", "a:1", "a?b", "a\\b"] {
            assert_eq!(fitted(bad, Spot::Host), None, "{bad}");
        }
        assert_eq!(fitted("a/../b?c", Spot::Component).as_deref(), Some("a%2F..%2Fb%3Fc"));
        assert_eq!(fitted("x", Spot::Unsafe), None);
    }
}
