//! Where a link leads.

use percent_encoding::percent_decode_str;

use crate::compose::ToAscii;

/// A mailbox as it is compared: the domain as A-labels, all in lower case.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mailbox {
    local: String,
    domain: String,
}

impl Mailbox {
    pub(super) fn read(text: &str, to_ascii: ToAscii) -> Option<Self> {
        let (local, domain) = text.trim().rsplit_once('@')?;
        let domain = ascii(domain, to_ascii).filter(|domain| domain.contains('.'))?;
        (!local.is_empty()).then(|| Self { local: local.to_lowercase(), domain })
    }

    pub(super) fn domain(&self) -> &str {
        &self.domain
    }
}

/// Where a link leads, as far as it is compared.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A host, A-labels in lower case.
    Host(String),
    /// The mailboxes of a `mailto:` (RFC 6068).
    Mailboxes(Vec<Mailbox>),
}

/// None when it leads to no host or mailbox: `tel:`, `cid:`, a place in the message itself.
pub(super) fn read(target: &str, to_ascii: ToAscii) -> Option<Target> {
    let Some(rest) = after_scheme(target, "mailto:") else { return host(target, to_ascii).map(Target::Host) };
    let list = rest.split('?').next().unwrap_or_default();
    let decoded = percent_decode_str(list).decode_utf8_lossy();
    let boxes: Vec<_> = decoded.split([',', ';']).filter_map(|one| Mailbox::read(one, to_ascii)).collect();
    (!boxes.is_empty()).then_some(Target::Mailboxes(boxes))
}

/// Whether it is fetched without encryption.
pub(super) fn is_insecure(target: &str) -> bool {
    after_scheme(target, "http:").is_some_and(|rest| rest.starts_with("//"))
}

/// Addresses without encryption in a plain text, which mail clients make links of.
pub(super) fn written(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.match_indices("http://").filter_map(|(start, scheme)| {
        let rest = text.get(start..)?;
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"')).unwrap_or(rest.len());
        let address = rest.get(..end)?.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '。', '、']);
        (address.len() > scheme.len()).then_some((start, address))
    })
}

/// The host of an address of the web, with or without its scheme (RFC 3986 §3.2), as browsers read it.
pub(super) fn host(address: &str, to_ascii: ToAscii) -> Option<String> {
    let rest = ["http:", "https:", "ftp:"].iter().find_map(|scheme| after_scheme(address, scheme));
    let rest = match rest {
        Some(rest) => rest,
        None if address.starts_with("//") => address,
        // Words may leave the scheme away; a target that does so leads into the message.
        None if !address.starts_with(['/', '#', '?', '.']) && !has_other_scheme(address) => address,
        None => return None,
    };
    let rest = rest.trim_start_matches(['/', '\\']);
    let authority = rest.get(..rest.find(['/', '\\', '?', '#']).unwrap_or(rest.len()))?;
    let host = authority.rsplit('@').next()?;
    let host = if host.starts_with('[') { host } else { host.split(':').next()? };
    ascii(&percent_decode_str(host).decode_utf8_lossy(), to_ascii)
}

/// A host as it is compared.
fn ascii(host: &str, to_ascii: ToAscii) -> Option<String> {
    let host = host.trim_end_matches('.').to_lowercase();
    let ascii = if host.is_ascii() { Some(host) } else { to_ascii(&host) };
    ascii.filter(|host| !host.is_empty())
}

fn after_scheme<'t>(address: &'t str, scheme: &str) -> Option<&'t str> {
    address.split_at_checked(scheme.len()).filter(|(start, _)| start.eq_ignore_ascii_case(scheme)).map(|(_, rest)| rest)
}

/// A scheme has no dot here, unlike a host before a port.
fn has_other_scheme(address: &str) -> bool {
    let scheme = address.split(':').next().filter(|scheme| scheme.len() < address.len());
    scheme.is_some_and(|scheme| !scheme.contains(['.', '/', '?', '#']))
}
