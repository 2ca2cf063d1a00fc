//! A send that was interrupted: find out what became of it, send nothing.
//!
//! The draft may have been edited since, so one that is still there is removed and the person sends again.

use jiff::Timestamp;

use super::look::{Look, Mailbox, Sight};
use super::protocol::{Heard, Next, Protocol, Reading, Stage};
use super::{Consent, Outcome, Progress, Response, SendError, SendRecord};

#[derive(Debug)]
enum State {
    /// Never handed over: a draft may lie about.
    Sweeping,
    /// Perhaps handed over.
    Looking(Look),
    /// Removing the draft.
    Clearing,
    Over,
}

/// The protocol of an interrupted send, for any provider.
#[derive(Debug)]
pub(super) struct Recovery<M> {
    mailbox: M,
    read: fn(&Response, Timestamp) -> Reading,
    record: SendRecord,
    state: State,
}

impl<M: Mailbox> Recovery<M> {
    pub(super) fn new(mailbox: M, read: fn(&Response, Timestamp) -> Reading, record: &SendRecord) -> Self {
        let state = match &record.draft {
            Some(draft) if record.committed => State::Looking(Look::new(draft.clone(), false)),
            _ => State::Sweeping,
        };
        Self { mailbox, read, record: record.clone(), state }
    }

    fn unsent(&mut self) -> Next {
        self.over(Outcome::Refused { error: SendError::Interrupted })
    }

    fn unknown(&mut self, error: SendError) -> Next {
        let message_id = self.record.message_id.clone();
        self.over(Outcome::Unknown { message_id, error })
    }

    fn over(&mut self, outcome: Outcome) -> Next {
        self.state = State::Over;
        Next::Over(outcome)
    }

    fn clear(&mut self, draft: &str) -> Next {
        self.state = State::Clearing;
        Next::Ask(self.mailbox.remove(draft))
    }
}

impl<M: Mailbox> Protocol for Recovery<M> {
    fn begin(&mut self) -> Next {
        match (&self.state, self.record.consent, self.record.draft.clone()) {
            (State::Looking(look), ..) => look.begin(),
            (_, Consent::SendOnly, _) if self.record.committed => self.unknown(SendError::Interrupted),
            (_, Consent::SendOnly, _) => self.unsent(),
            (_, Consent::Verified, Some(draft)) => self.clear(&draft),
            (_, Consent::Verified, None) => Next::Ask(self.mailbox.in_drafts()),
        }
    }

    fn on(&mut self, heard: Heard) -> Next {
        match &mut self.state {
            State::Sweeping => match heard {
                Heard::Answer(response) => match self.mailbox.found(&response).flatten() {
                    Some(draft) => self.clear(&draft),
                    None => self.unsent(),
                },
                _ => self.unsent(),
            },
            State::Looking(look) => match look.on(&self.mailbox, heard) {
                Sight::Next(next) => next,
                Sight::Draft => {
                    let draft = self.record.draft.clone().unwrap_or_default();
                    self.clear(&draft)
                }
                Sight::Sent(id) => {
                    let message_id = self.record.message_id.clone();
                    self.over(Outcome::Sent { message_id, id })
                }
                Sight::Unknown(error) => self.unknown(error),
            },
            State::Clearing if self.record.committed => match (heard, self.record.draft.clone()) {
                (Heard::Answer(_), _) => self.unsent(),
                // Gone already: the hand-over was acted upon after all.
                (Heard::Refused(SendError::NotFound), Some(draft)) => {
                    let look = Look::new(draft, false);
                    let next = look.begin();
                    self.state = State::Looking(look);
                    next
                }
                (Heard::Refused(error) | Heard::Lost(error), _) => self.unknown(error),
                (Heard::Rested, _) => self.unknown(SendError::Interrupted),
            },
            State::Clearing | State::Over => self.unsent(),
        }
    }

    fn abandon(&mut self, outcome: Outcome) -> Next {
        match (&self.state, outcome) {
            (State::Looking(_), Outcome::Refused { error } | Outcome::Waiting { error, .. }) => self.unknown(error),
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
