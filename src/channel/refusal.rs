//! What the end of a send says about the quota.

use super::{Outcome, SendError};
use crate::quota::Refusal;

impl Outcome {
    /// The provider's refusal in it that concerns the quota.
    #[must_use]
    pub fn refusal(&self) -> Option<Refusal> {
        match self {
            Self::Waiting { until, error: SendError::Throttled } => Some(Refusal::Wait { until: Some(*until) }),
            Self::Refused { error: SendError::Throttled } => Some(Refusal::Wait { until: None }),
            Self::Refused { error: SendError::SubmissionQuota { limit } }
            | Self::Unknown { error: SendError::SubmissionQuota { limit }, .. } => {
                Some(Refusal::UsedUp { limit: *limit })
            }
            _ => None,
        }
    }
}
