//! All that one message is held to.

use super::{Hours, Rule};

/// The rules in force for a message.
#[derive(Debug, Clone, Default)]
pub struct Regime {
    /// What counts over time.
    pub rules: Vec<Rule>,
    /// When messages may go at all; none means always.
    pub hours: Option<Hours>,
    /// Messages under way at once; none means as many as you like.
    pub at_once: Option<usize>,
}

impl Regime {
    /// The first time from this one on at which messages may go at all.
    #[must_use]
    pub fn open_at(&self, at: i64) -> i64 {
        self.hours.as_ref().map_or(at, |hours| hours.open_at(at))
    }
}
