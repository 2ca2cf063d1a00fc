//! Records that cannot be read.

use super::desk::*;
use crate::channel::{Consent, SendError};
use crate::outbox::{Change, Manner, MessageState, Outbox, Standing, StopCause, Task, Wish};

#[test]
fn a_damaged_record_pauses_the_run_and_each_message_of_it_is_looked_up_first() {
    let mut desk = Desk::new();
    desk.begin(1, 3);
    desk.send(&nth(1, 0), &sent());
    desk.outbox.apply_unreadable();
    desk.begin(2, 1);
    assert_eq!(desk.stopped(1), StopCause::JournalDamaged);
    assert_eq!(desk.begin_tasks(), [(nth(2, 0), Task::Send { due: None, look_first: false })]);
    assert!(desk.log.iter().any(|record| record.change == Change::Stopped { cause: StopCause::JournalDamaged }));
    // Whoever reads the journal without the damaged record knows it all the same.
    let mut again = Outbox::default();
    desk.log.iter().for_each(|record| again.apply(record));
    again.runs.iter().zip(&desk.outbox.runs).for_each(|(one, other)| assert_eq!(one, other));
    desk.ask(1, Wish::Resume);
    let look_first = Task::Send { due: None, look_first: true };
    assert_eq!(desk.begin_tasks()[..2], [(nth(1, 1), look_first.clone()), (nth(1, 2), look_first)]);
}

#[test]
fn where_there_is_nothing_to_look_at_the_person_decides_after_damage() {
    let mut desk = Desk::new();
    desk.begin_as(1, 1, Manner::Separately, Consent::SendOnly, None, &|_| None);
    desk.outbox.apply_unreadable();
    assert_eq!((desk.kinds(), desk.stopped(1)), (vec![], StopCause::JournalDamaged));
    desk.ask(1, Wish::Resume);
    assert_eq!(desk.kinds(), []);
    assert_eq!(desk.state(1, 0), MessageState::Unknown { error: SendError::Interrupted });
}

#[test]
fn a_message_whose_own_record_was_lost_is_still_there() {
    let mut desk = Desk::new();
    desk.begin(1, 3);
    let mut outbox = Outbox::default();
    for (number, record) in desk.log.iter().enumerate() {
        if number == 2 { outbox.apply_unreadable() } else { outbox.apply(record) }
    }
    desk.outbox = outbox;
    assert_eq!((desk.outbox.unfinished(), desk.state(1, 1)), (3, MessageState::Queued));
    assert_eq!(desk.kinds(), []);
    desk.ask(1, Wish::Resume);
    let of_lost = desk.begin_tasks().into_iter().find(|(message, _)| message.index == 1).unwrap();
    assert_eq!(of_lost.1, Task::Send { due: None, look_first: true });
}

#[test]
fn a_run_whose_beginning_was_lost_is_shown_and_waits_for_a_yes() {
    let mut desk = Desk::new();
    desk.begin(1, 3);
    let mut outbox = Outbox::default();
    desk.log.iter().skip(1).for_each(|record| outbox.apply(record));
    desk.outbox = outbox;
    assert_eq!((desk.outbox.unfinished(), desk.stopped(1)), (3, StopCause::JournalDamaged));
    assert_eq!(desk.kinds(), []);
    desk.ask(1, Wish::Cancel);
    assert_eq!(desk.standing(1), Standing::Over);
}

#[test]
fn what_was_handed_over_and_lost_its_trace_is_looked_for_when_it_is_out() {
    let mut desk = Desk::deferring();
    desk.begin(1, 1);
    let at = desk.now + HOUR;
    desk.write(1, Change::Moved { index: 0, to: MessageState::HandedOver { at, id: "AAMk".into() } });
    assert_eq!((desk.kinds(), desk.tasks().wake), (vec![], Some(at + 30 * SECOND)));
    desk.now = at + 30 * SECOND;
    assert_eq!(desk.begin_tasks(), [(nth(1, 0), Task::Send { due: None, look_first: true })]);
}

#[test]
fn what_was_cut_off_is_taken_to_be_further_than_its_last_record_says() {
    let mut desk = Desk::new();
    desk.begin(1, 1);
    desk.write(1, Change::Step { index: 0, record: step(&nth(1, 0), false, None) });
    // The record that said it was being handed over.
    desk.outbox.apply_unreadable();
    let begun = desk.begin_tasks();
    assert!(matches!(&begun[..], [(_, Task::Recover(record))] if record.committed), "{begun:?}");
}

#[test]
fn what_was_handed_over_is_checked_by_its_id_though_its_last_step_was_lost() {
    let mut desk = Desk::deferring();
    desk.begin(1, 1);
    let at = desk.now + HOUR;
    desk.write(1, Change::Step { index: 0, record: step(&nth(1, 0), false, None) });
    desk.write(1, Change::Moved { index: 0, to: MessageState::HandedOver { at, id: "AAMk".into() } });
    desk.now = at + 30 * SECOND;
    let begun = desk.begin_tasks();
    let [(_, Task::Check(record))] = &begun[..] else { panic!("{begun:?}") };
    assert_eq!((record.draft.as_deref(), record.deferred, record.committed), (Some("AAMk"), Some(at), true));
}

#[test]
fn where_there_is_nothing_to_look_at_what_is_cancelled_after_damage_is_not_said_to_have_stayed() {
    let mut desk = Desk::new();
    desk.begin_as(1, 1, Manner::Separately, Consent::SendOnly, None, &|_| None);
    desk.outbox.apply_unreadable();
    desk.ask(1, Wish::Cancel);
    assert_eq!(desk.state(1, 0), MessageState::Unknown { error: SendError::Interrupted });
}

#[test]
fn what_was_tried_again_by_a_wish_that_is_lost_is_not_taken_for_refused() {
    let mut desk = Desk::new();
    desk.begin(1, 1);
    desk.send(&nth(1, 0), &refused(SendError::InvalidRecipients));
    // The wish to try again.
    desk.outbox.apply_unreadable();
    desk.send(&nth(1, 0), &sent());
    assert!(matches!(desk.state(1, 0), MessageState::Sent { .. }));
}
