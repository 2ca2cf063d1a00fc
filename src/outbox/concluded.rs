//! What came of a task, as records.

use super::back_off::{TOKEN_TRIES, TRIES, again_after};
use super::held_run::HeldRun;
use super::message::{Message, Unwanted};
use super::{Change, MessageRef, MessageState, Outbox, Record, StopCause, Task};
use crate::channel::{Consent, Outcome, SendError};
use crate::quota::Reason;

/// The wait for a time that has passed, milliseconds: it is no reason to try at once, over and over.
const A_MOMENT: i64 = 1000;

impl Outbox {
    /// The records that say what came of a task.
    #[must_use]
    pub fn concluded(&self, message: &MessageRef, task: &Task, outcome: &Outcome, now: i64) -> Vec<Record> {
        let Some((run, known)) = self.run(&message.run).and_then(|run| Some((run, run.message(message.index)?))) else {
            return Vec::new();
        };
        let end = End { run, message: known, index: message.index, now };
        let changes = match task {
            Task::Send { .. } => end.of_send(outcome),
            Task::Recover(_) => end.of_recovery(outcome),
            Task::Check(_) => end.of_check(outcome),
            Task::Withdraw(_) => end.of_withdrawal(outcome),
        };
        changes.into_iter().map(|change| Record { at: now, run: message.run.clone(), change }).collect()
    }
}

/// What is to be told of one message.
struct End<'a> {
    run: &'a HeldRun,
    message: &'a Message,
    index: u32,
    now: i64,
}

impl End<'_> {
    fn of_send(&self, outcome: &Outcome) -> Vec<Change> {
        match outcome {
            Outcome::Sent { .. } | Outcome::HandedOver { .. } | Outcome::Unknown { .. } => self.of_look(outcome),
            Outcome::Waiting { until, error } => self.waiting(*until, error),
            Outcome::Refused { error } => self.of_refusal(error),
        }
    }

    fn of_recovery(&self, outcome: &Outcome) -> Vec<Change> {
        let committed = self.message.step.as_ref().is_none_or(|step| step.committed);
        match outcome {
            Outcome::Refused { error: SendError::Interrupted | SendError::Cancelled } => self.not_sent(),
            Outcome::Refused { error: error @ SendError::JournalUnavailable } => {
                vec![self.unseen(error), Change::Stopped { cause: StopCause::JournalUnavailable }]
            }
            Outcome::Refused { error } | Outcome::Waiting { error, .. } if committed => self.unknown(error),
            Outcome::Refused { .. } | Outcome::Waiting { .. } => self.not_sent(),
            _ => self.of_look(outcome),
        }
    }

    fn of_check(&self, outcome: &Outcome) -> Vec<Change> {
        match outcome {
            Outcome::Refused { error: SendError::Interrupted | SendError::Cancelled } => self.not_sent(),
            Outcome::Refused { error: error @ SendError::RemovedFromMailbox } => self.refused(error),
            Outcome::Refused { error } | Outcome::Waiting { error, .. } => self.unknown(error),
            _ => self.of_look(outcome),
        }
    }

    fn of_withdrawal(&self, outcome: &Outcome) -> Vec<Change> {
        match outcome {
            Outcome::Refused { error: SendError::Interrupted | SendError::Cancelled } => self.not_sent(),
            Outcome::Sent { .. } | Outcome::HandedOver { .. } => self.of_look(outcome),
            // It stays with the provider, and is looked at when its time has passed.
            Outcome::Refused { error } | Outcome::Waiting { error, .. } | Outcome::Unknown { error, .. } => {
                [self.unseen(error)].into_iter().chain(self.asks_for_sign_in(error)).collect()
            }
        }
    }

    /// What the mailbox says of it, or does not say.
    fn of_look(&self, outcome: &Outcome) -> Vec<Change> {
        match outcome {
            Outcome::Sent { id, .. } => vec![self.moved(MessageState::Sent { id: id.clone() })],
            Outcome::HandedOver { at, id, .. } => {
                vec![self.moved(MessageState::HandedOver { at: *at, id: id.clone() })]
            }
            Outcome::Unknown { error, .. } => self.unknown(error),
            Outcome::Refused { error } | Outcome::Waiting { error, .. } => self.refused(error),
        }
    }

    /// It may have gone out. Where that was not to be seen only for now, it is looked for again.
    fn unknown(&self, error: &SendError) -> Vec<Change> {
        let for_now = matches!(
            error,
            SendError::NetworkLost
                | SendError::ProviderTrouble { .. }
                | SendError::AnswerUnreadable
                | SendError::Throttled
                | SendError::TokenUnavailable
                | SendError::SignInRequired
                | SendError::JournalUnavailable
                | SendError::Cancelled
        );
        let seen_before = matches!(self.message.state, MessageState::Checking | MessageState::HandedOver { .. });
        if !for_now || self.run.consent != Consent::Verified {
            return vec![self.moved(MessageState::Unknown { error: error.clone() })];
        }
        let checking = (!seen_before).then(|| self.moved(MessageState::Checking));
        checking.into_iter().chain([self.unseen(error)]).chain(self.asks_for_sign_in(error)).collect()
    }

    /// Nobody signs in for what is only looked at, unless the run says that it needs it.
    fn asks_for_sign_in(&self, error: &SendError) -> Option<Change> {
        let asks = self.run.is_running() && *error == SendError::SignInRequired;
        asks.then(|| Change::Stopped { cause: StopCause::SignIn { error: error.clone() } })
    }

    /// It certainly did not go out: nothing of it is with the provider any more.
    fn not_sent(&self) -> Vec<Change> {
        let cancelled = self.message.unwanted == Some(Unwanted::Cancelled);
        let to = if cancelled { MessageState::Cancelled } else { MessageState::Queued };
        vec![self.moved(to)]
    }

    fn of_refusal(&self, error: &SendError) -> Vec<Change> {
        let tries = self.message.tries_with(error);
        match error {
            SendError::Cancelled | SendError::Interrupted => self.not_sent(),
            SendError::SignInRequired | SendError::ConsentMissing => {
                self.stop(StopCause::SignIn { error: error.clone() })
            }
            SendError::TokenUnavailable if tries >= TOKEN_TRIES => {
                self.stop(StopCause::SignIn { error: error.clone() })
            }
            SendError::JournalUnavailable => self.stop(StopCause::JournalUnavailable),
            SendError::LimitReached { reason } if self.is_beyond(*reason) => self.refused(error),
            SendError::ProviderTrouble { .. } | SendError::AnswerUnreadable | SendError::LimitReached { .. }
                if tries >= TRIES =>
            {
                self.refused(error)
            }
            SendError::Throttled | SendError::SubmissionQuota { .. } | SendError::LimitReached { .. } => {
                // The third time is a minute, which is how long what names no time holds the ledger.
                self.waiting(again_after(tries.max(3), self.now), error)
            }
            SendError::TokenUnavailable
            | SendError::NetworkLost
            | SendError::AnswerUnreadable
            | SendError::ProviderTrouble { .. } => self.waiting(again_after(tries, self.now), error),
            _ => self.refused(error),
        }
    }

    /// Whether a rule lets the message go at no time.
    fn is_beyond(&self, reason: Reason) -> bool {
        match reason {
            Reason::Limit { name, maximum, .. } => self.message.load.of(name.measure()) > maximum,
            Reason::Pace { batch, .. } => u64::from(self.message.load.messages) > batch,
            Reason::WorkingHours | Reason::Provider => false,
        }
    }

    /// It goes back to where it was, and its run stops.
    fn stop(&self, cause: StopCause) -> Vec<Change> {
        vec![self.moved(MessageState::Queued), Change::Stopped { cause }]
    }

    fn waiting(&self, until: i64, error: &SendError) -> Vec<Change> {
        let until = if until > self.now { until } else { self.now.saturating_add(A_MOMENT) };
        vec![self.moved(MessageState::Waiting { until, error: error.clone() })]
    }

    fn refused(&self, error: &SendError) -> Vec<Change> {
        vec![self.moved(MessageState::Refused { error: error.clone() })]
    }

    fn unseen(&self, error: &SendError) -> Change {
        Change::Unseen { index: self.index, error: error.clone() }
    }

    fn moved(&self, to: MessageState) -> Change {
        Change::Moved { index: self.index, to }
    }
}
