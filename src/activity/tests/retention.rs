//! What is kept, and for how long.

use super::*;
use crate::activity::Retention;

const NONE: [f64; 0] = [];
const ANA: &str = "ana@example.com";

fn dead(events: &[Event], now: i64, most: usize) -> Vec<f64> {
    let mut retention = Retention::default();
    for (number, event) in (1_i32..).zip(events) {
        retention.look(number.into(), event);
    }
    let mut dead = retention.dead(now, 90 * DAY, most);
    dead.sort_by(f64::total_cmp);
    dead
}

#[test]
fn a_run_goes_when_nothing_was_told_of_it_for_long_and_then_as_a_whole() {
    let events = [
        began(START, 1, Manner::ByHand, "Old"),
        sent(START, message(1, 0), &[ANA]),
        began(START, 2, Manner::ByHand, "Old and answered"),
        sent(START, message(2, 0), &[ANA]),
        replied(START + 30 * DAY, message(2, 0), ANA, 1),
    ];
    assert_eq!(dead(&events, START + 90 * DAY, 100), NONE);
    assert_eq!(dead(&events, START + 91 * DAY, 100), [1.0, 2.0]);
    assert_eq!(dead(&events, START + 121 * DAY, 100), [1.0, 2.0, 3.0, 4.0, 5.0]);
}

#[test]
fn of_too_many_the_oldest_runs_go() {
    let events: Vec<_> = (1..=5).map(|run| sent(START + i64::from(run), message(run, 0), &[ANA])).collect();
    assert_eq!(dead(&events, START + DAY, 5), NONE);
    assert_eq!(dead(&events, START + DAY, 3), [1.0, 2.0]);
}

#[test]
fn the_do_not_send_list_stays_however_old() {
    let listed = |at| Event { at, what: What::Listed { address: ANA.to_owned(), class: Class::UnknownRecipient } };
    let allowed = |at| Event { at, what: What::Allowed { address: ANA.to_uppercase() } };
    let events = [listed(START), allowed(START + 1), listed(START + 2), listed(START + 2)];
    let dead = dead(&events, START + 10_000 * DAY, 0);
    assert_eq!(dead, [1.0, 3.0], "but for what a later word says again");
    let left: Vec<_> = events.iter().skip(1).step_by(2).cloned().collect();
    assert_eq!(activity(&left).do_not_send(), activity(&events).do_not_send());
}
