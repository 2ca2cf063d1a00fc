//! The ledger's clock: the wall clock once, then the time that has really passed, and never behind the ledger.

use super::{Ledger, Record};

/// How far the wall clock may be behind the ledger before the ledger is rewound: what time services correct by, and
/// what windows of one browser differ by.
const TOLERANCE: i64 = 1000;

/// A window's or worker's view of the ledger's time. Setting the wall clock while it runs changes nothing.
#[derive(Debug, Clone, Copy)]
pub struct LedgerClock {
    /// Wall time less monotonic time when this began, milliseconds.
    offset: i64,
    /// How far the ledger had been rewound then.
    rewound: i64,
}

impl LedgerClock {
    /// Starts to run: `wall` is the time since 1970-01-01T00:00Z, `elapsed` that of a clock which only goes forward,
    /// both milliseconds. If the wall clock was set back since the ledger's last record, a record says by how much:
    /// what is in the ledger keeps its age, and nothing is freed.
    #[must_use]
    pub fn start(ledger: &Ledger, wall: i64, elapsed: i64) -> (Self, Option<Record>) {
        let by = ledger.newest() - wall;
        let rewind = (by > TOLERANCE).then_some(Record::Rewound { by });
        let rewound = ledger.rewound() + if rewind.is_some() { by } else { 0 };
        (Self { offset: wall - elapsed, rewound }, rewind)
    }

    /// The ledger's time now.
    #[must_use]
    pub fn now(&self, ledger: &Ledger, elapsed: i64) -> i64 {
        (self.offset + elapsed - (ledger.rewound() - self.rewound)).max(ledger.newest())
    }
}
