//! What must survive a closed pane or a stopped worker.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::{Channel, Consent};
use crate::compose::Address;
use crate::message::MessageKey;

/// The state of a send in progress. Holds no address and no content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct SendRecord {
    /// Our key.
    pub key: String,
    /// The Message-ID, without angle brackets.
    pub message_id: String,
    /// Where it is sent.
    pub channel: Channel,
    /// How it is sent.
    pub consent: Consent,
    /// The provider's id of the prepared draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub draft: Option<String>,
    /// Whether the hand-over may have been asked for.
    pub committed: bool,
    /// When it is to go out, if it is handed over before; milliseconds since 1970-01-01T00:00Z.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub deferred: Option<i64>,
    /// When the send began, milliseconds since 1970-01-01T00:00Z.
    pub started_at: i64,
}

impl SendRecord {
    /// The record of a send of which nothing is left but its key and sender. It may have been handed over, so to resume it
    /// is to look for the key: among drafts, from where it is taken back, and among sent messages.
    #[must_use]
    pub fn untraced(key: &MessageKey, from: &Address, channel: Channel, consent: Consent, now: Timestamp) -> Self {
        Self {
            key: key.to_string(),
            message_id: key.message_id(from).as_str().to_owned(),
            channel,
            consent,
            draft: None,
            committed: true,
            deferred: None,
            started_at: now.as_millisecond(),
        }
    }
}
