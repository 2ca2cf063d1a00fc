//! What the quota says to a message whose turn has come.

use super::desk::{DAY, HOUR, MINUTE, ONE, SECOND};
use crate::channel::SendError;
use crate::outbox::{Asking, Foresight, Turn, turn};
use crate::quota::{Hours, Ledger, LimitName, Load, Measure, Origin, Pace, Permit, Reason, Record, Regime, Rule};

const NOW: i64 = 100 * DAY;
/// The wall clock is an hour ahead of the ledger's.
const WALL: i64 = NOW + HOUR;

/// Two messages a minute, and 30 requests an hour.
fn regime() -> Regime {
    let rule = |name, measure, maximum, window| Rule {
        reason: Reason::Limit { name, maximum, window: Some(window) },
        measure,
        maximum,
        window,
        until: i64::MAX,
    };
    let rules = vec![
        rule(LimitName::MessagesPerMinute, Measure::Messages, 2, MINUTE),
        rule(LimitName::Requests, Measure::Requests, 30, HOUR),
    ];
    Regime { rules, at_once: Some(3), hours: None }
}

fn ask(ledger: &mut Ledger, key: u64, due: Option<i64>, defers: bool) -> Turn {
    let (turn, records) = turn(ledger, &regime(), &ONE, Asking { key, due, defers }, NOW, WALL);
    records.iter().for_each(|record| ledger.apply(record));
    let load = if let Turn::Then { load, .. } = &turn { *load } else { ONE };
    ledger.apply(&Record::after_send(key, &load, matches!(turn, Turn::Now | Turn::Then { .. })));
    turn
}

fn waits(turn: &Turn) -> Option<(i64, LimitName)> {
    match turn {
        Turn::Wait { until, error: SendError::LimitReached { reason: Reason::Limit { name, .. } } } => {
            Some((*until, *name))
        }
        _ => None,
    }
}

#[test]
fn what_cannot_go_now_waits_here_or_is_handed_over_with_its_slot() {
    let (mut here, mut there) = (Ledger::default(), Ledger::default());
    for key in 1..=2 {
        assert_eq!((ask(&mut here, key, None, false), ask(&mut there, key, None, true)), (Turn::Now, Turn::Now));
    }
    let limit = LimitName::MessagesPerMinute;
    assert_eq!(waits(&ask(&mut here, 3, None, false)), Some((WALL + MINUTE, limit)));
    let slots: Vec<_> = (3..=6).map(|key| ask(&mut there, key, None, true)).collect();
    let at = |turn: &Turn| if let Turn::Then { at, .. } = turn { at - WALL } else { panic!("{turn:?}") };
    assert_eq!(slots.iter().map(at).collect::<Vec<_>>(), [MINUTE, MINUTE, 2 * MINUTE, 2 * MINUTE]);
    // The messages count at their slots, what was asked of the provider counts now, and nothing counts twice.
    assert_eq!(there.used(Measure::Messages, MINUTE, NOW), 2);
    assert_eq!(there.used(Measure::Messages, 5 * MINUTE, NOW + 2 * MINUTE), 6);
    assert_eq!(there.used(Measure::Requests, HOUR, NOW), 18);
    assert_eq!(there.used(Measure::Requests, HOUR, NOW + 2 * MINUTE), 18);
    assert_eq!(there.under_way(NOW + 2 * MINUTE), 0);
}

#[test]
fn a_chosen_time_is_kept_to_and_no_slot_is_given_twice() {
    let mut ledger = Ledger::default();
    let due = WALL + 3 * HOUR;
    let slots: Vec<_> = (1..=3).map(|key| ask(&mut ledger, key, Some(due), true)).collect();
    let at = |turn: &Turn| if let Turn::Then { at, .. } = turn { at - due } else { panic!("{turn:?}") };
    assert_eq!(slots.iter().map(at).collect::<Vec<_>>(), [0, 0, MINUTE]);
    assert_eq!(ask(&mut ledger, 4, None, true), Turn::Now);
}

#[test]
fn what_the_interface_of_the_provider_takes_no_more_of_is_not_even_handed_over() {
    let mut ledger = Ledger::default();
    let turns: Vec<_> = (1..=11).map(|key| ask(&mut ledger, key, None, true)).collect();
    assert_eq!(waits(&turns[10]), Some((WALL + HOUR, LimitName::Requests)));
}

#[test]
fn what_is_handed_over_at_night_goes_out_in_working_hours() {
    let hours = Hours { from: 9 * 60, to: 17 * 60, days: [true; 7], offset_at: |_| 0 };
    let regime = Regime { hours: Some(hours), ..regime() };
    let ask = |defers| turn(&Ledger::default(), &regime, &ONE, Asking { key: 1, due: None, defers }, NOW, NOW).0;
    let Turn::Then { at, .. } = ask(true) else { panic!() };
    assert_eq!(at, NOW + 9 * HOUR);
    let error = SendError::LimitReached { reason: Reason::WorkingHours };
    assert_eq!(ask(false), Turn::Wait { until: NOW + 9 * HOUR, error });
}

#[test]
fn a_message_beyond_a_rule_at_any_time_never_goes() {
    let load = Load { messages: 3, ..ONE };
    for defers in [true, false] {
        let asking = Asking { key: 1, due: None, defers };
        let (turn, records) = turn(&Ledger::default(), &regime(), &load, asking, NOW, WALL);
        assert!(matches!(turn, Turn::Never { error: SendError::LimitReached { .. } }), "{turn:?}");
        assert_eq!(records, []);
    }
}

#[test]
fn a_run_is_foreseen_by_the_same_rules_with_the_persons_own_pace() {
    let paced = regime().paced(Pace { batch: 1, wait: HOUR });
    let messages = [(ONE, None), (ONE, Some(WALL + 10 * HOUR)), (ONE, None)];
    let told = Foresight::of(&messages, &Ledger::default(), &paced, true, NOW, WALL);
    assert_eq!((told.count, told.begins, told.ends), (3, WALL, Some(WALL + 10 * HOUR)));
    let many: Vec<_> = (0..5).map(|_| (ONE, Some(WALL + SECOND))).collect();
    let told = Foresight::of(&many, &Ledger::default(), &paced, true, NOW, WALL);
    assert_eq!((told.begins, told.ends), (WALL + SECOND, Some(WALL + SECOND + 4 * HOUR)));
    assert_eq!(told.held_by, Some(Reason::Pace { batch: 1, wait: HOUR }));
    let never = Foresight::of(&[(Load { messages: 3, ..ONE }, None)], &Ledger::default(), &regime(), true, NOW, WALL);
    assert_eq!((never.ends, never.held_by.is_some()), (None, true));
}

/// Takes a turn of which nobody settles yet what came of it.
fn begin(ledger: &mut Ledger, key: u64, now: i64) -> Turn {
    let (turn, records) = turn(ledger, &regime(), &ONE, Asking { key, due: None, defers: true }, now, now + HOUR);
    records.iter().for_each(|record| ledger.apply(record));
    turn
}

#[test]
fn no_slot_is_given_while_nobody_can_say_when_those_before_it_go() {
    let mut ledger = Ledger::default();
    assert_eq!((begin(&mut ledger, 1, NOW), begin(&mut ledger, 2, NOW)), (Turn::Now, Turn::Now));
    assert!(matches!(begin(&mut ledger, 3, NOW), Turn::Wait { until, .. } if until == WALL + 2 * SECOND));
    // They went half a second later than they were let go, and the slot is a whole second after that.
    ledger.apply(&Record::Clock { at: NOW + 500, wall: WALL + 500 });
    (1..=2).for_each(|key| ledger.apply(&Record::after_send(key, &ONE, true)));
    let Turn::Then { at, .. } = begin(&mut ledger, 3, NOW + 500) else { panic!() };
    assert_eq!(at, WALL + MINUTE + SECOND);
}

#[test]
fn what_may_go_late_does_not_go_now_where_that_could_crowd_a_slot_to_come() {
    let mut ledger = Ledger::default();
    let load = Load { requests: 0, ..ONE };
    for key in 1..=2 {
        let at = NOW + 3 * MINUTE;
        ledger.apply(&Record::Reserved { key, at, made: NOW, load, origin: Origin::Mailrail });
    }
    assert!(matches!(begin(&mut ledger, 3, NOW), Turn::Then { .. }));
}

#[test]
fn a_place_that_a_dead_window_left_does_not_stand_in_its_own_messages_way() {
    let mut ledger = Ledger::default();
    assert_eq!(begin(&mut ledger, 1, NOW), Turn::Now);
    assert_eq!(begin(&mut ledger, 2, NOW), Turn::Now);
    assert_eq!(begin(&mut ledger, 2, NOW + SECOND), Turn::Now);
    assert_eq!(ledger.used(Measure::Messages, DAY, NOW + SECOND), 2);
}

#[test]
fn a_hand_over_that_would_miss_its_slot_is_not_made() {
    let mut ledger = Ledger::default();
    let at = NOW + 5 * MINUTE;
    let load = Load { requests: 0, ..ONE };
    ledger.apply(&Record::Reserved { key: 1, at, made: NOW, load, origin: Origin::Mailrail });
    let renew = |now: i64| Permit::renew(&ledger, &regime(), &load, 1, now, now + HOUR).0;
    assert!(matches!(renew(at - 40 * SECOND), Permit::Now { .. }));
    assert!(matches!(renew(at - 30 * SECOND), Permit::Later { .. }));
}
