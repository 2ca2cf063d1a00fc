//! A message that the provider keeps until its time: look what became of it, or take it back.

use jiff::Timestamp;

use super::look::{Look, Mailbox, Sight};
use super::protocol::{Heard, Next, Protocol, Reading, Stage};
use super::withdrawal::{Taken, Withdrawal};
use super::{Outcome, Progress, Response, SendError, SendRecord};

/// What is wanted of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// To know whether it went out.
    Check,
    /// That it does not go out.
    Withdraw,
}

#[derive(Debug)]
enum State {
    New(Wanted),
    Looking(Look),
    Withdrawing(Withdrawal),
    Over,
}

/// The protocol of a message that was handed over, for any provider that keeps one.
#[derive(Debug)]
pub(super) struct HandedOver<M> {
    mailbox: M,
    read: fn(&Response, Timestamp) -> Reading,
    record: SendRecord,
    /// The provider's id of it.
    id: String,
    /// When it is to go out, milliseconds since 1970-01-01T00:00Z.
    at: i64,
    state: State,
}

impl<M: Mailbox> HandedOver<M> {
    /// None if nothing of the kind was handed over.
    pub(super) fn new(
        mailbox: M,
        read: fn(&Response, Timestamp) -> Reading,
        record: &SendRecord,
        wanted: Wanted,
    ) -> Option<Self> {
        let (id, at) = (record.draft.clone()?, record.deferred?);
        Some(Self { mailbox, read, record: record.clone(), id, at, state: State::New(wanted) })
    }

    fn over(&mut self, outcome: Outcome) -> Next {
        self.state = State::Over;
        Next::Over(outcome)
    }

    fn sent(&mut self, id: Option<String>) -> Next {
        let message_id = self.record.message_id.clone();
        self.over(Outcome::Sent { message_id, id })
    }

    fn still_there(&mut self) -> Next {
        let (message_id, id, at) = (self.record.message_id.clone(), self.id.clone(), self.at);
        self.over(Outcome::HandedOver { message_id, id, at })
    }

    fn refused(&mut self, error: SendError) -> Next {
        self.over(Outcome::Refused { error })
    }

    fn unknown(&mut self, error: SendError) -> Next {
        let message_id = self.record.message_id.clone();
        self.over(Outcome::Unknown { message_id, error })
    }

    fn looked(&mut self, sight: Sight) -> Next {
        match sight {
            Sight::Next(next) => next,
            Sight::Draft | Sight::Submitted => self.still_there(),
            Sight::Sent(id) => self.sent(id),
            Sight::Gone => self.refused(SendError::RemovedFromMailbox),
            Sight::Unknown(error) => self.unknown(error),
        }
    }

    fn taken(&mut self, taken: Taken) -> Next {
        match taken {
            Taken::Next(next) => next,
            Taken::Submitted | Taken::Kept(_) => self.still_there(),
            Taken::Sent(id) => self.sent(id),
            Taken::Removed | Taken::Gone => self.refused(SendError::Cancelled),
            Taken::Unknown(error) => self.unknown(error),
        }
    }
}

impl<M: Mailbox> Protocol for HandedOver<M> {
    fn begin(&mut self) -> Next {
        match self.state {
            State::New(Wanted::Withdraw) => {
                let (withdrawal, next) = Withdrawal::begin(&self.mailbox, self.id.clone(), false);
                self.state = State::Withdrawing(withdrawal);
                next
            }
            _ => {
                let (look, next) = Look::at_rest(&self.mailbox, self.id.clone());
                self.state = State::Looking(look);
                next
            }
        }
    }

    fn on(&mut self, heard: Heard) -> Next {
        match std::mem::replace(&mut self.state, State::Over) {
            State::Looking(mut look) => {
                let sight = look.on(&self.mailbox, heard);
                self.state = State::Looking(look);
                self.looked(sight)
            }
            State::Withdrawing(mut withdrawal) => {
                let taken = withdrawal.on(&self.mailbox, heard);
                self.state = State::Withdrawing(withdrawal);
                self.taken(taken)
            }
            State::New(_) | State::Over => self.unknown(SendError::Interrupted),
        }
    }

    /// Nobody could look to the end: it may be there, out or removed.
    fn abandon(&mut self, outcome: Outcome) -> Next {
        match outcome {
            Outcome::Refused { error } | Outcome::Waiting { error, .. } => self.unknown(error),
            outcome => self.over(outcome),
        }
    }

    fn progress(&self) -> Progress {
        Progress::Checking
    }

    fn draft(&self) -> Option<&str> {
        Some(&self.id)
    }

    fn committed(&self) -> bool {
        self.record.committed
    }

    fn stage(&self) -> Stage {
        Stage::Ending
    }

    fn read(&self, response: &Response, now: Timestamp) -> Reading {
        (self.read)(response, now)
    }
}
