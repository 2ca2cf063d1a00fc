//! What the interface shows of a mailbox's quota. Times are milliseconds since 1970-01-01T00:00Z by the wall clock.

use serde::Serialize;
use tsify::Tsify;

use super::chart::hours;
use super::gauges::gauges;
use super::{Ledger, Limit, Load, Measure, Reason, Regime, Scope};

/// Whether a message can go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
#[serde(tag = "permit", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Permit {
    /// At once.
    Now {
        /// How many more like it could follow it as fast as a person writes, by the rule that leaves the fewest.
        more: u64,
        /// That rule; none where nothing counts.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[tsify(optional)]
        reason: Option<Reason>,
    },
    /// Later.
    Later {
        /// The earliest time.
        at: i64,
        /// The rule that makes it wait.
        reason: Reason,
    },
    /// Not as it is.
    Never {
        /// The rule that no time satisfies.
        reason: Reason,
    },
}

/// One rule over time, and how much of it is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Gauge {
    /// The rule: a limit or the organisation's pace.
    pub reason: Reason,
    /// What it counts.
    pub measure: Measure,
    /// What it counts together.
    pub scope: Scope,
    /// How much there may be in the window: the provider's figure, or a lower one of the organisation or learned.
    pub maximum: u64,
    /// The provider's own figure, where it is higher.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub published: Option<u64>,
    /// Until when a lower figure holds that the provider's refusal taught.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub until: Option<i64>,
    /// Milliseconds of the window.
    pub window: i64,
    /// How much is in the window that ends now.
    pub used: u64,
    /// When the first of it leaves the window.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub freed_at: Option<i64>,
    /// Where the provider publishes the figure: a title, not an address. Empty for the organisation's pace.
    pub source: String,
    /// When that was read: year and month.
    pub read: String,
}

/// Messages in one hour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Tsify)]
pub struct Hour {
    /// Its start.
    pub start: i64,
    /// Sent by Mailrail or by the host's own Send button.
    pub sent: u32,
    /// Sent by another program or device.
    pub elsewhere: u32,
    /// Still to go.
    pub planned: u32,
}

/// What the figures are based on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Tsify)]
#[serde(tag = "basis", rename_all = "kebab-case")]
pub enum Basis {
    /// What left from here only.
    Here,
    /// The mailbox's own list too, last read at this time.
    Mailbox {
        /// When.
        at: i64,
    },
}

/// A mailbox's quota at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct QuotaView {
    /// The moment.
    pub now: i64,
    /// Whether a message to one outsider could go.
    pub next: Permit,
    /// Rules that matter now, the fullest first.
    pub gauges: Vec<Gauge>,
    /// 48 hours, oldest first; the 25th began within the last hour.
    pub hours: Vec<Hour>,
    /// Until when the provider asked to wait, if it did.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub held_until: Option<i64>,
    /// What the figures are based on.
    pub basis: Basis,
    /// Whether the ledger outlives this window.
    pub kept: bool,
    /// Records of the ledger that could not be read and count as the largest message there is.
    pub damaged: u32,
}

/// A message to one person outside, as most are.
const ONE_OUTSIDER: Load = Load { messages: 1, recipients: 1, external: 1, requests: 1, octets: 0 };

impl QuotaView {
    /// The view of a ledger at the ledger's time `now`, which the wall clock calls `wall`. `offset` is how many minutes
    /// the user's zone is ahead of UTC; `kept` is whether the ledger outlives this window.
    #[must_use]
    pub fn of(
        ledger: &Ledger,
        limits: &[Limit],
        regime: &Regime,
        now: i64,
        wall: i64,
        offset: i32,
        kept: bool,
    ) -> Self {
        let to_wall = |at: i64| at + (wall - now);
        let held_until = Some(ledger.held_until()).filter(|until| *until > now);
        Self {
            now: wall,
            next: Permit::of(ledger, regime, &ONE_OUTSIDER, now, wall),
            gauges: gauges(ledger, limits, regime, now, wall),
            hours: hours(ledger, now, wall, offset),
            held_until: held_until.map(to_wall),
            basis: ledger.reconciled_at().map_or(Basis::Here, |at| Basis::Mailbox { at: to_wall(at) }),
            kept,
            damaged: ledger.damaged(),
        }
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
