//! The earliest time at which a message breaks no rule.

use super::super::{Load, Reason, Regime, Rule};
use super::{Ledger, Slot};

impl Ledger {
    /// The earliest time from `now` on at which a message of this load breaks no rule, whatever else is reserved.
    ///
    /// # Errors
    /// The rule that a message of this load breaks at any time.
    pub fn earliest(&self, load: &Load, regime: &Regime, now: i64) -> Result<Slot, Reason> {
        self.earliest_from(load, regime, Slot { at: now, reason: None })
    }

    /// The earliest slot from this one on.
    pub(in super::super) fn earliest_from(&self, load: &Load, regime: &Regime, mut slot: Slot) -> Result<Slot, Reason> {
        loop {
            let before = slot.at;
            slot = slot.not_before(self.held_until, Reason::Provider);
            slot = slot.not_before(regime.open_at(slot.at), Reason::WorkingHours);
            for rule in &regime.rules {
                slot = slot.not_before(self.earliest_by(rule, load.of(rule.measure), slot.at)?, rule.reason);
            }
            if slot.at == before {
                return Ok(slot);
            }
        }
    }

    /// At every instant before the rule ends, what is in the window and this amount must stay inside its maximum.
    fn earliest_by(&self, rule: &Rule, amount: u64, from: i64) -> Result<i64, Reason> {
        if amount == 0 || from >= rule.until {
            return Ok(from);
        }
        let Some(room) = rule.maximum.checked_sub(amount) else {
            return if rule.until == i64::MAX { Err(rule.reason) } else { Ok(rule.until) };
        };
        let (measure, window) = (rule.measure, rule.window.max(0));
        let mut at = from;
        while at < rule.until {
            if self.entries.between(measure, at.saturating_sub(window), at) > room {
                at = self.entries.room_at(measure, room, at, window);
                continue;
            }
            if self.entries.last_at() <= Some(at) {
                return Ok(at);
            }
            // What is reserved for later must still find room when this has gone.
            let last = at.saturating_add(window).min(rule.until) - 1;
            match self.entries.last_crowded(measure, room, window, at + 1, last) {
                Some(crowded) => at = crowded,
                None => return Ok(at),
            }
        }
        Ok(rule.until)
    }
}

impl Slot {
    fn not_before(self, at: i64, reason: Reason) -> Self {
        if at > self.at { Self { at, reason: Some(reason) } } else { self }
    }
}
