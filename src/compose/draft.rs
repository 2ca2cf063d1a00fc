//! The draft as the host's compose window holds it: unchecked.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::Field;

/// A name and an address as typed (RFC 5322 §3.4 `mailbox`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Tsify)]
pub struct Mailbox {
    /// Display name, without quotes or encoding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub name: Option<String>,
    /// Address, `local@domain`; the domain may be international.
    pub address: String,
    /// Whether the host knows it for a distribution list, one recipient to the provider.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[tsify(optional)]
    pub list: bool,
}

/// A named group of mailboxes (RFC 5322 §3.4 `group`). Each member is a recipient.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Tsify)]
pub struct Group {
    /// The group's display name.
    pub group: String,
    /// Its members; may be empty, as in `undisclosed-recipients:;`.
    pub members: Vec<Mailbox>,
}

/// One entry of To, Cc or Bcc.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(untagged)]
pub enum Recipient {
    /// One mailbox. Tried first: each try that fails makes an error with a stack in JavaScript.
    Mailbox(Mailbox),
    /// Several mailboxes under one name.
    Group(Group),
}

impl Recipient {
    /// The mailboxes a message to this entry reaches.
    #[must_use]
    pub fn mailboxes(&self) -> &[Mailbox] {
        match self {
            Self::Group(group) => &group.members,
            Self::Mailbox(mailbox) => std::slice::from_ref(mailbox),
        }
    }
}

/// A file by reference: its content stays with the host until it is sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Attachment {
    /// The shell's own reference, handed back when the content is wanted.
    pub id: String,
    /// File name as the reader will see it.
    pub name: String,
    /// Media type, such as `application/pdf`.
    pub media_type: String,
    /// Octets of the file itself, before any encoding.
    pub size: u64,
    /// Content-ID without angle brackets, when the HTML shows the file by `cid:`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub content_id: Option<String>,
    /// Address of a cloud file, of which there is no content to send.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub link: Option<String>,
    /// Names in an archive's directory, once they were read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[tsify(optional)]
    pub entries: Vec<String>,
}

/// The conversation a reply belongs to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Thread {
    /// Message-ID of the message replied to (RFC 5322 §3.6.4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub in_reply_to: Option<String>,
    /// Message-IDs of the conversation so far, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[tsify(optional)]
    pub references: Vec<String>,
    /// Graph's conversation id or Gmail's thread id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub conversation: Option<String>,
    /// The host's own autosaved draft of this reply, in whose headers Gmail keeps the thread.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub draft: Option<String>,
    /// Addresses of everybody on the conversation so far, where the host tells them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[tsify(optional)]
    pub participants: Vec<String>,
    /// The address of ours that the message answered was sent to, where the host tells it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub received_by: Option<String>,
}

/// Everything a compose window says of one message.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Tsify)]
pub struct Draft {
    /// The sender.
    pub from: Mailbox,
    /// The address of the mailbox it goes out through, where that is another than the sender's: an alias has no limits of
    /// its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub mailbox: Option<String>,
    /// Primary recipients.
    pub to: Vec<Recipient>,
    /// Copied recipients.
    pub cc: Vec<Recipient>,
    /// Recipients nobody else sees.
    pub bcc: Vec<Recipient>,
    /// Subject line.
    pub subject: String,
    /// HTML body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub html: Option<String>,
    /// Plain-text body, or the alternative to the HTML.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub text: Option<String>,
    /// Files and inline images, in the order the reader will see them.
    pub attachments: Vec<Attachment>,
    /// Set when this is a reply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub thread: Option<Thread>,
}

impl Draft {
    /// The address of the mailbox it goes out through.
    #[must_use]
    pub fn sending_mailbox(&self) -> &str {
        self.mailbox.as_deref().unwrap_or(&self.from.address)
    }

    /// The entries of To, Cc or Bcc; of another field there are none.
    #[must_use]
    pub fn recipients(&self, field: Field) -> &[Recipient] {
        match field {
            Field::To => &self.to,
            Field::Cc => &self.cc,
            Field::Bcc => &self.bcc,
            _ => &[],
        }
    }
}
