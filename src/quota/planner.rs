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
    let mut ledger = ledger.clone();
    // Nothing can go before the smallest message could: a start that saves looking at full windows again and again.
    let least = smallest(messages);
    let mut start = now;
    let slots: Vec<_> = messages
        .iter()
        .map(|load| {
            start = ledger.earliest(&least, regime, start).map_or(start, |slot| slot.at);
            let slot = ledger.earliest(load, regime, start)?;
            ledger.place(slot.at, load);
            Ok(slot)
        })
        .collect();
    let ends = slots.iter().filter_map(|slot| slot.as_ref().ok()).map(|slot| slot.at).max();
    Plan { slots, ends }
}

fn smallest(messages: &[Load]) -> Load {
    let least = |measure| messages.iter().map(|load| load.of(measure)).min().unwrap_or_default();
    let count = |measure| u32::try_from(least(measure)).unwrap_or(u32::MAX);
    Load {
        messages: count(Measure::Messages),
        recipients: count(Measure::Recipients),
        external: count(Measure::ExternalRecipients),
        requests: count(Measure::Requests),
        octets: least(Measure::Octets),
    }
}
