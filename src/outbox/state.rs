//! Where a message is in its life.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use crate::channel::SendError;

/// The states of a message. Times are milliseconds since 1970-01-01T00:00Z.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(tag = "state", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum MessageState {
    /// Its turn has not come.
    Queued,
    /// It is to go at a time that the person chose.
    Scheduled {
        /// Then.
        at: i64,
    },
    /// The provider has it and sends it by itself.
    HandedOver {
        /// Then.
        at: i64,
        /// The provider's id of it.
        id: String,
    },
    /// Its draft is made in the mailbox.
    Preparing,
    /// It is being handed over.
    Committing,
    /// The mailbox is asked whether it went out.
    Checking,
    /// The provider has sent it.
    Sent {
        /// The provider's id of it, where known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[tsify(optional)]
        id: Option<String>,
    },
    /// It did not go out yet, and is tried again.
    Waiting {
        /// Not before.
        until: i64,
        /// Why: a rule of the quota, a throttle, a lost network.
        error: SendError,
    },
    /// It did not go out.
    Refused {
        /// Why.
        error: SendError,
    },
    /// It may have gone out. A person decides.
    Unknown {
        /// What was seen last.
        error: SendError,
    },
    /// It did not go out, as the person wanted.
    Cancelled,
}

impl MessageState {
    /// Whether nothing happens to it any more by itself.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(self, Self::Sent { .. } | Self::Refused { .. } | Self::Unknown { .. } | Self::Cancelled)
    }

    /// Whether a provider is being asked about it.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        matches!(self, Self::Preparing | Self::Committing | Self::Checking)
    }
}
