//! How a record stands in the journal.

use serde::{Deserialize, Serialize};

use super::{Change, Record};
use crate::message::MessageKey;

/// The version of what a line says. A later one that says the same differently reads the lines of this one too.
const VERSION: u32 = 1;
/// The times that JavaScript's dates have (ECMA-262, "Time Values and Time Range").
const LATEST: i64 = 8_640_000_000_000_000;

/// A record with its version.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Line {
    v: u32,
    at: i64,
    run: MessageKey,
    change: Change,
}

impl From<Record> for Line {
    fn from(Record { at, run, change }: Record) -> Self {
        Self { v: VERSION, at, run, change }
    }
}

impl TryFrom<Line> for Record {
    type Error = &'static str;

    fn try_from(Line { v, at, run, change }: Line) -> Result<Self, Self::Error> {
        if v != VERSION {
            Err("a newer version wrote this")
        } else if at.unsigned_abs() > LATEST.unsigned_abs() {
            Err("no clock shows this time")
        } else {
            Ok(Self { at, run, change })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_read_as_it_was_written_and_one_of_a_newer_version_or_of_no_time_is_not() {
        let record = Record { at: 7, run: MessageKey::from_random([1; 16]), change: Change::Closed };
        let line = serde_json::to_string(&record).unwrap();
        assert_eq!(line, r#"{"v":1,"at":7,"run":"01010101010101010101010101010101","change":"closed"}"#);
        let read = |line: &str| serde_json::from_str::<Record>(line).ok();
        assert_eq!(read(&line), Some(record));
        for unreadable in [
            line.replace("\"v\":1", "\"v\":2"),
            line.replace("\"v\":1,", ""),
            line.replace("7,", "8640000000000001,"),
            line.replace("closed", "reopened"),
            line.replace("01", "0g"),
        ] {
            assert_eq!(read(&unreadable), None, "{unreadable}");
        }
    }
}
