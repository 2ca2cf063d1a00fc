//! The draft that may be sent.

use super::{Address, Attachment, Draft, Thread};

/// A recipient or sender whose address is known to be usable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewedMailbox {
    /// Display name, free of control characters.
    pub name: Option<String>,
    /// The address.
    pub address: Address,
}

/// A named group of usable mailboxes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewedGroup {
    /// The group's display name, free of control characters.
    pub group: String,
    /// Its members.
    pub members: Vec<ReviewedMailbox>,
}

/// One entry of To, Cc or Bcc.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReviewedRecipient {
    /// Several mailboxes under one name.
    Group(ReviewedGroup),
    /// One mailbox.
    Mailbox(ReviewedMailbox),
}

impl ReviewedRecipient {
    /// The mailboxes a message to this entry reaches.
    #[must_use]
    pub fn mailboxes(&self) -> &[ReviewedMailbox] {
        match self {
            Self::Group(group) => &group.members,
            Self::Mailbox(mailbox) => std::slice::from_ref(mailbox),
        }
    }
}

/// A draft without a blocking problem. Only [`review`](super::review) makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewedDraft {
    pub(super) draft: Draft,
    pub(super) from: ReviewedMailbox,
    pub(super) to: Vec<ReviewedRecipient>,
    pub(super) cc: Vec<ReviewedRecipient>,
    pub(super) bcc: Vec<ReviewedRecipient>,
}

impl ReviewedDraft {
    /// The sender.
    #[must_use]
    pub fn from(&self) -> &ReviewedMailbox {
        &self.from
    }

    /// Primary recipients.
    #[must_use]
    pub fn to(&self) -> &[ReviewedRecipient] {
        &self.to
    }

    /// Copied recipients.
    #[must_use]
    pub fn cc(&self) -> &[ReviewedRecipient] {
        &self.cc
    }

    /// Hidden recipients.
    #[must_use]
    pub fn bcc(&self) -> &[ReviewedRecipient] {
        &self.bcc
    }

    /// Subject line.
    #[must_use]
    pub fn subject(&self) -> &str {
        &self.draft.subject
    }

    /// HTML body.
    #[must_use]
    pub fn html(&self) -> Option<&str> {
        self.draft.html.as_deref()
    }

    /// Plain-text body, or the alternative to the HTML.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        self.draft.text.as_deref()
    }

    /// Files and inline images.
    #[must_use]
    pub fn attachments(&self) -> &[Attachment] {
        &self.draft.attachments
    }

    /// The conversation, when this is a reply.
    #[must_use]
    pub fn thread(&self) -> Option<&Thread> {
        self.draft.thread.as_ref()
    }

    /// The same draft in a conversation that was looked up; its identifiers have been read as such.
    pub(crate) fn in_thread(mut self, thread: Thread) -> Self {
        self.draft.thread = Some(thread);
        self
    }
}
