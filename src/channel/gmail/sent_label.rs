//! The messages with the label SENT, one by one. Source: Gmail API v1, `users.messages.list` and `users.messages.get`,
//! read 2026-11.

use std::collections::VecDeque;

use serde_json::Value;

use super::super::answer::text;
use super::super::sent_mail::{SentList, SentSince, Turn};
use super::super::{Request, Response};
use super::endpoints;
use super::recipients::recipients;
use crate::message::{KEY_HEADER, MessageId, MessageKey};
use crate::quota::{Load, SentMessage};

/// Messages read in one round: two rounds a minute leave the API's units to sending.
const MESSAGES: u8 = 90;
/// More pages than the messages of a day can fill.
const PAGES: u8 = 40;

/// How far the label has been read.
#[derive(Debug)]
pub(in super::super) struct SentLabel {
    wanted: SentSince,
    state: State,
    /// Ids of the page that are not known, the newest first.
    ids: VecDeque<String>,
    next: Option<String>,
    pages: u8,
    messages: u8,
}

#[derive(Debug)]
enum State {
    Listing,
    Reading { id_hash: u64 },
}

impl SentLabel {
    pub(in super::super) fn new(wanted: SentSince) -> Self {
        Self { wanted, state: State::Listing, ids: VecDeque::new(), next: None, pages: 0, messages: 0 }
    }

    fn page(&mut self, response: &Response) -> Option<Turn> {
        let body = response.json()?;
        let listed = body.as_object()?.get("messages").map_or(Some(&[][..]), |list| Some(list.as_array()?))?;
        let ids = listed.iter().filter_map(|message| text(message, "/id"));
        let unknown = ids.filter(|id| !self.wanted.known.contains(&SentMessage::hash(id)));
        self.ids = unknown.map(str::to_owned).collect();
        self.next = text(&body, "/nextPageToken").map(str::to_owned);
        self.pages += 1;
        Some(self.forward())
    }

    fn forward(&mut self) -> Turn {
        match (self.ids.pop_front(), self.next.take()) {
            (Some(_), _) if self.messages == MESSAGES => Turn::Over { complete: false },
            (Some(id), next) => {
                self.next = next;
                self.messages += 1;
                self.state = State::Reading { id_hash: SentMessage::hash(&id) };
                Turn::Ask(endpoints::sent_message(&id))
            }
            (None, None) => Turn::Over { complete: true },
            (None, Some(_)) if self.pages == PAGES => Turn::Over { complete: false },
            (None, Some(token)) => {
                self.state = State::Listing;
                Turn::Ask(endpoints::sent_page(Some(&token)))
            }
        }
    }

    fn message(&mut self, response: &Response, id_hash: u64, found: &mut Vec<SentMessage>) -> Option<Turn> {
        let body = response.json()?;
        let at: i64 = text(&body, "/internalDate")?.parse().ok()?;
        if at < self.wanted.since.as_millisecond() {
            return Some(Turn::Over { complete: true });
        }
        let headers = body.pointer("/payload/headers").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let values = |wanted: &'static str| {
            let named =
                headers.iter().filter(move |h| text(h, "/name").is_some_and(|n| n.eq_ignore_ascii_case(wanted)));
            named.filter_map(|header| text(header, "/value"))
        };
        let addresses: Vec<_> = ["To", "Cc", "Bcc"].into_iter().flat_map(values).flat_map(recipients).collect();
        let ids = values("Message-ID").filter_map(MessageId::parse);
        let named = ids.filter_map(|id| MessageKey::parse(id.as_str().split('@').next()?)).next();
        let key = values(KEY_HEADER).filter_map(MessageKey::parse).next().or(named);
        let load = Load::of_recipients(addresses.iter().map(String::as_str), &self.wanted.inside);
        found.push(SentMessage { key: key.map(|key| key.number()), id_hash, at, load });
        Some(self.forward())
    }
}

impl SentList for SentLabel {
    fn begin(&mut self) -> Request {
        endpoints::sent_page(None)
    }

    fn on(&mut self, response: &Response, found: &mut Vec<SentMessage>) -> Option<Turn> {
        match self.state {
            State::Listing => self.page(response),
            State::Reading { id_hash } => self.message(response, id_hash, found),
        }
    }

    fn missed(&mut self) -> Option<Turn> {
        match self.state {
            State::Listing => None,
            // Removed since it was listed.
            State::Reading { .. } => Some(self.forward()),
        }
    }
}
