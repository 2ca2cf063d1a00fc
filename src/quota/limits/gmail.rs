//! Gmail and its API.

use super::{DAY, Limit, LimitName, MINUTE, Page, SECOND};

/// <https://support.google.com/a/answer/166852>
const WORKSPACE_SENDING: Page = Page::in_november("Gmail sending limits in Google Workspace");
/// <https://support.google.com/mail/answer/22839>
const CONSUMER_SENDING: Page = Page::in_november("Gmail Help, \"You have reached a limit for sending mail\"");
/// The pace of Sales Connect, which Google does not publish.
const PACE: Page = Page::in_november("Sales Connect, pace of its Gmail plugin");
/// <https://developers.google.com/workspace/gmail/api/reference/quota>
const API: Page = Page::in_november("Gmail API, \"Usage limits\"");

/// Octets of a message at the upload endpoint. Source: Gmail API reference, `users.messages.send`, read 2026-11.
pub(crate) const OCTETS: u64 = 36_700_160;
/// Recipients of a message through the API: sources say 100 or 500. Source: Gmail API, "Resolve errors", read 2026-11.
pub(crate) const API_RECIPIENTS: usize = 500;

/// Quota units a minute and user, of projects made since 2026-05; 15,000 before.
const UNITS: u64 = 6_000;
/// Units of one send and everything around it: `drafts.get` 5 for a reply, `drafts.create` 10, `drafts.send` 100.
const UNITS_OF_A_SEND: u64 = 115;
/// Units of a request that reads: `messages.list` and `messages.get` 5, `history.list` 2, `getProfile` 1.
const UNITS_OF_A_READ: u64 = 5;
/// Requests that read and together take no more than a send.
#[expect(clippy::cast_possible_truncation, reason = "some twenty")]
pub(crate) const READS_OF_A_SEND: u32 = (UNITS_OF_A_SEND / UNITS_OF_A_READ) as u32;
/// Units left for reading the sent mail, twice a list and up to 90 messages at 5 each, and for looking after a lost
/// answer.
const UNITS_FOR_READING: u64 = 1_000;

const MESSAGES_A_SECOND: Limit = PACE.rolling(LimitName::MessagesPerSecond, 2, SECOND);
/// Counted in sends: all requests of one send are one, see [`UNITS_OF_A_SEND`].
const REQUESTS: Limit = API.rolling(LimitName::Requests, (UNITS - UNITS_FOR_READING) / UNITS_OF_A_SEND, MINUTE);

pub(super) const WORKSPACE: &[Limit] = &workspace(2_000);
pub(super) const WORKSPACE_TRIAL: &[Limit] = &workspace(500);
pub(super) const CONSUMER: &[Limit] = &[
    MESSAGES_A_SECOND,
    CONSUMER_SENDING.rolling(LimitName::MessagesPerDay, 500, DAY),
    CONSUMER_SENDING.of_message(LimitName::RecipientsPerMessage, 500),
    REQUESTS,
];

const fn workspace(messages: u64) -> [Limit; 7] {
    [
        MESSAGES_A_SECOND,
        WORKSPACE_SENDING.rolling(LimitName::MessagesPerDay, messages, DAY),
        WORKSPACE_SENDING.rolling(LimitName::RecipientsPerDay, 10_000, DAY),
        WORKSPACE_SENDING.rolling(LimitName::ExternalRecipientsPerDay, 3_000, DAY),
        WORKSPACE_SENDING.of_message(LimitName::RecipientsPerMessage, 2_000),
        WORKSPACE_SENDING.of_message(LimitName::ExternalRecipientsPerMessage, 500),
        REQUESTS,
    ]
}
