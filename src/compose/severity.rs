//! The codes of problems, and how grave each is unless an organisation says otherwise.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::Problem;

/// What a finding means for the send.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing.
    Hint,
    /// The person must say yes first.
    Confirm,
    /// The message cannot be sent as it is.
    Block,
}

/// A [`Problem`] without its parameters: what policies and texts are keyed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each is documented as a Problem")]
pub enum Code {
    SenderMissing,
    SenderOtherIdentity,
    NoRecipient,
    AddressUnusable,
    ControlCharacter,
    DomainWithoutDot,
    QuotedLocalPart,
    LikelyTypo,
    DuplicateRecipient,
    SenderOnlyRecipient,
    NoReplyRecipient,
    RoleRecipient,
    DistributionList,
    RecipientBlocked,
    RecipientUnsubscribed,
    DoNotSend,
    ExternalRecipients,
    InternalAndExternal,
    StrangersVisible,
    NotOneTo,
    TooManyRecipients,
    SubjectMissing,
    SubjectOnlyPrefix,
    SubjectTooLong,
    SubjectShouting,
    MergeFieldUnresolved,
    MergeFieldUnknown,
    MergeFieldMalformed,
    PlaceholderText,
    BodyEmpty,
    GreetingOtherName,
    AttachmentForgotten,
    LinkDiffers,
    LinkInsecure,
    ImageWithoutText,
    ContentDropped,
    AttachmentTooLarge,
    AttachmentsLarge,
    TooManyAttachments,
    AttachmentRefused,
    AttachmentBlockedByReaders,
    DoubleExtension,
    AttachmentEmpty,
    AttachmentNameTooLong,
    AttachmentNameTwice,
    AttachmentIsLink,
    ReplyWithoutThread,
    ReplyToMany,
    RecipientsAdded,
    MessageTooLarge,
    VerifiedSendingNeeded,
}

impl Code {
    /// How grave it is by itself.
    #[must_use]
    pub fn severity(self) -> Severity {
        match self {
            code if code.is_fixed() => Severity::Block,
            Self::DomainWithoutDot
            | Self::RecipientBlocked
            | Self::RecipientUnsubscribed
            | Self::DoNotSend
            | Self::NotOneTo
            | Self::MergeFieldUnresolved => Severity::Block,
            Self::QuotedLocalPart
            | Self::DuplicateRecipient
            | Self::SenderOnlyRecipient
            | Self::NoReplyRecipient
            | Self::RoleRecipient
            | Self::DistributionList
            | Self::InternalAndExternal
            | Self::SubjectShouting
            | Self::LinkInsecure
            | Self::ImageWithoutText
            | Self::ContentDropped
            | Self::AttachmentNameTwice
            | Self::RecipientsAdded => Severity::Hint,
            _ => Severity::Confirm,
        }
    }

    /// Whether the provider or the mail standard refuses it, so that no policy may lower it.
    #[must_use]
    pub fn is_fixed(self) -> bool {
        matches!(
            self,
            Self::SenderMissing
                | Self::NoRecipient
                | Self::AddressUnusable
                | Self::ControlCharacter
                | Self::TooManyRecipients
                | Self::SubjectTooLong
                | Self::AttachmentTooLarge
                | Self::TooManyAttachments
                | Self::AttachmentRefused
                | Self::AttachmentNameTooLong
                | Self::AttachmentIsLink
                | Self::MessageTooLarge
                | Self::VerifiedSendingNeeded
        )
    }
}

impl From<&Problem> for Code {
    fn from(problem: &Problem) -> Self {
        match problem {
            Problem::SenderMissing => Self::SenderMissing,
            Problem::SenderOtherIdentity { .. } => Self::SenderOtherIdentity,
            Problem::NoRecipient => Self::NoRecipient,
            Problem::AddressUnusable { .. } => Self::AddressUnusable,
            Problem::ControlCharacter { .. } => Self::ControlCharacter,
            Problem::DomainWithoutDot { .. } => Self::DomainWithoutDot,
            Problem::QuotedLocalPart { .. } => Self::QuotedLocalPart,
            Problem::LikelyTypo { .. } => Self::LikelyTypo,
            Problem::DuplicateRecipient { .. } => Self::DuplicateRecipient,
            Problem::SenderOnlyRecipient => Self::SenderOnlyRecipient,
            Problem::NoReplyRecipient { .. } => Self::NoReplyRecipient,
            Problem::RoleRecipient { .. } => Self::RoleRecipient,
            Problem::DistributionList { .. } => Self::DistributionList,
            Problem::RecipientBlocked { .. } => Self::RecipientBlocked,
            Problem::RecipientUnsubscribed { .. } => Self::RecipientUnsubscribed,
            Problem::DoNotSend { .. } => Self::DoNotSend,
            Problem::ExternalRecipients { .. } => Self::ExternalRecipients,
            Problem::InternalAndExternal { .. } => Self::InternalAndExternal,
            Problem::StrangersVisible { .. } => Self::StrangersVisible,
            Problem::NotOneTo { .. } => Self::NotOneTo,
            Problem::TooManyRecipients { .. } => Self::TooManyRecipients,
            Problem::SubjectMissing => Self::SubjectMissing,
            Problem::SubjectOnlyPrefix { .. } => Self::SubjectOnlyPrefix,
            Problem::SubjectTooLong { .. } => Self::SubjectTooLong,
            Problem::SubjectShouting => Self::SubjectShouting,
            Problem::MergeFieldUnresolved { .. } => Self::MergeFieldUnresolved,
            Problem::MergeFieldUnknown { .. } => Self::MergeFieldUnknown,
            Problem::MergeFieldMalformed { .. } => Self::MergeFieldMalformed,
            Problem::PlaceholderText { .. } => Self::PlaceholderText,
            Problem::BodyEmpty => Self::BodyEmpty,
            Problem::GreetingOtherName { .. } => Self::GreetingOtherName,
            Problem::AttachmentForgotten { .. } => Self::AttachmentForgotten,
            Problem::LinkDiffers { .. } => Self::LinkDiffers,
            Problem::LinkInsecure { .. } => Self::LinkInsecure,
            Problem::ImageWithoutText => Self::ImageWithoutText,
            Problem::ContentDropped { .. } => Self::ContentDropped,
            Problem::AttachmentTooLarge { .. } => Self::AttachmentTooLarge,
            Problem::AttachmentsLarge { .. } => Self::AttachmentsLarge,
            Problem::TooManyAttachments { .. } => Self::TooManyAttachments,
            Problem::AttachmentRefused { .. } => Self::AttachmentRefused,
            Problem::AttachmentBlockedByReaders { .. } => Self::AttachmentBlockedByReaders,
            Problem::DoubleExtension { .. } => Self::DoubleExtension,
            Problem::AttachmentEmpty { .. } => Self::AttachmentEmpty,
            Problem::AttachmentNameTooLong { .. } => Self::AttachmentNameTooLong,
            Problem::AttachmentNameTwice { .. } => Self::AttachmentNameTwice,
            Problem::AttachmentIsLink { .. } => Self::AttachmentIsLink,
            Problem::ReplyWithoutThread => Self::ReplyWithoutThread,
            Problem::ReplyToMany { .. } => Self::ReplyToMany,
            Problem::RecipientsAdded { .. } => Self::RecipientsAdded,
            Problem::MessageTooLarge { .. } => Self::MessageTooLarge,
            Problem::VerifiedSendingNeeded { .. } => Self::VerifiedSendingNeeded,
        }
    }
}
