//! The part after the `@`: RFC 5321 §4.1.2 `Domain`, international names by way of the host.

use super::{AddressPart, AddressProblem, Asked, problem::is_international};

const PART: AddressPart = AddressPart::Domain;

/// Octets of a label (RFC 1035 §2.3.4).
pub(super) const MAX_LABEL: usize = 63;

/// The domain in lower case and its A-label form, or why it is none.
pub(super) fn ascii(domain: &str, to_ascii: &mut Asked<'_>) -> Result<String, AddressProblem> {
    if domain.starts_with('[') {
        return Err(AddressProblem::Literal);
    }
    // What is ASCII must be a host name already, so that no converter reads more into it.
    let stranger =
        domain.chars().find(|c| !matches!(c, '.' | '-') && !c.is_ascii_alphanumeric() && !is_international(*c));
    if let Some(character) = stranger {
        return Err(AddressProblem::of_character(character, PART));
    }
    labels(domain)?;
    if domain.is_ascii() && !domain.split('.').any(is_a_label) {
        let domain = domain.to_ascii_lowercase();
        host_name(&domain)?;
        return Ok(domain);
    }
    // An A-label may be the encoding of nothing (RFC 5891 §5.4), which only tables tell.
    let ascii = to_ascii(domain).ok_or(AddressProblem::DomainInvalid)?;
    labels(&ascii)?;
    host_name(&ascii)?;
    Ok(ascii)
}

/// RFC 5890 §2.3.1: letters, digits and hyphens with a meaning beyond them.
fn is_a_label(label: &str) -> bool {
    label.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("xn--"))
}

fn labels(domain: &str) -> Result<(), AddressProblem> {
    for label in domain.split('.') {
        if label.is_empty() {
            return Err(AddressProblem::DotMisplaced { part: PART });
        }
        if label.starts_with('-') || label.ends_with('-') {
            return Err(AddressProblem::LabelHyphen { label: label.to_owned() });
        }
    }
    Ok(())
}

fn host_name(ascii: &str) -> Result<(), AddressProblem> {
    if !ascii.bytes().all(|octet| octet.is_ascii_alphanumeric() || matches!(octet, b'-' | b'.')) {
        return Err(AddressProblem::DomainInvalid);
    }
    if let Some(label) = ascii.split('.').find(|label| label.len() > MAX_LABEL) {
        return Err(AddressProblem::LabelTooLong { label: label.to_owned() });
    }
    // RFC 3696 §2: no top-level domain is all digits, so this is an IPv4 address or a slip.
    let last = ascii.rsplit('.').next().unwrap_or_default();
    if last.bytes().all(|octet| octet.is_ascii_digit()) { Err(AddressProblem::DomainNumeric) } else { Ok(()) }
}
