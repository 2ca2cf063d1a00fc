//! The Sent Items folder, page by page. Source: Microsoft Graph v1.0, "List messages" and "Paging Microsoft Graph data in
//! your app", read 2026-11.

use jiff::Timestamp;
use serde_json::Value;

use super::super::answer::text;
use super::super::sent_mail::{SentList, SentSince, Turn};
use super::super::{Request, Response};
use super::endpoints;
use crate::message::MessageKey;
use crate::quota::{Load, SentMessage};

/// More pages than the messages of a day can fill.
const PAGES: u8 = 40;
/// `sentDateTime` leaves out the part of a second; a message counts as late as it can have been sent.
const PART_OF_A_SECOND: i64 = 999;

/// How far the folder has been read.
#[derive(Debug)]
pub(in super::super) struct SentItems {
    wanted: SentSince,
    pages: u8,
    complete: bool,
}

impl SentItems {
    pub(in super::super) fn new(wanted: SentSince) -> Self {
        Self { wanted, pages: 0, complete: true }
    }

    fn message(&self, item: &Value) -> Option<SentMessage> {
        let id = text(item, "/id")?;
        let at: Timestamp = text(item, "/sentDateTime")?.parse().ok()?;
        let lists = ["/toRecipients", "/ccRecipients", "/bccRecipients"].into_iter();
        let recipients = lists.filter_map(|list| item.pointer(list)?.as_array()).flatten();
        let addresses = recipients.map(|recipient| text(recipient, "/emailAddress/address").unwrap_or_default());
        let properties = item.get("singleValueExtendedProperties").and_then(Value::as_array);
        let keys = properties.into_iter().flatten().filter_map(|property| text(property, "/value"));
        Some(SentMessage {
            key: keys.filter_map(MessageKey::parse).map(|key| key.number()).next(),
            id_hash: SentMessage::hash(id),
            at: at.as_millisecond().saturating_add(PART_OF_A_SECOND),
            load: Load::of_recipients(addresses, &self.wanted.inside),
        })
    }
}

impl SentList for SentItems {
    fn begin(&mut self) -> Request {
        endpoints::sent_since(self.wanted.since)
    }

    fn on(&mut self, response: &Response, found: &mut Vec<SentMessage>) -> Option<Turn> {
        let body = response.json()?;
        for item in body.get("value")?.as_array()? {
            match self.message(item) {
                Some(message) if self.wanted.known.contains(&message.id_hash) => {}
                Some(message) => found.push(message),
                None => self.complete = false,
            }
        }
        self.pages += 1;
        let next = body.get("@odata.nextLink").map(|link| link.as_str().and_then(endpoints::next_page));
        Some(match next {
            None => Turn::Over { complete: self.complete },
            Some(Some(request)) if self.pages < PAGES => Turn::Ask(request),
            // It leads elsewhere, or never ends.
            Some(_) => Turn::Over { complete: false },
        })
    }

    fn missed(&mut self) -> Option<Turn> {
        None
    }
}
