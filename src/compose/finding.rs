//! One thing a review found, and the change that would mend it.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::{Field, Place, Problem, Severity};

/// A change of the draft that removes a finding. [`Draft::fixed`](super::Draft::fixed) makes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Fix {
    /// Takes one recipient out.
    RemoveRecipient {
        /// To, Cc or Bcc.
        field: Field,
        /// The entry, counted from 0.
        index: usize,
        /// The address that stands there, so that nobody else is removed when the list has changed.
        address: String,
    },
    /// Writes an address as it was meant.
    CorrectAddress {
        /// To, Cc or Bcc.
        field: Field,
        /// The entry, counted from 0.
        index: usize,
        /// The address that stands there.
        address: String,
        /// What shall stand there.
        correction: String,
    },
    /// Moves everybody in To and Cc to Bcc.
    MoveToBcc,
    /// Writes the whole subject anew.
    RewriteSubject {
        /// What shall stand there.
        subject: String,
    },
    /// Puts other words, as plain text, in the place of some.
    ReplaceWords {
        /// The words, in the subject or a body.
        place: Place,
        /// What shall stand there.
        replacement: String,
    },
}

/// One problem, how grave it is, where, and how to mend it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
pub struct Finding {
    /// What is wrong.
    pub problem: Problem,
    /// What it means for the send.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
    /// The change that removes it, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub fix: Option<Fix>,
}
