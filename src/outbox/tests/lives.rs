//! The lives of messages, by the sentences of the design.

use super::desk::*;
use crate::channel::{Consent, SendError};
use crate::outbox::{Change, Manner, MessageState, Standing, StopCause, Task, Wish};

#[test]
fn messages_go_in_their_order_three_at_once_until_the_run_is_over_and_closed() {
    let mut desk = Desk::new();
    desk.begin(1, 5);
    assert_eq!(desk.kinds(), [(0, "send"), (1, "send"), (2, "send")]);
    desk.at_work.extend([nth(1, 0), nth(1, 1)]);
    assert_eq!(desk.kinds(), [(2, "send")]);
    desk.at_work.clear();
    desk.send_all(&sent());
    assert_eq!(desk.standing(1), Standing::Over);
    assert_eq!(desk.log.last().unwrap().change, Change::Closed);
    assert_eq!((desk.outbox.unfinished(), desk.tasks().wake), (0, None));
}

#[test]
fn what_was_cut_off_is_looked_up_before_anything_is_sent() {
    let mut desk = Desk::new();
    desk.begin(1, 5);
    for index in [1, 3, 4] {
        let record = step(&nth(1, index), index != 3, None);
        desk.write(1, Change::Step { index, record });
    }
    assert_eq!(desk.kinds(), [(1, "recover"), (3, "recover"), (4, "recover")]);
    let recover = Task::Recover(step(&nth(1, 1), true, None));
    desk.conclude(&nth(1, 1), &recover, &sent());
    desk.conclude(&nth(1, 3), &recover, &refused(SendError::Interrupted));
    desk.conclude(&nth(1, 4), &recover, &unknown(SendError::NotFound));
    assert_eq!(desk.state(1, 1), MessageState::Sent { id: Some("AAMk".into()) });
    assert_eq!(desk.state(1, 3), MessageState::Queued);
    assert_eq!(desk.state(1, 4), MessageState::Unknown { error: SendError::NotFound });
    assert_eq!(desk.kinds(), [(0, "send"), (2, "send"), (3, "send")]);
}

#[test]
fn what_nobody_could_look_up_is_looked_up_again_each_time_later() {
    let mut desk = Desk::new();
    desk.begin(1, 1);
    desk.send(&nth(1, 0), &unknown(SendError::NetworkLost));
    assert_eq!(desk.state(1, 0), MessageState::Checking);
    for wait in [5, 15, 60, 300, 300] {
        assert_eq!((desk.kinds(), desk.tasks().wake), (vec![], Some(desk.now + wait * SECOND)));
        desk.now += wait * SECOND;
        assert_eq!(desk.kinds(), [(0, "recover")]);
        desk.conclude(&nth(1, 0), &Task::Recover(step(&nth(1, 0), true, None)), &unknown(SendError::NetworkLost));
    }
    let (message, _) = (nth(1, 0), desk.now += HOUR);
    desk.conclude(&message, &Task::Recover(step(&message, true, None)), &sent());
    assert_eq!(desk.standing(1), Standing::Over);
}

#[test]
fn with_send_only_consent_a_doubt_stays_until_the_person_decides() {
    let mut desk = Desk::new();
    desk.begin_as(1, 2, Manner::Separately, Consent::SendOnly, None, &|_| None);
    desk.send(&nth(1, 0), &unknown(SendError::NetworkLost));
    desk.send(&nth(1, 1), &unknown(SendError::NetworkLost));
    assert_eq!((desk.kinds(), desk.standing(1)), (vec![], Standing::Over));
    desk.ask(1, Wish::CountAsSent { index: 0 });
    desk.ask(1, Wish::SendAgain { index: 1 });
    assert_eq!(desk.state(1, 0), MessageState::Sent { id: None });
    assert_eq!(desk.kinds(), [(1, "send")]);
}

#[test]
fn a_sign_in_that_is_lost_stops_the_run_and_loses_nothing() {
    let mut desk = Desk::new();
    desk.begin(1, 3);
    desk.send(&nth(1, 0), &sent());
    desk.send(&nth(1, 1), &refused(SendError::SignInRequired));
    assert_eq!(desk.stopped(1), StopCause::SignIn { error: SendError::SignInRequired });
    assert_eq!((desk.state(1, 1), desk.kinds()), (MessageState::Queued, vec![]));
    desk.ask(1, Wish::Resume);
    assert_eq!(desk.kinds(), [(1, "send"), (2, "send")]);
}
