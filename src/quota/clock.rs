//! The ledger's clock. No entry is ever older by it than it really is.
//!
//! What is written together says what the wall clock showed when it was made, so every window and worker counts from the
//! last record: by a clock that nobody can set if it looked at the ledger since, by the wall clock if others wrote.
//! A wall clock that went back counts as no time. One that went forward counts as no time either, except for a window
//! or worker that begins: to it, that is time that passed.

use super::{Ledger, Record, ledger::Stamp};

/// A window's or worker's view of the ledger's time.
#[derive(Debug, Clone, Copy)]
pub struct LedgerClock {
    /// The ledger's time when this last looked at it.
    at: i64,
    wall: i64,
    elapsed: i64,
    /// How many stamps the ledger had then, this one's own included.
    known: u64,
}

impl LedgerClock {
    /// Starts to run, once everything in the log is in the ledger. `wall` is the time since 1970-01-01T00:00Z,
    /// `elapsed` that of a clock which only goes forward, both milliseconds.
    #[must_use]
    pub fn start(ledger: &Ledger, wall: i64, elapsed: i64) -> Self {
        let at = ledger.last_stamp().map_or(wall, |stamp| stamp.made.saturating_add(ago(stamp, wall)));
        Self { at, wall, elapsed, known: ledger.stamps() }
    }

    /// The ledger's time now, to which what is under way in it is brought forward. To be asked when everything that
    /// others wrote is in the ledger.
    pub fn now(&mut self, ledger: &mut Ledger, wall: i64, elapsed: i64) -> i64 {
        let passed = since(elapsed, self.elapsed);
        let counted = self.at.saturating_add(passed);
        let at = match ledger.last_stamp() {
            Some(stamp) if ledger.stamps() != self.known => {
                // By how much the wall clock was set forward since this last looked; before or after that record.
                let jumped = since(since(wall, self.wall), passed);
                let ago = ago(stamp, wall).saturating_sub(jumped).clamp(0, passed);
                stamp.made.saturating_add(ago)
            }
            Some(stamp) => counted.max(stamp.made),
            None => counted,
        };
        *self = Self { at, wall, elapsed, known: ledger.stamps() };
        ledger.bring_forward(at);
        at
    }

    /// What to write before anything that is decided now.
    #[must_use]
    pub fn record(&self) -> Record {
        Record::Clock { at: self.at, wall: self.wall }
    }

    /// The ledger has just got what was decided at the time this said last: it is no news.
    pub fn wrote(&mut self, ledger: &Ledger) {
        self.known = ledger.stamps();
    }
}

/// How long ago the last records were made, by the wall clock; no time where it cannot tell.
fn ago(stamp: Stamp, wall: i64) -> i64 {
    stamp.wall.map_or(0, |then| since(wall, then))
}

/// From the earlier to the later; nothing if it is not later.
fn since(later: i64, earlier: i64) -> i64 {
    later.saturating_sub(earlier).max(0)
}
