//! How a run would go.

use super::Foresight;
use crate::quota::{Ledger, Load, Regime, plan_each};

impl Foresight {
    /// How messages of these loads would go, each not before its time if it has one; by the wall clock. `now` is the
    /// ledger's time, `wall` that of the wall clock; `defers` is whether the provider keeps messages for later.
    #[must_use]
    pub fn of(
        messages: &[(Load, Option<i64>)],
        ledger: &Ledger,
        regime: &Regime,
        defers: bool,
        now: i64,
        wall: i64,
    ) -> Self {
        let ahead = wall.saturating_sub(now);
        let from = |due: Option<i64>| due.map_or(now, |due| due.saturating_sub(ahead).max(now));
        let mut messages: Vec<_> = messages.iter().map(|(load, due)| (*load, from(*due))).collect();
        messages.sort_by_key(|(_, from)| *from);
        let planned = plan_each(&messages, ledger, regime);
        let never = planned.slots.iter().find_map(|slot| slot.as_ref().err().copied());
        let slots = || planned.slots.iter().filter_map(|slot| slot.as_ref().ok());
        let begins = slots().map(|slot| slot.at).min().unwrap_or(now);
        let last = slots().max_by_key(|slot| slot.at);
        Self {
            count: u32::try_from(messages.len()).unwrap_or(u32::MAX),
            begins: begins.saturating_add(ahead),
            ends: planned.ends.filter(|_| never.is_none()).map(|ends| ends.saturating_add(ahead)),
            held_by: never.or_else(|| last.and_then(|slot| slot.reason)),
            goes_on: defers,
        }
    }
}
