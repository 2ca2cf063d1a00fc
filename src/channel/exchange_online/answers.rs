//! What Graph's answers say. Source: Microsoft Graph, "Error responses and resource types", read 2026-11.

use jiff::Timestamp;
use serde_json::Value;

use super::super::answer::{self, text};
use super::super::look::Seen;
use super::super::protocol::Reading;
use super::super::{Response, SendError};
use crate::compose::Thread;
use crate::message::MessageId;
use crate::quota::{LimitName, Refusal};

/// Reads an answer. A 202 with Retry-After is a success: retrying it sends twice (msgraph-sdk-java#1487).
pub(in super::super) fn read(response: &Response, now: Timestamp) -> Reading {
    answer::read(response, now, |response| {
        let body = response.json().unwrap_or_default();
        // The transport's own status, where Graph passes it on.
        let told = text(&body, "/error/message").and_then(Refusal::of_diagnostic);
        if let Some(Refusal::UsedUp { limit }) = told {
            return Reading::Refused(SendError::SubmissionQuota { limit });
        }
        let known = codes(&body).into_iter().rev().find_map(known);
        known.unwrap_or(match response.status {
            413 => Reading::Refused(SendError::TooLarge),
            403 => Reading::Refused(SendError::AccessDenied),
            404 | 410 => Reading::Refused(SendError::NotFound),
            status => Reading::Refused(SendError::Rejected { status }),
        })
    })
}

/// What a code says on its own.
fn known(code: &str) -> Option<Reading> {
    Some(match code {
        "ApplicationThrottled" | "TooManyRequests" | "ErrorServerBusy" | "ErrorTooManyObjectsOpened" => {
            Reading::Throttled { until: None }
        }
        "ErrorExceededMessageLimit" | "ErrorSubmissionQuotaExceeded" => {
            Reading::Refused(SendError::SubmissionQuota { limit: LimitName::RecipientsPerDay })
        }
        "ErrorSendAsDenied" => Reading::Refused(SendError::SendAsDenied),
        "ErrorInvalidRecipients" => Reading::Refused(SendError::InvalidRecipients),
        "ErrorMessageSizeExceeded" | "RequestEntityTooLarge" => Reading::Refused(SendError::TooLarge),
        "ErrorQuotaExceeded" => Reading::Refused(SendError::MailboxFull),
        "Authorization_RequestDenied" => Reading::Refused(SendError::ConsentMissing),
        // The mark of a delta is too old (Graph, "Delta query overview", read 2026-11).
        _ if ["syncStateNotFound", "syncStateInvalid", "resyncRequired"]
            .iter()
            .any(|gone| code.eq_ignore_ascii_case(gone)) =>
        {
            Reading::Refused(SendError::NotFound)
        }
        _ => return None,
    })
}

/// The codes of an error, outermost first: `innerError` varies in case and may nest.
fn codes(body: &Value) -> Vec<&str> {
    let inner = |error: &'_ Value| -> Option<String> {
        error.as_object()?.keys().find(|key| key.eq_ignore_ascii_case("innerError")).cloned()
    };
    let mut codes = Vec::new();
    let mut next = body.get("error");
    while let Some(error) = next {
        codes.extend(text(error, "/code"));
        next = inner(error).and_then(|key| error.get(key));
    }
    codes
}

/// The id of a message, draft or attachment.
pub(super) fn id(response: &Response) -> Option<String> {
    text(&response.json()?, "/id").map(str::to_owned)
}

/// mfSubmitted of PidTagMessageFlags (MS-OXCMSG §2.2.1.6).
const SUBMITTED: u32 = 0x4;

/// What a message is. One that waits for its deferred-send time is a draft to Graph; its flags alone tell that it was
/// submitted. Where they are not answered it counts as a draft, which may be committed again: one item can be submitted
/// only once.
pub(super) fn seen(response: &Response) -> Option<Seen> {
    let body = response.json()?;
    if !body.get("isDraft")?.as_bool()? {
        return Some(Seen::Sent);
    }
    let properties = body.get("singleValueExtendedProperties").and_then(Value::as_array);
    let mut flags = properties.into_iter().flatten().filter_map(|flags| text(flags, "/value")?.parse::<u32>().ok());
    Some(if flags.any(|flags| flags & SUBMITTED != 0) { Seen::Submitted } else { Seen::Draft })
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

/// Names of the files of a list, sorted.
pub(super) fn names(response: &Response) -> Option<Vec<String>> {
    let body = response.json()?;
    let files = body.get("value")?.as_array()?.iter();
    let mut names: Vec<_> = files.map(|file| text(file, "/name").unwrap_or_default().to_owned()).collect();
    names.sort_unstable();
    Some(names)
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
