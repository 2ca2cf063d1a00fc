//! How an event stands in the log.

use serde::{Deserialize, Serialize};

use super::{Event, What};

/// The version of what a line says. A later one that says the same differently reads the lines of this one too.
const VERSION: u32 = 1;
/// The times that JavaScript's dates have (ECMA-262, "Time Values and Time Range").
const LATEST: i64 = 8_640_000_000_000_000;

/// An event with its version.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Line {
    v: u32,
    at: i64,
    what: What,
}

impl From<Event> for Line {
    fn from(Event { at, what }: Event) -> Self {
        Self { v: VERSION, at, what }
    }
}

impl TryFrom<Line> for Event {
    type Error = &'static str;

    fn try_from(Line { v, at, what }: Line) -> Result<Self, Self::Error> {
        if v != VERSION {
            Err("a newer version wrote this")
        } else if at.unsigned_abs() > LATEST.unsigned_abs() {
            Err("no clock shows this time")
        } else {
            Ok(Self { at, what })
        }
    }
}
