//! Rules and loads by chance, small enough that every instant can be looked at.

use proptest::prelude::*;

use crate::quota::{LimitName, Load, Measure, Reason, Regime, Rule};

/// Instants at which things happen. Windows and times are of this size, so that they meet.
pub(super) const SPAN: i64 = 24;

pub(super) const NAMES: [LimitName; 3] = [LimitName::MessagesPerMinute, LimitName::RecipientsPerDay, LimitName::Upload];

fn measure() -> impl Strategy<Value = Measure> {
    prop_oneof![Just(Measure::Messages), Just(Measure::Recipients), Just(Measure::Octets)]
}

fn rule(name: LimitName) -> impl Strategy<Value = Rule> {
    let until = prop_oneof![3 => Just(i64::MAX), 1 => 0..2 * SPAN];
    (measure(), 0..6_u64, 0..SPAN / 2, until).prop_map(move |(measure, maximum, window, until)| Rule {
        reason: Reason::Limit { name, maximum, window: Some(window) },
        measure,
        maximum,
        window,
        until,
    })
}

/// One to three rules at once, each with a name of its own.
pub(super) fn regime() -> impl Strategy<Value = Regime> {
    let [first, second, third] = NAMES.map(rule);
    let second = proptest::option::of(second);
    let third = proptest::option::of(third);
    (first, second, third).prop_map(|(first, second, third)| {
        let rules = [Some(first), second, third].into_iter().flatten().collect();
        Regime { rules, ..Regime::default() }
    })
}

pub(super) fn load() -> impl Strategy<Value = Load> {
    (0..3_u32, 0..4_u32, 0..3_u64).prop_map(|(messages, recipients, octets)| Load {
        messages,
        recipients,
        octets,
        ..Load::default()
    })
}
