//! A window or worker with a ledger of its own, which it reads from the log that all share.

use anyhow::Result;
use mailrail::quota::{Ledger, LedgerClock, Load, Origin, Reason, Record, Regime, Slot};

/// What the clocks show.
#[derive(Debug, Clone, Copy)]
pub struct Clocks {
    pub wall: i64,
    pub elapsed: i64,
}

pub struct Window {
    ledger: Ledger,
    clock: LedgerClock,
    read: usize,
}

impl Window {
    pub fn open(log: &[String], clocks: Clocks) -> Self {
        let mut ledger = Ledger::default();
        read(log, &mut ledger);
        let clock = LedgerClock::start(&ledger, clocks.wall, clocks.elapsed);
        Self { ledger, clock, read: log.len() }
    }

    /// Reads what others wrote, and what time it is by the ledger.
    pub fn look(&mut self, log: &[String], clocks: Clocks) -> i64 {
        read(log.get(self.read..).unwrap_or_default(), &mut self.ledger);
        self.read = log.len();
        let now = self.clock.now(&mut self.ledger, clocks.wall, clocks.elapsed);
        self.ledger.assume_the_worst(now);
        now
    }

    /// When a message can go.
    pub fn earliest(&self, load: &Load, regime: &Regime, now: i64) -> Result<Slot, Reason> {
        self.ledger.earliest(load, regime, now)
    }

    /// Whether a message keeps its place long enough to be handed over.
    pub fn holds(&self, key: u64, now: i64) -> bool {
        self.ledger.holds(key, now)
    }

    /// Takes a place at the time that this has just looked.
    pub fn reserve(&mut self, key: u64, load: Load, now: i64, log: &mut Vec<String>) -> Result<()> {
        self.write(&Record::Reserved { key, at: now, made: now, load, origin: Origin::Mailrail }, log)
    }

    /// Appends to the log what it says at the time that this has just looked.
    pub fn write(&mut self, record: &Record, log: &mut Vec<String>) -> Result<()> {
        for record in [&self.clock.record(), record] {
            log.push(serde_json::to_string(record)?);
            self.ledger.apply(record);
        }
        self.clock.wrote(&self.ledger);
        self.read = log.len();
        Ok(())
    }
}

fn read(log: &[String], ledger: &mut Ledger) {
    for text in log {
        match serde_json::from_str(text) {
            Ok(record) => ledger.apply(&record),
            Err(_) => ledger.apply_unreadable(),
        }
    }
}
