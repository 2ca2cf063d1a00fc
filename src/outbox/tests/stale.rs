//! What was promised for a time and is much later asks before it goes.

use super::desk::*;
use crate::channel::{Outcome, SendError};
use crate::outbox::{Change, Standing, StopCause, Task, Wish};
use crate::quota::Reason;

fn stale(promised: i64) -> StopCause {
    StopCause::Stale { promised }
}

#[test]
fn a_run_that_nobody_carried_on_for_longer_than_the_tolerance_asks() {
    let mut desk = Desk::new();
    desk.begin(1, 3);
    desk.send(&nth(1, 0), &sent());
    let last = desk.now;
    desk.now += 30 * MINUTE;
    assert_eq!(desk.kinds(), [(1, "send"), (2, "send")]);
    desk.now += 1;
    assert_eq!((desk.kinds(), desk.stopped(1)), (vec![], stale(last)));
    desk.ask(1, Wish::Resume);
    assert_eq!(desk.kinds(), [(1, "send"), (2, "send")]);
}

#[test]
fn a_chosen_time_that_passed_while_everything_was_closed_asks() {
    let mut desk = Desk::new();
    let due = desk.now + DAY;
    desk.begin_due(1, 1, due);
    desk.now = due + 20 * MINUTE;
    assert_eq!(desk.kinds(), [(0, "send")]);
    desk.now = due + HOUR;
    assert_eq!((desk.kinds(), desk.stopped(1)), (vec![], stale(due)));
}

#[test]
fn a_run_that_waits_for_a_limit_or_behind_another_is_not_stale() {
    let mut desk = Desk::new();
    desk.begin(1, 2);
    desk.begin(2, 1);
    let until = desk.now + 10 * HOUR;
    let error = SendError::LimitReached { reason: Reason::Provider };
    desk.send(&nth(1, 0), &Outcome::Waiting { until, error });
    desk.now = until - 1;
    assert_eq!((desk.kinds(), desk.standing(1)), (vec![], Standing::Running));
    desk.now = until;
    assert_eq!(desk.kinds(), [(0, "send"), (1, "send"), (0, "send")]);
    for _ in 0..2 {
        desk.now += 25 * MINUTE;
        desk.write(1, Change::Step { index: 0, record: step(&nth(1, 0), false, None) });
    }
    desk.at_work.insert(nth(1, 0));
    assert_eq!(desk.kinds(), [(1, "send"), (0, "send")]);
}

#[test]
fn a_long_run_for_one_time_is_not_stale_while_it_goes() {
    let mut desk = Desk::new();
    let due = desk.now + HOUR;
    desk.begin_due(1, 4, due);
    desk.now = due;
    for index in 0..3 {
        desk.send(&nth(1, index), &sent());
        desk.now += 20 * MINUTE;
    }
    assert_eq!((desk.kinds(), desk.standing(1)), (vec![(3, "send")], Standing::Running));
}

#[test]
fn a_machine_that_slept_while_a_message_was_under_way_asks_before_the_others_go() {
    let mut desk = Desk::new();
    desk.begin(1, 5);
    desk.write(1, Change::Step { index: 0, record: step(&nth(1, 0), false, None) });
    let last = desk.now;
    desk.now += 8 * HOUR;
    // It wakes up in the middle of that send, and nothing looks at the rest before it has ended.
    desk.conclude(&nth(1, 0), &Task::Send { due: None, look_first: false }, &refused(SendError::NetworkLost));
    assert_eq!((desk.kinds(), desk.stopped(1)), (vec![], stale(last)));
}

#[test]
fn what_was_cut_off_long_ago_is_looked_up_all_the_same() {
    let mut desk = Desk::new();
    desk.begin(1, 1);
    desk.write(1, Change::Step { index: 0, record: step(&nth(1, 0), true, None) });
    desk.now += DAY;
    assert_eq!(desk.kinds(), [(0, "recover")]);
    desk.conclude(&nth(1, 0), &Task::Recover(step(&nth(1, 0), true, None)), &refused(SendError::Interrupted));
    assert_eq!((desk.kinds(), desk.stopped(1)), (vec![], stale(desk.now - DAY)));
}

#[test]
fn a_clock_that_is_set_back_makes_nothing_stale() {
    let mut desk = Desk::new();
    desk.begin(1, 1);
    desk.now -= 40 * DAY;
    assert_eq!(desk.kinds(), [(0, "send")]);
}

#[test]
fn what_the_provider_kept_and_sent_meanwhile_is_no_reason_to_ask() {
    let mut desk = Desk::deferring();
    desk.begin(1, 2);
    let (one, two) = (desk.now + HOUR, desk.now + 10 * HOUR);
    desk.send(&nth(1, 0), &handed_over(one));
    desk.send(&nth(1, 1), &handed_over(two));
    desk.now += 9 * HOUR;
    desk.conclude(&nth(1, 0), &Task::Check(step(&nth(1, 0), true, Some(one))), &sent());
    assert_eq!((desk.kinds(), desk.standing(1)), (vec![], Standing::Running));
}
