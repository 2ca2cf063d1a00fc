//! How a message becomes a draft in the mailbox: what its reply answers to, the create, and the search for a draft whose
//! create was cut off.

use super::super::look::Mailbox;
use super::super::protocol::{Heard, Next, Protocol};
use super::super::provider::Provider;
use super::super::{Outcome, Response, SendError};
use super::{Sending, State};

impl<P: Provider> Sending<P> {
    pub(super) fn create(&mut self) -> Next {
        self.missed = false;
        let request = self.provider.create(&self.content, &self.stamp);
        self.ask(State::Creating, request)
    }

    /// What follows before there is a draft.
    pub(super) fn drafting(&mut self, state: State, heard: Heard) -> Next {
        match (state, heard) {
            (State::Threading, Heard::Answer(response)) => {
                if let Some(mut thread) = self.provider.thread(&response) {
                    let known = self.content.thread().and_then(|thread| thread.conversation.clone());
                    thread.conversation = thread.conversation.or(known);
                    self.content = self.content.clone().in_thread(thread);
                }
                self.create()
            }
            // The conversation cannot be read, or the host has not saved its draft: the ids we have must do.
            (State::Threading, Heard::Refused(SendError::NotFound)) => self.create(),
            (State::Threading, Heard::Lost(error)) => {
                match self.content.thread().and_then(|thread| self.provider.parent(thread)) {
                    Some(request) => self.again(State::Threading, request, error),
                    None => self.create(),
                }
            }

            (State::Creating, Heard::Answer(response)) => match self.provider.created(&response) {
                Some(id) => self.created(id),
                None => self.search(SendError::AnswerUnreadable),
            },
            (State::Creating | State::Searching | State::Replacing, Heard::Lost(error)) => self.search(error),
            (State::Searching, Heard::Answer(response)) => match self.provider.mailbox().found(&response) {
                Some(Some(id)) if self.provider.deferred().is_some() => {
                    let request = self.provider.mailbox().remove(&id);
                    self.ask(State::Replacing, request)
                }
                Some(Some(id)) => self.created(id),
                Some(None) if self.missed => self.create(),
                Some(None) => {
                    self.missed = true;
                    self.search(SendError::NotFound)
                }
                None => self.search(SendError::AnswerUnreadable),
            },
            (State::Replacing, Heard::Answer(Response { status: 204, .. }) | Heard::Refused(SendError::NotFound)) => {
                self.create()
            }
            (State::Replacing, Heard::Answer(_)) => self.search(SendError::AnswerUnreadable),
            // Refused as a whole, so nothing was made; a refused search says nothing of the create before it.
            (state, heard) => {
                let error = if let Heard::Refused(error) = heard { error } else { SendError::Interrupted };
                self.state = state;
                self.abandon(Outcome::Refused { error })
            }
        }
    }

    fn search(&mut self, error: SendError) -> Next {
        self.again(State::Searching, self.provider.mailbox().in_drafts(), error)
    }

    fn created(&mut self, id: String) -> Next {
        self.tries = 0;
        self.draft = Some(id);
        self.file(None)
    }
}
