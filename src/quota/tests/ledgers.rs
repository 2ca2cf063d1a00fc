//! The ledger against the model: what is reserved, settled, freed, held and read again from its records.

use proptest::prelude::*;

use super::brute::{Message, Paper};
use super::plans::judge;
use super::rules::{SPAN, load, regime};
use crate::quota::{Ledger, LedgerClock, Load, Origin, Record, Regime};

/// Fewer than of plans, for each is as long as many of those.
const CASES: u32 = 20_000;

/// What happens next.
#[derive(Debug, Clone)]
enum Happens {
    Passes(i64),
    Wants(Load, Origin),
    WantsLater(Load, i64),
    Settles(prop::sample::Index, Load),
    Frees(prop::sample::Index),
    Holds(i64),
    Restarts,
}

fn happens() -> impl Strategy<Value = Happens> {
    let any = || any::<prop::sample::Index>();
    prop_oneof![
        3 => (0..SPAN).prop_map(Happens::Passes),
        6 => (load(), prop_oneof![Just(Origin::Mailrail), Just(Origin::Host)])
            .prop_map(|(load, origin)| Happens::Wants(load, origin)),
        2 => (load(), 0..SPAN).prop_map(|(load, ahead)| Happens::WantsLater(load, ahead)),
        2 => (any(), load()).prop_map(|(which, load)| Happens::Settles(which, load)),
        1 => any().prop_map(Happens::Frees),
        1 => (0..SPAN / 2).prop_map(Happens::Holds),
        1 => Just(Happens::Restarts),
    ]
}

/// One window's ledger and the model of it, side by side.
struct Both {
    ledger: Ledger,
    clock: LedgerClock,
    log: Vec<String>,
    paper: Paper,
    now: i64,
    keys: u64,
}

impl Both {
    fn new() -> Self {
        let ledger = Ledger::default();
        let clock = LedgerClock::start(&ledger, 0, 0);
        Self { ledger, clock, log: Vec::new(), paper: Paper::default(), now: 0, keys: 0 }
    }

    fn write(&mut self, record: &Record) -> Result<(), TestCaseError> {
        for record in [&self.clock.record(), record] {
            let text = serde_json::to_string(record).map_err(|error| TestCaseError::fail(error.to_string()))?;
            self.log.push(text);
            self.ledger.apply(record);
        }
        self.clock.wrote(&self.ledger);
        Ok(())
    }

    fn reserve(&mut self, at: i64, load: Load, origin: Origin) -> Result<(), TestCaseError> {
        self.keys += 1;
        let key = self.keys;
        self.paper.messages.push(Message { key, at, load, under_way: origin == Origin::Mailrail });
        self.write(&Record::Reserved { key, at, made: self.now, load, origin })
    }

    /// Everything from the log alone.
    fn restart(&mut self) -> Result<(), TestCaseError> {
        self.ledger = Ledger::default();
        for text in &self.log {
            let record = serde_json::from_str(text).map_err(|error| TestCaseError::fail(error.to_string()))?;
            self.ledger.apply(&record);
        }
        self.clock = LedgerClock::start(&self.ledger, self.now, self.now);
        Ok(())
    }

    fn step(&mut self, happens: Happens, regime: &Regime) -> Result<(), TestCaseError> {
        prop_assert_eq!(self.clock.now(&mut self.ledger, self.now, self.now), self.now);
        match happens {
            Happens::Passes(time) => self.now += time,
            Happens::Wants(load, origin) => {
                let slot = self.ledger.earliest(&load, regime, self.now);
                judge(&self.paper, slot, &load, regime, self.now)?;
                if let Ok(slot) = slot {
                    self.reserve(slot.at, load, origin)?;
                }
            }
            Happens::WantsLater(load, ahead) => {
                let slot = self.ledger.earliest(&load, regime, self.now + ahead);
                if let Ok(slot) = slot {
                    self.reserve(slot.at, load, Origin::Mailrail)?;
                }
            }
            Happens::Settles(which, load) => {
                if self.paper.messages.is_empty() {
                    return Ok(());
                }
                let (now, message) = (self.now, which.get(&self.paper.messages).key);
                for message in self.paper.messages.iter_mut().filter(|other| other.key == message) {
                    if message.under_way {
                        message.at = message.at.max(now);
                    }
                    (message.load, message.under_way) = (load, false);
                }
                self.write(&Record::Settled { key: message, load })?;
            }
            Happens::Frees(which) => {
                if self.paper.messages.is_empty() {
                    return Ok(());
                }
                let key = which.get(&self.paper.messages).key;
                self.paper.messages.retain(|message| message.key != key);
                self.write(&Record::Freed { key })?;
            }
            Happens::Holds(time) => {
                self.paper.held_until = self.paper.held_until.max(self.now + time);
                self.write(&Record::Held { until: self.now + time })?;
            }
            Happens::Restarts => self.restart()?,
        }
        Ok(())
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, ..ProptestConfig::default() })]

    #[test]
    fn every_answer_is_what_trying_every_instant_finds(
        happens in proptest::collection::vec(happens(), 1..10),
        regime in regime(),
    ) {
        let mut both = Both::new();
        for next in happens {
            both.step(next, &regime)?;
        }
    }
}
