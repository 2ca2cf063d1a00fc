//! What Graph and the Gmail API answer for a mailbox, as far as a conversation looks. Read by simple searches, for there
//! are millions of them.

use jiff::Timestamp;
use mailrail::{
    channel::{Channel, Method, Request, Response},
    message::Piece,
};

use super::mailbox::{Lies, Mailbox};

/// Does what a request asks for, and answers.
pub fn act(mailbox: &mut Mailbox, channel: Channel, request: &Request, now: i64) -> Response {
    let path = request.url.split_once("/me/").map_or("", |(_, path)| path);
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    match channel {
        Channel::ExchangeOnline => graph(mailbox, request, path, query, now),
        Channel::Gmail => gmail(mailbox, request, path, query, now),
    }
}

pub fn answer(status: u16, body: impl Into<Vec<u8>>) -> Response {
    Response { status, retry_after: None, body: body.into() }
}

fn graph(mailbox: &mut Mailbox, request: &Request, path: &str, query: &str, now: i64) -> Response {
    let missing = || answer(404, r#"{"error":{"code":"ErrorItemNotFound","message":"gone"}}"#);
    if path == "sendMail" {
        let Some(key) = after(text(request), KEY_PROPERTY) else { return answer(400, "{}") };
        mailbox.send_only(key, now);
        return answer(202, "");
    }
    if !mailbox.verified {
        return answer(403, r#"{"error":{"code":"ErrorAccessDenied","message":"no"}}"#);
    }
    match (request.method, path) {
        (Method::Post, "messages") => {
            let body = text(request);
            let Some(key) = after(body, KEY_PROPERTY) else { return answer(400, "{}") };
            let id = mailbox.create(key, deferred(body));
            answer(201, format!(r#"{{"id":"AAMk{id}","isDraft":true}}"#))
        }
        (Method::Get, "mailFolders/drafts/messages" | "mailFolders/sentitems/messages") => {
            let drafts = path.starts_with("mailFolders/d");
            let found = before(query, "%27").and_then(|key| mailbox.find(key, drafts, now));
            answer(200, found.map_or(r#"{"value":[]}"#.into(), |id| format!(r#"{{"value":[{{"id":"AAMk{id}"}}]}}"#)))
        }
        (method, path) => {
            let Some(path) = path.strip_prefix("messages/AAMk") else { return answer(400, "{}") };
            let (name, action) = path.split_once('/').unwrap_or((path, ""));
            let Some((id, lies)) = named(mailbox, name, now) else { return missing() };
            match (method, action, lies) {
                (Method::Post, "send", Lies::Draft) => {
                    mailbox.submit(id, now);
                    answer(202, "")
                }
                (Method::Post, "send", Lies::Submitted) => {
                    answer(400, r#"{"error":{"code":"ErrorInvalidOperation","message":"submitted"}}"#)
                }
                (Method::Get, "", lies) => {
                    let ordinary = if request.headers.iter().any(|(name, _)| *name == "Prefer") {
                        ""
                    } else if lies == Lies::Sent {
                        "s"
                    } else {
                        "d"
                    };
                    let flags = if lies == Lies::Submitted { "12" } else { "8" };
                    let flags = if query.contains("0x0E07") {
                        format!(r#","singleValueExtendedProperties":[{{"id":"Integer 0xe07","value":"{flags}"}}]"#)
                    } else {
                        String::new()
                    };
                    let draft = lies != Lies::Sent;
                    answer(200, format!(r#"{{"id":"AAMk{id}{ordinary}","isDraft":{draft}{flags}}}"#))
                }
                (Method::Delete, "", _) => {
                    mailbox.remove(id);
                    answer(204, "")
                }
                _ => missing(),
            }
        }
    }
}

/// The item of an immutable id, or of the ordinary one that it has in its folder.
fn named(mailbox: &Mailbox, name: &str, now: i64) -> Option<(usize, Lies)> {
    let number = name.trim_end_matches(['d', 's']);
    let id = number.parse().ok()?;
    let lies = mailbox.item(id, now)?.lies;
    let in_folder = match name.get(number.len()..)? {
        "d" => lies != Lies::Sent,
        "s" => lies == Lies::Sent,
        _ => true,
    };
    in_folder.then_some((id, lies))
}

fn gmail(mailbox: &mut Mailbox, request: &Request, path: &str, query: &str, now: i64) -> Response {
    let missing = || answer(404, r#"{"error":{"code":404,"message":"Requested entity was not found."}}"#);
    let no_scope = || {
        answer(
            403,
            r#"{"error":{"code":403,"message":"no","errors":[{"domain":"global","reason":"insufficientPermissions"}]}}"#,
        )
    };
    if (request.method, path) == (Method::Post, "messages/send") {
        let Some(key) = header_key(request) else { return answer(400, "{}") };
        let id = mailbox.send_only(key, now);
        return answer(200, format!(r#"{{"id":"s{id}"}}"#));
    }
    if !mailbox.verified {
        return no_scope();
    }
    let draft = |mailbox: &Mailbox, name: &str| {
        let id: usize = name.strip_prefix('r')?.parse().ok()?;
        mailbox.items.get(id).filter(|item| item.lies == Lies::Draft).map(|_| id)
    };
    match (request.method, path) {
        (Method::Post, "drafts") => {
            let Some(key) = header_key(request) else { return answer(400, "{}") };
            let id = mailbox.create(key, None);
            answer(200, format!(r#"{{"id":"r{id}","message":{{"id":"m{id}"}}}}"#))
        }
        (Method::Post, "drafts/send") => {
            let name = text(request).split('"').nth(3).unwrap_or_default();
            let Some(id) = draft(mailbox, name) else { return missing() };
            mailbox.submit(id, now);
            answer(200, format!(r#"{{"id":"s{id}"}}"#))
        }
        (Method::Get, "drafts") => {
            let found = before(query, "%40").and_then(|key| mailbox.find(key, true, now));
            answer(200, found.map_or("{}".into(), |id| format!(r#"{{"drafts":[{{"id":"r{id}"}}]}}"#)))
        }
        (Method::Get, "messages") if mailbox.reads_sent => {
            let found = before(query, "%40").and_then(|key| mailbox.find(key, false, now));
            answer(200, found.map_or("{}".into(), |id| format!(r#"{{"messages":[{{"id":"s{id}"}}]}}"#)))
        }
        (Method::Get, "messages") => no_scope(),
        (method, path) => {
            let Some(id) = path.strip_prefix("drafts/").and_then(|name| draft(mailbox, name)) else { return missing() };
            if method == Method::Delete {
                mailbox.remove(id);
                return answer(204, "");
            }
            answer(200, format!(r#"{{"id":"r{id}"}}"#))
        }
    }
}

/// What stands before our key in Graph's JSON and in a message's header.
const KEY_PROPERTY: &str = r#"MailrailKey","value":""#;
const KEY_HEADER: &str = "X-Mailrail-Key: ";
const DEFERRED_PROPERTY: &str = r#"SystemTime 0x3FEF","value":""#;

/// The key of a message that is uploaded as it is.
fn header_key(request: &Request) -> Option<u128> {
    request
        .body
        .pieces()
        .iter()
        .find_map(|piece| if let Piece::Text(text) = piece { after(text, KEY_HEADER) } else { None })
}

fn text(request: &Request) -> &str {
    match request.body.pieces().first() {
        Some(Piece::Text(text)) => text,
        _ => "",
    }
}

fn after(text: &str, mark: &str) -> Option<u128> {
    let (_, rest) = text.split_once(mark)?;
    u128::from_str_radix(rest.get(..32)?, 16).ok()
}

/// The key before the last such mark.
fn before(text: &str, mark: &str) -> Option<u128> {
    let (rest, _) = text.rsplit_once(mark)?;
    u128::from_str_radix(rest.get(rest.len().checked_sub(32)?..)?, 16).ok()
}

fn deferred(body: &str) -> Option<i64> {
    let (_, rest) = body.split_once(DEFERRED_PROPERTY)?;
    let at: Timestamp = rest.split('"').next()?.parse().ok()?;
    Some(at.as_millisecond())
}
