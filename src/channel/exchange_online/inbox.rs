//! The Inbox folder and what changes in it. Source: Microsoft Graph v1.0, "message: delta" and "Get incremental changes to
//! messages in a folder", read 2026-11.

use jiff::Timestamp;
use serde_json::Value;

use super::super::answer::text;
use super::super::inbox::{Header, InboxMark, InboxSince, InboxSource, Listed, Page};
use super::super::{Request, Response};
use super::endpoints;

/// How far the folder has been read.
#[derive(Debug)]
pub(in super::super) struct InboxFolder {
    since: Timestamp,
    /// Graph's own link to where it goes on, and the request it makes; none before the first page.
    place: Option<(String, Request)>,
}

impl InboxFolder {
    pub(in super::super) fn new(wanted: InboxSince) -> Self {
        let place = wanted.mark.and_then(|InboxMark(link)| place(&link));
        Self { since: wanted.since, place }
    }
}

fn place(link: &str) -> Option<(String, Request)> {
    Some((link.to_owned(), endpoints::inbox_from(link)?))
}

impl InboxSource for InboxFolder {
    fn most(&self) -> usize {
        500
    }

    fn page(&self) -> Request {
        self.place.as_ref().map_or_else(|| endpoints::inbox_since(self.since), |(_, request)| request.clone())
    }

    fn paged(&mut self, response: &Response) -> Option<Page> {
        let body = response.json()?;
        let mails = body.get("value")?.as_array()?.iter().filter_map(listed).collect();
        let (next, end) = (body.get("@odata.nextLink"), body.get("@odata.deltaLink"));
        // A link that leads elsewhere is an answer that cannot be read.
        self.place = Some(place(next.or(end)?.as_str()?)?);
        Some(Page { mails, more: next.is_some() })
    }

    fn mark(&self, _last: Option<i64>) -> Option<InboxMark> {
        self.place.as_ref().map(|(link, _)| InboxMark(link.clone()))
    }

    fn forgotten(&mut self) -> bool {
        self.place.take().is_some()
    }

    fn header(&self, id: &str) -> Request {
        endpoints::arrived(id)
    }

    fn headed(&self, id: &str, response: &Response) -> Option<Option<Header>> {
        let item = response.json()?;
        item.as_object()?;
        Some(header(&item, id))
    }

    fn raw(&self, id: &str) -> Request {
        endpoints::raw(id)
    }

    fn octets(&self, response: Response) -> Vec<u8> {
        response.body
    }
}

/// A mail of a page. One that was removed is marked so; of one that was only read or flagged Graph tells what changed and
/// not when it came (microsoft-graph-docs#7776).
fn listed(item: &Value) -> Option<Listed> {
    if item.get("@removed").is_some() {
        return None;
    }
    let id = text(item, "/id")?;
    let header = header(item, id)?;
    // Whether a delta has the header fields is not documented: those it leaves out are asked for mail by mail.
    let whole = item.get("internetMessageHeaders").is_some_and(Value::is_array);
    Some(if whole { Listed::Whole(header) } else { Listed::Named(id.to_owned()) })
}

/// What a mail's item says; none without a time.
fn header(item: &Value, id: &str) -> Option<Header> {
    let at: Timestamp = text(item, "/receivedDateTime")?.parse().ok()?;
    let from = text(item, "/from/emailAddress/address").unwrap_or_default();
    let fields = item.get("internetMessageHeaders").and_then(Value::as_array);
    let field = |field: &Value| {
        let value = field.get("value").and_then(Value::as_str).unwrap_or_default();
        Some((text(field, "/name")?.to_owned(), value.to_owned()))
    };
    let mut fields: Vec<_> = fields.into_iter().flatten().filter_map(field).collect();
    if !fields.iter().any(|(name, _)| name.eq_ignore_ascii_case("From")) {
        let name = text(item, "/from/emailAddress/name").unwrap_or_default().replace(['"', '\\'], "");
        fields.push(("From".into(), format!("\"{name}\" <{from}>")));
    }
    Some(Header { id: id.to_owned(), at: at.as_millisecond(), from: from.to_owned(), fields })
}
