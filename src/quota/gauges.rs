//! One gauge for each rule that matters now.

use std::cmp::Reverse;

use super::{Gauge, Ledger, Limit, Measure, Regime, Rule, Scope};

/// The gauges of a regime, the fullest first; of two that are equally full, the one that takes longer to empty.
pub(super) fn gauges(ledger: &Ledger, limits: &[Limit], regime: &Regime, now: i64, wall: i64) -> Vec<Gauge> {
    let in_force: Vec<_> = regime.rules.iter().filter(|rule| rule.window > 0 && rule.until > now).collect();
    let shown = in_force.iter().enumerate().filter(|(index, rule)| {
        let mut others = in_force.iter().enumerate().filter(|(other, _)| other != index);
        !others.any(|(other, tighter)| rule.is_implied_by(tighter, other < *index)) && matters(ledger, rule, now)
    });
    let mut gauges: Vec<_> = shown.map(|(_, rule)| gauge(ledger, limits, rule, now, wall)).collect();
    gauges.sort_by_key(|gauge| Reverse((fullness(gauge), gauge.window)));
    gauges
}

/// What people send always matters; what only the API counts, once half of it is used.
fn matters(ledger: &Ledger, rule: &Rule, now: i64) -> bool {
    let of_api = rule.limit().is_some_and(super::LimitName::is_of_api);
    !of_api || ledger.used(rule.measure, rule.window, now).saturating_mul(2) >= rule.maximum
}

fn gauge(ledger: &Ledger, limits: &[Limit], rule: &Rule, now: i64, wall: i64) -> Gauge {
    let limit = rule.limit().and_then(|name| limits.iter().find(|limit| limit.name == name));
    Gauge {
        reason: rule.reason,
        measure: rule.measure,
        scope: limit.map_or(Scope::Mailbox, |limit| limit.scope),
        maximum: rule.maximum,
        published: limit.map(|limit| limit.maximum).filter(|published| *published > rule.maximum),
        until: Some(rule.until).filter(|until| *until != i64::MAX).map(|at| at + (wall - now)),
        window: rule.window,
        used: ledger.used(rule.measure, rule.window, now),
        freed_at: ledger.next_freed(rule.measure, rule.window, now).map(|at| at + (wall - now)),
        source: limit.map_or_else(String::new, |limit| limit.source.to_owned()),
        read: limit.map_or_else(String::new, |limit| limit.read.to_owned()),
    }
}

/// Ten thousandths of the maximum.
fn fullness(gauge: &Gauge) -> u128 {
    (u128::from(gauge.used) * 10_000).checked_div(gauge.maximum.into()).unwrap_or(u128::MAX)
}

impl Rule {
    /// Whether another rule always binds first: the same window, no higher maximum, and a measure that is never less.
    /// Of two that say the same the earlier one is shown.
    fn is_implied_by(&self, other: &Self, other_is_earlier: bool) -> bool {
        let counts_no_less = self.measure == other.measure
            || (other.measure == Measure::Recipients && self.measure == Measure::ExternalRecipients);
        let says_the_same = self.measure == other.measure && self.maximum == other.maximum;
        self.window == other.window
            && counts_no_less
            && other.maximum <= self.maximum
            && (!says_the_same || other_is_earlier)
    }
}
