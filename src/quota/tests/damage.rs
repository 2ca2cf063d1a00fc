//! Records that are damaged or were never ours.

use proptest::prelude::*;

use crate::quota::{DAY, Ledger, LedgerClock, LimitName, Load, Measure, Origin, Reason, Record, Regime, Rule, plan};

const ONE: Load = Load { messages: 1, recipients: 1, external: 1, requests: 1, octets: 1 };

fn rule(measure: Measure, maximum: u64, window: i64) -> Rule {
    let reason = Reason::Limit { name: LimitName::RecipientsPerDay, maximum, window: Some(window) };
    Rule { reason, measure, maximum, window, until: i64::MAX }
}

fn reserved(key: u64, made: i64) -> Record {
    Record::Reserved { key, at: made, made, load: ONE, origin: Origin::Mailrail }
}

/// Times at the edges of what is possible, and ordinary ones.
fn time() -> impl Strategy<Value = i64> {
    prop_oneof![any::<i64>(), -10_i64..10, Just(i64::MAX), Just(i64::MIN), Just(8_640_000_000_000_000)]
}

fn load() -> impl Strategy<Value = Load> {
    let count = || prop_oneof![any::<u32>(), 0..3_u32, Just(u32::MAX)];
    let octets = prop_oneof![any::<u64>(), Just(u64::MAX)];
    (count(), count(), count(), count(), octets).prop_map(|(messages, recipients, external, requests, octets)| Load {
        messages,
        recipients,
        external,
        requests,
        octets,
    })
}

fn record() -> impl Strategy<Value = Record> {
    let origin = prop_oneof![Just(Origin::Mailrail), Just(Origin::Elsewhere)];
    prop_oneof![
        (time(), time()).prop_map(|(at, wall)| Record::Clock { at, wall }),
        (0..4_u64, time(), time(), load(), origin).prop_map(|(key, at, made, load, origin)| Record::Reserved {
            key,
            at,
            made,
            load,
            origin
        }),
        (0..4_u64, load()).prop_map(|(key, load)| Record::Settled { key, load }),
        (0..4_u64).prop_map(|key| Record::Freed { key }),
        time().prop_map(|until| Record::Held { until }),
        time().prop_map(|until| Record::Learned { limit: LimitName::Upload, maximum: 0, until }),
        time().prop_map(|at| Record::Reconciled { at }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5_000, ..ProptestConfig::default() })]

    #[test]
    fn no_record_rule_or_clock_makes_it_fail(
        records in proptest::collection::vec(record(), 0..12),
        rules in proptest::collection::vec((any::<u64>(), time(), time()), 0..3),
        message in load(),
        (wall, elapsed) in (time(), time()),
    ) {
        let mut ledger = Ledger::default();
        let mut clock = LedgerClock::start(&ledger, wall, elapsed);
        records.iter().for_each(|record| ledger.apply(record));
        let now = clock.now(&mut ledger, wall, elapsed);
        let rules = rules.into_iter().map(|(maximum, window, until)| {
            Rule { until, ..rule(Measure::Octets, maximum, window) }
        });
        let regime = Regime { rules: rules.collect(), ..Regime::default() };
        let _ = (plan(&[message, ONE], &ledger, &regime, now), ledger.under_way(now));
        let _ = ledger.next_freed(Measure::Octets, DAY, now);
        prop_assert!(ledger.after(i64::MIN).count() <= records.len() + 1);
    }
}

#[test]
fn loads_too_large_to_add_up_are_not_lost() {
    let mut ledger = Ledger::default();
    let load = Load { recipients: u32::MAX, octets: u64::MAX, ..ONE };
    (1..=3).for_each(|key| ledger.apply(&Record::Reserved { key, at: 5, made: 5, load, origin: Origin::Host }));
    assert_eq!(ledger.used(Measure::Recipients, DAY, 5), 3 * u64::from(u32::MAX));
    assert!(ledger.used(Measure::Octets, DAY, 5) > 1 << 41);
}

#[test]
fn a_record_with_a_time_that_no_clock_shows_counts_as_damaged() {
    let mut ledger = Ledger::default();
    ledger.apply(&reserved(1, i64::MAX));
    ledger.apply(&Record::Held { until: i64::MAX });
    ledger.apply(&reserved(2, 1_000));
    assert_eq!(ledger.damaged(), 2);
    assert_eq!(ledger.held_until(), 0);
    assert_eq!(ledger.used(Measure::Messages, DAY, 1_000), 3);
}

#[test]
fn a_damaged_record_is_as_large_as_a_message_can_be_and_as_late_as_the_next_record_or_now() {
    let mut ledger = Ledger::default();
    ledger.apply(&reserved(1, 0));
    ledger.apply_unreadable();
    ledger.apply(&reserved(2, 500));
    ledger.apply_unreadable();
    ledger.apply_unreadable();
    ledger.assume_the_worst(900);
    let damaged: Vec<_> = ledger.after(i64::MIN).filter(|sent| sent.origin == Origin::Elsewhere).collect();
    let sizes: Vec<_> = damaged.iter().map(|sent| (sent.at, sent.load.messages, sent.load.recipients)).collect();
    assert_eq!(sizes, [(500, 1, 1_000), (900, 2, 2_000)]);
    assert_eq!(ledger.damaged(), 3);
}

#[test]
fn what_nobody_knows_the_key_of_can_be_neither_freed_nor_settled() {
    let mut ledger = Ledger::default();
    ledger.apply_unreadable();
    ledger.assume_the_worst(100);
    ledger.apply(&Record::Freed { key: 0 });
    ledger.apply(&Record::Settled { key: 0, load: Load::default() });
    assert_eq!(ledger.used(Measure::Recipients, DAY, 100), 1_000);
}

#[test]
fn a_record_without_a_part_of_its_load_cannot_be_read() {
    let text = r#"{"record":"settled","key":1,"load":{"messages":1}}"#;
    assert!(serde_json::from_str::<Record>(text).is_err());
}

#[test]
fn where_the_record_of_the_clocks_is_lost_no_time_has_passed_since() {
    let mut ledger = Ledger::default();
    ledger.apply(&reserved(1, 5_000));
    let mut clock = LedgerClock::start(&ledger, 90_000, 0);
    assert_eq!(clock.now(&mut ledger, 90_000, 0), 5_000);
    assert_eq!(clock.now(&mut ledger, 91_000, 700), 5_700);
}
