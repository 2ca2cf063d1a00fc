//! Reading an inbox, against doubles that answer as the providers' references show it, and against what nobody should
//! answer.

mod gmail;
mod graph;
mod hostile;
mod properties;

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use crate::channel::{Arrived, Channel, Event, Inbox, InboxEnd, InboxMark, InboxSince, InboxStep, Request, Response};

pub const HOUR: i64 = 60 * 60 * 1000;

pub fn now() -> Timestamp {
    "2026-11-21T10:00:00Z".parse().unwrap()
}

pub fn ago(hours: i64) -> Timestamp {
    now().checked_sub(SignedDuration::from_hours(hours)).unwrap()
}

pub fn since(mark: Option<&str>) -> InboxSince {
    InboxSince { since: ago(7 * 24), mark: mark.map(|mark| InboxMark(mark.into())) }
}

pub fn json(status: u16, body: &Value) -> Response {
    Response { status, body: body.to_string().into(), retry_after: None }
}

/// A mail that arrived.
#[derive(Debug, Clone)]
pub struct Mail {
    pub id: String,
    /// Milliseconds since 1970-01-01T00:00Z.
    pub at: i64,
    pub fields: Vec<(&'static str, String)>,
    pub body: String,
    /// It was removed since.
    pub removed: bool,
}

impl Mail {
    /// A person's answer, or a system's report, so many milliseconds before now.
    pub fn new(id: &str, before: i64, report: bool) -> Self {
        let from = if report {
            "Mail Delivery Subsystem <mailer-daemon@googlemail.com>"
        } else {
            "\"Leo, Jr\" <leo@example.org>"
        };
        let fields = vec![
            ("Received", "by 2002:a05:6402 with SMTP id x".to_owned()),
            ("From", from.to_owned()),
            ("In-Reply-To", format!("<{id}@contoso.example>")),
        ];
        let at = now().as_millisecond() - before;
        Self { id: id.to_owned(), at, fields, body: format!("mail {id}\r\n"), removed: false }
    }

    pub fn raw(&self) -> String {
        let header: String = self.fields.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        format!("{header}\r\n{}", self.body)
    }
}

/// A mailbox behind the network.
pub trait Mailbox {
    fn channel(&self) -> Channel;
    fn act(&mut self, request: &Request) -> Response;
}

/// What a reading handed out.
#[derive(Debug, Default)]
pub struct Reading {
    /// The mails, by id.
    pub mails: BTreeMap<String, Arrived>,
    pub mark: Option<InboxMark>,
    pub asked: Vec<Request>,
    pub end: Option<InboxEnd>,
}

impl Reading {
    pub fn ids(&self) -> Vec<&str> {
        self.mails.keys().map(String::as_str).collect()
    }

    pub fn end(&self) -> InboxEnd {
        self.end.clone().unwrap()
    }

    /// The paths that were asked for, without their queries.
    pub fn paths(&self) -> Vec<String> {
        let path = |request: &Request| request.url.split('?').next().unwrap().rsplit_once("/me/").unwrap().1.to_owned();
        self.asked.iter().map(path).collect()
    }
}

/// Reads until the end, with a network that answers, or loses an answer.
pub fn read(channel: Channel, from: InboxSince, mut network: impl FnMut(&Request) -> Option<Response>) -> Reading {
    let mark = from.mark.clone();
    let (mut inbox, mut step) = Inbox::start(channel, from);
    let (mut reading, mut at) = (Reading { mark, ..Reading::default() }, now());
    loop {
        let event = match step {
            InboxStep::Request(request) => {
                let event = network(&request).map_or(Event::Lost, Event::Answered);
                reading.asked.push(request);
                event
            }
            InboxStep::Wait { until } => {
                assert!(until > at, "a wait is to come");
                at = until;
                Event::Rested
            }
            InboxStep::Found { mails, mark } => {
                reading.mark = mark.or(reading.mark);
                reading.mails.extend(mails.into_iter().map(|mail| (mail.id.clone(), mail)));
                Event::Rested
            }
            InboxStep::Done(end) => {
                reading.end = Some(end);
                return reading;
            }
        };
        assert!(reading.asked.len() < 5000, "reading does not end");
        step = inbox.on(event, at);
    }
}

/// Reads until the end, and nothing goes wrong.
pub fn read_well(mailbox: &mut impl Mailbox, mark: Option<&str>) -> Reading {
    read(mailbox.channel(), since(mark), |request| Some(mailbox.act(request)))
}
