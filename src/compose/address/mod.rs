//! An address that a provider can use, read from what a person typed.
//!
//! Usable means: mail can be handed over to it by SMTP as it stands. docs/addresses.md says what that leaves out.

mod domain;
mod everyday;
mod list;
mod local;
mod problem;

pub use list::{AddressList, LineProblem};
pub use problem::{AddressPart, AddressProblem};

/// Octets of a local part (RFC 5321 §4.5.3.1.1).
const MAX_LOCAL: usize = 64;
/// Octets of an address: a path of 256 without its angle brackets (RFC 5321 §4.5.3.1.3, erratum 1690).
const MAX_ADDRESS: usize = 254;

/// Turns a domain with non-ASCII labels into its A-label form (UTS #46 ToASCII), as the host does it for its own
/// addresses; none when it is no domain. The tables are large and every browser has them.
pub type ToAscii = fn(&str) -> Option<String>;

/// [`ToAscii`], asked in whatever way.
type Asked<'a> = dyn FnMut(&str) -> Option<String> + 'a;

/// `Mailbox` of RFC 5321 §4.1.2 and RFC 6531 §3.3 without address literals, its domain in ASCII form (RFC 5891
/// A-labels).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address(String);

impl Address {
    /// Reads what a person typed; spaces around it are dropped.
    ///
    /// ```
    /// use mailrail::compose::{Address, AddressProblem};
    ///
    /// let to_ascii = |domain: &str| (domain == "bücher.example").then(|| "xn--bcher-kva.example".into());
    /// assert_eq!(Address::parse(" mina@bücher.example", to_ascii)?.as_str(), "mina@xn--bcher-kva.example");
    /// assert_eq!(Address::parse("mina", to_ascii), Err(AddressProblem::NoAt));
    /// # Ok::<(), AddressProblem>(())
    /// ```
    ///
    /// # Errors
    /// Why no provider would take it.
    pub fn parse(typed: &str, to_ascii: ToAscii) -> Result<Self, AddressProblem> {
        Self::parse_exact(trim(typed), to_ascii)
    }

    /// Reads an address with nothing around it.
    ///
    /// # Errors
    /// Why no provider would take it as it stands.
    pub fn parse_exact(address: &str, to_ascii: ToAscii) -> Result<Self, AddressProblem> {
        match everyday::at(address).and_then(|at| address.split_at_checked(at)) {
            Some((local, at_domain)) => Ok(Self(format!("{local}{}", at_domain.to_ascii_lowercase()))),
            None => read(address, &mut |domain| to_ascii(domain)).map(Self),
        }
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

    /// What tells one mailbox from another: the address in lower case, for nearly no provider tells mailboxes apart by
    /// case, whatever RFC 5321 §2.4 allows.
    #[must_use]
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }

    /// Whether the part before the `@` stands in quotation marks: allowed, and refused by many.
    #[must_use]
    pub fn is_quoted(&self) -> bool {
        self.0.starts_with('"')
    }

    /// Whether the domain has one label only, as in `leo@localhost`.
    #[must_use]
    pub fn has_dotless_domain(&self) -> bool {
        !self.domain().contains('.')
    }
}

/// Spaces only: a line break is no slip of the finger.
fn trim(typed: &str) -> &str {
    typed.trim_matches([' ', '\u{a0}'])
}

/// The address with its domain in ASCII form, or why it is none: the whole grammar.
fn read(address: &str, to_ascii: &mut Asked<'_>) -> Result<String, AddressProblem> {
    if address.is_empty() {
        return Err(AddressProblem::Empty);
    }
    if address.ends_with('>') {
        return Err(AddressProblem::AngleBrackets);
    }
    // A quoted local part may hold an @; a domain never does.
    let (local, domain) = address.rsplit_once('@').ok_or(AddressProblem::NoAt)?;
    if local.is_empty() {
        return Err(AddressProblem::LocalEmpty);
    }
    local::check(local)?;
    if local.len() > MAX_LOCAL {
        return Err(AddressProblem::LocalTooLong { octets: local.len() });
    }
    if domain.is_empty() {
        return Err(AddressProblem::DomainEmpty);
    }
    let address = format!("{local}@{}", domain::ascii(domain, to_ascii)?);
    if address.len() > MAX_ADDRESS {
        return Err(AddressProblem::TooLong { octets: address.len() });
    }
    Ok(address)
}
