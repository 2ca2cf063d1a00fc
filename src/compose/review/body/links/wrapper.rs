//! Addresses that only lead on to another: what mail filters and mail clients make of links.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// Hosts and paths that lead on, and the parameter that says where to. Sources: Microsoft, "Safe Links in Microsoft
/// Defender for Office 365"; Google's and Facebook's redirect pages; Barracuda, "Link Protection"; Slack's redirect,
/// as met in mail, read 2026-11. A host begins with a dot where any name may stand before it.
const REDIRECTS: [(&str, &str, &[&str]); 9] = [
    (".safelinks.protection.outlook.com", "/", &["url"]),
    ("statics.teams.cdn.office.net", "/evergreen-assets/safelinks/", &["url"]),
    ("www.google.com", "/url", &["q", "url"]),
    ("google.com", "/url", &["q", "url"]),
    ("urldefense.proofpoint.com", "/v1/url", &["u"]),
    ("l.facebook.com", "/l.php", &["u"]),
    ("linkprotect.cudasvc.com", "/url", &["a"]),
    ("slack-redir.net", "/link", &["url"]),
    ("www.youtube.com", "/redirect", &["q"]),
];

/// Wrappers inside wrappers that are followed.
const MAX_DEPTH: usize = 4;

/// Where a link leads in the end, as far as its address says.
pub(super) fn unwrapped(target: &str) -> Cow<'_, str> {
    let mut target = Cow::Borrowed(target);
    for _ in 0..MAX_DEPTH {
        let Some(inner) = inner(&target) else { break };
        target = Cow::Owned(inner);
    }
    target
}

fn inner(target: &str) -> Option<String> {
    let (_, rest) = target.split_once("://")?;
    let (host, path) = rest.split_at_checked(rest.find(['/', '?']).unwrap_or(rest.len()))?;
    let host = host.to_ascii_lowercase();
    if host == "urldefense.com" {
        return proofpoint_3(path);
    }
    if host == "urldefense.proofpoint.com" && path.starts_with("/v2/url") {
        return proofpoint_2(parameter(path, &["u"])?);
    }
    if host == "secure-web.cisco.com" {
        // The last part of the path is the address.
        return path.rsplit('/').next().map(decoded).filter(|inner| inner.contains("://"));
    }
    let fits = |place: &str| if place.starts_with('.') { host.ends_with(place) } else { host == place };
    let (.., names) = REDIRECTS.iter().find(|(place, start, _)| fits(place) && path.starts_with(start))?;
    parameter(path, names).map(decoded).filter(|inner| inner.contains(':'))
}

/// `https://urldefense.com/v3/__https://x.example/a*b__;Kg!!…`: `*` stands for characters that do not matter here.
fn proofpoint_3(path: &str) -> Option<String> {
    let inner = path.split_once("__")?.1;
    let inner = inner.get(..inner.rfind("__;").unwrap_or(inner.len()))?;
    // Some mail systems make one of two slashes.
    let broken = inner.split_once(":/").filter(|(_, rest)| !rest.starts_with('/'));
    Some(broken.map_or_else(|| inner.to_owned(), |(scheme, rest)| [scheme, "://", rest].concat()))
}

/// `_` stands for `/` and `-` for `%`.
fn proofpoint_2(written: &str) -> Option<String> {
    let inner = decoded(&written.replace('_', "/").replace('-', "%"));
    inner.contains("://").then_some(inner)
}

fn parameter<'t>(path: &'t str, names: &[&str]) -> Option<&'t str> {
    let (_, query) = path.split_once('?')?;
    let query = query.split('#').next()?;
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.find(|(name, value)| names.contains(name) && !value.is_empty()).map(|(_, value)| value)
}

fn decoded(value: &str) -> String {
    percent_decode_str(value).decode_utf8_lossy().into_owned()
}
