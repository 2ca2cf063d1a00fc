//! Why mail came back, for the person who sent it.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

/// Why a message did not arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// Nobody has this address there.
    UnknownRecipient,
    /// The domain does not exist or has no mail.
    UnknownDomain,
    /// The mailbox takes no more.
    MailboxFull,
    /// The mailbox exists and is switched off.
    MailboxDisabled,
    /// The receiving side does not take mail from this sender, address or network, or not for this recipient.
    BlockedByPolicy,
    /// What the message says or carries is not wanted.
    ContentRefused,
    /// The message is larger than the receiving side takes.
    TooLarge,
    /// SPF, DKIM or DMARC did not pass.
    SenderNotAuthenticated,
    /// The sender has used up what the sending side allows.
    SenderOverQuota,
    /// Too much at once for the receiving side.
    Throttled,
    /// No connection, or the message went in circles.
    Network,
    /// It was tried for as long as it is tried.
    Expired,
    /// The person has another address now.
    MailboxMoved,
    /// The host or domain takes no mail at all.
    NotAccepting,
    /// None of these, or the report does not say.
    Other,
}

impl Class {
    /// Every class.
    pub const ALL: [Self; 15] = [
        Self::UnknownRecipient,
        Self::UnknownDomain,
        Self::MailboxFull,
        Self::MailboxDisabled,
        Self::BlockedByPolicy,
        Self::ContentRefused,
        Self::TooLarge,
        Self::SenderNotAuthenticated,
        Self::SenderOverQuota,
        Self::Throttled,
        Self::Network,
        Self::Expired,
        Self::MailboxMoved,
        Self::NotAccepting,
        Self::Other,
    ];

    /// Whether the address itself is the trouble, so that sending to it again is of no use.
    ///
    /// One failure of a hard class can still be soft: see [`Failure::hard`](crate::bounce::Failure).
    #[must_use]
    pub fn is_hard(self) -> bool {
        matches!(self, Self::UnknownRecipient | Self::UnknownDomain | Self::MailboxMoved | Self::NotAccepting)
    }
}
