//! What is Graph's own in a send: files follow the draft one by one.

use jiff::Timestamp;

use super::super::protocol::{Heard, Next, Reading};
use super::super::provider::{Filed, Provider};
use super::super::{Request, Response, SendError, patience};
use super::mailbox::ExchangeMailbox;
use super::{answers, endpoints, item, upload};
use crate::compose::{Attachment, ReviewedDraft, Thread};
use crate::message::{MessageKey, Stamp};

/// The mailbox, and how far the files of the draft in it are.
#[derive(Debug)]
pub(in super::super) struct Exchange {
    mailbox: ExchangeMailbox,
    defer: Option<Timestamp>,
    state: State,
    /// Files that the draft has.
    attached: usize,
    tries: u8,
    /// Asked for after the rest.
    pending: Option<Request>,
}

#[derive(Debug)]
enum State {
    New,
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
    /// A lost file: which are there?
    Counting,
}

/// What a file step needs to know.
#[derive(Clone, Copy)]
struct On<'d> {
    content: &'d ReviewedDraft,
    stamp: &'d Stamp,
    draft: &'d str,
}

impl On<'_> {
    /// Names of the first so many files, sorted.
    fn names(&self, count: usize) -> Vec<String> {
        let mut names: Vec<_> = self.content.attachments().iter().take(count).map(|file| file.name.clone()).collect();
        names.sort_unstable();
        names
    }
}

impl Exchange {
    pub(in super::super) fn new(key: MessageKey, defer: Option<Timestamp>) -> Self {
        let mailbox = ExchangeMailbox::new(key, defer.is_some());
        Self { mailbox, defer, state: State::New, attached: 0, tries: 0, pending: None }
    }

    fn ask(&mut self, state: State, request: Request) -> Filed {
        self.state = state;
        Filed::Next(Next::Ask(request))
    }

    fn again(&mut self, state: State, request: Request, error: SendError) -> Filed {
        self.tries += 1;
        if self.tries > patience::PREPARES {
            return Filed::Failed(error);
        }
        self.state = state;
        self.pending = Some(request);
        Filed::Next(Next::Rest(patience::rest(self.tries)))
    }

    fn attach(&mut self, on: On<'_>) -> Filed {
        let Some(file) = on.content.attachments().get(self.attached) else {
            return Filed::All;
        };
        if file.size < upload::SMALL {
            self.ask(State::Attaching, endpoints::attach(on.draft, item::attachment(file, on.stamp)))
        } else {
            self.ask(State::Opening, endpoints::open_session(on.draft, &item::session(file)))
        }
    }

    fn done(&mut self, on: On<'_>) -> Filed {
        self.tries = 0;
        self.attached += 1;
        self.attach(on)
    }

    fn put(&mut self, on: On<'_>, url: String, start: u64) -> Filed {
        match on.content.attachments().get(self.attached) {
            Some(file) if start < file.size => {
                let request = upload::put(&url, file, start);
                self.ask(State::Uploading { url, start }, request)
            }
            // The last piece has arrived, only its answer has not: the draft tells whether the file is whole.
            _ => self.count(on, SendError::AnswerUnreadable),
        }
    }

    fn range(&mut self, url: String, error: SendError) -> Filed {
        let request = upload::ask(&url);
        self.again(State::Ranging { url }, request, error)
    }

    fn count(&mut self, on: On<'_>, error: SendError) -> Filed {
        self.again(State::Counting, endpoints::attached(on.draft), error)
    }

    fn on(&mut self, on: On<'_>, heard: Heard) -> Filed {
        match (std::mem::replace(&mut self.state, State::New), heard) {
            (state, Heard::Rested) => match self.pending.take() {
                Some(request) => self.ask(state, request),
                None => Filed::Failed(SendError::Interrupted),
            },
            (State::Attaching, Heard::Answer(response)) if answers::id(&response).is_some() => self.done(on),
            (State::Attaching, Heard::Answer(_)) => self.count(on, SendError::AnswerUnreadable),
            (State::Opening, Heard::Answer(response)) => match answers::session_url(&response) {
                Some(url) => self.put(on, url, 0),
                None => Filed::Failed(SendError::AnswerUnreadable),
            },
            (State::Uploading { url, start }, Heard::Answer(response)) => {
                match (response.status, answers::next_octet(&response)) {
                    (201, _) => self.done(on),
                    (_, Some(next)) if next > start => {
                        self.tries = 0;
                        self.put(on, url, next)
                    }
                    _ => self.range(url, SendError::AnswerUnreadable),
                }
            }
            (State::Uploading { url, .. } | State::Ranging { url }, Heard::Lost(error)) => self.range(url, error),
            // A piece that the browser repeated by itself is out of range the second time.
            (State::Uploading { url, .. }, Heard::Refused(error @ SendError::Rejected { status: 416 })) => {
                self.range(url, error)
            }
            (State::Ranging { url }, Heard::Answer(response)) => match answers::next_octet(&response) {
                Some(next) => self.put(on, url, next),
                None => self.count(on, SendError::AnswerUnreadable),
            },
            // A session that is gone may have finished: the draft tells.
            (State::Uploading { .. } | State::Ranging { .. }, Heard::Refused(error @ SendError::NotFound)) => {
                self.count(on, error)
            }
            (State::Attaching | State::Opening | State::Counting, Heard::Lost(error)) => self.count(on, error),
            (State::Counting, Heard::Answer(response)) => match answers::names(&response) {
                Some(names) if names == on.names(self.attached) => self.attach(on),
                Some(names) if names == on.names(self.attached + 1) => self.done(on),
                // A file is there twice or not at all: browsers repeat a POST by themselves.
                Some(_) => Filed::Failed(SendError::AnswerUnreadable),
                None => self.count(on, SendError::AnswerUnreadable),
            },
            (_, Heard::Refused(error) | Heard::Lost(error)) => Filed::Failed(error),
            (State::New, Heard::Answer(_)) => Filed::Failed(SendError::Interrupted),
        }
    }
}

impl Provider for Exchange {
    type Mailbox = ExchangeMailbox;

    fn mailbox(&self) -> &ExchangeMailbox {
        &self.mailbox
    }

    fn send_only(&self, content: &ReviewedDraft, stamp: &Stamp) -> Request {
        endpoints::send_mail(item::send_mail(content, stamp))
    }

    fn parent(&self, thread: &Thread) -> Option<Request> {
        thread.conversation.as_deref().map(endpoints::conversation)
    }

    fn thread(&self, response: &Response) -> Option<Thread> {
        answers::newest(response)
    }

    fn create(&self, content: &ReviewedDraft, stamp: &Stamp) -> Request {
        endpoints::create(&item::item(content, stamp, self.defer))
    }

    fn created(&self, response: &Response) -> Option<String> {
        answers::id(response)
    }

    fn hand_over(&self, draft: &str) -> Request {
        endpoints::send(draft)
    }

    /// 202 and nothing else is Graph's yes; what a proxy answers in its place is not.
    fn accepted(&self, response: &Response, draft: Option<&str>) -> Option<Option<String>> {
        (response.status == 202).then(|| draft.map(str::to_owned))
    }

    fn read(&self, response: &Response, now: Timestamp) -> Reading {
        answers::read(response, now)
    }

    fn deferred(&self) -> Option<Timestamp> {
        self.defer
    }

    fn file(&mut self, content: &ReviewedDraft, stamp: &Stamp, draft: &str, heard: Option<Heard>) -> Filed {
        let on = On { content, stamp, draft };
        match heard {
            None => self.attach(on),
            Some(heard) => self.on(on, heard),
        }
    }

    fn filed(&self, content: &ReviewedDraft) -> u64 {
        let start = if let State::Uploading { start, .. } = self.state { start } else { 0 };
        let whole: u64 = content.attachments().iter().take(self.attached).map(|file: &Attachment| file.size).sum();
        whole + start
    }
}
