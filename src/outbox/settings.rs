//! What an outbox is held to.

use crate::channel::{Channel, Consent};
use crate::quota::SendingPolicy;

const MINUTE: i64 = 60 * 1000;
const DAY: i64 = 24 * 60 * MINUTE;

/// What an outbox is held to: our own choices, and an organisation's where it has any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxSettings {
    /// Messages that are asked for at once.
    pub at_once: usize,
    /// How much later than promised a message may go without a yes, milliseconds.
    pub tolerance: i64,
    /// Percent of refused messages, or of recipients from whom mail came back, at which a run stops by itself.
    pub stop_share: u8,
    /// Messages that must have come to an end, or recipients to whom they went, before it does.
    pub stop_after: u32,
    /// How long a run that is over is kept, milliseconds.
    pub keep: i64,
    /// How long the content of a run stays that is over but for messages that may be tried again, milliseconds.
    pub keep_content: i64,
    /// The most records that a journal keeps of runs that are over.
    pub most_records: usize,
    /// Whether the provider keeps messages for a later time.
    pub defers: bool,
}

impl Default for OutboxSettings {
    fn default() -> Self {
        Self {
            // Graph takes four requests of an app for one mailbox at once; one is left to reading the sent mail.
            at_once: 3,
            tolerance: 30 * MINUTE,
            stop_share: 20,
            stop_after: 10,
            keep: 90 * DAY,
            keep_content: 7 * DAY,
            most_records: 50_000,
            defers: false,
        }
    }
}

impl OutboxSettings {
    /// The settings of an organisation's policy.
    #[must_use]
    pub fn of(policy: &SendingPolicy, channel: Channel) -> Self {
        let own = Self::default();
        let stop = policy.stop_at_refused;
        Self {
            tolerance: policy.stale.unwrap_or(own.tolerance),
            stop_share: stop.map_or(own.stop_share, |stop| stop.share),
            stop_after: stop.map_or(own.stop_after, |stop| stop.after),
            keep: policy.keep_history.unwrap_or(own.keep),
            defers: channel.defers(Consent::Verified),
            ..own
        }
    }
}
