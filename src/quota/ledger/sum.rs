//! Running sums of every measure.

use super::super::{Load, Measure};

/// A running sum. It wraps: only differences over a window count, and those stay far below the wrap.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Sum(Load);

impl Sum {
    pub(super) fn plus(self, load: &Load) -> Self {
        Self(Load {
            messages: self.0.messages.wrapping_add(load.messages),
            recipients: self.0.recipients.wrapping_add(load.recipients),
            external: self.0.external.wrapping_add(load.external),
            requests: self.0.requests.wrapping_add(load.requests),
            octets: self.0.octets.wrapping_add(load.octets),
        })
    }

    pub(super) fn since(self, earlier: Self) -> Load {
        Load {
            messages: self.0.messages.wrapping_sub(earlier.0.messages),
            recipients: self.0.recipients.wrapping_sub(earlier.0.recipients),
            external: self.0.external.wrapping_sub(earlier.0.external),
            requests: self.0.requests.wrapping_sub(earlier.0.requests),
            octets: self.0.octets.wrapping_sub(earlier.0.octets),
        }
    }

    /// How much of one measure came since an earlier sum.
    pub(super) fn of(self, measure: Measure, earlier: Self) -> u64 {
        match measure {
            Measure::Messages => self.0.messages.wrapping_sub(earlier.0.messages).into(),
            Measure::Recipients => self.0.recipients.wrapping_sub(earlier.0.recipients).into(),
            Measure::ExternalRecipients => self.0.external.wrapping_sub(earlier.0.external).into(),
            Measure::Requests => self.0.requests.wrapping_sub(earlier.0.requests).into(),
            Measure::Octets => self.0.octets.wrapping_sub(earlier.0.octets),
        }
    }
}
