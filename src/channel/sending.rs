//! The life of one send, the same for every provider: draft, files, hand-over, and looking when unsure.

mod drafting;
mod ending;

use jiff::Timestamp;

use super::look::{Look, Mailbox};
use super::protocol::{Heard, Next, Protocol, Reading, Stage};
use super::provider::{Filed, Provider};
use super::withdrawal::Withdrawal;
use super::{Consent, Outcome, Progress, Request, Response, SendError, patience};
use crate::compose::ReviewedDraft;
use crate::message::Stamp;

#[derive(Debug)]
enum State {
    New,
    /// One request with send-only consent.
    SendingOnly,
    /// Reading what the reply answers to.
    Threading,
    Creating,
    /// A lost create: is the draft there?
    Searching,
    /// Removing a draft that may be of an earlier try, with another time to go out, before making one anew.
    Replacing,
    Filing,
    Committing,
    Looking(Look),
    /// Removing the draft before ending so.
    Clearing(Outcome),
    /// Taking back what may be submitted before ending so.
    Withdrawing(Withdrawal, Outcome),
    /// Searching the drafts of creates that were cut off, to remove them before ending so.
    Sweeping(Outcome),
    Over,
}

/// Sends one message through any provider.
#[derive(Debug)]
pub(super) struct Sending<P> {
    provider: P,
    content: ReviewedDraft,
    consent: Consent,
    stamp: Stamp,
    state: State,
    draft: Option<String>,
    tries: u8,
    commits: u8,
    /// A hand-over may have been acted upon.
    committed: bool,
    /// Why the last hand-over is in doubt.
    doubt: SendError,
    /// Asked for after the rest.
    pending: Option<Request>,
    /// The last search for a lost draft found none; it may lag behind.
    missed: bool,
}

impl<P: Provider> Sending<P> {
    pub(super) fn new(provider: P, content: ReviewedDraft, consent: Consent, stamp: Stamp) -> Self {
        let doubt = SendError::NetworkLost;
        Self {
            provider,
            content,
            consent,
            stamp,
            state: State::New,
            draft: None,
            tries: 0,
            commits: 0,
            committed: false,
            doubt,
            pending: None,
            missed: false,
        }
    }

    fn ask(&mut self, state: State, request: Request) -> Next {
        self.state = state;
        Next::Ask(request)
    }

    fn over(&mut self, outcome: Outcome) -> Next {
        self.state = State::Over;
        Next::Over(outcome)
    }

    fn sent(&mut self, id: Option<String>) -> Next {
        let message_id = self.stamp.message_id.as_str().to_owned();
        self.over(Outcome::Sent { message_id, id })
    }

    fn handed_over(&mut self, at: Timestamp) -> Next {
        let (message_id, id) = (self.stamp.message_id.as_str().to_owned(), self.draft_id().to_owned());
        self.over(Outcome::HandedOver { message_id, id, at: at.as_millisecond() })
    }

    fn unknown(&mut self, error: SendError) -> Next {
        let message_id = self.stamp.message_id.as_str().to_owned();
        self.over(Outcome::Unknown { message_id, error })
    }

    /// A step that is safe to repeat was lost: rest, then ask this; after too many tries, give up.
    fn again(&mut self, state: State, request: Request, error: SendError) -> Next {
        self.tries += 1;
        self.state = state;
        if self.tries > patience::PREPARES {
            return self.abandon(Outcome::Refused { error });
        }
        self.pending = Some(request);
        Next::Rest(patience::rest(self.tries))
    }

    fn draft_id(&self) -> &str {
        self.draft.as_deref().unwrap_or_default()
    }

    fn file(&mut self, heard: Option<Heard>) -> Next {
        self.state = State::Filing;
        let draft = self.draft.as_deref().unwrap_or_default();
        match self.provider.file(&self.content, &self.stamp, draft, heard) {
            Filed::Next(next) => next,
            Filed::All => self.commit(),
            Filed::Failed(error) => self.abandon(Outcome::Refused { error }),
        }
    }

    fn commit(&mut self) -> Next {
        self.commits += 1;
        self.committed = true;
        let request = self.provider.hand_over(self.draft_id());
        self.ask(State::Committing, request)
    }
}

impl<P: Provider> Protocol for Sending<P> {
    fn begin(&mut self) -> Next {
        if self.consent == Consent::SendOnly {
            self.committed = true;
            let request = self.provider.send_only(&self.content, &self.stamp);
            return self.ask(State::SendingOnly, request);
        }
        let unparented = self.content.thread().filter(|thread| thread.in_reply_to.is_none());
        match unparented.and_then(|thread| self.provider.parent(thread)) {
            Some(request) => self.ask(State::Threading, request),
            None => self.create(),
        }
    }

    fn on(&mut self, heard: Heard) -> Next {
        match (std::mem::replace(&mut self.state, State::Over), heard) {
            (State::Looking(mut look), heard) => {
                let sight = look.on(self.provider.mailbox(), heard);
                self.state = State::Looking(look);
                self.looked(sight)
            }
            (State::Withdrawing(mut withdrawal, outcome), heard) => {
                let taken = withdrawal.on(self.provider.mailbox(), heard);
                self.withdrawn(withdrawal, taken, outcome)
            }
            (State::Filing, heard) => self.file(Some(heard)),
            (state, Heard::Rested) => match self.pending.take() {
                Some(request) => self.ask(state, request),
                None => self.over(Outcome::Refused { error: SendError::Interrupted }),
            },

            (State::SendingOnly, Heard::Answer(response)) => match self.provider.accepted(&response, None) {
                Some(id) => self.sent(id),
                None => self.unknown(SendError::AnswerUnreadable),
            },
            (State::SendingOnly, Heard::Lost(error)) => self.unknown(error),
            (State::SendingOnly, Heard::Refused(error)) => self.over(Outcome::Refused { error }),

            (state @ (State::Threading | State::Creating | State::Searching | State::Replacing), heard) => {
                self.drafting(state, heard)
            }

            (State::Committing, Heard::Answer(response)) => {
                match self.provider.accepted(&response, self.draft.as_deref()) {
                    Some(_) if self.provider.deferred().is_some() => self.submitted(),
                    Some(id) => self.sent(id),
                    None => self.look(SendError::AnswerUnreadable, true),
                }
            }
            (State::Committing, Heard::Lost(error)) => self.look(error, true),
            // The draft was there a moment ago. Browsers repeat a POST by themselves when a kept-alive connection
            // breaks, so the first of two may have sent it; or the person has thrown the draft away.
            (State::Committing, Heard::Refused(SendError::NotFound)) => self.look(SendError::NotFound, false),
            (State::Committing, Heard::Refused(error)) => {
                self.committed = self.commits > 1;
                self.clear(Outcome::Refused { error })
            }

            // Gone already: after a hand-over in doubt, that is a sign that it was acted upon, unless an earlier try to
            // remove it was.
            (State::Clearing(_), Heard::Refused(SendError::NotFound)) if self.committed => {
                self.look(SendError::NotFound, self.tries == 0)
            }
            (State::Clearing(outcome), Heard::Lost(error)) if self.tries < patience::PREPARES => {
                let request = self.provider.mailbox().remove(self.draft_id());
                self.again(State::Clearing(outcome), request, error)
            }
            (State::Clearing(outcome), Heard::Answer(response))
                if self.committed && !self.provider.mailbox().removed(&response) =>
            {
                if self.tries >= patience::PREPARES {
                    return self.uncleared(outcome);
                }
                let request = self.provider.mailbox().remove(self.draft_id());
                self.again(State::Clearing(outcome), request, SendError::AnswerUnreadable)
            }
            (State::Clearing(outcome), Heard::Answer(_)) => self.over(outcome),
            (State::Clearing(outcome), _) => self.uncleared(outcome),
            (State::Sweeping(outcome), Heard::Answer(response)) => {
                match self.provider.mailbox().found(&response).flatten() {
                    Some(id) => {
                        self.draft = Some(id);
                        self.clear(outcome)
                    }
                    None => self.over(outcome),
                }
            }
            (State::Sweeping(outcome), Heard::Lost(error)) if self.tries < patience::PREPARES => {
                self.again(State::Sweeping(outcome), self.provider.mailbox().in_drafts(), error)
            }
            (State::Sweeping(outcome), _) => self.over(outcome),
            (State::New | State::Over, _) => self.over(Outcome::Refused { error: SendError::Interrupted }),
        }
    }

    fn abandon(&mut self, outcome: Outcome) -> Next {
        match (std::mem::replace(&mut self.state, State::Over), outcome) {
            (
                State::Looking(_) | State::Withdrawing(..),
                Outcome::Refused { error } | Outcome::Waiting { error, .. },
            ) => self.unknown(error),
            (State::Clearing(kept) | State::Sweeping(kept), _) => self.uncleared(kept),
            (State::Creating | State::Searching | State::Replacing, outcome) => {
                self.tries = 0;
                let request = self.provider.mailbox().in_drafts();
                self.ask(State::Sweeping(outcome), request)
            }
            (State::Committing, outcome) => {
                self.committed = self.commits > 1;
                self.clear(outcome)
            }
            (_, outcome) if self.draft.is_some() => self.clear(outcome),
            (_, outcome) => self.over(outcome),
        }
    }

    fn progress(&self) -> Progress {
        let total = self.content.attachments().iter().map(|file| file.size).sum();
        match self.state {
            State::Committing | State::SendingOnly => Progress::Committing,
            State::Looking(_) | State::Withdrawing(..) => Progress::Checking,
            State::Creating | State::Filing if total > 0 => {
                Progress::Uploading { sent: self.provider.filed(&self.content), total }
            }
            _ => Progress::Preparing,
        }
    }

    fn draft(&self) -> Option<&str> {
        self.draft.as_deref()
    }

    fn committed(&self) -> bool {
        self.committed
    }

    fn stage(&self) -> Stage {
        match self.state {
            State::SendingOnly | State::Committing => Stage::HandingOver,
            State::New | State::Threading | State::Creating | State::Searching | State::Replacing | State::Filing => {
                Stage::Preparing
            }
            State::Looking(_) | State::Clearing(_) | State::Withdrawing(..) | State::Sweeping(_) | State::Over => {
                Stage::Ending
            }
        }
    }

    fn read(&self, response: &Response, now: Timestamp) -> Reading {
        self.provider.read(response, now)
    }
}
