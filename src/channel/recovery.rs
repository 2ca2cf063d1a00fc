//! A send that was interrupted: find out what became of it, send nothing.
//!
//! The draft may have been edited since, so one that is still there is removed and the person sends again.

use jiff::Timestamp;

use super::look::{Look, Mailbox, Sight};
use super::protocol::{Heard, Next, Protocol, Reading, Stage};
use super::withdrawal::{Taken, Withdrawal};
use super::{Consent, Outcome, Progress, Response, SendError, SendRecord, patience};

#[derive(Debug)]
enum State {
    /// Never handed over: a draft may lie about.
    Sweeping,
    /// Perhaps handed over.
    Looking(Look),
    /// Removing the draft.
    Clearing,
    /// Removing what may be submitted and leave at its time.
    Withdrawing(Withdrawal),
    Over,
}

/// The protocol of an interrupted send, for any provider.
#[derive(Debug)]
pub(super) struct Recovery<M> {
    mailbox: M,
    read: fn(&Response, Timestamp) -> Reading,
    record: SendRecord,
    state: State,
    tries: u8,
}

impl<M: Mailbox> Recovery<M> {
    pub(super) fn new(mailbox: M, read: fn(&Response, Timestamp) -> Reading, record: &SendRecord) -> Self {
        Self { mailbox, read, record: record.clone(), state: State::Over, tries: 0 }
    }

    fn unsent(&mut self) -> Next {
        self.over(Outcome::Refused { error: SendError::Interrupted })
    }

    fn unknown(&mut self, error: SendError) -> Next {
        let message_id = self.record.message_id.clone();
        self.over(Outcome::Unknown { message_id, error })
    }

    fn sent(&mut self, id: Option<String>) -> Next {
        let message_id = self.record.message_id.clone();
        self.over(Outcome::Sent { message_id, id })
    }

    fn submitted(&mut self) -> Next {
        let (message_id, id) = (self.record.message_id.clone(), self.draft_id());
        match self.record.deferred {
            Some(at) => self.over(Outcome::HandedOver { message_id, id, at }),
            None => self.unknown(SendError::AnswerUnreadable),
        }
    }

    fn taken(&mut self, taken: Taken) -> Next {
        match taken {
            Taken::Next(next) => next,
            Taken::Submitted => self.submitted(),
            Taken::Sent(id) => self.sent(id),
            Taken::Removed => self.unsent(),
            Taken::Gone => self.unknown(SendError::NotFound),
            Taken::Kept(error) | Taken::Unknown(error) => self.unknown(error),
        }
    }

    fn draft_id(&self) -> String {
        self.record.draft.clone().unwrap_or_default()
    }

    fn over(&mut self, outcome: Outcome) -> Next {
        self.state = State::Over;
        Next::Over(outcome)
    }

    /// Asks what a state is about.
    fn ask(&mut self, state: State) -> Next {
        let request = match state {
            State::Clearing => self.mailbox.remove(&self.draft_id()),
            _ => self.mailbox.in_drafts(),
        };
        self.state = state;
        Next::Ask(request)
    }

    fn look(&mut self) -> Next {
        let look = Look::new(self.draft_id(), false);
        let next = look.begin();
        self.state = State::Looking(look);
        next
    }

    fn again(&mut self, state: State) -> Next {
        self.tries += 1;
        self.state = state;
        Next::Rest(patience::rest(self.tries))
    }

    /// What a search of our key among drafts found.
    fn swept(&mut self, found: Option<Option<String>>) -> Next {
        match found {
            Some(Some(draft)) => {
                self.record.draft = Some(draft);
                if self.record.committed && self.mailbox.keeps_ids() {
                    self.withdraw()
                } else {
                    self.ask(State::Clearing)
                }
            }
            // Handed over by a record that is lost, or not at all.
            Some(None) if self.record.committed => {
                let (look, next) = Look::in_sent(&self.mailbox, self.draft_id(), patience::LOOKS);
                self.state = State::Looking(look);
                next
            }
            None if self.record.committed && self.tries < patience::PREPARES => self.again(State::Sweeping),
            None if self.record.committed => self.unknown(SendError::AnswerUnreadable),
            _ => self.unsent(),
        }
    }

    fn withdraw(&mut self) -> Next {
        let (withdrawal, next) = Withdrawal::begin(&self.mailbox, self.draft_id(), self.record.deferred.is_some());
        self.state = State::Withdrawing(withdrawal);
        next
    }

    fn looked(&mut self, sight: Sight) -> Next {
        match sight {
            Sight::Next(next) => next,
            // Its hand-over may still be under way, however long ago that was asked for.
            Sight::Draft if self.mailbox.keeps_ids() => self.withdraw(),
            Sight::Draft => self.ask(State::Clearing),
            Sight::Submitted => self.submitted(),
            Sight::Sent(id) => self.sent(id),
            // Its key is nowhere in the mailbox.
            Sight::Gone if self.record.draft.is_none() => self.unsent(),
            Sight::Gone => self.unknown(SendError::NotFound),
            // It is not a missing permission that puts the message in doubt.
            Sight::Unknown(SendError::AccessDenied | SendError::ConsentMissing) => self.unknown(SendError::Interrupted),
            Sight::Unknown(error) => self.unknown(error),
        }
    }
}

impl<M: Mailbox> Protocol for Recovery<M> {
    fn begin(&mut self) -> Next {
        match (self.record.consent, self.record.committed, &self.record.draft) {
            (Consent::SendOnly, true, _) => self.unknown(SendError::Interrupted),
            (Consent::SendOnly, false, _) => self.unsent(),
            (Consent::Verified, true, Some(_)) => self.look(),
            (Consent::Verified, _, Some(_)) => self.ask(State::Clearing),
            (Consent::Verified, _, None) => self.ask(State::Sweeping),
        }
    }

    fn on(&mut self, heard: Heard) -> Next {
        match (std::mem::replace(&mut self.state, State::Over), heard) {
            (State::Looking(mut look), heard) => {
                let sight = look.on(&self.mailbox, heard);
                self.state = State::Looking(look);
                self.looked(sight)
            }
            (State::Withdrawing(mut withdrawal), heard) => {
                let taken = withdrawal.on(&self.mailbox, heard);
                self.state = State::Withdrawing(withdrawal);
                self.taken(taken)
            }
            (state, Heard::Rested) => self.ask(state),
            (state @ (State::Sweeping | State::Clearing), Heard::Lost(_)) if self.tries < patience::PREPARES => {
                self.again(state)
            }
            (State::Sweeping, Heard::Answer(response)) => {
                let found = self.mailbox.found(&response);
                self.swept(found)
            }
            (State::Clearing, Heard::Answer(response)) if self.record.committed && !self.mailbox.removed(&response) => {
                if self.tries < patience::PREPARES {
                    self.again(State::Clearing)
                } else {
                    self.unknown(SendError::AnswerUnreadable)
                }
            }
            // Seen a moment ago and gone now: after a hand-over in doubt, a sign that it was acted upon.
            (State::Clearing, Heard::Refused(SendError::NotFound)) if self.record.committed => self.look(),
            (_, Heard::Refused(error) | Heard::Lost(error)) if self.record.committed => self.unknown(error),
            _ => self.unsent(),
        }
    }

    fn abandon(&mut self, outcome: Outcome) -> Next {
        match outcome {
            Outcome::Refused { error } | Outcome::Waiting { error, .. } if self.record.committed => self.unknown(error),
            _ => self.unsent(),
        }
    }

    fn progress(&self) -> Progress {
        Progress::Checking
    }

    fn draft(&self) -> Option<&str> {
        self.record.draft.as_deref()
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
