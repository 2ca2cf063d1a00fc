//! A run as comma-separated values (RFC 4180).

use std::borrow::Cow;

use csv::Writer;
use jiff::Timestamp;
use serde_json::Value;

use super::{MessageState, Outbox};
use crate::message::MessageKey;

/// Tells a spreadsheet that this is UTF-8 (Unicode FAQ, "UTF-8, UTF-16, UTF-32 & BOM", read 2026-11).
const BYTE_ORDER_MARK: char = '\u{feff}';

const COLUMNS: [&str; 7] = ["row", "address", "name", "state", "code", "since", "at"];

/// Every message of a run: its row in the table, its recipient, its state and the code of what stands in its way, since
/// when it is so, and until when it waits or is to go. Times are in UTC (RFC 3339). None if there is no such run.
#[must_use]
pub fn export(outbox: &Outbox, run: &MessageKey) -> Option<String> {
    let run = outbox.run(run)?;
    let mut table = Writer::from_writer(Vec::new());
    table.write_record(COLUMNS).ok()?;
    for message in &run.messages {
        let told = serde_json::to_value(&message.state).ok()?;
        let word = |pointer: &str| told.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
        let at = match message.state {
            MessageState::Scheduled { at } | MessageState::HandedOver { at, .. } => Some(at),
            MessageState::Waiting { until, .. } => Some(until),
            _ => None,
        };
        let row = message.row.map(|row| row.to_string()).unwrap_or_default();
        table
            .write_record([
                row.as_str(),
                &harmless(&message.address),
                &harmless(message.name.as_deref().unwrap_or_default()),
                word("/state"),
                word("/error/code"),
                &time(message.since),
                &at.map(time).unwrap_or_default(),
            ])
            .ok()?;
    }
    let text = String::from_utf8(table.into_inner().ok()?).ok()?;
    Some(format!("{BYTE_ORDER_MARK}{text}"))
}

fn time(at: i64) -> String {
    Timestamp::from_millisecond(at).map(|time| time.to_string()).unwrap_or_default()
}

/// Text that a spreadsheet does not run as a formula (OWASP, "CSV Injection", read 2026-11).
fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { format!("'{text}").into() } else { text.into() }
}
