//! The requests of the Gmail API. Source: Gmail API v1 reference, read 2026-11.

use serde_json::{Value, json};

use super::super::inbox::{FIELDS, RAW};
use super::super::request::segment;
use super::super::{Auth, Channel, Consent, Method, Request};
use crate::message::{KEY_HEADER, MessageId, Rope};

const ME: &str = "https://gmail.googleapis.com/gmail/v1/users/me";
const UPLOAD: &str = "https://gmail.googleapis.com/upload/gmail/v1/users/me";

/// What stands around a mail in its JSON, octets.
const AROUND_RAW: usize = 16 * 1024;

/// `drafts.create` with the message as it is: the upload endpoint needs no base64url and takes 36,700,160 octets.
pub(super) fn create(message: Rope, thread: Option<&str>, boundary: &str) -> Request {
    let mut resource = json!({ "message": {} });
    if let (Some(id), Some(message)) = (thread, resource.get_mut("message").and_then(Value::as_object_mut)) {
        message.insert("threadId".into(), id.into());
    }
    upload("/drafts", Consent::Verified, &resource, message, boundary)
}

/// `messages.send`.
pub(super) fn send_message(message: Rope, thread: Option<&str>, boundary: &str) -> Request {
    let resource = thread.map_or_else(|| json!({}), |id| json!({ "threadId": id }));
    upload("/messages/send", Consent::SendOnly, &resource, message, boundary)
}

pub(super) fn send_draft(id: &str) -> Request {
    ask(Method::Post, "/drafts/send").json(&json!({ "id": id }))
}

pub(super) fn draft(id: &str) -> Request {
    ask(Method::Get, &format!("/drafts/{}?format=minimal", segment(id)))
}

/// The header fields of the host's own draft of a reply.
pub(super) fn draft_headers(id: &str) -> Request {
    ask(Method::Get, &format!("/drafts/{}?format=metadata", segment(id)))
}

pub(super) fn remove(id: &str) -> Request {
    ask(Method::Delete, &format!("/drafts/{}", segment(id)))
}

pub(super) fn find_draft(id: &MessageId) -> Request {
    ask(Method::Get, &format!("/drafts?maxResults=2&q={}", query(id)))
}

pub(super) fn find_sent(id: &MessageId) -> Request {
    ask(Method::Get, &format!("/messages?maxResults=2&labelIds=SENT&q={}", query(id)))
}

/// A page of the messages with the label SENT, the newest first. `gmail.metadata` takes no search.
pub(super) fn sent_page(token: Option<&str>) -> Request {
    counting(format!("{ME}/messages?labelIds=SENT&maxResults=100{}", page(token)))
}

/// When a message was sent, to whom, and whether it is ours.
pub(super) fn sent_message(id: &str) -> Request {
    let headers = ["To", "Cc", "Bcc", "Message-ID", KEY_HEADER].map(|name| format!("&metadataHeaders={name}"));
    counting(format!("{ME}/messages/{}?format=metadata{}", segment(id), headers.concat()))
}

/// The mailbox's current history id.
pub(super) fn profile() -> Request {
    reports("/profile")
}

/// A page of what is in the inbox and came since a time and before another, seconds since 1970-01-01T00:00Z; the newest
/// first. Mail in the spam folder is not in the inbox.
pub(super) fn inbox_page(after: i64, before: Option<i64>, token: Option<&str>) -> Request {
    let before = before.map(|before| format!(" before:{before}")).unwrap_or_default();
    let search = segment(&format!("in:inbox after:{after}{before}"));
    reports(&format!("/messages?maxResults=50&q={search}{}", page(token)))
}

/// A page of what came into the inbox after a history id, the oldest first.
pub(super) fn history_page(start: &str, token: Option<&str>) -> Request {
    let wanted = "historyTypes=messageAdded&labelId=INBOX&maxResults=100";
    reports(&format!("/history?startHistoryId={}&{wanted}{}", segment(start), page(token)))
}

/// What a mail's header says.
pub(super) fn arrived(id: &str) -> Request {
    let names: String = FIELDS.iter().copied().flatten().map(|name| format!("&metadataHeaders={name}")).collect();
    reports(&format!("/messages/{}?format=metadata{names}", segment(id)))
}

/// A mail as it came, base64url in JSON.
pub(super) fn raw(id: &str) -> Request {
    reports(&format!("/messages/{}?format=raw", segment(id))).at_most(RAW.div_ceil(3) * 4 + AROUND_RAW)
}

fn page(token: Option<&str>) -> String {
    token.map(|token| format!("&pageToken={}", segment(token))).unwrap_or_default()
}

fn reports(path: &str) -> Request {
    let auth = Auth::Bearer { scopes: Channel::Gmail.report_scopes(), fresh: false };
    Request::new(Method::Get, format!("{ME}{path}"), auth)
}

fn counting(url: String) -> Request {
    Request::new(Method::Get, url, Auth::Bearer { scopes: Channel::Gmail.counting_scopes(), fresh: false })
}

fn query(id: &MessageId) -> String {
    segment(&format!("rfc822msgid:{}", id.as_str()))
}

fn ask(method: Method, path: &str) -> Request {
    Request::new(method, format!("{ME}{path}"), bearer(Consent::Verified))
}

fn bearer(consent: Consent) -> Auth {
    Auth::Bearer { scopes: Channel::Gmail.scopes(consent), fresh: false }
}

/// A multipart upload: the resource, then the message (Gmail API, "Upload attachments", RFC 2387).
fn upload(path: &str, consent: Consent, resource: &Value, message: Rope, boundary: &str) -> Request {
    let head = format!(
        "--{boundary}\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n{resource}\r\n\
         --{boundary}\r\nContent-Type: message/rfc822\r\n\r\n"
    );
    let mut body = Rope::from(head);
    body.append(message);
    body.append(Rope::from(format!("\r\n--{boundary}--\r\n")));
    let url = format!("{UPLOAD}{path}?uploadType=multipart");
    Request::new(Method::Post, url, bearer(consent)).body(&format!("multipart/related; boundary=\"{boundary}\""), body)
}
