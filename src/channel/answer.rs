//! The parts of HTTP answers that every provider shares.

use jiff::Timestamp;
use serde_json::Value;

use super::protocol::Reading;
use super::{Response, SendError, patience};

/// Reads what the status alone says; `refused` reads a 4xx of which the status is not enough.
pub(super) fn read(response: &Response, now: Timestamp, refused: impl FnOnce(&Response) -> Reading) -> Reading {
    let until = response.retry_after.as_deref().and_then(|field| patience::retry_after(field, now));
    match response.status {
        200..=299 => Reading::Success,
        401 => Reading::TokenRefused,
        408 => Reading::Trouble(SendError::NetworkLost),
        status @ 400..=499 => match refused(response) {
            Reading::Throttled { until: told } => Reading::Throttled { until: until.or(told) },
            _ if status == 429 => Reading::Throttled { until },
            reading => reading,
        },
        // Insufficient Storage (RFC 4918 §11.5): nothing was stored, so nothing was sent.
        507 => Reading::Refused(SendError::MailboxFull),
        status => Reading::Trouble(SendError::ProviderTrouble { status }),
    }
}

/// A string at a path of a JSON object, if it is one and not empty.
pub(super) fn text<'v>(value: &'v Value, pointer: &str) -> Option<&'v str> {
    value.pointer(pointer).and_then(Value::as_str).filter(|text| !text.is_empty())
}
