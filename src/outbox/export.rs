//! A run as comma-separated values (RFC 4180).

use serde_json::Value;

use super::spreadsheet::{Spreadsheet, harmless, time};
use super::{MessageState, Outbox};
use crate::message::MessageKey;

const COLUMNS: [&str; 7] = ["row", "address", "name", "state", "code", "since", "at"];

/// Every message of a run: its row in the table, its recipient, its state and the code of what stands in its way, since
/// when it is so, and until when it waits or is to go. Times are in UTC (RFC 3339). None if there is no such run.
#[must_use]
pub fn export(outbox: &Outbox, run: &MessageKey) -> Option<String> {
    let run = outbox.run(run)?;
    let mut table = Spreadsheet::of(COLUMNS)?;
    for message in &run.messages {
        let told = serde_json::to_value(&message.state).ok()?;
        let word = |pointer: &str| told.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
        let at = match message.state {
            MessageState::Scheduled { at } | MessageState::HandedOver { at, .. } => Some(at),
            MessageState::Waiting { until, .. } => Some(until),
            _ => None,
        };
        let row = message.row.map(|row| row.to_string()).unwrap_or_default();
        table.row([
            &row,
            &harmless(&message.address),
            &harmless(message.name.as_deref().unwrap_or_default()),
            word("/state"),
            word("/error/code"),
            &time(message.since),
            &at.map(time).unwrap_or_default(),
        ])?;
    }
    table.written()
}
