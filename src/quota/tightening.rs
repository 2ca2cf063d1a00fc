//! What a provider's own answer teaches: it binds at once, and until its time.

use super::{DAY, Ledger, Limit, LimitName, Record, Window};

/// A provider's refusal that concerns the quota.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It asks to wait.
    Wait {
        /// Until then, milliseconds since 1970-01-01T00:00Z by the wall clock, where it says so.
        until: Option<i64>,
    },
    /// A limit is used up.
    UsedUp {
        /// Which one.
        limit: LimitName,
    },
}

const MINUTE: i64 = 60 * 1000;
/// Where no time is named: one of the windows that such an answer is about. The next one names it again.
const UNNAMED: i64 = MINUTE;
/// Where a limit over a day is used up and nothing is known of what used it.
const UNEXPLAINED: i64 = 60 * MINUTE;

impl Refusal {
    /// What a diagnostic text of Exchange says, by its enhanced status (RFC 3463): 5.7.233 and 5.7.236, and 5.2.2 where
    /// it is about the sender's submission quota; about anybody else's mailbox it says that the mailbox is full.
    /// Source: Microsoft, "Email non-delivery reports and SMTP errors in Exchange Online", read 2026-11.
    #[must_use]
    pub fn of_diagnostic(text: &str) -> Option<Self> {
        let is = |status: &str| {
            text.split(|c: char| !c.is_ascii_digit() && c != '.').any(|word| word.trim_matches('.') == status)
        };
        let lower = text.to_ascii_lowercase();
        let limit = if is("5.7.233") || is("5.7.236") {
            LimitName::TenantExternalRecipientsPerDay
        } else if is("5.2.2") && (lower.contains("submission quota") || lower.contains("submissionquota")) {
            LimitName::RecipientsPerDay
        } else {
            return None;
        };
        Some(Self::UsedUp { limit })
    }

    /// The record that makes the ledger stricter, once the refused message is out of it. `now` is the ledger's time,
    /// `wall` that of the wall clock.
    ///
    /// Where a limit is used up, what the ledger has counted in its window is the figure from now on, for as long as the
    /// window: something that it does not know of takes the rest.
    #[must_use]
    pub fn tightening(self, ledger: &Ledger, limits: &[Limit], now: i64, wall: i64) -> Option<Record> {
        let held = |wait: i64| Record::Held { until: now.saturating_add(wait) };
        match self {
            Self::Wait { until: None } => Some(held(UNNAMED)),
            // A time that has passed says nothing; one beyond the longest window is a mistake.
            Self::Wait { until: Some(until) } => match until.saturating_sub(wall) {
                wait if wait <= 0 => None,
                wait => Some(held(wait.min(DAY))),
            },
            Self::UsedUp { limit } => {
                let known = limits.iter().find(|known| known.name == limit)?;
                let Window::Rolling(window) = known.window else { return None };
                let counted = ledger.used(known.measure, window, now);
                if counted == 0 || counted >= known.maximum {
                    return Some(held(window.min(UNEXPLAINED)));
                }
                Some(Record::Learned { limit, maximum: counted, until: now.saturating_add(window) })
            }
        }
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
