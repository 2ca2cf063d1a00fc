//! How often something happens, and how sure that is.

use serde::Serialize;
use tsify::Tsify;

/// A share of what was sent, of 1, and the interval in which the true one lies nineteen times of twenty.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Tsify)]
pub struct Rate {
    /// The share seen.
    pub share: f64,
    /// The least it may be.
    pub low: f64,
    /// The most.
    pub high: f64,
}

/// The 97.5th percentile of the standard normal distribution.
const Z: f64 = 1.959_963_984_540_054;

impl Rate {
    /// So many of so many; none of none. The interval is E. B. Wilson's, "Probable Inference, the Law of Succession, and
    /// Statistical Inference" (1927), which holds for few and for extreme shares too.
    #[must_use]
    pub fn of(count: u32, all: u32) -> Option<Self> {
        if all == 0 {
            return None;
        }
        let n = f64::from(all);
        let share = f64::from(count.min(all)) / n;
        let squared = Z * Z;
        let centre = share + squared / (2.0 * n);
        let spread = Z * (share * (1.0 - share) / n + squared / (4.0 * n * n)).sqrt();
        let whole = 1.0 + squared / n;
        let within = |bound: f64| (bound / whole).clamp(0.0, 1.0);
        // At the ends the interval begins and ends exactly there, which rounding can miss.
        let low = if share <= 0.0 { 0.0 } else { within(centre - spread) };
        let high = if share >= 1.0 { 1.0 } else { within(centre + spread) };
        Some(Self { share, low, high })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_bound_is_where_the_share_seen_is_just_as_far_from_it_as_chance_goes() {
        for (count, all) in [(0, 1), (0, 10), (1, 10), (5, 10), (9, 10), (10, 10), (20, 1000), (999, 1000)] {
            let rate = Rate::of(count, all).unwrap();
            let n = f64::from(all);
            for bound in [rate.low, rate.high] {
                let chance = Z * (bound * (1.0 - bound) / n).sqrt();
                assert!(((rate.share - bound).abs() - chance).abs() < 1e-9, "{count} of {all}: {rate:?}");
            }
            assert!(rate.low <= rate.share && rate.share <= rate.high);
        }
    }

    #[test]
    fn nothing_sent_has_no_rate_and_no_rate_is_above_one() {
        assert_eq!(Rate::of(0, 0), None);
        assert!(
            Rate::of(7, 5).is_some_and(|rate| rate.share <= 1.0),
            "reports outlive what is known of their messages"
        );
    }
}
