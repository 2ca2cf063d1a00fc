//! What a report says, however its writer said it.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::{Class, Status, Traces};

/// A report about one message of somebody's, maybe ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// What it reports.
    pub kind: Kind,
    /// The system that wrote it, as it names itself.
    pub reporter: Option<String>,
    /// Whom it is about.
    pub recipients: Vec<Failure>,
    /// What in it leads to the message it is about.
    pub traces: Traces,
}

impl Report {
    /// The recipients who did not and will not get the message: what "bounced" means.
    pub fn bounces(&self) -> impl Iterator<Item = &Failure> {
        let delivery = self.kind == Kind::Delivery;
        self.recipients.iter().filter(move |recipient| delivery && recipient.action == Action::Failed)
    }
}

/// What a report reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// How the delivery went (RFC 3464, or somebody's own form).
    Delivery,
    /// That a recipient called the message spam (RFC 5965). No bounce.
    Complaint,
}

/// What became of one recipient's copy. Most are failures, so it is named for them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Failure {
    /// The address at which it ended.
    pub recipient: String,
    /// The address it was sent to, where the report tells another one.
    pub original: Option<String>,
    /// What happened.
    pub action: Action,
    /// The most telling enhanced status.
    pub status: Option<Status>,
    /// The SMTP reply code.
    pub reply: Option<u16>,
    /// What the refusing server said, or the reporter if there was none. At most [`DIAGNOSTIC`](super::DIAGNOSTIC)
    /// octets.
    pub diagnostic: String,
    /// The server that refused.
    pub remote: Option<String>,
    /// Why, in our words.
    pub class: Class,
    /// Whether sending to this address again is of no use: the class is hard, the status is not a temporary one, and
    /// that there is no such recipient was said with a status of that meaning, in answer to RCPT TO, or by a
    /// directory. Servers that accept a recipient and refuse the whole message with "user unknown" filter.
    pub hard: bool,
}

/// The Action field (RFC 3464 §2.3.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// Not delivered, and given up.
    Failed,
    /// Not yet delivered.
    Delayed,
    /// Delivered.
    Delivered,
    /// Handed to a system that sends no reports.
    Relayed,
    /// Delivered to a list or several mailboxes.
    Expanded,
}

impl Action {
    /// Reads the field; what RFC 3464 does not know (Postfix's address probes say `deliverable` and `undeliverable`)
    /// is read by its meaning.
    pub(super) fn parse(field: &str) -> Option<Self> {
        let word = field.trim_start().split(|character: char| !character.is_ascii_alphabetic()).next()?;
        let is = |name: &str| word.eq_ignore_ascii_case(name);
        Some(match () {
            () if is("failed") || is("failure") || is("undeliverable") => Self::Failed,
            () if is("delayed") => Self::Delayed,
            () if is("delivered") || is("deliverable") => Self::Delivered,
            () if is("relayed") => Self::Relayed,
            () if is("expanded") => Self::Expanded,
            () => return None,
        })
    }
}
