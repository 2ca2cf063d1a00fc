//! The domains a mailbox often writes to.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::{Address, Draft, Field, Recipient, ToAscii};

/// Domains that are kept: a few kilobytes, and more than one person writes to often.
const MOST: usize = 200;
/// Octets of a domain (RFC 1035 §2.3.4, without the root's dot).
const MAX_DOMAIN: usize = 253;

/// A domain and how often mail went there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Tsify)]
pub struct FamiliarDomain {
    /// The domain, A-labels in lower case.
    pub domain: String,
    /// Messages that went there.
    pub mails: u32,
}

/// The domains a mailbox writes to, the most frequent first. A domain, never an address, is all that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Familiar(Vec<FamiliarDomain>);

impl Familiar {
    /// What was kept. Whoever kept it may have changed it: what is no domain is left out, and what is too much.
    #[must_use]
    pub fn recall(kept: Vec<FamiliarDomain>) -> Self {
        let mut seen = BTreeSet::new();
        let fresh =
            |kept: &FamiliarDomain| kept.mails > 0 && is_domain(&kept.domain) && seen.insert(kept.domain.clone());
        Self(kept.into_iter().filter(fresh).collect()).in_order()
    }

    /// What to keep.
    #[must_use]
    pub fn domains(&self) -> &[FamiliarDomain] {
        &self.0
    }

    /// Counts the domains of a message that went out, each once. Of domains as frequent as each other the latest stays.
    pub fn remember(&mut self, sent: &Draft, to_ascii: ToAscii) {
        let lists = [Field::To, Field::Cc, Field::Bcc].into_iter().flat_map(|field| sent.recipients(field));
        let addresses =
            lists.flat_map(Recipient::mailboxes).filter_map(|one| Address::parse(&one.address, to_ascii).ok());
        let domains: BTreeSet<_> = addresses.map(|address| address.domain().to_owned()).collect();
        let mails = |domain: &str| self.0.iter().find(|kept| kept.domain == domain).map_or(0, |kept| kept.mails);
        let counted: Vec<_> = domains
            .iter()
            .filter(|domain| is_domain(domain))
            .map(|domain| FamiliarDomain { domain: domain.clone(), mails: mails(domain).saturating_add(1) })
            .collect();
        let others = self.0.drain(..).filter(|kept| !domains.contains(&kept.domain));
        *self = Self(counted.into_iter().chain(others).collect()).in_order();
    }

    /// The most frequent first, as many as are kept.
    fn in_order(mut self) -> Self {
        self.0.sort_by_key(|kept| Reverse(kept.mails));
        self.0.truncate(MOST);
        self
    }
}

/// Whether this is a host name of more than one label, A-labels in lower case.
fn is_domain(text: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty() && label.bytes().all(|o| o.is_ascii_lowercase() || o.is_ascii_digit() || o == b'-')
    };
    text.len() <= MAX_DOMAIN && text.contains('.') && text.split('.').all(label)
}
