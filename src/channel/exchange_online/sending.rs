//! The life of one send through Graph, as one match.

use jiff::Timestamp;

use super::super::look::{Look, Mailbox as _, Sight};
use super::super::protocol::{Heard, Next, Protocol, Reading};
use super::super::{Consent, Outcome, Progress, Request, Response, SendError, patience};
use super::mailbox::ExchangeMailbox;
use super::{answers, endpoints, item, upload};
use crate::compose::{Attachment, ReviewedDraft};
use crate::message::Stamp;

#[derive(Debug)]
enum State {
    New,
    /// `sendMail` with send-only consent.
    SendingOnly,
    /// Reading what the reply answers to.
    Threading,
    Creating,
    /// A lost create: is the draft there?
    Searching,
    Attaching,
    Opening,
    Uploading {
        url: String,
        start: u64,
    },
    /// A lost piece: which octets are wanted?
    Ranging {
        url: String,
    },
    /// A lost file: how many are there?
    Counting,
    Committing,
    Looking(Look),
    /// Removing the draft before ending so.
    Clearing(Outcome),
    /// Searching the draft of a create that was cut off, to remove it.
    Sweeping(Outcome),
    Over,
}

/// Sends one message: `POST /me/messages`, files, `POST …/send`, and looks when unsure.
#[derive(Debug)]
pub(in super::super) struct Sending {
    content: ReviewedDraft,
    consent: Consent,
    stamp: Stamp,
    mailbox: ExchangeMailbox,
    state: State,
    draft: Option<String>,
    /// Files that the draft has.
    attached: usize,
    tries: u8,
    commits: u8,
    /// Asked for after the rest.
    pending: Option<Request>,
}

impl Sending {
    pub(in super::super) fn new(content: ReviewedDraft, consent: Consent, stamp: Stamp) -> Self {
        let mailbox = ExchangeMailbox(stamp.key.clone());
        Self {
            content,
            consent,
            stamp,
            mailbox,
            state: State::New,
            draft: None,
            attached: 0,
            tries: 0,
            commits: 0,
            pending: None,
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

    fn create(&mut self) -> Next {
        let request = endpoints::create(&item::item(&self.content, &self.stamp));
        self.ask(State::Creating, request)
    }

    fn created(&mut self, id: String) -> Next {
        self.tries = 0;
        self.draft = Some(id);
        self.attach()
    }

    fn next_file(&self) -> Option<&Attachment> {
        self.content.attachments().get(self.attached)
    }

    fn draft_id(&self) -> &str {
        self.draft.as_deref().unwrap_or_default()
    }

    /// The next file, or the hand-over once the draft has all.
    fn attach(&mut self) -> Next {
        let Some(file) = self.next_file() else { return self.commit() };
        if file.size < upload::SMALL {
            let request = endpoints::attach(self.draft_id(), item::attachment(file, &self.stamp));
            self.ask(State::Attaching, request)
        } else {
            let request = endpoints::open_session(self.draft_id(), &item::session(file));
            self.ask(State::Opening, request)
        }
    }

    fn file_done(&mut self) -> Next {
        self.tries = 0;
        self.attached += 1;
        self.attach()
    }

    fn put(&mut self, url: String, start: u64) -> Next {
        let Some(file) = self.next_file() else { return self.commit() };
        if start >= file.size {
            // The last piece has arrived, only its answer has not: the draft tells whether the file is whole.
            return self.count(SendError::AnswerUnreadable);
        }
        let request = upload::put(&url, file, start);
        self.ask(State::Uploading { url, start }, request)
    }

    fn count(&mut self, error: SendError) -> Next {
        let request = endpoints::attached(self.draft_id());
        self.recover(State::Counting, request, error)
    }

    fn commit(&mut self) -> Next {
        self.commits += 1;
        let request = endpoints::send(self.draft_id());
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
        let conversation = unknown.and_then(|thread| thread.conversation.clone());
        match (self.consent, conversation) {
            (Consent::SendOnly, _) => {
                let request = endpoints::send_mail(item::send_mail(&self.content, &self.stamp));
                self.ask(State::SendingOnly, request)
            }
            (Consent::Verified, Some(id)) => self.ask(State::Threading, endpoints::conversation(&id)),
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

            (State::SendingOnly, Heard::Answer(_)) => self.sent(None),
            (State::SendingOnly, Heard::Lost(error)) => self.unknown(error),
            (State::SendingOnly, Heard::Refused(error)) => self.over(Outcome::Refused { error }),

            (State::Threading, Heard::Answer(response)) => {
                if let Some(thread) = answers::newest(&response) {
                    self.content = self.content.clone().in_thread(thread);
                }
                self.create()
            }
            (State::Threading, Heard::Lost(error)) => {
                match self.content.thread().and_then(|t| t.conversation.clone()) {
                    Some(id) => self.recover(State::Threading, endpoints::conversation(&id), error),
                    None => self.create(),
                }
            }

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

            (State::Attaching, Heard::Answer(_)) => self.file_done(),
            (State::Opening, Heard::Answer(response)) => match answers::session_url(&response) {
                Some(url) => self.put(url, 0),
                None => self.refuse(SendError::AnswerUnreadable),
            },
            (State::Uploading { url, start }, Heard::Answer(response)) => {
                match (response.status, answers::next_octet(&response)) {
                    (201, _) => self.file_done(),
                    (_, Some(next)) if next > start => self.put(url, next),
                    _ => self.recover(
                        State::Ranging { url: url.clone() },
                        upload::ask(&url),
                        SendError::AnswerUnreadable,
                    ),
                }
            }
            (State::Uploading { url, .. } | State::Ranging { url }, Heard::Lost(error)) => {
                self.recover(State::Ranging { url: url.clone() }, upload::ask(&url), error)
            }
            (State::Ranging { url }, Heard::Answer(response)) => match answers::next_octet(&response) {
                Some(next) => self.put(url, next),
                None => self.count(SendError::AnswerUnreadable),
            },
            // A session that is gone may have finished: the draft tells.
            (State::Uploading { .. } | State::Ranging { .. }, Heard::Refused(error @ SendError::NotFound)) => {
                self.count(error)
            }
            (State::Attaching | State::Opening | State::Counting, Heard::Lost(error)) => self.count(error),
            (State::Counting, Heard::Answer(response)) => match answers::count(&response) {
                Some(count) => {
                    self.attached = count;
                    self.attach()
                }
                None => self.count(SendError::AnswerUnreadable),
            },

            (State::Committing, Heard::Answer(_)) => {
                let id = self.draft.clone();
                self.sent(id)
            }
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

            (
                State::Threading
                | State::Creating
                | State::Searching
                | State::Attaching
                | State::Opening
                | State::Uploading { .. }
                | State::Ranging { .. }
                | State::Counting,
                Heard::Refused(error),
            ) => self.refuse(error),
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
        let files = self.content.attachments();
        let total = files.iter().map(|file| file.size).sum();
        let start = if let State::Uploading { start, .. } = self.state { start } else { 0 };
        match self.state {
            State::SendingOnly | State::Committing => Progress::Committing,
            State::Looking(_) => Progress::Checking,
            _ if self.draft.is_some() && total > 0 => {
                let done: u64 = files.iter().take(self.attached).map(|file| file.size).sum();
                Progress::Uploading { sent: done + start, total }
            }
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
