//! An activity as comma-separated values.

use serde::Serialize;
use serde_json::Value;

use super::views::entry;
use super::{Activity, DateRange, FeedEntry};
use crate::outbox::{Spreadsheet, harmless, time};

const COLUMNS: [&str; 10] =
    ["when", "what", "run", "template", "recipient", "class", "hard", "status", "code", "evidence"];

impl Activity {
    /// Every event of a range that counts, oldest first, a row each: when (UTC, RFC 3339), what, the run, its subject,
    /// whom it concerns, and what the report or the error says. None if it cannot be written.
    #[must_use]
    pub fn export(&self, range: DateRange) -> Option<String> {
        let mut table = Spreadsheet::of(COLUMNS)?;
        for entry in self.facts(range.bounds()).filter_map(|fact| entry(&self.known, fact)) {
            row(&mut table, &entry)?;
        }
        table.written()
    }
}

fn row(table: &mut Spreadsheet, entry: &FeedEntry) -> Option<()> {
    let hard = entry.hard.map(|hard| if hard { "yes" } else { "no" });
    table.row([
        &time(entry.at),
        &word(entry.kind),
        &entry.run,
        &harmless(&entry.title),
        &harmless(&entry.people.join("; ")),
        &entry.class.map(word).unwrap_or_default(),
        hard.unwrap_or_default(),
        entry.status.as_deref().unwrap_or_default(),
        entry.code.as_deref().unwrap_or_default(),
        &entry.evidence.map(word).unwrap_or_default(),
    ])
}

/// The word by which one of a closed set is known everywhere.
fn word(one: impl Serialize) -> String {
    serde_json::to_value(one).ok().as_ref().and_then(Value::as_str).unwrap_or_default().to_owned()
}
