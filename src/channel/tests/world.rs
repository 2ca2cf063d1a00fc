//! A mailbox behind a network that can fail at every request.

use jiff::{SignedDuration, Timestamp};

use crate::channel::{
    Auth, Channel, Consent, Conversation, Event, Method, Outcome, Request, Response, SendRecord, Step, Way,
};
use crate::compose::{
    Attachment, DoNotSend, Draft, Familiar, Mailbox, Policy, Recipient, ReviewedDraft, Rules, Thread, review,
};
use crate::message::MessageKey;

/// What happens to one request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// Answered.
    Well,
    /// Lost before the provider saw it.
    Drop,
    /// Acted upon, the answer lost.
    ActThenDrop,
    /// Acted upon, answered with a server error.
    ActThenFail,
    /// Answered with a server error only.
    Fail,
    /// 429 with this Retry-After.
    Throttle(Option<&'static str>),
    /// 401.
    TokenRefused,
    /// A page instead of JSON, after acting.
    Nonsense,
    /// Answered with this.
    Says(Response),
    /// Acted upon, answered with this.
    ActThenSay(Response),
}

/// One provider's mailbox.
pub trait Provider {
    /// Acts on a request and answers.
    fn act(&mut self, request: &Request) -> Response;
    /// Does what is due by then.
    fn tick(&mut self, _now: Timestamp) {}
    /// Messages that went out.
    fn received(&self) -> usize;
    /// Drafts that lie in the mailbox.
    fn drafts(&self) -> usize;
}

/// The provider, the time and what was asked.
pub struct World<P> {
    pub provider: P,
    pub now: Timestamp,
    /// How long a request takes to arrive.
    pub latency: SignedDuration,
    pub asked: Vec<Request>,
    pub records: Vec<SendRecord>,
    fates: Vec<(&'static str, Fate)>,
}

pub fn answer(status: u16, body: impl ToString) -> Response {
    Response { status, retry_after: None, body: body.to_string().into() }
}

/// `POST …/send` as text, without host and query.
pub fn line(request: &Request) -> String {
    let method = match request.method {
        Method::Get => "GET",
        Method::Post => "POST",
        Method::Put => "PUT",
        Method::Delete => "DELETE",
    };
    let path = request.url.split('?').next().unwrap_or_default();
    format!("{method} {}", path.split_once("/me").map_or(path, |(_, path)| path))
}

impl<P: Provider> World<P> {
    pub fn new(provider: P) -> Self {
        let now = "2026-11-21T09:00:00Z".parse().unwrap();
        let latency = SignedDuration::ZERO;
        Self { provider, now, latency, asked: Vec::new(), records: Vec::new(), fates: Vec::new() }
    }

    /// The next request whose line ends so meets this fate; several are met in order.
    pub fn fate(mut self, line_end: &'static str, fate: Fate) -> Self {
        self.fates.push((line_end, fate));
        self
    }

    pub fn send(&mut self, draft: ReviewedDraft, channel: Channel, consent: Consent) -> Outcome {
        self.go(draft, Way::at_once(channel, consent))
    }

    pub fn go(&mut self, draft: ReviewedDraft, way: Way) -> Outcome {
        let key = MessageKey::from_random([7; 16]);
        let (conversation, step) = Conversation::start(draft, way, key, self.now);
        let outcome = self.carry(conversation, step, |world, request| world.fate_of(request), usize::MAX);
        outcome.expect("a conversation that is not cut off ends")
    }

    pub fn resume(&mut self, record: SendRecord) -> Outcome {
        let (conversation, step) = Conversation::resume(record, self.now).expect("a record of ours");
        self.carry(conversation, step, |world, request| world.fate_of(request), usize::MAX).expect("it ends")
    }

    /// Lets time pass.
    pub fn pass(&mut self, time: SignedDuration) {
        self.now = self.now.checked_add(time).unwrap();
        self.provider.tick(self.now);
    }

    fn fate_of(&mut self, request: &Request) -> Fate {
        let line = line(request);
        let found = self.fates.iter().position(|(end, _)| line.ends_with(end));
        found.map_or(Fate::Well, |index| self.fates.remove(index).1)
    }

    /// Does what the steps say until the end, or until a crash after so many requests.
    pub fn carry(
        &mut self,
        mut conversation: Conversation,
        mut step: Step,
        mut fate: impl FnMut(&mut Self, &Request) -> Fate,
        crash_after: usize,
    ) -> Option<Outcome> {
        for requests in 0.. {
            assert!(requests < 200, "stuck: {:?}", self.asked.iter().map(line).collect::<Vec<_>>());
            self.records.push(conversation.record().clone());
            let event = match step {
                Step::Done(outcome) => return Some(outcome),
                Step::Wait { until } => {
                    assert!(until >= self.now, "a wait into the past");
                    self.now = until;
                    self.provider.tick(until);
                    Event::Rested
                }
                Step::Request(request) => {
                    if self.asked.len() >= crash_after {
                        return None;
                    }
                    self.asked.push(request.clone());
                    self.pass(self.latency);
                    let fate = fate(self, &request);
                    self.meet(&request, fate)
                }
            };
            step = conversation.on(event, self.now);
        }
        None
    }

    fn meet(&mut self, request: &Request, fate: Fate) -> Event {
        match fate {
            Fate::Well => Event::Answered(self.provider.act(request)),
            Fate::Drop => Event::Lost,
            Fate::ActThenDrop => {
                self.provider.act(request);
                Event::Lost
            }
            Fate::ActThenFail => {
                self.provider.act(request);
                Event::Answered(answer(502, "bad gateway"))
            }
            Fate::Fail => Event::Answered(answer(503, "unavailable")),
            Fate::Throttle(retry_after) => Event::Answered(Response {
                status: 429,
                retry_after: retry_after.map(str::to_owned),
                body: r#"{"error":{"code":"ApplicationThrottled","message":"…"}}"#.into(),
            }),
            Fate::TokenRefused if request.auth == Auth::None => Event::Answered(self.provider.act(request)),
            Fate::TokenRefused => Event::Answered(answer(401, r#"{"error":{"code":"InvalidAuthenticationToken"}}"#)),
            Fate::Nonsense => {
                self.provider.act(request);
                Event::Answered(answer(200, "<html>welcome to the hotel network</html>"))
            }
            Fate::Says(response) => Event::Answered(response),
            Fate::ActThenSay(response) => {
                self.provider.act(request);
                Event::Answered(response)
            }
        }
    }

    pub fn lines(&self) -> Vec<String> {
        self.asked.iter().map(line).collect()
    }
}

pub fn file(name: &str, size: u64) -> Attachment {
    let media_type = "application/pdf".to_owned();
    Attachment { id: name.to_owned(), name: name.to_owned(), media_type, size, ..Attachment::default() }
}

/// A reviewed draft to one recipient, with these files.
pub fn draft(files: Vec<Attachment>, thread: Option<Thread>) -> ReviewedDraft {
    let mailbox = |address: &str| Mailbox { address: address.to_owned(), ..Mailbox::default() };
    let draft = Draft {
        from: mailbox("ana@contoso.example"),
        to: vec![Recipient::Mailbox(mailbox("leo@example.org"))],
        subject: "Friday".into(),
        html: Some("<p>Shall we?</p>".into()),
        attachments: files,
        thread,
        ..Draft::default()
    };
    let limits = Channel::ExchangeOnline.limits(Consent::Verified);
    let (policy, familiar, do_not_send) = (Policy::default(), Familiar::default(), DoNotSend::default());
    let rules = Rules { limits, policy: &policy, familiar: &familiar, do_not_send: &do_not_send, to_ascii: |_| None };
    review(&draft, &rules).into_approved().expect("nothing is wrong with it")
}
