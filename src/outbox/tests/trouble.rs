//! What goes wrong, and what that stops.

use super::desk::*;
use crate::channel::{Consent, Outcome, SendError};
use crate::outbox::{Change, Manner, MessageState, RunPace, Standing, StopCause, Task, Wish, by_hand};
use crate::quota::{LimitName, Reason};

fn pace(batch: u64, wait: i64) -> SendError {
    SendError::LimitReached { reason: Reason::Pace { batch, wait } }
}

fn per_day(maximum: u64) -> SendError {
    let reason = Reason::Limit { name: LimitName::RecipientsPerDay, maximum, window: Some(DAY) };
    SendError::LimitReached { reason }
}

fn waits(until: i64, error: SendError) -> crate::channel::Outcome {
    crate::channel::Outcome::Waiting { until, error }
}

#[test]
fn a_limit_that_one_message_meets_holds_the_others_until_its_time() {
    let mut desk = Desk::new();
    desk.begin(1, 3);
    desk.begin(2, 1);
    let until = desk.now + 10 * MINUTE;
    desk.send(&nth(1, 0), &waits(until, per_day(5)));
    assert_eq!((desk.kinds(), desk.tasks().wake), (vec![], Some(until)));
    desk.now = until;
    assert_eq!(desk.kinds(), [(0, "send"), (1, "send"), (2, "send")]);
}

#[test]
fn a_time_to_come_is_kept_to_the_millisecond_and_one_that_has_passed_is_not_tried_at_once() {
    for (named, kept) in [(300, 300), (1, 1), (0, SECOND), (-MINUTE, SECOND)] {
        let mut desk = Desk::new();
        desk.begin(1, 1);
        let now = desk.now;
        desk.send(&nth(1, 0), &waits(now + named, pace(2, SECOND)));
        assert_eq!((desk.kinds(), desk.tasks().wake), (vec![], Some(now + kept)), "{named}");
    }
}

#[test]
fn a_persons_own_pace_holds_that_run_alone_and_another_pace_frees_it() {
    let mut desk = Desk::new();
    let own = Some(RunPace { batch: 1, wait: HOUR });
    desk.begin_as(1, 2, Manner::Separately, Consent::Verified, own, &|_| None);
    desk.begin(2, 1);
    desk.send(&nth(1, 0), &waits(desk.now + HOUR, pace(1, HOUR)));
    assert_eq!(desk.begin_tasks(), [(nth(2, 0), Task::Send { due: None, look_first: false })]);
    desk.ask(1, Wish::Pace { pace: None });
    assert_eq!(desk.begin_tasks().len(), 3);
}

#[test]
fn working_hours_hold_runs_of_many_and_no_single_mail() {
    let mut desk = Desk::new();
    desk.begin(1, 1);
    desk.begin_as(2, 1, Manner::Later, Consent::Verified, None, &|_| None);
    desk.begin(3, 1);
    let hours = SendError::LimitReached { reason: Reason::WorkingHours };
    desk.send(&nth(1, 0), &waits(desk.now + HOUR, hours));
    assert_eq!(desk.begin_tasks(), [(nth(2, 0), Task::Send { due: None, look_first: false })]);
}

#[test]
fn a_lost_network_is_tried_again_each_time_later_and_never_gives_up() {
    let mut desk = Desk::new();
    desk.begin(1, 2);
    for wait in [5, 15, 60, 300, 300, 300, 300, 300, 300, 300] {
        desk.send(&nth(1, 0), &refused(SendError::NetworkLost));
        assert_eq!((desk.kinds(), desk.tasks().wake), (vec![], Some(desk.now + wait * SECOND)));
        desk.now += wait * SECOND;
    }
    desk.send(&nth(1, 0), &refused(SendError::NetworkLost));
    // The person knows that the network is back.
    desk.ask(1, Wish::Resume);
    assert_eq!(desk.kinds(), [(0, "send"), (1, "send")]);
}

#[test]
fn a_message_on_which_the_provider_fails_eight_times_is_refused_and_holds_no_other() {
    let mut desk = Desk::new();
    desk.begin(1, 2);
    let trouble = SendError::ProviderTrouble { status: 503 };
    for tried in 1..8 {
        desk.send(&nth(1, 0), &refused(trouble.clone()));
        assert!(matches!(desk.state(1, 0), MessageState::Waiting { .. }), "{tried}");
        assert_eq!(desk.kinds(), [(1, "send")]);
        desk.now += 5 * MINUTE;
    }
    desk.send(&nth(1, 0), &refused(trouble.clone()));
    assert_eq!(desk.state(1, 0), MessageState::Refused { error: trouble });
}

#[test]
fn a_token_that_cannot_be_had_five_times_stops_the_run() {
    let mut desk = Desk::new();
    desk.begin(1, 1);
    for _ in 1..5 {
        desk.send(&nth(1, 0), &refused(SendError::TokenUnavailable));
        assert_eq!(desk.standing(1), Standing::Running);
        desk.now += 5 * MINUTE;
    }
    desk.send(&nth(1, 0), &refused(SendError::TokenUnavailable));
    assert_eq!(desk.stopped(1), StopCause::SignIn { error: SendError::TokenUnavailable });
    assert_eq!(desk.state(1, 0), MessageState::Queued);
}

#[test]
fn what_no_time_lets_go_is_refused_and_what_a_later_one_does_waits() {
    let mut desk = Desk::new();
    desk.begin(1, 2);
    desk.send(&nth(1, 0), &refused(per_day(0)));
    desk.send(&nth(1, 1), &refused(per_day(1)));
    assert_eq!(desk.state(1, 0), MessageState::Refused { error: per_day(0) });
    assert_eq!(desk.state(1, 1), MessageState::Waiting { until: desk.now + MINUTE, error: per_day(1) });
}

#[test]
fn a_journal_that_cannot_be_written_stops_the_run_and_resume_goes_on() {
    let mut desk = Desk::new();
    desk.begin(1, 1);
    desk.send(&nth(1, 0), &refused(SendError::JournalUnavailable));
    assert_eq!((desk.stopped(1), desk.kinds()), (StopCause::JournalUnavailable, vec![]));
    desk.ask(1, Wish::Resume);
    assert_eq!(desk.kinds(), [(0, "send")]);
}

#[test]
fn what_could_be_written_only_late_stops_its_run_once_and_no_other() {
    let mut desk = Desk::new();
    desk.begin(1, 2);
    desk.begin(2, 1);
    desk.send(&nth(1, 0), &sent());
    let stop = desk.outbox.written_late(&key(1), desk.now).unwrap();
    desk.record(stop);
    assert_eq!((desk.stopped(1), desk.standing(2)), (StopCause::JournalUnavailable, Standing::Running));
    assert_eq!(desk.outbox.written_late(&key(1), desk.now), None);
    desk.ask(1, Wish::Resume);
    desk.send(&nth(1, 1), &sent());
    assert_eq!((desk.outbox.written_late(&key(1), desk.now), desk.standing(1)), (None, Standing::Over));
}

#[test]
fn a_high_share_of_refusals_stops_the_run_and_counts_anew_from_resume() {
    let mut desk = Desk::new();
    desk.begin(1, 40);
    for index in 0..9 {
        let outcome = if index < 2 { refused(SendError::InvalidRecipients) } else { sent() };
        desk.send(&nth(1, index), &outcome);
    }
    assert_eq!((desk.kinds().len(), desk.standing(1)), (3, Standing::Running));
    desk.send(&nth(1, 9), &sent());
    assert_eq!(desk.kinds(), []);
    assert_eq!(desk.stopped(1), StopCause::Refusals { refused: 2, of: 10 });
    desk.ask(1, Wish::Resume);
    assert_eq!(desk.kinds(), [(10, "send"), (11, "send"), (12, "send")]);
    desk.send(&nth(1, 10), &refused(SendError::InvalidRecipients));
    assert_eq!((desk.kinds().len(), desk.standing(1)), (3, Standing::Running));
}

#[test]
fn refused_messages_are_tried_again_after_the_others() {
    let mut desk = Desk::new();
    desk.begin(1, 3);
    desk.send(&nth(1, 0), &refused(SendError::TooLarge));
    desk.ask(1, Wish::RetryAll);
    assert_eq!(desk.kinds(), [(1, "send"), (2, "send"), (0, "send")]);
    desk.ask(1, Wish::Retry { index: 1 });
    assert_eq!(desk.state(1, 1), MessageState::Queued);
}

#[test]
fn what_was_refused_can_be_tried_again_for_a_week_and_is_closed_then() {
    let mut desk = Desk::new();
    desk.begin(1, 1);
    desk.send(&nth(1, 0), &refused(SendError::TooLarge));
    desk.now += 6 * DAY;
    assert_eq!((desk.kinds(), desk.standing(1)), (vec![], Standing::Over));
    desk.ask(1, Wish::RetryAll);
    assert_eq!(desk.kinds(), [(0, "send")]);
    desk.send(&nth(1, 0), &refused(SendError::TooLarge));
    desk.now += 8 * DAY;
    assert_eq!(desk.kinds(), []);
    assert_eq!(desk.log.last().unwrap().change, Change::Closed);
    desk.ask(1, Wish::RetryAll);
    assert_eq!(desk.standing(1), Standing::Over);
}

#[test]
fn cancelling_stops_what_is_under_way_and_nothing_of_it_goes_again() {
    let mut desk = Desk::new();
    desk.begin(1, 3);
    let record = step(&nth(1, 0), false, None);
    desk.write(1, Change::Step { index: 0, record });
    desk.at_work.insert(nth(1, 0));
    desk.ask(1, Wish::CancelOne { index: 0 });
    assert_eq!(desk.tasks().stop, [nth(1, 0)]);
    desk.conclude(&nth(1, 0), &Task::Send { due: None, look_first: false }, &refused(SendError::NetworkLost));
    assert_eq!(desk.state(1, 0), MessageState::Cancelled);
    assert_eq!(desk.kinds(), [(1, "send"), (2, "send")]);
    // A window that is closed stops what it does too, and that is no wish of the person.
    desk.send(&nth(1, 1), &refused(SendError::Cancelled));
    assert_eq!(desk.state(1, 1), MessageState::Queued);
}

#[test]
fn a_send_by_hand_is_left_to_its_window() {
    let mut desk = Desk::new();
    desk.begin_as(1, 1, Manner::ByHand, Consent::Verified, None, &|_| None);
    assert_eq!((desk.kinds(), desk.tasks().wake), (vec![], None));
    let record = step(&nth(1, 0), true, None);
    desk.write(1, Change::Step { index: 0, record });
    assert_eq!(desk.kinds(), []);
    assert_eq!(desk.outbox.by_hand_under_way(), [(nth(1, 0), MessageState::Committing)]);
    by_hand::abandoned(&nth(1, 0), &MessageState::Committing, desk.now).iter().for_each(|line| desk.outbox.apply(line));
    assert_eq!(desk.state(1, 0), MessageState::Unknown { error: SendError::Interrupted });
    assert_eq!(desk.outbox.by_hand_under_way(), []);
    // Its compose window is opened again and looks.
    let sent = Outcome::Sent { message_id: "1@contoso.example".into(), id: None };
    by_hand::ended(&nth(1, 0), &sent, desk.now).iter().for_each(|line| desk.outbox.apply(line));
    assert_eq!(desk.state(1, 0), MessageState::Sent { id: None });
}

#[test]
fn a_sign_in_that_is_lost_while_a_message_is_only_looked_at_is_asked_for_too() {
    let mut desk = Desk::new();
    desk.begin(1, 1);
    desk.write(1, Change::Step { index: 0, record: step(&nth(1, 0), true, None) });
    let (message, task) = desk.begin_tasks().remove(0);
    desk.conclude(&message, &task, &unknown(SendError::SignInRequired));
    assert_eq!(desk.stopped(1), StopCause::SignIn { error: SendError::SignInRequired });
    assert_eq!(desk.state(1, 0), MessageState::Checking);
}

#[test]
fn what_could_not_be_looked_up_because_it_was_to_be_stopped_is_looked_up_again() {
    let mut desk = Desk::new();
    desk.begin(1, 1);
    desk.write(1, Change::Step { index: 0, record: step(&nth(1, 0), true, None) });
    let (message, task) = desk.begin_tasks().remove(0);
    desk.conclude(&message, &task, &unknown(SendError::Cancelled));
    assert_eq!(desk.state(1, 0), MessageState::Checking);
}

#[test]
fn what_is_cancelled_while_it_is_being_begun_is_stopped_and_not_called_cancelled_before_that_is_known() {
    let mut desk = Desk::new();
    desk.begin(1, 1);
    let (message, task) = desk.begin_tasks().remove(0);
    desk.at_work.insert(message.clone());
    desk.ask(1, Wish::Cancel);
    assert_eq!(desk.tasks().stop, std::slice::from_ref(&message));
    // Its owner had not heard of it.
    desk.write(1, Change::Step { index: 0, record: step(&message, true, None) });
    assert_eq!((desk.state(1, 0), desk.tasks().stop), (MessageState::Committing, vec![message.clone()]));
    desk.conclude(&message, &task, &sent());
    assert!(matches!(desk.state(1, 0), MessageState::Sent { .. }));
}
