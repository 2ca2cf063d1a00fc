//! Whether one message can go, and how many more like it.

use super::{Ledger, Load, Permit, Regime, Rule};

/// Nobody writes the next message sooner, milliseconds: a shorter window has passed by then.
pub(super) const WRITING: i64 = 10 * 1000;

impl Permit {
    /// What the rules say of a message of this load. `now` is the ledger's time, `wall` that of the wall clock.
    #[must_use]
    pub fn of(ledger: &Ledger, regime: &Regime, load: &Load, now: i64, wall: i64) -> Self {
        match ledger.earliest(load, regime, now) {
            Err(reason) => Self::Never { reason },
            Ok(slot) => match slot.reason {
                Some(reason) if slot.at > now => Self::Later { at: slot.at + (wall - now), reason },
                _ => Self::now(ledger, regime, load, now),
            },
        }
    }

    fn now(ledger: &Ledger, regime: &Regime, load: &Load, now: i64) -> Self {
        let rules = regime.rules.iter().filter(|rule| rule.window >= WRITING && rule.until > now);
        let rooms = rules.filter_map(|rule| Some((ledger.room(rule, load.of(rule.measure), now)?, rule.reason)));
        match rooms.min_by_key(|(room, _)| *room) {
            Some((room, reason)) => Self::Now { more: room.saturating_sub(1), reason: Some(reason) },
            None => Self::Now { more: u64::from(u32::MAX), reason: None },
        }
    }
}

impl Ledger {
    /// How many messages that take so much each a rule lets go now; none if they take nothing of what it counts.
    fn room(&self, rule: &Rule, amount: u64, now: i64) -> Option<u64> {
        let ends = self.after(now).map(|sent| sent.at).take_while(|at| *at < now.saturating_add(rule.window));
        // Every window that now falls into counts, those that end later with what is reserved by then too.
        let used = ends.chain([now]).map(|end| self.used(rule.measure, rule.window, end)).max().unwrap_or_default();
        rule.maximum.saturating_sub(used).checked_div(amount)
    }
}
