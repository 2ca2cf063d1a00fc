//! The model: a list of messages, and every instant looked at, one after the other.

use crate::quota::{Load, Measure, Reason, Regime, Rule};

/// Nothing is decided further ahead than this.
const HORIZON: i64 = 2_000;

/// What the model knows of one message.
#[derive(Debug, Clone, Copy)]
pub(super) struct Message {
    pub(super) key: u64,
    pub(super) at: i64,
    pub(super) load: Load,
    /// Whether it may go out at any moment until the end of its lease.
    pub(super) under_way: bool,
}

/// A ledger as one would keep it on paper.
#[derive(Debug, Clone, Default)]
pub(super) struct Paper {
    pub(super) messages: Vec<Message>,
    pub(super) held_until: i64,
}

const LEASE: i64 = 600_000;

fn amount(load: &Load, measure: Measure) -> u64 {
    match measure {
        Measure::Messages => u64::from(load.messages),
        Measure::Recipients => u64::from(load.recipients),
        Measure::ExternalRecipients => u64::from(load.external),
        Measure::Requests => u64::from(load.requests),
        Measure::Octets => load.octets,
    }
}

impl Paper {
    /// When a message counts, seen from `now`: one under way at the latest moment that it can have gone.
    fn counts_at(message: &Message, now: i64) -> i64 {
        if message.under_way { message.at.max(now.min(message.at + LEASE)) } else { message.at }
    }

    /// How much a window (instant - window, instant] holds, seen from `now`.
    pub(super) fn sum(&self, rule: &Rule, instant: i64, now: i64) -> u64 {
        self.messages
            .iter()
            .filter(|message| {
                let at = Self::counts_at(message, now);
                instant - rule.window < at && at <= instant
            })
            .map(|message| amount(&message.load, rule.measure))
            .sum()
    }

    /// Whether a message at this time breaks the rule at some instant: every instant of every window it falls into.
    pub(super) fn breaks(&self, rule: &Rule, load: &Load, at: i64, now: i64) -> bool {
        let amount = amount(load, rule.measure);
        // A rule that ends has an instant; also a window of no length holds the message itself to the maximum.
        let own = at < rule.until && amount > rule.maximum;
        let instants = at..(at + rule.window).min(rule.until);
        amount > 0 && (own || instants.into_iter().any(|t| self.sum(rule, t, now) + amount > rule.maximum))
    }

    /// The earliest time from `now` on, by trying each. None where nothing was found as far as this looks.
    pub(super) fn earliest(&self, load: &Load, regime: &Regime, now: i64) -> Option<i64> {
        let too_large = |rule: &Rule| rule.until == i64::MAX && amount(load, rule.measure) > rule.maximum;
        if regime.rules.iter().any(too_large) {
            return None;
        }
        (now..now + HORIZON).find(|at| {
            *at >= self.held_until
                && regime.open_at(*at) == *at
                && !regime.rules.iter().any(|rule| self.breaks(rule, load, *at, now))
        })
    }

    /// Whether this is a reason to wait until just before `at`.
    pub(super) fn is_reason(&self, reason: Reason, load: &Load, regime: &Regime, at: i64, now: i64) -> bool {
        match reason {
            Reason::Provider => self.held_until == at,
            Reason::WorkingHours => regime.open_at(at - 1) != at - 1,
            Reason::Limit { .. } | Reason::Pace { .. } => {
                regime.rules.iter().any(|rule| rule.reason == reason && self.breaks(rule, load, at - 1, now))
            }
        }
    }
}
