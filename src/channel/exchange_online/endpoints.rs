//! The requests of Microsoft Graph's mail API. Source: Microsoft Graph v1.0 reference, "Outlook mail", read 2026-11.

use jiff::Timestamp;
use serde_json::Value;

use super::super::Channel;
use super::super::inbox::RAW;
use super::super::request::segment;
use super::super::{Auth, Consent, Method, Request};
use crate::message::{MessageKey, Rope};

const GRAPH: &str = "https://graph.microsoft.com/v1.0/";
const ME: &str = "https://graph.microsoft.com/v1.0/me";
/// One id over create, send and search (Graph, "Obtain immutable identifiers").
const IMMUTABLE: &str = "IdType=\"ImmutableId\"";
/// Our named property: a namespace of our own and the name `MailrailKey` (MS-OXPROPS §1.3.2).
pub(super) const KEY_PROPERTY: &str = "String {6d61696c-7261-496c-8b65-790000000001} Name MailrailKey";
/// PidTagDeferredSendTime (MS-OXOMSG §2.2.3.4), as Graph names it.
pub(super) const DEFERRED_PROPERTY: &str = "SystemTime 0x3FEF";
/// PidTagMessageFlags (MS-OXCMSG §2.2.1.6), as Graph names it.
const FLAGS_PROPERTY: &str = "Integer 0x0E07";

/// What is asked of mail that arrived.
const OF_ARRIVED: &str = "receivedDateTime,from,internetMessageHeaders";
/// A link longer than this is none that Graph makes, octets.
const LONGEST_LINK: usize = 16 * 1024;

/// A mail folder that Graph knows by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Folder {
    Drafts,
    SentItems,
}

pub(super) fn create(item: &Value) -> Request {
    ask(Method::Post, "/messages").json(item)
}

pub(super) fn send_mail(body: Rope) -> Request {
    let auth = Auth::Bearer { scopes: Channel::ExchangeOnline.scopes(Consent::SendOnly), fresh: false };
    Request::new(Method::Post, format!("{ME}/sendMail"), auth).body("application/json", body)
}

pub(super) fn attach(draft: &str, body: Rope) -> Request {
    ask(Method::Post, &format!("/messages/{}/attachments", segment(draft))).body("application/json", body)
}

pub(super) fn open_session(draft: &str, file: &Value) -> Request {
    ask(Method::Post, &format!("/messages/{}/attachments/createUploadSession", segment(draft))).json(file)
}

/// Names of the files a draft has.
pub(super) fn attached(draft: &str) -> Request {
    ask(Method::Get, &format!("/messages/{}/attachments?$select=id,name&$top=300", segment(draft)))
}

pub(super) fn send(draft: &str) -> Request {
    ask(Method::Post, &format!("/messages/{}/send", segment(draft)))
}

/// Whether it is a draft, and with `flags` whether it was submitted.
pub(super) fn look(draft: &str, flags: bool) -> Request {
    ask(Method::Get, &look_path(draft, flags))
}

/// Whether it is a draft and was submitted, with its ordinary id: that one changes when the message is moved to Sent
/// Items, the immutable one does not (Graph, "Obtain immutable identifiers").
pub(super) fn look_in_folder(draft: &str) -> Request {
    Request::new(Method::Get, format!("{ME}{}", look_path(draft, true)), verified())
}

fn look_path(draft: &str, flags: bool) -> String {
    let path = format!("/messages/{}?$select=id,isDraft", segment(draft));
    if !flags {
        return path;
    }
    let expand = segment(&format!("singleValueExtendedProperties($filter=id eq '{FLAGS_PROPERTY}')"));
    format!("{path}&$expand={expand}")
}

pub(super) fn remove(draft: &str) -> Request {
    ask(Method::Delete, &format!("/messages/{}", segment(draft)))
}

pub(super) fn find(folder: Folder, key: &MessageKey) -> Request {
    let folder = match folder {
        Folder::Drafts => "drafts",
        Folder::SentItems => "sentitems",
    };
    let filter = format!("singleValueExtendedProperties/Any(ep: ep/id eq '{KEY_PROPERTY}' and ep/value eq '{key}')");
    ask(Method::Get, &format!("/mailFolders/{folder}/messages?$select=id,isDraft&$top=2&$filter={}", segment(&filter)))
}

/// The newest message of a conversation, with the headers that a reply needs. Graph orders no conversation filter
/// (`InefficientFilter`), so the newest is picked from the answer.
pub(super) fn conversation(id: &str) -> Request {
    let filter = format!("conversationId eq '{}'", id.replace('\'', "''"));
    let select = "receivedDateTime,isDraft,internetMessageId,internetMessageHeaders";
    ask(Method::Get, &format!("/messages?$select={select}&$top=50&$filter={}", segment(&filter)))
}

/// Messages sent since a time, the newest first, with their recipients and our key.
pub(super) fn sent_since(since: Timestamp) -> Request {
    // A time without a part of a second, as Graph's own examples have it.
    let since = Timestamp::from_second(since.as_second()).unwrap_or(since);
    let filter = segment(&format!("sentDateTime ge {since}"));
    let expand = segment(&format!("singleValueExtendedProperties($filter=id eq '{KEY_PROPERTY}')"));
    let select = "id,sentDateTime,toRecipients,ccRecipients,bccRecipients";
    let query = format!("$select={select}&$top=500&$orderby=sentDateTime%20desc&$filter={filter}&$expand={expand}");
    counting(format!("{ME}/mailFolders/sentitems/messages?{query}"))
}

/// The first page of what is in the inbox and came since a time; later ones tell what changed. Graph takes no other
/// filter here, and gives ten mails a page unless asked for more (Graph, "message: delta").
pub(super) fn inbox_since(since: Timestamp) -> Request {
    let since = Timestamp::from_second(since.as_second()).unwrap_or(since);
    let filter = segment(&format!("receivedDateTime ge {since}"));
    inbox_page(format!("{ME}/mailFolders/inbox/messages/delta?$select={OF_ARRIVED}&$filter={filter}"))
}

/// The place of a delta that a link of Graph names; none if it leads anywhere but to a delta of messages.
pub(super) fn inbox_from(link: &str) -> Option<Request> {
    let path = link.strip_prefix(GRAPH)?.split(['?', '#']).next()?.to_ascii_lowercase();
    let ours = path.starts_with("me/") || path.starts_with("users/") || path.starts_with("users(");
    let delta = ["/messages/delta", "/messages/delta()", "/messages/microsoft.graph.delta()"];
    let leads = ours
        && delta.iter().any(|end| path.ends_with(end))
        && !path.contains("..")
        && !["..", "%2e", "//"].iter().any(|out| path.contains(out));
    let sound = link.len() <= LONGEST_LINK && link.bytes().all(|octet| octet.is_ascii_graphic());
    (leads && sound).then(|| inbox_page(link.to_owned()))
}

fn inbox_page(url: String) -> Request {
    Request::new(Method::Get, url, reports()).header("Prefer", format!("{IMMUTABLE}, odata.maxpagesize=50"))
}

/// What a mail's header says.
pub(super) fn arrived(id: &str) -> Request {
    let url = format!("{ME}/messages/{}?$select={OF_ARRIVED}", segment(id));
    Request::new(Method::Get, url, reports()).header("Prefer", IMMUTABLE)
}

/// A mail as it came (Graph, "Get MIME content of a message").
pub(super) fn raw(id: &str) -> Request {
    let url = format!("{ME}/messages/{}/$value", segment(id));
    Request::new(Method::Get, url, reports()).header("Prefer", IMMUTABLE).at_most(RAW)
}

fn reports() -> Auth {
    Auth::Bearer { scopes: Channel::ExchangeOnline.report_scopes(), fresh: false }
}

/// The next page of a list. Its address comes in an answer, so it is checked before a token follows it.
pub(super) fn next_page(link: &str) -> Option<Request> {
    let ours = link.starts_with(GRAPH) && link.bytes().all(|octet| octet.is_ascii_graphic());
    ours.then(|| counting(link.to_owned()))
}

fn counting(url: String) -> Request {
    let auth = Auth::Bearer { scopes: Channel::ExchangeOnline.counting_scopes(), fresh: false };
    Request::new(Method::Get, url, auth).header("Prefer", IMMUTABLE)
}

fn ask(method: Method, path: &str) -> Request {
    Request::new(method, format!("{ME}{path}"), verified()).header("Prefer", IMMUTABLE)
}

fn verified() -> Auth {
    Auth::Bearer { scopes: Channel::ExchangeOnline.scopes(Consent::Verified), fresh: false }
}
