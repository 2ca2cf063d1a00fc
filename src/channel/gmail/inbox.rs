//! The messages with the label INBOX: a search first, from then on the mailbox's history. Source: Gmail API v1,
//! "Synchronize clients with Gmail", `users.messages.list`, `users.messages.get` and `users.history.list`, read 2026-11.

use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::general_purpose::GeneralPurpose;
use base64::engine::{DecodePaddingMode, GeneralPurposeConfig};
use serde_json::Value;

use super::super::answer::text;
use super::super::inbox::{Header, InboxMark, InboxSince, InboxSource, Listed, Page};
use super::super::{Request, Response};
use super::endpoints;
use super::inbox_mark::{Mark, Search};
use super::recipients::recipients;

/// How far the label has been read.
#[derive(Debug)]
pub(in super::super) struct InboxLabel {
    /// Seconds since 1970-01-01T00:00Z.
    since: i64,
    /// Where the page begins; none before the history id is known.
    place: Option<Mark>,
    /// Where the page after it begins.
    reached: Option<Mark>,
    token: Option<String>,
}

impl InboxLabel {
    pub(in super::super) fn new(wanted: InboxSince) -> Self {
        let place = wanted.mark.as_ref().and_then(Mark::read);
        Self { since: wanted.since.as_second(), place, reached: None, token: None }
    }

    /// The search begins once the history id is known: what comes meanwhile is in the history.
    fn profiled(&mut self, body: &Value) -> Option<Page> {
        let mark = Mark::at(text(body, "/historyId")?)?;
        self.place = Some(Mark { search: Some(Search { after: self.since, before: None }), ..mark });
        Some(Page { mails: Vec::new(), more: true })
    }

    fn searched(&mut self, body: &Value, history: &str) -> Option<Page> {
        // An empty list is left out.
        let messages = body.as_object()?.get("messages").map_or(Some(&[][..]), |list| Some(list.as_array()?))?;
        let mails =
            messages.iter().filter_map(|message| Some(Listed::Named(text(message, "/id")?.to_owned()))).collect();
        self.token = text(body, "/nextPageToken").map(str::to_owned);
        let more = self.token.is_some();
        self.reached = if more { self.place.clone() } else { Mark::at(history) };
        Some(Page { mails, more })
    }

    fn recorded(&mut self, body: &Value) -> Option<Page> {
        let history = body.as_object()?.get("history").map_or(Some(&[][..]), |list| Some(list.as_array()?))?;
        let added = history.iter().filter_map(|record| record.get("messagesAdded")?.as_array()).flatten();
        let mails = added.filter_map(|added| added.get("message")).filter(|message| is_of_inbox(message));
        let mails = mails.filter_map(|message| Some(Listed::Named(text(message, "/id")?.to_owned()))).collect();
        self.token = text(body, "/nextPageToken").map(str::to_owned);
        let more = self.token.is_some();
        // Records come in the order of their ids, so the last one's is where the next page begins.
        let last = if more { history.last().and_then(|record| text(record, "/id")) } else { text(body, "/historyId") };
        self.reached = last.and_then(Mark::at).or_else(|| self.place.clone());
        Some(Page { mails, more })
    }
}

impl InboxSource for InboxLabel {
    /// A header is a request of its own here, and all together leave most of the minute's units to sending.
    fn most(&self) -> usize {
        200
    }

    fn page(&self) -> Request {
        let token = self.token.as_deref();
        match &self.place {
            None => endpoints::profile(),
            Some(Mark { search: Some(Search { after, before }), .. }) => endpoints::inbox_page(*after, *before, token),
            Some(Mark { history, search: None }) => endpoints::history_page(history, token),
        }
    }

    fn paged(&mut self, response: &Response) -> Option<Page> {
        let body = response.json()?;
        match self.place.clone() {
            None => self.profiled(&body),
            Some(Mark { history, search: Some(_) }) => self.searched(&body, &history),
            Some(Mark { search: None, .. }) => self.recorded(&body),
        }
    }

    /// A search is gone on with by time, for what is removed meanwhile moves its pages. Mails of the same second are
    /// found again.
    fn mark(&self, last: Option<i64>) -> Option<InboxMark> {
        let mut mark = self.reached.clone()?;
        if let Some(search) = &mut mark.search {
            search.before = Some(last?.div_euclid(1000).saturating_add(1));
        }
        Some(mark.write())
    }

    fn forgotten(&mut self) -> bool {
        (self.reached, self.token) = (None, None);
        self.place.take().is_some()
    }

    fn header(&self, id: &str) -> Request {
        endpoints::arrived(id)
    }

    fn headed(&self, id: &str, response: &Response) -> Option<Option<Header>> {
        let body = response.json()?;
        body.as_object()?;
        Some(header(&body, id).filter(|_| !is_refuse(&body)))
    }

    fn raw(&self, id: &str) -> Request {
        endpoints::raw(id)
    }

    fn octets(&self, response: Response) -> Vec<u8> {
        raw(&response.body)
    }
}

/// Whether a message of the history is in the inbox, as far as its labels are told.
fn is_of_inbox(message: &Value) -> bool {
    let labels = message.get("labelIds").and_then(Value::as_array);
    labels.is_none_or(|labels| labels.iter().any(|label| label == "INBOX")) && !is_refuse(message)
}

/// Whether a message is in the spam folder or thrown away.
fn is_refuse(message: &Value) -> bool {
    let labels = message.get("labelIds").and_then(Value::as_array);
    labels.into_iter().flatten().any(|label| label == "SPAM" || label == "TRASH")
}

/// What a message's header says; none without a time.
fn header(message: &Value, id: &str) -> Option<Header> {
    let at: i64 = text(message, "/internalDate")?.parse().ok()?;
    let fields = message.pointer("/payload/headers").and_then(Value::as_array);
    let field = |field: &Value| {
        let value = field.get("value").and_then(Value::as_str).unwrap_or_default();
        Some((text(field, "/name")?.to_owned(), value.to_owned()))
    };
    let fields: Vec<_> = fields.into_iter().flatten().filter_map(field).collect();
    let named = fields.iter().find(|(name, _)| name.eq_ignore_ascii_case("From"));
    let from = named.and_then(|(_, value)| recipients(value).into_iter().next()).unwrap_or_default();
    Some(Header { id: id.to_owned(), at, from, fields })
}

/// The alphabet of RFC 4648 §5, with or without padding, however the last character was cut off.
const BASE64URL: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The octets of the message that an answer holds, which may break off anywhere. A quote within a JSON string is
/// escaped, so the member's name and colon stand nowhere else.
fn raw(body: &[u8]) -> Vec<u8> {
    const NAME: &[u8] = b"\"raw\"";
    let mut names = body.windows(NAME.len()).enumerate().filter(|(_, octets)| *octets == NAME);
    let value = names.find_map(|(index, _)| {
        let rest = body.get(index + NAME.len()..)?.trim_ascii_start();
        rest.strip_prefix(b":")?.trim_ascii_start().strip_prefix(b"\"")
    });
    let value = value.unwrap_or_default();
    let end = value.iter().position(|octet| !(octet.is_ascii_alphanumeric() || matches!(octet, b'-' | b'_')));
    let value = value.get(..end.unwrap_or(value.len())).unwrap_or_default();
    // One character alone is less than an octet.
    let whole = if value.len() % 4 == 1 { value.len() - 1 } else { value.len() };
    BASE64URL.decode(value.get(..whole).unwrap_or_default()).unwrap_or_default()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use base64::engine::general_purpose::URL_SAFE;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_snippet_that_quotes_the_members_name_is_passed_over() {
        let body =
            serde_json::json!({ "snippet": "he wrote \"raw\": \"QUJD\" and \"raw", "raw": "SGVsbG8" }).to_string();
        assert_eq!(raw(body.as_bytes()), b"Hello");
        assert_eq!(raw(b"{\"raw\" : \"SGVsbG8=\" }"), b"Hello");
        for nothing in [&b""[..], b"{}", b"{\"raw\":7}", b"{\"raw\"", b"{\"raw\":\"!\"}"] {
            assert_eq!(raw(nothing), b"");
        }
    }

    proptest! {
        #[test]
        fn a_message_that_is_cut_off_is_read_up_to_there(octets in prop::collection::vec(any::<u8>(), 0..60), cut in 0_usize..120) {
            let body = format!("{{\"id\":\"1\",\"raw\":\"{}\",\"internalDate\":\"1\"}}", URL_SAFE.encode(&octets));
            let read = raw(body.as_bytes().get(..cut).unwrap_or(body.as_bytes()));
            prop_assert!(octets.starts_with(&read));
            prop_assert!(cut < body.len() || read == octets);
            // What is lost is less than what was cut off.
            prop_assert!(read.len() * 4 + 4 >= cut.saturating_sub(18).min(octets.len() * 4 / 3) * 3);
        }
    }
}
