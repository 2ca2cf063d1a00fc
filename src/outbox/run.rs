//! What a person sends at once.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use crate::channel::SendError;

/// How a run came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Manner {
    /// One mail that a person watches going out; only its window sends it.
    ByHand,
    /// One mail that goes by itself when it can.
    Later,
    /// One draft to many recipients, a message each.
    Separately,
}

/// A pace that the person chose: so many messages in any such time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Tsify)]
pub struct RunPace {
    /// Messages.
    pub batch: u32,
    /// Milliseconds.
    pub wait: i64,
}

/// How a run stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(tag = "standing", rename_all = "kebab-case")]
pub enum Standing {
    /// It goes on by itself.
    Running,
    /// The person paused it.
    Paused,
    /// It stopped by itself, until the person says otherwise.
    Stopped {
        /// Why.
        cause: StopCause,
    },
    /// Nothing of it is left to do.
    Over,
}

/// Why a run stopped by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum StopCause {
    /// Too many of its messages were refused.
    Refusals {
        /// So many.
        refused: u32,
        /// Of so many that were tried.
        of: u32,
    },
    /// Too many of its messages came back.
    Bounces {
        /// So many.
        bounced: u32,
        /// Of so many that were sent.
        of: u32,
    },
    /// The provider takes no token of this account, or it lacks a permission.
    SignIn {
        /// Which of them.
        error: SendError,
    },
    /// The journal cannot be written: no place on the disk, or storage is denied.
    JournalUnavailable,
    /// What was promised for this time would go much later.
    Stale {
        /// The time, milliseconds since 1970-01-01T00:00Z.
        promised: i64,
    },
    /// Records of it could not be read.
    JournalDamaged,
}
