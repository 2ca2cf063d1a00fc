//! Messages that the provider keeps until their time.

use super::desk::*;
use crate::channel::SendError;
use crate::outbox::{MessageState, RunPace, Standing, Task, Wish};

fn handed(desk: &mut Desk, run: u8, index: u32, at: i64) {
    desk.send(&nth(run, index), &handed_over(at));
}

fn withdraw(run: u8, index: u32, at: i64) -> Task {
    Task::Withdraw(step(&nth(run, index), true, Some(at)))
}

#[test]
fn a_message_for_later_is_handed_over_at_once_and_looked_up_when_its_time_has_passed() {
    let mut desk = Desk::deferring();
    let due = desk.now + HOUR;
    desk.begin_due(1, 1, due);
    assert_eq!(desk.begin_tasks(), [(nth(1, 0), Task::Send { due: Some(due), look_first: false })]);
    handed(&mut desk, 1, 0, due);
    assert_eq!((desk.kinds(), desk.tasks().wake), (vec![], Some(due + 30 * SECOND)));
    desk.now = due + 30 * SECOND;
    assert_eq!(desk.kinds(), [(0, "check")]);
    desk.conclude(&nth(1, 0), &Task::Check(step(&nth(1, 0), true, Some(due))), &sent());
    assert_eq!(desk.standing(1), Standing::Over);
}

#[test]
fn where_nothing_is_kept_for_later_a_message_waits_here_for_its_time() {
    let mut desk = Desk::new();
    let due = desk.now + HOUR;
    desk.begin_due(1, 1, due);
    assert_eq!(desk.state(1, 0), MessageState::Scheduled { at: due });
    assert_eq!((desk.kinds(), desk.tasks().wake), (vec![], Some(due)));
    desk.now = due;
    assert_eq!(desk.begin_tasks(), [(nth(1, 0), Task::Send { due: None, look_first: false })]);
}

#[test]
fn a_pause_takes_back_what_is_not_about_to_leave_and_resume_hands_it_over_anew() {
    let mut desk = Desk::deferring();
    desk.begin(1, 3);
    let (near, far) = (desk.now + 15 * SECOND, desk.now + HOUR);
    handed(&mut desk, 1, 0, near);
    handed(&mut desk, 1, 1, far);
    handed(&mut desk, 1, 2, far);
    desk.ask(1, Wish::Pause);
    assert_eq!(desk.kinds(), [(1, "withdraw"), (2, "withdraw")]);
    desk.conclude(&nth(1, 1), &withdraw(1, 1, far), &refused(SendError::Cancelled));
    assert_eq!((desk.state(1, 1), desk.kinds()), (MessageState::Queued, vec![(2, "withdraw")]));
    // The mailbox does not let go of it.
    desk.conclude(&nth(1, 2), &withdraw(1, 2, far), &handed_over(far));
    assert_eq!((desk.kinds(), desk.tasks().wake), (vec![], Some(desk.now + 5 * SECOND)));
    desk.ask(1, Wish::Resume);
    assert_eq!(desk.kinds(), [(1, "send")]);
}

#[test]
fn what_is_cancelled_never_goes_and_what_went_all_the_same_is_told_as_sent() {
    let mut desk = Desk::deferring();
    desk.begin(1, 3);
    let far = desk.now + HOUR;
    handed(&mut desk, 1, 0, far);
    handed(&mut desk, 1, 1, far);
    desk.ask(1, Wish::Cancel);
    assert_eq!(desk.state(1, 2), MessageState::Cancelled);
    desk.conclude(&nth(1, 0), &withdraw(1, 0, far), &refused(SendError::Cancelled));
    desk.conclude(&nth(1, 1), &withdraw(1, 1, far), &sent());
    assert_eq!((desk.state(1, 0), desk.standing(1)), (MessageState::Cancelled, Standing::Over));
    assert_eq!(desk.state(1, 1), MessageState::Sent { id: Some("AAMk".into()) });
}

#[test]
fn another_pace_takes_everything_back_to_hand_it_over_at_other_times() {
    let mut desk = Desk::deferring();
    desk.begin(1, 1);
    let far = desk.now + HOUR;
    handed(&mut desk, 1, 0, far);
    desk.ask(1, Wish::Pace { pace: Some(RunPace { batch: 1, wait: MINUTE }) });
    desk.ask(1, Wish::Resume);
    assert_eq!(desk.kinds(), [(0, "withdraw")]);
    desk.conclude(&nth(1, 0), &withdraw(1, 0, far), &refused(SendError::Cancelled));
    assert_eq!(desk.kinds(), [(0, "send")]);
}

#[test]
fn what_somebody_removed_from_the_mailbox_is_told_and_not_sent_again() {
    let mut desk = Desk::deferring();
    desk.begin(1, 1);
    let at = desk.now + HOUR;
    handed(&mut desk, 1, 0, at);
    desk.now = at + MINUTE;
    let check = Task::Check(step(&nth(1, 0), true, Some(at)));
    desk.conclude(&nth(1, 0), &check, &refused(SendError::RemovedFromMailbox));
    assert_eq!(desk.state(1, 0), MessageState::Refused { error: SendError::RemovedFromMailbox });
}
