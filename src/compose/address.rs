//! An address that a provider can use, read from what a person typed.

use email_address::{EmailAddress, Error, Options};
use idna::AsciiDenyList;
use serde::Serialize;
use tsify::Tsify;

/// Octets of a local part (RFC 5321 §4.5.3.1.1).
const MAX_LOCAL: usize = 64;
/// Octets of an address: a path of 256 without its angle brackets (RFC 5321 §4.5.3.1.3, erratum 1690).
const MAX_ADDRESS: usize = 254;

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

/// An address by RFC 5321, 5322 and 6531, its domain in ASCII form (RFC 5891 A-labels).
///
/// ```
/// use mailrail::compose::Address;
///
/// let address: Address = "mina@bücher.example".parse()?;
/// assert_eq!(address.as_str(), "mina@xn--bcher-kva.example");
/// # Ok::<(), mailrail::compose::AddressProblem>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address(String);

impl Address {
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

impl std::str::FromStr for Address {
    type Err = AddressProblem;

    fn from_str(typed: &str) -> Result<Self, Self::Err> {
        let typed = typed.trim();
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
        let domain = ascii_domain(domain)?;
        let address = format!("{local}@{domain}");
        if address.len() > MAX_ADDRESS {
            return Err(AddressProblem::TooLong { octets: address.len() });
        }
        let options = Options::default().without_display_text().with_domain_literal();
        EmailAddress::parse_with_options(&address, options).map_err(AddressProblem::from)?;
        Ok(Self(address))
    }
}

/// The domain's A-label form, or a domain literal as it is.
fn ascii_domain(domain: &str) -> Result<String, AddressProblem> {
    if domain.starts_with('[') {
        return Ok(domain.to_owned());
    }
    let ascii =
        idna::domain_to_ascii_cow(domain.as_bytes(), AsciiDenyList::STD3).map_err(|_| AddressProblem::DomainInvalid)?;
    let labels = || ascii.split('.');
    if labels().any(|label| label.is_empty() || label.len() > 63 || label.starts_with('-') || label.ends_with('-'))
        || labels().next_back().is_some_and(|last| last.bytes().all(|octet| octet.is_ascii_digit()))
    {
        return Err(AddressProblem::DomainInvalid);
    }
    if labels().count() < 2 {
        return Err(AddressProblem::DomainWithoutDot);
    }
    Ok(ascii.into_owned())
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
