//! What Gmail's answers say. Source: Gmail API, "Resolve errors", read 2026-11.

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;

use super::super::answer::{self, text};
use super::super::protocol::Reading;
use super::super::{Response, SendError};
use crate::compose::Thread;
use crate::message::MessageId;
use crate::quota::LimitName;

/// Reads an answer. Gmail tells a rate limit with 429 or 403, and its end in the text alone.
pub(in super::super) fn read(response: &Response, now: Timestamp) -> Reading {
    answer::read(response, now, |response| {
        let body = response.json().unwrap_or_default();
        match (response.status, reason(&body).unwrap_or_default()) {
            (_, "dailyLimitExceeded" | "quotaExceeded") => {
                Reading::Refused(SendError::SubmissionQuota { limit: LimitName::MessagesPerDay })
            }
            (_, "userRateLimitExceeded" | "rateLimitExceeded") | (429, _) => {
                Reading::Throttled { until: retry_delay(&body, now).or_else(|| retry_time(&body, now)) }
            }
            (_, "domainPolicy") => Reading::Refused(SendError::DomainPolicy),
            (_, "insufficientPermissions" | "ACCESS_TOKEN_SCOPE_INSUFFICIENT") => {
                Reading::Refused(SendError::ConsentMissing)
            }
            (_, "uploadTooLarge") | (413, _) => Reading::Refused(SendError::TooLarge),
            (400, _) if names_recipient(&body) => Reading::Refused(SendError::InvalidRecipients),
            (403, _) => Reading::Refused(SendError::AccessDenied),
            (404, _) => Reading::Refused(SendError::NotFound),
            (status, _) => Reading::Refused(SendError::Rejected { status }),
        }
    })
}

/// The reason of an error: of its first entry, or in its details as newer Google APIs tell it.
fn reason(body: &Value) -> Option<&str> {
    details(body).find_map(|detail| text(detail, "/reason")).or_else(|| text(body, "/error/errors/0/reason"))
}

fn details(body: &Value) -> impl Iterator<Item = &Value> {
    body.pointer("/error/details").and_then(Value::as_array).into_iter().flatten()
}

/// The delay of a `google.rpc.RetryInfo`, such as "40s" or "1.5s"; a part of a second counts as a whole one.
fn retry_delay(body: &Value, now: Timestamp) -> Option<Timestamp> {
    let delay = details(body).find_map(|detail| text(detail, "/retryDelay"))?;
    let (whole, part) = delay.strip_suffix('s').map(|delay| delay.split_once('.').unwrap_or((delay, "")))?;
    let seconds = whole.parse::<u32>().ok()?.saturating_add(u32::from(!part.is_empty()));
    now.checked_add(SignedDuration::from_secs(seconds.into())).ok().filter(|until| *until > now)
}

/// The time in "User-rate limit exceeded.  Retry after 2026-09-11T20:00:00.000Z"; none if it is past, which happens.
fn retry_time(body: &Value, now: Timestamp) -> Option<Timestamp> {
    let message = text(body, "/error/message")?;
    let words = message.split_whitespace().map(|word| word.trim_end_matches('.'));
    words.filter_map(|word| word.parse::<Timestamp>().ok()).find(|until| *until > now)
}

/// Gmail says "Invalid To header" with no reason but `invalidArgument`.
fn names_recipient(body: &Value) -> bool {
    let message = text(body, "/error/message").unwrap_or_default();
    ["Invalid To header", "Invalid Cc header", "Invalid Bcc header", "Recipient address required"]
        .iter()
        .any(|known| message.contains(known))
}

/// The id of a draft or message.
pub(super) fn id(response: &Response) -> Option<String> {
    text(&response.json()?, "/id").map(str::to_owned)
}

/// The first id of a search; `Some(None)` when there is none: Gmail leaves out an empty list.
pub(super) fn first_id(response: &Response) -> Option<Option<String>> {
    let body = response.json()?;
    let object = body.as_object()?;
    match object
        .get("drafts")
        .or_else(|| object.get("messages"))
        .and_then(Value::as_array)
        .and_then(|list| list.first())
    {
        Some(first) => text(first, "/id").map(|id| Some(id.to_owned())),
        None => Some(None),
    }
}

/// The thread of the host's own draft.
pub(super) fn thread(response: &Response) -> Option<Thread> {
    let body = response.json()?;
    let headers = body.pointer("/message/payload/headers").and_then(Value::as_array)?;
    let field = |name: &str| {
        let found = headers.iter().find(|h| text(h, "/name").is_some_and(|n| n.eq_ignore_ascii_case(name)));
        found.and_then(|header| text(header, "/value")).map(MessageId::parse_list).unwrap_or_default()
    };
    let owned = |id: &MessageId| id.as_str().to_owned();
    Some(Thread {
        in_reply_to: field("In-Reply-To").first().map(owned),
        references: field("References").iter().map(owned).collect(),
        conversation: text(&body, "/message/threadId").map(str::to_owned),
        ..Thread::default()
    })
}
