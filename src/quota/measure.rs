//! What a limit counts, and how much of it a message takes.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

/// What a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Messages handed over.
    Messages,
    /// Each of To, Cc and Bcc, each time it stands there; a directory list is one.
    Recipients,
    /// Recipients outside the organisation's domains.
    ExternalRecipients,
    /// Requests to the provider's API.
    Requests,
    /// Octets uploaded through the API.
    Octets,
}

impl Measure {
    /// Every measure.
    pub const ALL: [Self; 5] =
        [Self::Messages, Self::Recipients, Self::ExternalRecipients, Self::Requests, Self::Octets];
}

/// How much of each measure something takes: one message, or everything in a window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Load {
    /// Messages.
    pub messages: u32,
    /// Recipients.
    pub recipients: u32,
    /// Recipients outside the organisation.
    pub external: u32,
    /// Requests.
    pub requests: u32,
    /// Octets.
    pub octets: u64,
}

impl Load {
    /// So many of it.
    #[must_use]
    pub fn times(&self, count: u32) -> Self {
        Self {
            messages: self.messages.saturating_mul(count),
            recipients: self.recipients.saturating_mul(count),
            external: self.external.saturating_mul(count),
            requests: self.requests.saturating_mul(count),
            octets: self.octets.saturating_mul(count.into()),
        }
    }

    /// What it takes of the mailbox alone, and not of the provider's API.
    #[must_use]
    pub fn without_requests(&self) -> Self {
        Self { requests: 0, octets: 0, ..*self }
    }

    /// How much of one measure.
    #[must_use]
    pub fn of(&self, measure: Measure) -> u64 {
        match measure {
            Measure::Messages => self.messages.into(),
            Measure::Recipients => self.recipients.into(),
            Measure::ExternalRecipients => self.external.into(),
            Measure::Requests => self.requests.into(),
            Measure::Octets => self.octets,
        }
    }
}
