//! When each of many messages can go.

use super::{Ledger, Load, Measure, Reason, Regime, Slot};

/// When each of many messages goes, by their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The slot of each; the rule that stops it where it can never go.
    pub slots: Vec<Result<Slot, Reason>>,
    /// When the last one goes; none if none can.
    pub ends: Option<i64>,
}

/// The earliest legal time of each message under all rules at once, each after those before it have theirs.
#[must_use]
pub fn plan(messages: &[Load], ledger: &Ledger, regime: &Regime, now: i64) -> Plan {
    let messages: Vec<_> = messages.iter().map(|load| (*load, now)).collect();
    plan_each(&messages, ledger, regime)
}

/// The same for messages none of which goes before a time of its own. They are in the order of these times.
#[must_use]
pub fn plan_each(messages: &[(Load, i64)], ledger: &Ledger, regime: &Regime) -> Plan {
    let mut ledger = ledger.clone();
    let mut found = Found::default();
    let slots: Vec<_> = messages
        .iter()
        .map(|(load, not_before)| {
            let own = Slot { at: *not_before, reason: None };
            let from = found.at_most(load).filter(|slot| slot.at > own.at).unwrap_or(own);
            let slot = ledger.earliest_from(load, regime, from)?;
            ledger.place(slot.at, load);
            found.keep(load, slot);
            Ok(slot)
        })
        .collect();
    let ends = slots.iter().filter_map(|slot| slot.as_ref().ok()).map(|slot| slot.at).max();
    Plan { slots, ends }
}

/// Where messages found their slots. A message goes no earlier than one before it that took no more of anything, so the
/// search for it starts there.
#[derive(Default)]
struct Found(Vec<(Load, Slot)>);

/// Searches that are remembered; more would take longer to look through than they save.
const REMEMBERED: usize = 64;

impl Found {
    /// The latest slot of those that took no more.
    fn at_most(&self, load: &Load) -> Option<Slot> {
        self.0.iter().filter(|(less, _)| fits(less, load)).map(|(_, slot)| *slot).max_by_key(|slot| slot.at)
    }

    fn keep(&mut self, load: &Load, slot: Slot) {
        self.0.retain(|(more, earlier)| earlier.at > slot.at || !fits(load, more));
        if self.0.len() == REMEMBERED {
            let first = self.0.iter().enumerate().min_by_key(|(_, (_, slot))| slot.at).map(|(index, _)| index);
            first.map(|index| self.0.swap_remove(index));
        }
        self.0.push((*load, slot));
    }
}

/// Whether one takes no more of anything than the other.
fn fits(one: &Load, other: &Load) -> bool {
    Measure::ALL.iter().all(|measure| one.of(*measure) <= other.of(*measure))
}
