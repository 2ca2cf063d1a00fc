//! The ledger's log. A ledger is what its records make of it, in their order, in every window and worker alike.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::{LimitName, Load};

/// Who sent a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// Mailrail.
    Mailrail,
    /// The host's own Send button, as Mailrail saw it pressed; or whatever of here, once the mailbox's list has it.
    Host,
    /// Another program or device, as the mailbox tells.
    Elsewhere,
}

/// One change of the ledger. Times are milliseconds since 1970-01-01T00:00Z by the ledger's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Record {
    /// What the clocks showed when the records after this one were made: by it other windows and workers know how long
    /// ago that was. Whatever is written together begins with it.
    Clock {
        /// The ledger's.
        at: i64,
        /// The one on the wall.
        wall: i64,
    },
    /// A message may go out at this time.
    Reserved {
        /// Its key.
        key: u64,
        /// When.
        at: i64,
        /// When this was recorded. The ledger's clock is never behind it.
        made: i64,
        /// How much it takes, at most.
        load: Load,
        /// Who sends it.
        origin: Origin,
    },
    /// It went out, or may have; it keeps its place in the windows, and from now on it grows old.
    Settled {
        /// Its key.
        key: u64,
        /// How much it took.
        load: Load,
    },
    /// It did not go out.
    Freed {
        /// Its key.
        key: u64,
    },
    /// The provider asked to wait.
    Held {
        /// Until then.
        until: i64,
    },
    /// The provider refused at a lower figure than the published one.
    Learned {
        /// Which limit.
        limit: LimitName,
        /// The figure.
        maximum: u64,
        /// When that is forgotten.
        until: i64,
    },
    /// The mailbox's own list of what it sent was read; all before this time is counted.
    Reconciled {
        /// When.
        at: i64,
    },
}

/// The times that JavaScript's dates have; one outside was damaged (ECMA-262, "Time Values and Time Range").
const TIMES: RangeInclusive<i64> = -8_640_000_000_000_000..=8_640_000_000_000_000;

impl Record {
    /// Whether every time in it is one that a clock can have shown.
    pub(super) fn is_plausible(&self) -> bool {
        match *self {
            Self::Clock { at, wall } => TIMES.contains(&at) && TIMES.contains(&wall),
            Self::Reserved { at, made, .. } => TIMES.contains(&at) && TIMES.contains(&made),
            Self::Held { until } | Self::Learned { until, .. } => TIMES.contains(&until),
            Self::Reconciled { at } => TIMES.contains(&at),
            Self::Settled { .. } | Self::Freed { .. } => true,
        }
    }
}
