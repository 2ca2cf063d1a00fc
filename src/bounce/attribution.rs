//! Which message of ours a report is about, and how sure that is.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::{Failure, Report, address};
use crate::message::MessageKey;

/// What we know that we sent.
pub trait Sent {
    /// A message, as whoever keeps them names it.
    type Message;

    /// The message of this key.
    fn by_key(&self, key: &MessageKey) -> Option<Self::Message>;

    /// The message of this Message-ID, without angle brackets.
    fn by_message_id(&self, id: &str) -> Option<Self::Message>;

    /// Every message to this recipient that was sent between two times, in milliseconds since 1970.
    fn by_recipient(&self, recipient: &str, from: i64, to: i64) -> Vec<Self::Message>;

    /// Whom the message was sent to.
    fn recipients(&self, message: &Self::Message) -> Vec<String>;
}

/// What led to the message, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Evidence {
    /// Our key in the header of the returned message.
    Key,
    /// The Message-ID of the returned message.
    MessageId,
    /// A Message-ID that the report names: X-Original-Message-ID.
    NamedMessageId,
    /// A Message-ID that the report answers: In-Reply-To, References.
    Answer,
    /// X-Failed-Recipients names somebody we wrote to once in the days before.
    FailedRecipient,
    /// The report is about somebody we wrote to once in the days before.
    RecipientAndTime,
}

impl Evidence {
    /// Whether only who had the message, or carried it, can know this. What is weak may be shown; it must not put an
    /// address on a do-not-send list, for anybody can guess whom we write to.
    #[must_use]
    pub fn is_strong(self) -> bool {
        self <= Self::Answer
    }
}

/// The message a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attribution<M> {
    /// The message.
    pub message: M,
    /// What led to it.
    pub evidence: Evidence,
}

/// How long a report may come after its message when nothing else ties them: a day over the five for which RFC 5321
/// §4.5.4.1 has a message tried.
const DAYS: i64 = 6 * 24 * 60 * 60 * 1000;

/// The message that a report, received at this time, is about; none if nothing in it leads to a message of ours.
///
/// A report that names a message, and none of ours, is about somebody else's: then recipient and time say nothing.
pub fn attribute<S: Sent>(report: &Report, received: i64, sent: &S) -> Option<Attribution<S::Message>> {
    let traces = &report.traces;
    let by = |evidence: Evidence| move |message| Attribution { message, evidence };
    let key = traces.key.as_deref().and_then(MessageKey::parse);
    let of_ids = |ids: &[String], evidence| ids.iter().find_map(|id| sent.by_message_id(id)).map(by(evidence));
    key.and_then(|key| sent.by_key(&key))
        .map(by(Evidence::Key))
        .or_else(|| of_ids(&traces.message_ids, Evidence::MessageId))
        .or_else(|| of_ids(&traces.named_ids, Evidence::NamedMessageId))
        .or_else(|| of_ids(&traces.answers, Evidence::Answer))
        .or_else(|| {
            let names_another =
                traces.key.is_some() || [&traces.message_ids, &traces.named_ids].iter().any(|ids| !ids.is_empty());
            if names_another { None } else { by_time(report, received, sent) }
        })
}

/// The one message to the one recipient of a report in the days before it; none if there are several.
fn by_time<S: Sent>(report: &Report, received: i64, sent: &S) -> Option<Attribution<S::Message>> {
    let [failure] = report.recipients.as_slice() else { return None };
    let recipient = failure.original.as_deref().unwrap_or(&failure.recipient);
    let mut messages = sent.by_recipient(recipient, received.saturating_sub(DAYS), received);
    let message = messages.pop().filter(|_| messages.is_empty())?;
    let named = report.traces.failed_recipients.iter().any(|one| address::same(one, recipient));
    Some(Attribution { message, evidence: if named { Evidence::FailedRecipient } else { Evidence::RecipientAndTime } })
}

/// Which recipient of a message a failure is about: the one it names, or the only one there was, whose mail was
/// forwarded to where it failed.
#[must_use]
pub fn recipient_of<'a>(failure: &Failure, recipients: &'a [String]) -> Option<&'a str> {
    let is = |name: &str| recipients.iter().find(|one| address::same(one, name));
    let named = failure.original.as_deref().and_then(is).or_else(|| is(&failure.recipient));
    let only = || if let [only] = recipients { Some(only) } else { None };
    named.or_else(only).map(String::as_str)
}
