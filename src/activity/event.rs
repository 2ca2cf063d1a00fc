//! What is known of what became of mail: one line of the activity's log.

use serde::{Deserialize, Serialize};

use super::line::Line;
use crate::bounce::{Action, Class, Evidence, Status};
use crate::message::MessageKey;
use crate::outbox::{Manner, MessageRef};

/// One event. However often the same is told, it counts once. A line that a newer version of us wrote cannot be read,
/// like a damaged one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Line", try_from = "Line")]
pub struct Event {
    /// When, milliseconds since 1970-01-01T00:00Z by the wall clock; of what a mail tells, when it arrived.
    pub at: i64,
    /// What.
    pub what: What,
}

/// What happened. Holds addresses, subjects and codes, and no content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum What {
    /// A run began: a campaign, and one more use of its template.
    Began {
        /// The run.
        run: MessageKey,
        /// How it came about.
        manner: Manner,
        /// How many messages it has.
        count: u32,
        /// Its subject, fields unfilled, by which its template is known.
        title: String,
    },
    /// The provider has sent a message.
    Sent {
        /// Which message.
        message: MessageRef,
        /// Everybody it went to.
        to: Vec<String>,
    },
    /// A message waits.
    Waiting {
        /// Which message.
        message: MessageRef,
        /// Everybody it is for.
        to: Vec<String>,
        /// Not before.
        until: i64,
    },
    /// A message did not go out.
    Refused {
        /// Which message.
        message: MessageRef,
        /// Everybody it was for.
        to: Vec<String>,
        /// The code of the error.
        code: String,
    },
    /// A message will not go out after all: nothing that was told of it counts any more.
    Undone {
        /// Which message.
        message: MessageRef,
    },
    /// A message may have gone out, and nobody can say. It counts as nothing; a report may still be about it.
    Unknown {
        /// Which message.
        message: MessageRef,
        /// Everybody it was for.
        to: Vec<String>,
    },
    /// A report about one recipient arrived.
    Reported {
        /// Which message.
        message: MessageRef,
        /// Which of its recipients.
        recipient: String,
        /// What the report says happened.
        action: Action,
        /// Why.
        class: Class,
        /// Whether sending to this address again is of no use.
        hard: bool,
        /// The enhanced status.
        status: Option<Status>,
        /// What ties the report to the message.
        evidence: Evidence,
        /// The provider's id of the report's mail, hashed: the same report counts once.
        report: u64,
    },
    /// Somebody answered a message.
    Replied {
        /// Which message.
        message: MessageRef,
        /// Who.
        from: String,
        /// The provider's id of the answer, hashed.
        reply: u64,
    },
    /// An address came onto the do-not-send list.
    Listed {
        /// Which.
        address: String,
        /// Why.
        class: Class,
    },
    /// The person took an address off the do-not-send list.
    Allowed {
        /// Which.
        address: String,
    },
    /// The person deleted everything that was told before.
    Deleted,
}

impl What {
    /// The run it is about, if it is about one.
    #[must_use]
    pub fn run(&self) -> Option<&MessageKey> {
        match self {
            Self::Began { run, .. } => Some(run),
            Self::Sent { message, .. }
            | Self::Waiting { message, .. }
            | Self::Refused { message, .. }
            | Self::Undone { message }
            | Self::Unknown { message, .. }
            | Self::Reported { message, .. }
            | Self::Replied { message, .. } => Some(&message.run),
            Self::Listed { .. } | Self::Allowed { .. } | Self::Deleted => None,
        }
    }
}
