//! What sending is held to: the limits that count over time, as tightened by an organisation or a provider.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::{LimitName, Measure};

/// The rule that makes a message wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(tag = "rule", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Reason {
    /// A limit of the provider, or a lower one of the organisation or learned from the provider's refusal.
    Limit {
        /// Which one.
        name: LimitName,
        /// How much there may be in the window.
        maximum: u64,
        /// Milliseconds of the window; none for what is at once.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[tsify(optional)]
        window: Option<i64>,
    },
    /// The organisation's pace.
    Pace {
        /// Messages in a row.
        batch: u64,
        /// Milliseconds in which they go.
        wait: i64,
    },
    /// The organisation's working hours.
    WorkingHours,
    /// The provider asked to wait.
    Provider,
}

/// For every instant t, what falls into (t - window, t] is no more than the maximum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Why there is this rule.
    pub reason: Reason,
    /// What it counts.
    pub measure: Measure,
    /// How much there may be.
    pub maximum: u64,
    /// Over which time, milliseconds.
    pub window: i64,
    /// It holds before this time; what a provider's refusal taught is forgotten again. Milliseconds since
    /// 1970-01-01T00:00Z.
    pub until: i64,
}
