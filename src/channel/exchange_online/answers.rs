//! What Graph's answers say. Source: Microsoft Graph, "Error responses and resource types", read 2026-11.

use jiff::Timestamp;
use serde_json::Value;

use super::super::answer::{self, text};
use super::super::protocol::Reading;
use super::super::{Response, SendError};
use crate::compose::Thread;
use crate::message::MessageId;

/// Reads an answer. A 202 with Retry-After is a success: retrying it sends twice (msgraph-sdk-java#1487).
pub(in super::super) fn read(response: &Response, now: Timestamp) -> Reading {
    answer::read(response, now, |response| {
        let body = response.json().unwrap_or_default();
        match (response.status, deepest_code(&body).unwrap_or_default()) {
            (_, "ApplicationThrottled" | "TooManyRequests" | "ErrorServerBusy" | "ErrorTooManyObjectsOpened") => {
                Reading::Throttled { until: None, error: SendError::Throttled }
            }
            (_, "ErrorExceededMessageLimit" | "ErrorSubmissionQuotaExceeded") => {
                Reading::Refused(SendError::SubmissionQuota)
            }
            (_, "ErrorSendAsDenied") => Reading::Refused(SendError::SendAsDenied),
            (_, "ErrorInvalidRecipients") => Reading::Refused(SendError::InvalidRecipients),
            (_, "ErrorMessageSizeExceeded" | "RequestEntityTooLarge") | (413, _) => {
                Reading::Refused(SendError::TooLarge)
            }
            (_, "ErrorQuotaExceeded") => Reading::Refused(SendError::MailboxFull),
            (_, "Authorization_RequestDenied") => Reading::Refused(SendError::ConsentMissing),
            (403, _) => Reading::Refused(SendError::AccessDenied),
            (404, _) => Reading::Refused(SendError::NotFound),
            (status, _) => Reading::Refused(SendError::Rejected { status }),
        }
    })
}

/// The deepest `code` of an error: `innerError` varies in case and may nest.
fn deepest_code(body: &Value) -> Option<&str> {
    let mut error = body.get("error")?;
    let mut code = text(error, "/code");
    while let Some(inner) = error.get("innerError").or_else(|| error.get("innererror")) {
        code = text(inner, "/code").or(code);
        error = inner;
    }
    code
}

/// The id of a message, draft or attachment.
pub(super) fn id(response: &Response) -> Option<String> {
    text(&response.json()?, "/id").map(str::to_owned)
}

/// Whether a message is still a draft.
pub(super) fn is_draft(response: &Response) -> Option<bool> {
    response.json()?.get("isDraft")?.as_bool()
}

/// The id of the first message of a list; `Some(None)` for an empty list.
pub(super) fn first_id(response: &Response) -> Option<Option<String>> {
    let body = response.json()?;
    let list = body.get("value")?.as_array()?;
    match list.first() {
        Some(first) => text(first, "/id").map(|id| Some(id.to_owned())),
        None => Some(None),
    }
}

/// Entries of a list.
pub(super) fn count(response: &Response) -> Option<usize> {
    Some(response.json()?.get("value")?.as_array()?.len())
}

/// The newest message of a conversation that is no draft, as what a reply to it needs.
pub(super) fn newest(response: &Response) -> Option<Thread> {
    let body = response.json()?;
    let messages = body.get("value")?.as_array()?.iter().filter(|message| message.get("isDraft") != Some(&true.into()));
    // RFC 3339 in UTC sorts as text.
    let newest = messages.max_by_key(|message| text(message, "/receivedDateTime"))?;
    let parent = MessageId::parse(text(newest, "/internetMessageId")?)?;
    let headers = newest.get("internetMessageHeaders").and_then(Value::as_array);
    let references = headers
        .into_iter()
        .flatten()
        .find(|header| text(header, "/name").is_some_and(|name| name.eq_ignore_ascii_case("References")))
        .and_then(|header| text(header, "/value"))
        .map(MessageId::parse_list)
        .unwrap_or_default();
    Some(Thread {
        in_reply_to: Some(parent.as_str().to_owned()),
        references: references.iter().map(|id| id.as_str().to_owned()).collect(),
        ..Thread::default()
    })
}

/// Where the pieces of a file go, if that is a host we know.
pub(super) fn session_url(response: &Response) -> Option<String> {
    text(&response.json()?, "/uploadUrl").filter(|url| super::upload::is_trusted(url)).map(str::to_owned)
}

/// First octet that an upload session still wants; none when the range cannot be read.
pub(super) fn next_octet(response: &Response) -> Option<u64> {
    let body = response.json()?;
    let ranges = body.get("nextExpectedRanges")?.as_array()?;
    ranges.first()?.as_str()?.split('-').next()?.parse().ok()
}
