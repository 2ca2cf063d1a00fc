//! What an organisation wants of its people's mail.

use std::collections::BTreeMap;

use super::{Address, Code, Severity};

/// An organisation's rules. The default wants nothing. [`Policy::read`] makes one of a document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Policy {
    /// Domains of the organisation's own people, A-labels in lower case; their subdomains count too.
    pub organisation_domains: Vec<String>,
    /// Domains nobody writes to, A-labels in lower case; their subdomains count too.
    pub blocked_domains: Vec<String>,
    /// Addresses nobody writes to, in lower case, sorted.
    pub blocked_people: Vec<String>,
    /// Addresses that asked not to be written to, in lower case, sorted.
    pub unsubscribed: Vec<String>,
    /// Severities that differ from the code's own; none switches the finding off.
    pub severities: BTreeMap<Code, Option<Severity>>,
    /// Whether To must have exactly one recipient.
    pub exactly_one_to: bool,
    /// Words that speak of an attachment, beside the built-in ones, in lower case.
    pub attachment_words: Vec<String>,
    /// Words that were to be replaced before sending, beside the built-in ones, in lower case.
    pub placeholder_words: Vec<String>,
}

impl Policy {
    /// How grave a problem is under this policy; none when it is not wanted. What the provider or the mail standard
    /// refuses stays a block.
    #[must_use]
    pub fn severity(&self, code: Code) -> Option<Severity> {
        if code.is_fixed() {
            return Some(Severity::Block);
        }
        self.severities.get(&code).copied().unwrap_or_else(|| Some(code.severity()))
    }

    /// Whether this is an address of the organisation's own.
    #[must_use]
    pub fn is_inside(&self, address: &Address) -> bool {
        is_within(address.domain(), &self.organisation_domains)
    }

    /// Whether the organisation does not write there.
    #[must_use]
    pub fn is_blocked(&self, address: &Address) -> bool {
        is_within(address.domain(), &self.blocked_domains) || is_listed(address, &self.blocked_people)
    }

    /// Whether this person asked not to be written to.
    #[must_use]
    pub fn is_unsubscribed(&self, address: &Address) -> bool {
        is_listed(address, &self.unsubscribed)
    }
}

/// Whether a domain is one of these or below one.
pub(crate) fn is_within(domain: &str, domains: &[String]) -> bool {
    domains
        .iter()
        .any(|outer| domain.strip_suffix(outer.as_str()).is_some_and(|inner| inner.is_empty() || inner.ends_with('.')))
}

fn is_listed(address: &Address, people: &[String]) -> bool {
    people.binary_search(&address.as_str().to_lowercase()).is_ok()
}
