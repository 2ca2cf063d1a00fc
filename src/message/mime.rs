//! The message as RFC 5322, 2045–2047 and 2231 text, written by `mail-builder`.

use std::borrow::Cow;

use jiff::Timestamp;
use mail_builder::MessageBuilder;
use mail_builder::headers::{
    address::Address as Field, content_type::ContentType, message_id::MessageId as IdField, raw::Raw,
};
use mail_builder::mime::{BodyPart, MimePart};

use super::{MessageId, MessageKey, Piece, Rope, Weaver};
use crate::compose::{Attachment, Reading, ReviewedDraft, ReviewedMailbox, ReviewedRecipient, Thread};

/// The header field that carries our key.
pub const KEY_HEADER: &str = "X-Mailrail-Key";

/// What a message takes from the moment it is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Our name of the message.
    pub key: MessageKey,
    /// Its Message-ID.
    pub message_id: MessageId,
    /// Its Date.
    pub date: Timestamp,
}

/// Writes the message for the sender's own provider, `Bcc` included: see the [module](super) for why.
#[must_use]
pub fn message(draft: &ReviewedDraft, stamp: &Stamp) -> Rope {
    let mut builder = MessageBuilder::new()
        .from(mailbox(draft.from()))
        .subject(draft.subject())
        .date(stamp.date.as_second())
        .message_id(stamp.message_id.as_str())
        .header(KEY_HEADER, Raw::new(stamp.key.as_str()));
    for (name, recipients) in [("To", draft.to()), ("Cc", draft.cc()), ("Bcc", draft.bcc())] {
        if !recipients.is_empty() {
            builder = builder.header(name, Field::new_list(recipients.iter().map(recipient).collect()));
        }
    }
    for (name, ids) in draft.thread().map(thread_fields).unwrap_or_default() {
        if !ids.is_empty() {
            builder = builder.header(name, IdField::new_list(ids.into_iter().map(|id| id.as_str().to_owned())));
        }
    }
    let mut weaver = Weaver::new(&stamp.key);
    let body = body(draft, &stamp.key, &mut weaver);
    let mut octets = Vec::new();
    builder.body(body).serialize(&mut octets);
    weaver.weave(&String::from_utf8_lossy(&octets))
}

/// In-Reply-To and References of a reply (RFC 5322 §3.6.4): the parent is the last reference.
pub(crate) fn thread_fields(thread: &Thread) -> [(&'static str, Vec<MessageId>); 2] {
    let parent = thread.in_reply_to.as_deref().and_then(MessageId::parse);
    let mut references: Vec<_> = thread.references.iter().filter_map(|id| MessageId::parse(id)).collect();
    if let Some(parent) = parent.as_ref().filter(|parent| !references.contains(parent)) {
        references.push(parent.clone());
    }
    [("In-Reply-To", parent.into_iter().collect()), ("References", references)]
}

fn mailbox(mailbox: &ReviewedMailbox) -> Field<'_> {
    Field::new_address(mailbox.name.as_deref(), mailbox.address.as_str())
}

fn recipient(recipient: &ReviewedRecipient) -> Field<'_> {
    match recipient {
        ReviewedRecipient::Mailbox(one) => mailbox(one),
        ReviewedRecipient::Group(group) => {
            Field::new_group(Some(group.group.as_str()), group.members.iter().map(mailbox).collect())
        }
    }
}

/// mixed( related( alternative(text, html), inline… ), attachment… ), without the levels that would hold one part.
fn body<'x>(draft: &'x ReviewedDraft, key: &MessageKey, weaver: &mut Weaver) -> MimePart<'x> {
    let (inline, attached): (Vec<_>, Vec<_>) =
        draft.attachments().iter().partition(|file| file.content_id.is_some() && draft.html().is_some());
    let html = draft.html().map(|html| MimePart::new("text/html", html));
    let written = draft.text().filter(|text| draft.html().is_none() || !text.trim().is_empty()).map(Cow::Borrowed);
    let made = || draft.html().map(|html| Reading::of_html(html).alternative());
    let text = written.or_else(|| made().filter(|text| !text.is_empty()).map(Cow::Owned));
    let text = text.map(|text| MimePart::new("text/plain", text));
    let mut boundary = Boundaries { key, level: 0 };
    let mut body = match (text, html) {
        (Some(text), Some(html)) => boundary.multipart("multipart/alternative", vec![text, html]),
        (text, html) => html.or(text).unwrap_or_else(|| MimePart::new("text/plain", "")),
    };
    for (kind, files) in [("multipart/related", inline), ("multipart/mixed", attached)] {
        if !files.is_empty() {
            let mut parts = vec![body];
            parts.extend(files.into_iter().map(|file| attachment(file, weaver)));
            body = boundary.multipart(kind, parts);
        }
    }
    body
}

/// Boundaries from the message's key: the library's own would read a clock.
struct Boundaries<'k> {
    key: &'k MessageKey,
    level: u8,
}

impl Boundaries<'_> {
    fn multipart<'x>(&mut self, kind: &'static str, parts: Vec<MimePart<'x>>) -> MimePart<'x> {
        self.level += 1;
        // "=_" cannot occur in quoted-printable or base64 (RFC 2045 §6.7), nor, by the key, in anything else.
        let boundary = format!("=_{}_{}", self.key, self.level);
        MimePart::new(ContentType::new(kind).attribute("boundary", boundary), BodyPart::Multipart(parts))
    }
}

fn attachment<'x>(file: &'x Attachment, weaver: &mut Weaver) -> MimePart<'x> {
    let mark = weaver.mark(Piece::Base64 { attachment: file.id.clone(), octets: file.size, lines: true });
    let disposition = if file.content_id.is_some() { "inline" } else { "attachment" };
    let part = MimePart::new(media_type(&file.media_type), mark.into_bytes())
        .header("Content-Disposition", ContentType::new(disposition).attribute("filename", file.name.as_str()))
        .transfer_encoding("base64");
    match file.content_id.as_deref().and_then(MessageId::parse) {
        Some(id) => part.cid(id.as_str().to_owned()),
        None => part,
    }
}

/// `type/subtype` where it is one that base64 may carry; message and multipart may not be encoded (RFC 2046 §5).
fn media_type(typed: &str) -> &str {
    const UNKNOWN: &str = "application/octet-stream";
    let essence = typed.split(';').next().unwrap_or_default().trim();
    let token = |part: &str| {
        !part.is_empty() && part.bytes().all(|octet| octet.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&octet))
    };
    match essence.split_once('/') {
        Some((kind, _)) if kind.eq_ignore_ascii_case("message") || kind.eq_ignore_ascii_case("multipart") => UNKNOWN,
        Some((kind, subtype)) if token(kind) && token(subtype) => essence,
        _ => UNKNOWN,
    }
}
