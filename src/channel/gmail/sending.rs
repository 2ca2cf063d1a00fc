//! The life of one send through the Gmail API, as one match.

use jiff::Timestamp;

use super::super::look::{Look, Mailbox as _, Sight};
use super::super::protocol::{Heard, Next, Protocol, Reading};
use super::super::{Consent, Outcome, Progress, Request, Response, SendError, patience};
use super::mailbox::GmailMailbox;
use super::{answers, endpoints};
use crate::compose::ReviewedDraft;
use crate::message::{Stamp, message};

#[derive(Debug)]
enum State {
    New,
    /// `messages.send` with send-only consent.
    SendingOnly,
    /// Reading what the reply answers to, from the host's own draft.
    Threading,
    Creating,
    /// A lost create: is the draft there?
    Searching,
    Committing,
    Looking(Look),
    /// Removing the draft before ending so.
    Clearing(Outcome),
    /// Searching the draft of a create that was cut off, to remove it.
    Sweeping(Outcome),
    Over,
}

/// Sends one message: `drafts.create`, `drafts.send`, and looks when unsure.
#[derive(Debug)]
pub(in super::super) struct Sending {
    content: ReviewedDraft,
    consent: Consent,
    stamp: Stamp,
    mailbox: GmailMailbox,
    state: State,
    draft: Option<String>,
    tries: u8,
    commits: u8,
    /// Asked for after the rest.
    pending: Option<Request>,
}

impl Sending {
    pub(in super::super) fn new(content: ReviewedDraft, consent: Consent, stamp: Stamp) -> Self {
        let mailbox = GmailMailbox(stamp.message_id.clone());
        Self { content, consent, stamp, mailbox, state: State::New, draft: None, tries: 0, commits: 0, pending: None }
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

    fn unknown(&mut self, error: SendError) -> Next {
        let message_id = self.stamp.message_id.as_str().to_owned();
        self.over(Outcome::Unknown { message_id, error })
    }

    fn refuse(&mut self, error: SendError) -> Next {
        self.abandon(Outcome::Refused { error })
    }

    /// A step that is safe to repeat was lost: rest, then do this instead.
    fn recover(&mut self, state: State, request: Request, error: SendError) -> Next {
        self.tries += 1;
        if self.tries > patience::PREPARES {
            return self.refuse(error);
        }
        self.state = state;
        self.pending = Some(request);
        Next::Rest(patience::rest(self.tries))
    }

    /// The upload request that this endpoint makes of the message.
    fn upload(&self, endpoint: fn(crate::message::Rope, Option<&str>, &str) -> Request) -> Request {
        let thread = self.content.thread().and_then(|thread| thread.conversation.as_deref());
        let boundary = format!("=_{}_upload", self.stamp.key);
        endpoint(message(&self.content, &self.stamp), thread, &boundary)
    }

    fn create(&mut self) -> Next {
        let request = self.upload(endpoints::create);
        self.ask(State::Creating, request)
    }

    fn created(&mut self, id: String) -> Next {
        self.draft = Some(id);
        self.commit()
    }

    fn draft_id(&self) -> &str {
        self.draft.as_deref().unwrap_or_default()
    }

    fn commit(&mut self) -> Next {
        self.commits += 1;
        let request = endpoints::send_draft(self.draft_id());
        self.ask(State::Committing, request)
    }

    fn look(&mut self) -> Next {
        let look = Look::new(self.draft_id().to_owned(), true);
        let next = look.begin();
        self.state = State::Looking(look);
        next
    }

    fn looked(&mut self, sight: Sight) -> Next {
        match sight {
            Sight::Next(next) => next,
            Sight::Draft if self.commits < patience::COMMITS => self.commit(),
            Sight::Draft => self.clear(Outcome::Refused { error: SendError::NetworkLost }),
            Sight::Sent(id) => self.sent(id),
            Sight::Unknown(error) => self.unknown(error),
        }
    }

    fn clear(&mut self, outcome: Outcome) -> Next {
        let request = endpoints::remove(self.draft_id());
        self.ask(State::Clearing(outcome), request)
    }
}

impl Protocol for Sending {
    fn begin(&mut self) -> Next {
        let unknown = self.content.thread().filter(|thread| thread.in_reply_to.is_none());
        let host_draft = unknown.and_then(|thread| thread.draft.clone());
        match (self.consent, host_draft) {
            (Consent::SendOnly, _) => {
                let request = self.upload(endpoints::send_message);
                self.ask(State::SendingOnly, request)
            }
            (Consent::Verified, Some(id)) => self.ask(State::Threading, endpoints::draft_headers(&id)),
            (Consent::Verified, None) => self.create(),
        }
    }

    fn on(&mut self, heard: Heard) -> Next {
        match (std::mem::replace(&mut self.state, State::Over), heard) {
            (State::Looking(mut look), heard) => {
                let sight = look.on(&self.mailbox, heard);
                self.state = State::Looking(look);
                self.looked(sight)
            }
            (state, Heard::Rested) => match self.pending.take() {
                Some(request) => self.ask(state, request),
                None => self.refuse(SendError::Interrupted),
            },

            (State::SendingOnly, Heard::Answer(response)) => self.sent(answers::id(&response)),
            (State::SendingOnly, Heard::Lost(error)) => self.unknown(error),
            (State::SendingOnly, Heard::Refused(error)) => self.over(Outcome::Refused { error }),

            (State::Threading, Heard::Answer(response)) => {
                if let Some(thread) = answers::thread(&response) {
                    self.content = self.content.clone().in_thread(thread);
                }
                self.create()
            }
            // The host has not saved its draft, or no longer: the thread id alone keeps it in the sender's own thread.
            (State::Threading, Heard::Refused(SendError::NotFound)) => self.create(),
            (State::Threading, Heard::Lost(error)) => match self.content.thread().and_then(|t| t.draft.clone()) {
                Some(id) => self.recover(State::Threading, endpoints::draft_headers(&id), error),
                None => self.create(),
            },

            (State::Creating, Heard::Answer(response)) => match answers::id(&response) {
                Some(id) => self.created(id),
                None => self.recover(State::Searching, self.mailbox.in_drafts(), SendError::AnswerUnreadable),
            },
            (State::Creating | State::Searching, Heard::Lost(error)) => {
                self.recover(State::Searching, self.mailbox.in_drafts(), error)
            }
            (State::Searching, Heard::Answer(response)) => match answers::first_id(&response) {
                Some(Some(id)) => self.created(id),
                Some(None) => self.create(),
                None => self.recover(State::Searching, self.mailbox.in_drafts(), SendError::AnswerUnreadable),
            },
            (State::Threading | State::Creating | State::Searching, Heard::Refused(error)) => self.refuse(error),

            (State::Committing, Heard::Answer(response)) => self.sent(answers::id(&response)),
            (State::Committing, Heard::Lost(_)) => self.look(),
            // The draft was there a moment ago. Browsers repeat a POST by themselves when a kept-alive connection
            // breaks, so the first of two may have sent it.
            (State::Committing, Heard::Refused(SendError::NotFound)) => self.look(),
            (State::Committing, Heard::Refused(error)) => self.clear(Outcome::Refused { error }),

            (State::Clearing(outcome), _) => self.over(outcome),
            (State::Sweeping(outcome), Heard::Answer(response)) => match answers::first_id(&response).flatten() {
                Some(id) => {
                    self.draft = Some(id);
                    self.clear(outcome)
                }
                None => self.over(outcome),
            },
            (State::Sweeping(outcome), _) => self.over(outcome),
            (State::New | State::Over, _) => self.over(Outcome::Refused { error: SendError::Interrupted }),
        }
    }

    fn abandon(&mut self, outcome: Outcome) -> Next {
        match (std::mem::replace(&mut self.state, State::Over), outcome) {
            (State::Looking(_), Outcome::Refused { error } | Outcome::Waiting { error, .. }) => self.unknown(error),
            (State::Clearing(kept) | State::Sweeping(kept), _) => self.over(kept),
            (State::Creating | State::Searching, outcome) => {
                let request = self.mailbox.in_drafts();
                self.ask(State::Sweeping(outcome), request)
            }
            (_, outcome) if self.draft.is_some() => self.clear(outcome),
            (_, outcome) => self.over(outcome),
        }
    }

    fn progress(&self) -> Progress {
        let total: u64 = self.content.attachments().iter().map(|file| file.size).sum();
        match self.state {
            State::Committing => Progress::Committing,
            State::Looking(_) => Progress::Checking,
            State::Creating | State::SendingOnly if total > 0 => Progress::Uploading { sent: 0, total },
            State::SendingOnly => Progress::Committing,
            _ => Progress::Preparing,
        }
    }

    fn draft(&self) -> Option<&str> {
        self.draft.as_deref()
    }

    fn committed(&self) -> bool {
        matches!(self.state, State::SendingOnly | State::Committing | State::Looking(_))
    }

    fn read(&self, response: &Response, now: Timestamp) -> Reading {
        answers::read(response, now)
    }
}
