//! The ledger and the planner as `bench quota` measures them, natively and as WebAssembly. Mailrail's own face has no
//! such entry: there everything goes through the store that windows share.

use mailrail::quota::{DAY, Ledger, LedgerClock, LimitName, Load, Measure, Origin, Reason, Record, Regime, Rule, plan};
use wasm_bindgen::prelude::*;

const MINUTE: i64 = 60 * 1000;
const ONE: Load = Load { messages: 1, recipients: 1, external: 1, requests: 5, octets: 10_000 };

/// Messages of a full ledger.
pub const FULL: i32 = 10_000;
/// The time between two of them: they fill a day.
pub const APART: i64 = DAY / FULL as i64;

/// A ledger and the rules it is asked about.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Bench {
    ledger: Ledger,
    clock: LedgerClock,
    regime: Regime,
    now: i64,
    key: u64,
}

fn rule(name: LimitName, measure: Measure, maximum: u64, window: i64) -> Rule {
    let reason = Reason::Limit { name, maximum, window: Some(window) };
    Rule { reason, measure, maximum, window, until: i64::MAX }
}

fn empty(rules: Vec<Rule>) -> Bench {
    let ledger = Ledger::default();
    let clock = LedgerClock::start(&ledger, 0, 0);
    Bench { ledger, clock, regime: Regime { rules, ..Regime::default() }, now: 0, key: 0 }
}

#[wasm_bindgen]
impl Bench {
    /// One rule: so many messages in so many milliseconds.
    #[must_use]
    pub fn of_one_rule(maximum: u32, window: i32) -> Self {
        empty(vec![rule(LimitName::MessagesPerMinute, Measure::Messages, maximum.into(), window.into())])
    }

    /// A full ledger under the five rules that Exchange Online has over time.
    #[must_use]
    pub fn full() -> Self {
        let mut bench = empty(vec![
            rule(LimitName::MessagesPerMinute, Measure::Messages, 30, MINUTE),
            rule(LimitName::RecipientsPerDay, Measure::Recipients, 10_000, DAY),
            rule(LimitName::TenantExternalRecipientsPerDay, Measure::ExternalRecipients, 10_000, DAY),
            rule(LimitName::Requests, Measure::Requests, 10_000, 10 * MINUTE),
            rule(LimitName::Upload, Measure::Octets, 150 << 20, 5 * MINUTE),
        ]);
        for _ in 0..FULL {
            bench.next();
        }
        bench
    }

    /// The next message comes when the first of a full ledger has left it; it is checked and gets its place.
    #[allow(clippy::should_implement_trait, reason = "it is no iterator")]
    pub fn next(&mut self) -> bool {
        self.now += APART;
        self.takes(self.now)
    }

    /// Whether one more could go now.
    #[must_use]
    pub fn check(&self) -> bool {
        self.ledger.earliest(&ONE, &self.regime, self.now).is_ok_and(|slot| slot.at == self.now)
    }

    /// Milliseconds until a message can go; none if it goes now and has its place.
    pub fn wait(&mut self, now: f64) -> f64 {
        #[expect(clippy::cast_possible_truncation, reason = "whole milliseconds")]
        let now = now as i64;
        let slot = self.ledger.earliest(&ONE, &self.regime, now);
        match slot {
            Ok(slot) if slot.at == now => {
                self.takes(now);
                0.0
            }
            #[expect(clippy::cast_precision_loss, reason = "a wait is short")]
            Ok(slot) => (slot.at - now) as f64,
            Err(_) => f64::INFINITY,
        }
    }

    fn takes(&mut self, now: i64) -> bool {
        let now = self.clock.now(&mut self.ledger, now, now);
        let goes = self.ledger.earliest(&ONE, &self.regime, now).is_ok_and(|slot| slot.at == now);
        if goes {
            self.key += 1;
            let (key, load, origin) = (self.key, ONE, Origin::Host);
            self.ledger.apply(&self.clock.record());
            self.ledger.apply(&Record::Reserved { key, at: now, made: now, load, origin });
            self.clock.wrote(&self.ledger);
        }
        goes
    }

    /// Plans so many messages, alike or of 1 to 500 recipients; the hours that they take.
    #[must_use]
    pub fn plan(&self, messages: u32, alike: bool) -> f64 {
        let recipients = |index: u32| if alike { 1 } else { 1 + index.wrapping_mul(2_654_435_761) % 500 };
        let load = |index| Load { recipients: recipients(index), external: recipients(index) / 2, ..ONE };
        let messages: Vec<Load> = (0..messages).map(load).collect();
        let ends = plan(&messages, &self.ledger, &self.regime, self.now).ends.unwrap_or(self.now);
        #[expect(clippy::cast_precision_loss, reason = "shown")]
        let hours = (ends - self.now) as f64 / 3_600_000.0;
        hours
    }
}
