//! How a send ends when it is not simply accepted: it is looked for, taken back, or said to be unknown.

use super::super::look::{Look, Mailbox, Sight};
use super::super::protocol::Next;
use super::super::provider::Provider;
use super::super::withdrawal::{Taken, Withdrawal};
use super::super::{Outcome, SendError, patience};
use super::{Sending, State};

impl<P: Provider> Sending<P> {
    pub(super) fn look(&mut self, doubt: SendError, live: bool) -> Next {
        self.doubt = doubt;
        // What waits for its time lies in the mailbox, where anybody can remove it.
        let look = Look::new(self.draft_id().to_owned(), live && self.provider.deferred().is_none());
        let next = look.begin();
        self.state = State::Looking(look);
        next
    }

    pub(super) fn looked(&mut self, sight: Sight) -> Next {
        match sight {
            Sight::Next(next) => next,
            Sight::Draft if self.commits < patience::COMMITS => self.commit(),
            Sight::Draft => {
                let error = self.doubt.clone();
                self.clear(Outcome::Refused { error })
            }
            Sight::Submitted => self.submitted(),
            Sight::Sent(id) => self.sent(id),
            Sight::Gone => self.unknown(SendError::NotFound),
            Sight::Unknown(error) => self.unknown(error),
        }
    }

    pub(super) fn submitted(&mut self) -> Next {
        match self.provider.deferred() {
            Some(at) => self.handed_over(at),
            None => self.unknown(SendError::AnswerUnreadable),
        }
    }

    /// What may have been submitted leaves at its time, or while this looks, so it is looked at before it is removed.
    fn withdraw(&mut self, outcome: Outcome) -> Next {
        self.committed = true;
        let unwanted = matches!(outcome, Outcome::Refused { error: SendError::Cancelled });
        let leave_submitted = self.provider.deferred().is_some() && !unwanted;
        let (withdrawal, next) =
            Withdrawal::begin(self.provider.mailbox(), self.draft_id().to_owned(), leave_submitted);
        self.state = State::Withdrawing(withdrawal, outcome);
        next
    }

    pub(super) fn withdrawn(&mut self, withdrawal: Withdrawal, taken: Taken, outcome: Outcome) -> Next {
        match taken {
            Taken::Next(next) => {
                self.state = State::Withdrawing(withdrawal, outcome);
                next
            }
            Taken::Submitted => self.submitted(),
            Taken::Sent(id) => self.sent(id),
            Taken::Removed => self.over(outcome),
            Taken::Gone => self.unknown(SendError::NotFound),
            Taken::Kept(error) | Taken::Unknown(error) => self.unknown(error),
        }
    }

    pub(super) fn clear(&mut self, outcome: Outcome) -> Next {
        let deferred = self.commits > 0 && self.provider.deferred().is_some();
        if deferred || self.committed && self.provider.mailbox().keeps_ids() {
            return self.withdraw(outcome);
        }
        let request = self.provider.mailbox().remove(self.draft_id());
        self.tries = 0;
        self.ask(State::Clearing(outcome), request)
    }

    /// The draft could not be removed: what is said then must not claim more than is known.
    pub(super) fn uncleared(&mut self, outcome: Outcome) -> Next {
        match outcome {
            Outcome::Refused { error } | Outcome::Waiting { error, .. } if self.committed => self.unknown(error),
            outcome => self.over(outcome),
        }
    }
}
