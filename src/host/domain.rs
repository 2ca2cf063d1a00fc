//! International domains by the host's own URL parser.

use web_sys::Url;

/// UTS #46 ToASCII as the URL Standard applies it to a host. The domain must have no ASCII but letters, digits,
/// hyphens and dots: anything else has a meaning in an address.
#[must_use]
pub fn to_ascii(domain: &str) -> Option<String> {
    let url = Url::new(&format!("https://{domain}")).ok()?;
    Some(url.hostname()).filter(|hostname| !hostname.is_empty())
}
