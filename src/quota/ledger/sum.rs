//! Running sums of every measure.

use super::super::{Load, Measure};

/// More octets than any message has; with it no sum over a window can pass what 64 bits hold.
const MOST_OCTETS: u64 = 1 << 40;

/// A running sum. It wraps: only differences count, and those stay far below the wrap.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Sum {
    messages: u64,
    recipients: u64,
    external: u64,
    requests: u64,
    octets: u64,
}

impl Sum {
    pub(super) fn plus(self, other: Self) -> Self {
        self.with(other, u64::wrapping_add)
    }

    pub(super) fn less(self, other: Self) -> Self {
        self.with(other, u64::wrapping_sub)
    }

    fn with(self, other: Self, join: fn(u64, u64) -> u64) -> Self {
        Self {
            messages: join(self.messages, other.messages),
            recipients: join(self.recipients, other.recipients),
            external: join(self.external, other.external),
            requests: join(self.requests, other.requests),
            octets: join(self.octets, other.octets),
        }
    }

    /// How much of one measure came since an earlier sum.
    pub(super) fn since(self, earlier: Self, measure: Measure) -> u64 {
        self.of(measure).wrapping_sub(earlier.of(measure))
    }

    fn of(self, measure: Measure) -> u64 {
        match measure {
            Measure::Messages => self.messages,
            Measure::Recipients => self.recipients,
            Measure::ExternalRecipients => self.external,
            Measure::Requests => self.requests,
            Measure::Octets => self.octets,
        }
    }
}

impl From<&Load> for Sum {
    fn from(load: &Load) -> Self {
        Self {
            messages: load.messages.into(),
            recipients: load.recipients.into(),
            external: load.external.into(),
            requests: load.requests.into(),
            octets: load.octets.min(MOST_OCTETS),
        }
    }
}

impl From<Sum> for Load {
    fn from(sum: Sum) -> Self {
        let count = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
        Self {
            messages: count(sum.messages),
            recipients: count(sum.recipients),
            external: count(sum.external),
            requests: count(sum.requests),
            octets: sum.octets,
        }
    }
}
