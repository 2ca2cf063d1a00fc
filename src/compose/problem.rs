//! What can be wrong with a draft: a closed set of codes, worded by the interface.

use serde::Serialize;
use tsify::Tsify;

use super::AddressProblem;

/// What a finding means for the send.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing.
    Hint,
    /// The person must say yes first.
    Confirm,
    /// The message cannot be sent as it is.
    Block,
}

/// The part of the compose window a finding points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The sender.
    From,
    /// Primary recipients.
    To,
    /// Copied recipients.
    Cc,
    /// Hidden recipients.
    Bcc,
    /// Subject line.
    Subject,
    /// HTML body.
    Html,
    /// Plain-text body.
    Text,
    /// The list of files.
    Attachments,
    /// The conversation of a reply.
    Thread,
    /// The message as a whole.
    Message,
}

/// Where a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Tsify)]
pub struct Place {
    /// The field.
    pub field: Field,
    /// The entry of a list, counted from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub index: Option<usize>,
}

impl From<Field> for Place {
    fn from(field: Field) -> Self {
        Self { field, index: None }
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Problem {
    /// There is no sender.
    SenderMissing,
    /// To, Cc and Bcc are all empty.
    NoRecipient,
    /// An address that no provider would take.
    AddressUnusable {
        /// The address as typed.
        address: String,
        /// Why.
        reason: AddressProblem,
    },
    /// A control character where a header will stand (RFC 5322 §2.2): it could forge another header.
    ControlCharacter {
        /// As `U+000D`.
        character: String,
    },
    /// The subject is empty.
    SubjectMissing,
    /// The subject is longer than the channel takes.
    SubjectTooLong {
        /// UTF-16 units it has.
        length: usize,
        /// UTF-16 units allowed.
        maximum: usize,
    },
    /// The encoded message is larger than the channel takes.
    MessageTooLarge {
        /// Octets it will have.
        octets: u64,
        /// Octets allowed.
        maximum: u64,
    },
    /// The encoded message is larger than one request that only sends, though verified sending would take it.
    VerifiedSendingNeeded {
        /// Octets it will have.
        octets: u64,
        /// Octets that go without it.
        maximum: u64,
    },
    /// More recipients than the channel takes in one message.
    TooManyRecipients {
        /// Recipients over To, Cc and Bcc.
        count: usize,
        /// Recipients allowed.
        maximum: usize,
    },
    /// A cloud file has no content that could be sent.
    AttachmentIsLink {
        /// Its name.
        name: String,
    },
    /// Nothing says what this reply answers to: its readers may see a new conversation.
    ReplyWithoutThread,
}

/// One problem, how grave it is and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
pub struct Finding {
    /// What is wrong.
    pub problem: Problem,
    /// What it means for the send.
    pub severity: Severity,
    /// Where it is.
    pub place: Place,
}
