//! A mail's parts, read in bounded time and memory whatever it holds.

use mail_parser::{HeaderName, HeaderValue, Message, MessageParser, MimeHeaders, PartType};

use crate::compose::Reading;

/// What is read of a mail. Reports begin with what matters; what follows is the returned message.
const READ: usize = 512 * 1024;

/// How often a multipart or an enclosed message may begin: more than any report has, few enough that looking for the
/// end of each one stays cheap and no stack grows deep.
const STRUCTURES: usize = 32;

/// What is read of the words for people, and of a delivery status.
pub(super) const WORDS: usize = 64 * 1024;

/// A mail, taken apart.
pub(super) struct Mail<'x>(Message<'x>);

/// What a part is to a report.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// message/delivery-status (RFC 3464), message/global-delivery-status (RFC 6533).
    Status(String),
    /// message/feedback-report (RFC 5965).
    Feedback(String),
    /// message/disposition-notification (RFC 8098): a receipt.
    Receipt,
    /// Words for people.
    Text(String),
    /// The header of the message that came back, and what there is of its body.
    Returned(String),
}

impl<'x> Mail<'x> {
    /// Reads a mail; none if there is no header in it.
    pub fn read(raw: &'x [u8]) -> Option<Self> {
        let parser = MessageParser::new()
            .with_mime_headers()
            .header_text(HeaderName::Subject)
            .header_address(HeaderName::From)
            .header_address(HeaderName::To)
            .default_header_raw();
        parser.parse(bounded(raw)).map(Self)
    }

    /// The sender's display name and address, empty where there is none.
    pub fn from(&self) -> (String, String) {
        let first = self.0.from().and_then(|from| from.first());
        let name = first.and_then(|sender| sender.name()).unwrap_or_default();
        let address = first.and_then(|sender| sender.address()).unwrap_or_default();
        (name.to_lowercase(), address.to_lowercase())
    }

    /// Whom the report was sent to.
    pub fn to(&self) -> Vec<String> {
        let to = self.0.to().map(|to| to.iter().filter_map(|one| one.address()).map(str::to_owned).take(8).collect());
        to.unwrap_or_default()
    }

    /// The decoded subject.
    pub fn subject(&self) -> &str {
        self.0.subject().unwrap_or_default()
    }

    /// A field as it stands in the header.
    pub fn field(&self, name: &'static str) -> Option<&str> {
        match self.0.header(name)? {
            HeaderValue::Text(text) => Some(text.trim()),
            _ => None,
        }
    }

    /// The type of the report, if the mail says it is one: `delivery-status`, `disposition-notification`, …
    pub fn report_type(&self) -> Option<String> {
        let kind = self.0.content_type()?;
        let report =
            kind.ctype() == "multipart" && kind.subtype().is_some_and(|kind| kind.eq_ignore_ascii_case("report"));
        report.then(|| kind.attribute("report-type").unwrap_or_default().to_ascii_lowercase())
    }

    /// The parts, in their order. Plain text comes before HTML of the same words.
    pub fn parts(&self) -> Vec<Part> {
        let parts: Vec<Part> = self.0.parts.iter().filter_map(|part| self.part(part)).collect();
        let plain = parts.iter().any(|part| matches!(part, Part::Text(text) if !text.trim().is_empty()));
        if plain {
            return parts;
        }
        let html = self.0.parts.iter().filter_map(|part| match &part.body {
            PartType::Html(html) => Some(Part::Text(Reading::of_html(start(html, WORDS)).alternative())),
            _ => None,
        });
        html.take(1).chain(parts).collect()
    }

    fn part(&self, part: &mail_parser::MessagePart<'_>) -> Option<Part> {
        let kind = part.content_type();
        let is = |kind_: &str, subtypes: &[&str]| {
            kind.is_some_and(|kind| {
                kind.ctype() == kind_
                    && kind.subtype().is_some_and(|sub| subtypes.iter().any(|one| sub.eq_ignore_ascii_case(one)))
            })
        };
        if let PartType::Message(message) = &part.body
            && !message.parts.is_empty()
        {
            return Some(Part::Returned(returned(message)));
        }
        let text = match &part.body {
            PartType::Text(text) => start(text, WORDS).to_owned(),
            PartType::Binary(octets) => words(octets),
            _ => return None,
        };
        Some(match () {
            () if is("message", &["delivery-status", "global-delivery-status"]) => Part::Status(text),
            () if is("message", &["feedback-report"]) => Part::Feedback(text),
            () if is("message", &["disposition-notification", "global-disposition-notification"]) => Part::Receipt,
            () if is("text", &["rfc822-headers"])
                || is("message", &["rfc822", "global", "global-headers", "partial"]) =>
            {
                Part::Returned(text)
            }
            // A multipart without its boundary is read as it stands.
            () if matches!(part.body, PartType::Text(_)) || kind.is_some_and(|kind| kind.ctype() == "multipart") => {
                Part::Text(text)
            }
            () => return None,
        })
    }
}

/// A returned message as its text from the first field on.
fn returned(message: &Message<'_>) -> String {
    words(message.raw_message())
}

/// The start of some octets as text. Most are UTF-8, and are seen to be in a fraction of the time that mending takes.
fn words(octets: &[u8]) -> String {
    let octets = octets.get(..WORDS).unwrap_or(octets);
    str::from_utf8(octets).map_or_else(|_| String::from_utf8_lossy(octets).into_owned(), str::to_owned)
}

/// The start of a text, cut at a character.
pub(super) fn start(text: &str, octets: usize) -> &str {
    let mut end = octets.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// The part of a mail that is read.
fn bounded(raw: &[u8]) -> &[u8] {
    let raw = raw.get(..READ).unwrap_or(raw);
    let starts = |at: usize, kind: &[u8], subkind: &[u8]| {
        let start = at.checked_sub(kind.len())?;
        let stands = raw.get(start..at)?.eq_ignore_ascii_case(kind)
            && raw.get(at + 1..at + 1 + subkind.len())?.eq_ignore_ascii_case(subkind);
        stands.then_some(start)
    };
    let slashes = raw.iter().enumerate().filter(|(_, octet)| **octet == b'/');
    let mut structures = slashes.filter_map(|(at, _)| {
        starts(at, b"multipart", b"")
            .or_else(|| starts(at, b"message", b"rfc822"))
            .or_else(|| starts(at, b"message", b"global"))
    });
    let end = structures.nth(STRUCTURES).unwrap_or(raw.len());
    raw.get(..end).unwrap_or(raw)
}
