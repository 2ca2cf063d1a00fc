//! An address that a provider can use, read from what a person typed.

use std::net::{Ipv4Addr, Ipv6Addr};

use email_address::{EmailAddress, Error, Options};
use serde::Serialize;
use tsify::Tsify;

/// Octets of a local part (RFC 5321 §4.5.3.1.1).
const MAX_LOCAL: usize = 64;
/// Octets of an address: a path of 256 without its angle brackets (RFC 5321 §4.5.3.1.3, erratum 1690).
const MAX_ADDRESS: usize = 254;
/// Octets of a label (RFC 1035 §2.3.4).
const MAX_LABEL: usize = 63;

/// Why an address cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Tsify)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum AddressProblem {
    /// Nothing was typed.
    #[error("the address is empty")]
    Empty,
    /// There is no `@`.
    #[error("the address has no @")]
    NoAt,
    /// Nothing stands before the `@`.
    #[error("the part before @ is empty")]
    LocalEmpty,
    /// Over 64 octets before the `@` (RFC 5321 §4.5.3.1.1).
    #[error("the part before @ has {octets} octets")]
    LocalTooLong {
        /// Octets it has.
        octets: usize,
    },
    /// Over 254 octets (RFC 5321 §4.5.3.1.3, erratum 1690).
    #[error("the address has {octets} octets")]
    TooLong {
        /// Octets it has, the domain in its ASCII form.
        octets: usize,
    },
    /// Nothing stands after the `@`.
    #[error("the part after @ is empty")]
    DomainEmpty,
    /// The domain is no host name (RFC 5321 §4.1.2, RFC 5890).
    #[error("the domain is not valid")]
    DomainInvalid,
    /// The domain has one label only; no public mail reaches it.
    #[error("the domain has no dot")]
    DomainWithoutDot,
    /// The part before the `@` has a character or quoting that RFC 5321 and RFC 6531 do not allow.
    #[error("the part before @ is malformed")]
    Malformed,
}

/// Turns a domain with non-ASCII labels into its A-label form (UTS #46 ToASCII), as the host does it for its own
/// addresses; none when it is no domain. The tables are large and every browser has them.
pub type ToAscii = fn(&str) -> Option<String>;

/// An address by RFC 5321, 5322 and 6531, its domain in ASCII form (RFC 5891 A-labels).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address(String);

impl Address {
    /// Reads what a person typed.
    ///
    /// ```
    /// use mailrail::compose::{Address, AddressProblem};
    ///
    /// let to_ascii = |domain: &str| (domain == "bücher.example").then(|| "xn--bcher-kva.example".into());
    /// assert_eq!(Address::parse("mina@bücher.example", to_ascii)?.as_str(), "mina@xn--bcher-kva.example");
    /// assert_eq!(Address::parse("mina", to_ascii), Err(AddressProblem::NoAt));
    /// # Ok::<(), AddressProblem>(())
    /// ```
    ///
    /// # Errors
    /// Why no provider would take it.
    pub fn parse(typed: &str, to_ascii: ToAscii) -> Result<Self, AddressProblem> {
        // Spaces only: a line break is no slip of the finger.
        let typed = typed.trim_matches([' ', '\u{a0}']);
        if typed.is_empty() {
            return Err(AddressProblem::Empty);
        }
        // A quoted local part may hold an @; a domain never does.
        let (local, domain) = typed.rsplit_once('@').ok_or(AddressProblem::NoAt)?;
        if local.is_empty() {
            return Err(AddressProblem::LocalEmpty);
        }
        if local.len() > MAX_LOCAL {
            return Err(AddressProblem::LocalTooLong { octets: local.len() });
        }
        if domain.is_empty() {
            return Err(AddressProblem::DomainEmpty);
        }
        let address = format!("{local}@{}", ascii_domain(domain, to_ascii)?);
        if address.len() > MAX_ADDRESS {
            return Err(AddressProblem::TooLong { octets: address.len() });
        }
        let options = Options::default().without_display_text().with_domain_literal();
        EmailAddress::parse_with_options(&address, options).map_err(AddressProblem::from)?;
        Ok(Self(address))
    }

    /// `local@domain`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part after the last `@`.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

/// The domain's A-label form, or a domain literal as it is.
fn ascii_domain(domain: &str, to_ascii: ToAscii) -> Result<String, AddressProblem> {
    if let Some(literal) = domain.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        // RFC 5321 §4.1.3.
        let v6 = literal.strip_prefix("IPv6:").is_some_and(|address| address.parse::<Ipv6Addr>().is_ok());
        let known = v6 || literal.parse::<Ipv4Addr>().is_ok();
        return known.then(|| domain.to_owned()).ok_or(AddressProblem::DomainInvalid);
    }
    // What is ASCII must be a host name already, so that no converter reads more into it (RFC 1123 §2.1).
    let letters_digits_hyphens = |octet: u8| octet.is_ascii_alphanumeric() || matches!(octet, b'-' | b'.');
    if !domain.bytes().all(|octet| !octet.is_ascii() || letters_digits_hyphens(octet)) {
        return Err(AddressProblem::DomainInvalid);
    }
    let ascii = if domain.is_ascii() { Some(domain.to_ascii_lowercase()) } else { to_ascii(domain) };
    let ascii = ascii.filter(|ascii| ascii.bytes().all(letters_digits_hyphens)).ok_or(AddressProblem::DomainInvalid)?;
    let labels = || ascii.split('.');
    let malformed =
        |label: &str| label.is_empty() || label.len() > MAX_LABEL || label.starts_with('-') || label.ends_with('-');
    if labels().any(malformed) || labels().next_back().is_some_and(|last| last.bytes().all(|o| o.is_ascii_digit())) {
        return Err(AddressProblem::DomainInvalid);
    }
    if labels().count() < 2 {
        return Err(AddressProblem::DomainWithoutDot);
    }
    Ok(ascii)
}

impl From<Error> for AddressProblem {
    fn from(error: Error) -> Self {
        match error {
            Error::MissingSeparator => Self::NoAt,
            Error::LocalPartEmpty => Self::LocalEmpty,
            Error::DomainEmpty => Self::DomainEmpty,
            Error::DomainTooLong
            | Error::SubDomainEmpty
            | Error::SubDomainTooLong
            | Error::DomainTooFew
            | Error::DomainInvalidSeparator
            | Error::InvalidIPAddress
            | Error::UnsupportedDomainLiteral => Self::DomainInvalid,
            _ => Self::Malformed,
        }
    }
}
