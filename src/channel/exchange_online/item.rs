//! The message as Graph's JSON.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::endpoints::{DEFERRED_PROPERTY, KEY_PROPERTY};
use crate::compose::{Attachment, ReviewedDraft, ReviewedMailbox, ReviewedRecipient};
use crate::message::{KEY_HEADER, Piece, Rope, Stamp, Weaver, thread_fields};

/// PidTagInReplyToId and PidTagInternetReferences (MS-OXOMSG §2.2.1.16, §2.2.1.15): Graph takes no such headers.
const THREAD_PROPERTIES: [&str; 2] = ["String 0x1042", "String 0x1039"];

/// The draft without its files, to go out at once or at a later time. A group is given as its members: Graph has none.
pub(super) fn item(draft: &ReviewedDraft, stamp: &Stamp, defer: Option<Timestamp>) -> Value {
    let (kind, content) = match (draft.html(), draft.text()) {
        (Some(html), _) => ("html", html),
        (None, text) => ("text", text.unwrap_or_default()),
    };
    let mut properties = vec![json!({ "id": KEY_PROPERTY, "value": stamp.key.as_str() })];
    if let Some(at) = defer {
        properties.push(json!({ "id": DEFERRED_PROPERTY, "value": at.to_string() }));
    }
    let fields = draft.thread().map(thread_fields).unwrap_or_default();
    for (id, (_, ids)) in THREAD_PROPERTIES.into_iter().zip(fields) {
        if !ids.is_empty() {
            let value = ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
            properties.push(json!({ "id": id, "value": value }));
        }
    }
    json!({
        "subject": draft.subject(),
        "body": { "contentType": kind, "content": content },
        "from": recipient(draft.from()),
        "toRecipients": recipients(draft.to()),
        "ccRecipients": recipients(draft.cc()),
        "bccRecipients": recipients(draft.bcc()),
        "internetMessageId": stamp.message_id.to_string(),
        // Graph takes custom headers in lower case only: each name must start with "x-".
        "internetMessageHeaders": [{ "name": KEY_HEADER.to_ascii_lowercase(), "value": stamp.key.as_str() }],
        "singleValueExtendedProperties": properties,
    })
}

/// The body of `sendMail`: the draft with its files inside.
pub(super) fn send_mail(draft: &ReviewedDraft, stamp: &Stamp) -> Rope {
    let mut weaver = Weaver::new(&stamp.key);
    let mut message = item(draft, stamp, None);
    if !draft.attachments().is_empty() {
        let files = draft.attachments().iter().map(|file| file_attachment(file, &mut weaver)).collect();
        if let Some(message) = message.as_object_mut() {
            message.insert("attachments".into(), Value::Array(files));
        }
    }
    weaver.weave(&json!({ "message": message }).to_string())
}

/// One file as the body of `POST …/attachments`.
pub(super) fn attachment(file: &Attachment, stamp: &Stamp) -> Rope {
    let mut weaver = Weaver::new(&stamp.key);
    let body = file_attachment(file, &mut weaver).to_string();
    weaver.weave(&body)
}

/// What an upload session is opened with.
pub(super) fn session(file: &Attachment) -> Value {
    let mut item = described(file);
    if let Some(item) = item.as_object_mut() {
        item.insert("attachmentType".into(), "file".into());
        item.insert("size".into(), file.size.into());
    }
    json!({ "AttachmentItem": item })
}

fn file_attachment(file: &Attachment, weaver: &mut Weaver) -> Value {
    let piece = Piece::Base64 { attachment: file.id.clone(), octets: file.size, lines: false };
    let mut item = described(file);
    if let Some(item) = item.as_object_mut() {
        item.insert("@odata.type".into(), "#microsoft.graph.fileAttachment".into());
        item.insert("contentBytes".into(), weaver.mark(piece).into());
    }
    item
}

fn described(file: &Attachment) -> Value {
    let mut item = json!({ "name": file.name, "contentType": file.media_type });
    if let (Some(item), Some(id)) = (item.as_object_mut(), &file.content_id) {
        item.insert("isInline".into(), true.into());
        item.insert("contentId".into(), id.as_str().into());
    }
    item
}

fn recipients(list: &[ReviewedRecipient]) -> Value {
    list.iter().flat_map(ReviewedRecipient::mailboxes).map(recipient).collect()
}

fn recipient(mailbox: &ReviewedMailbox) -> Value {
    let mut address = json!({ "address": mailbox.address.as_str() });
    if let (Some(address), Some(name)) = (address.as_object_mut(), &mailbox.name) {
        address.insert("name".into(), name.as_str().into());
    }
    json!({ "emailAddress": address })
}
