//! How much of the mailbox the person lets us touch.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

/// The two ways to send.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Consent {
    /// One call; an unknown outcome stays unknown, for there is nothing to look at.
    SendOnly,
    /// Draft, commit, and look when unsure.
    Verified,
}
