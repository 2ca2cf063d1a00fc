//! A mail that a person watches going out: a run of one that only its window sends.

use super::rows::others;
use super::{Change, Manner, MessageRef, MessageState, Record};
use crate::channel::{Consent, Outcome, SendError};
use crate::compose::Draft;
use crate::quota::Load;

/// The first records of a send.
#[must_use]
pub fn began(
    message: &MessageRef,
    draft: &Draft,
    consent: Consent,
    confirmed: bool,
    load: Load,
    now: i64,
) -> [Record; 2] {
    let first = draft.to.iter().chain(&draft.cc).chain(&draft.bcc).find_map(|entry| entry.mailboxes().first());
    let address = first.map(|mailbox| mailbox.address.clone()).unwrap_or_default();
    let title = draft.subject.clone();
    let line = |change| Record { at: now, run: message.run.clone(), change };
    [
        line(Change::Began { manner: Manner::ByHand, count: 1, title, consent, confirmed, pace: None }),
        line(Change::Queued {
            index: message.index,
            others: others(draft, &address),
            address,
            name: first.and_then(|mailbox| mailbox.name.clone()),
            row: None,
            load,
            due: None,
        }),
    ]
}

/// How it ended. Nothing is tried again by itself: the person has seen the outcome.
#[must_use]
pub fn ended(message: &MessageRef, outcome: &Outcome, now: i64) -> Vec<Record> {
    let to = match outcome {
        Outcome::Sent { id, .. } => MessageState::Sent { id: id.clone() },
        Outcome::HandedOver { at, id, .. } => MessageState::HandedOver { at: *at, id: id.clone() },
        Outcome::Refused { error: SendError::Cancelled } => MessageState::Cancelled,
        Outcome::Refused { error } | Outcome::Waiting { error, .. } => MessageState::Refused { error: error.clone() },
        Outcome::Unknown { error, .. } => MessageState::Unknown { error: error.clone() },
    };
    let line = |change| Record { at: now, run: message.run.clone(), change };
    vec![line(Change::Moved { index: message.index, to }), line(Change::Closed)]
}

/// What is known of a send whose window is gone: it may have gone out if it was being handed over. Its compose window,
/// when it is opened again, finds out.
#[must_use]
pub fn abandoned(message: &MessageRef, state: &MessageState, now: i64) -> Vec<Record> {
    let error = SendError::Interrupted;
    let outcome = match state {
        MessageState::Committing | MessageState::Checking => Outcome::Unknown { message_id: String::new(), error },
        _ => Outcome::Refused { error },
    };
    ended(message, &outcome, now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compose::{Mailbox, Recipient};
    use crate::message::MessageKey;

    fn message() -> MessageRef {
        MessageRef { run: MessageKey::from_random([7; 16]), index: 0 }
    }

    fn state(records: &[Record]) -> &MessageState {
        let Change::Moved { to, .. } = &records[0].change else { panic!("{records:?}") };
        to
    }

    #[test]
    fn a_mail_has_all_its_recipients() {
        let to = |address: &str| Recipient::Mailbox(Mailbox { address: address.into(), ..Mailbox::default() });
        let draft = Draft {
            to: vec![to("a@x.example")],
            cc: vec![to("b@x.example")],
            bcc: vec![to("c@x.example")],
            ..Draft::default()
        };
        let [_, queued] = began(&message(), &draft, Consent::SendOnly, false, Load::default(), 1);
        let Change::Queued { address, others, .. } = queued.change else { panic!("{queued:?}") };
        assert_eq!(
            (address.as_str(), others),
            ("a@x.example", vec!["b@x.example".to_owned(), "c@x.example".to_owned()])
        );
    }

    #[test]
    fn a_mail_that_must_wait_is_not_sent_behind_the_persons_back() {
        let outcome = Outcome::Waiting { until: 7, error: SendError::Throttled };
        assert_eq!(*state(&ended(&message(), &outcome, 1)), MessageState::Refused { error: SendError::Throttled });
    }

    #[test]
    fn a_window_that_is_gone_leaves_a_doubt_only_where_there_is_one() {
        let interrupted = SendError::Interrupted;
        let after = |state| state_of(&abandoned(&message(), &state, 1));
        assert_eq!(after(MessageState::Preparing), MessageState::Refused { error: interrupted.clone() });
        assert_eq!(after(MessageState::Committing), MessageState::Unknown { error: interrupted });
    }

    fn state_of(records: &[Record]) -> MessageState {
        state(records).clone()
    }
}
