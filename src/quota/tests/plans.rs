//! The planner against inserting each message by trying every instant.

use proptest::prelude::*;

use super::brute::{Message, Paper};
use super::rules::{SPAN, load, regime};
use crate::quota::{Ledger, Load, Origin, Record, Regime, Slot, plan};

/// With those of the ledgers and of the clocks, a hundred thousand.
const CASES: u32 = 60_000;

fn written(messages: &[(i64, Load)]) -> (Ledger, Paper) {
    let (mut ledger, mut paper) = (Ledger::default(), Paper::default());
    for (key, (at, load)) in (1..).zip(messages) {
        let record = Record::Reserved { key, at: *at, made: 0, load: *load, origin: Origin::Elsewhere };
        ledger.apply(&record);
        paper.messages.push(Message { key, at: *at, load: *load, under_way: false });
    }
    (ledger, paper)
}

/// Holds a slot to the model.
pub(super) fn judge(
    paper: &Paper,
    slot: Result<Slot, crate::quota::Reason>,
    load: &Load,
    regime: &Regime,
    now: i64,
) -> Result<(), TestCaseError> {
    let earliest = paper.earliest(load, regime, now);
    prop_assert_eq!(slot.ok().map(|slot| slot.at), earliest);
    match slot {
        Ok(Slot { at, reason: None }) => prop_assert_eq!(at, now),
        Ok(Slot { at, reason: Some(reason) }) => {
            prop_assert!(at > now);
            prop_assert!(paper.is_reason(reason, load, regime, at, now), "{:?}", reason);
        }
        Err(reason) => {
            let rule = regime.rules.iter().find(|rule| rule.reason == reason);
            prop_assert!(rule.is_some_and(|rule| load.of(rule.measure) > rule.maximum && rule.until == i64::MAX));
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_is_what_trying_every_instant_finds(
        before in proptest::collection::vec((-SPAN..SPAN, load()), 0..8),
        messages in proptest::collection::vec(load(), 1..6),
        regime in regime(),
    ) {
        let (ledger, mut paper) = written(&before);
        let plan = plan(&messages, &ledger, &regime, 0);
        prop_assert_eq!(plan.slots.len(), messages.len());
        for (load, slot) in messages.iter().zip(&plan.slots) {
            judge(&paper, *slot, load, &regime, 0)?;
            if let Ok(slot) = slot {
                paper.messages.push(Message { key: 0, at: slot.at, load: *load, under_way: false });
            }
        }
        prop_assert_eq!(plan.ends, plan.slots.iter().flatten().map(|slot| slot.at).max());
    }
}
