//! What arrived in a mailbox, so that reports and answers are found.

mod header;
mod progress;
mod reading;
mod source;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Request, SendError};
pub(super) use header::{FIELDS, Header};
pub use progress::{InboxProgress, InboxReading, InboxState};
pub use reading::Inbox;
pub(super) use source::{InboxSource, Listed, Page};

/// Octets of a mail that are asked for where it may be a report: as many as [`bounce::read`](crate::bounce::read) looks
/// at.
pub(super) const RAW: usize = 512 * 1024;

/// How far an inbox has been read, by the provider's own mark: a delta link of Graph, a history id of Gmail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InboxMark(pub String);

/// One mail that arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// The provider's id of it.
    pub id: String,
    /// When, milliseconds since 1970-01-01T00:00Z by the provider's clock.
    pub at: i64,
    /// Its sender's address.
    pub from: String,
    /// Message-IDs that it answers, without angle brackets: In-Reply-To and References.
    pub answers: Vec<String>,
    /// Nobody wrote it by hand: RFC 3834 Auto-Submitted, or what other systems write for that.
    pub automatic: bool,
    /// The whole mail, or its first octets, where it may be a report.
    pub raw: Option<Vec<u8>>,
}

/// Where to read on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxSince {
    /// Mail from this time on, where there is no mark, or the provider knows it no more.
    pub since: Timestamp,
    /// How far it was read before.
    pub mark: Option<InboxMark>,
}

/// What to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InboxStep {
    /// Make this request and report its answer.
    Request(Request),
    /// Come back then.
    Wait {
        /// Not before.
        until: Timestamp,
    },
    /// Keep what was found together with the mark, and come back. Whoever begins at the mark again finds what came after
    /// it; some mails maybe twice.
    Found {
        /// The mails.
        mails: Vec<Arrived>,
        /// How far it is read with them; none in the midst of a page.
        mark: Option<InboxMark>,
    },
    /// It is over.
    Done(InboxEnd),
}

/// How a reading ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxEnd {
    /// Everything that had arrived was handed out; otherwise there is more for the next time.
    pub complete: bool,
    /// Whether the provider was asked for anything.
    pub asked: bool,
    /// What kept it from reading on, if something did.
    pub error: Option<SendError>,
    /// When the provider asked to come back.
    pub until: Option<Timestamp>,
}
