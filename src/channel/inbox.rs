//! What arrived in a mailbox, so that reports and answers are found.

use serde::{Deserialize, Serialize};

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
