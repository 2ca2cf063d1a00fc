//! What the journal need not keep.

use super::desk::*;
use crate::channel::SendError;
use crate::outbox::{Change, Outbox, Record, Wish, dead_records};

fn compacted(desk: &Desk) -> Vec<Record> {
    let dead = dead_records(&desk.log, desk.now, &desk.settings);
    let lives = desk.log.iter().enumerate().filter(|(number, _)| !dead.contains(number));
    lives.map(|(_, record)| record.clone()).collect()
}

fn folded(log: &[Record]) -> Outbox {
    let mut outbox = Outbox::default();
    log.iter().for_each(|record| outbox.apply(record));
    outbox
}

fn steps(log: &[Record]) -> usize {
    log.iter().filter(|record| matches!(record.change, Change::Step { .. })).count()
}

#[test]
fn steps_of_a_run_that_is_over_go_and_the_outbox_stays_the_same() {
    let mut desk = Desk::new();
    desk.begin(1, 3);
    desk.send_all(&sent());
    desk.begin(2, 2);
    desk.send(&nth(2, 0), &sent());
    let rest = compacted(&desk);
    assert_eq!((steps(&desk.log), steps(&rest)), (8, 2));
    assert_eq!(folded(&rest), desk.outbox);
}

#[test]
fn a_step_before_a_wish_stays_for_the_wish_means_something_else_without_it() {
    let mut desk = Desk::new();
    desk.begin(1, 1);
    desk.write(1, Change::Step { index: 0, record: step(&nth(1, 0), true, None) });
    desk.ask(1, Wish::Cancel);
    desk.conclude(&nth(1, 0), &crate::outbox::Task::Send { due: None, look_first: false }, &sent());
    desk.kinds();
    let rest = compacted(&desk);
    assert_eq!((steps(&rest), folded(&rest)), (1, desk.outbox.clone()));
}

#[test]
fn a_run_that_has_been_over_for_long_goes_and_one_with_something_left_to_do_never() {
    let mut desk = Desk::new();
    desk.begin(1, 2);
    desk.send_all(&sent());
    desk.begin_due(2, 1, desk.now + 100 * DAY);
    desk.now += 90 * DAY;
    assert_eq!(folded(&compacted(&desk)).runs.len(), 2);
    desk.now += 1;
    let rest = compacted(&desk);
    assert!(rest.iter().all(|record| record.run == key(2)), "{rest:?}");
    assert_eq!(folded(&rest).unfinished(), 1);
}

#[test]
fn a_forgotten_run_goes_as_soon_as_its_content_is_removed() {
    let mut desk = Desk::new();
    desk.begin(1, 1);
    desk.ask(1, Wish::Forget);
    desk.send(&nth(1, 0), &refused(SendError::TooLarge));
    assert_eq!(desk.outbox.unfinished(), 0);
    desk.ask(1, Wish::Forget);
    assert_eq!(desk.outbox.runs.len(), 1);
    assert_eq!((desk.kinds(), &desk.log.last().unwrap().change), (vec![], &Change::Closed));
    assert_eq!((desk.outbox.runs.len(), compacted(&desk)), (0, vec![]));
}

#[test]
fn beyond_the_bound_the_oldest_runs_that_are_over_go_first() {
    let mut desk = Desk::new();
    for run in 1..=5 {
        desk.begin(run, 1);
        if run == 2 {
            desk.ask(2, Wish::Pause);
        }
        desk.send_all(&sent());
    }
    let per_run = 4;
    desk.settings.most_records = 3 * per_run + 1;
    let left: Vec<_> = folded(&compacted(&desk)).runs.iter().map(|run| run.key.clone()).collect();
    assert_eq!(left, [2, 4, 5].map(key));
}
