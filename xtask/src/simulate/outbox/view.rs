//! What one window or worker knows: the outbox and the ledger as it folded them.

use mailrail::{
    outbox::Outbox,
    quota::{self, Ledger, LedgerClock, dead_records, standing},
};

use super::clocks::Clocks;
use super::store::{Line, Store};

/// Records that are appended before the log is looked through for those that count no more, as in the hosts.
const COMPACT_AFTER: usize = 2_000;

/// One window's knowledge. It outlives nothing.
#[derive(Default)]
pub struct View {
    pub outbox: Outbox,
    /// Lines of the journal that it has read.
    pub read: usize,
    /// The last record did not find its place.
    pub full: bool,
    ledger: Ledger,
    clock: Option<LedgerClock>,
    /// Records of the ledger that it has read.
    ledger_read: usize,
    appended: usize,
    /// Records that did not find their place yet.
    unwritten: Vec<quota::Record>,
}

impl View {
    /// Reads what others wrote; whether a line could not be read.
    pub fn catch_up(&mut self, store: &Store) -> bool {
        let mut unreadable = false;
        for line in store.journal.get(self.read..).unwrap_or_default() {
            match line {
                Line::Record(record) => self.outbox.apply(record),
                Line::Damaged => {
                    self.outbox.apply_unreadable();
                    unreadable = true;
                }
                Line::SetAside => {}
            }
        }
        self.read = store.journal.len();
        unreadable
    }

    /// Answers from the ledger, and changes it by the records that come with the answer. `decide` is told the ledger's
    /// time and the wall clock's.
    pub fn decide<T>(
        &mut self,
        store: &mut Store,
        clocks: Clocks,
        decide: impl FnOnce(&Ledger, i64, i64) -> (T, Vec<quota::Record>),
    ) -> T {
        let (wall, elapsed) = (clocks.wall(), clocks.elapsed());
        let running = self.clock;
        for record in store.ledger.get(self.ledger_read.saturating_sub(store.compacted)..).unwrap_or_default() {
            match record {
                Some(record) => self.ledger.apply(record),
                None => self.ledger.apply_unreadable(),
            }
        }
        self.ledger_read = store.compacted + store.ledger.len();
        let mut clock = running.unwrap_or_else(|| LedgerClock::start(&self.ledger, wall, elapsed));
        let now = clock.now(&mut self.ledger, wall, elapsed);
        self.ledger.assume_the_worst(now);
        if running.is_none() || self.appended >= COMPACT_AFTER {
            self.compact(store, &mut clock, now);
        }
        let (answer, records) = decide(&self.ledger, now, wall);
        self.record(store, &mut clock, &records);
        self.clock = Some(clock);
        answer
    }

    fn record(&mut self, store: &mut Store, clock: &mut LedgerClock, records: &[quota::Record]) {
        if records.is_empty() {
            return;
        }
        let clocked = [clock.record()];
        for record in clocked.iter().chain(records) {
            self.ledger.apply(record);
            self.unwritten.push(*record);
        }
        clock.wrote(&self.ledger);
        if !store.full {
            self.appended += self.unwritten.len();
            store.ledger.extend(self.unwritten.drain(..).map(Some));
            self.ledger_read = store.compacted + store.ledger.len();
        }
    }

    fn compact(&mut self, store: &mut Store, clock: &mut LedgerClock, now: i64) {
        self.appended = 0;
        let dead = dead_records(&store.ledger, now);
        if dead > 0 && !store.full {
            let standing = standing(&self.ledger, now);
            self.record(store, clock, &standing);
            store.ledger.drain(..dead);
            store.compacted += dead;
        }
    }
}
