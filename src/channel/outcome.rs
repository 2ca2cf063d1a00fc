//! How a send ends, and what is told on the way.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use crate::quota::{LimitName, Reason};

/// Why a message did not go out, or why nobody can say.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize, Tsify)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum SendError {
    /// The review has a blocking finding.
    #[error("the review blocks it")]
    ReviewBlocked,
    /// The review asks for a yes that was not given.
    #[error("the person has not confirmed the findings")]
    NotConfirmed,
    /// The shell's draft has not the shape of one.
    #[error("the draft is malformed")]
    DraftMalformed,
    /// A journal record has not the shape of one.
    #[error("the record is malformed")]
    RecordMalformed,
    /// The provider takes no token of this account.
    #[error("sign-in is required")]
    SignInRequired,
    /// The shell could not give a token.
    #[error("no token could be had")]
    TokenUnavailable,
    /// The token lacks a scope.
    #[error("a permission is missing")]
    ConsentMissing,
    /// The mailbox may not send as this sender.
    #[error("the mailbox may not send as this sender")]
    SendAsDenied,
    /// The provider forbids it.
    #[error("access is denied")]
    AccessDenied,
    /// The organisation's policy forbids it.
    #[error("the organisation's policy forbids it")]
    DomainPolicy,
    /// The provider does not take a recipient.
    #[error("a recipient is invalid")]
    InvalidRecipients,
    /// Larger than the mailbox may send.
    #[error("the message is too large")]
    TooLarge,
    /// No room for the draft or the sent copy.
    #[error("the mailbox is full")]
    MailboxFull,
    /// The mailbox has used up what it may send.
    #[error("the sending quota is used up")]
    SubmissionQuota {
        /// Which limit, as far as the provider tells.
        limit: LimitName,
    },
    /// Too many requests for now.
    #[error("the provider asks to wait")]
    Throttled,
    /// It would break a rule of the mailbox's quota; nothing was asked of the provider.
    #[error("a limit is reached")]
    LimitReached {
        /// Which rule.
        reason: Reason,
    },
    /// What the request names is not there.
    #[error("not found")]
    NotFound,
    /// The provider refused it for a reason without a code of ours.
    #[error("the provider answered {status}")]
    Rejected {
        /// HTTP status.
        status: u16,
    },
    /// The provider failed.
    #[error("the provider failed with {status}")]
    ProviderTrouble {
        /// HTTP status.
        status: u16,
    },
    /// No answer came.
    #[error("the connection was lost")]
    NetworkLost,
    /// An answer came that cannot be read.
    #[error("the answer cannot be read")]
    AnswerUnreadable,
    /// The shell could not give a file's content.
    #[error("an attachment cannot be read")]
    AttachmentUnreadable {
        /// The file's name.
        name: String,
    },
    /// The shell could not keep the record without which a crash could send twice.
    #[error("the journal is unavailable")]
    JournalUnavailable,
    /// The person cancelled.
    #[error("cancelled")]
    Cancelled,
    /// Somebody removed it from the mailbox before its time; as far as the mailbox tells, it did not go out.
    #[error("removed from the mailbox before its time")]
    RemovedFromMailbox,
    /// The plugin was closed in the middle of the send.
    #[error("interrupted")]
    Interrupted,
}

/// How a send ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(tag = "outcome", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Outcome {
    /// The provider has it.
    Sent {
        /// Its Message-ID, without angle brackets.
        message_id: String,
        /// The provider's id of it, where known.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[tsify(optional)]
        id: Option<String>,
    },
    /// The provider has it, and sends it by itself at its time.
    HandedOver {
        /// Its Message-ID, without angle brackets.
        message_id: String,
        /// The provider's id of it.
        id: String,
        /// When it is to go out, milliseconds since 1970-01-01T00:00Z.
        at: i64,
    },
    /// It did not go out.
    Refused {
        /// Why.
        error: SendError,
    },
    /// It did not go out; the provider or the quota asks to wait.
    Waiting {
        /// Earliest time to try again, milliseconds since 1970-01-01T00:00Z.
        until: i64,
        /// Why.
        error: SendError,
    },
    /// It may have gone out.
    Unknown {
        /// The Message-ID to look for, without angle brackets.
        message_id: String,
        /// What was seen last.
        error: SendError,
    },
}

/// What a send is doing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
#[serde(tag = "step", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Progress {
    /// The draft is made. Can be cancelled.
    Preparing,
    /// Files go up. Can be cancelled.
    Uploading {
        /// Octets of files that the provider has.
        sent: u64,
        /// Octets of all files.
        total: u64,
    },
    /// The message is being handed over; it is too late to cancel.
    Committing,
    /// The answer was lost: the mailbox is asked whether the message is out.
    Checking,
    /// The provider or the quota asks to wait.
    Waiting {
        /// Until then, milliseconds since 1970-01-01T00:00Z.
        until: i64,
        /// Why.
        error: SendError,
    },
}
