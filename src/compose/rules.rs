//! What a draft is reviewed against.

use super::{DoNotSend, Familiar, Limits, Policy, ToAscii};

/// The channel's limits, the organisation's policy and what the mailbox has learned.
#[derive(Debug, Clone, Copy)]
pub struct Rules<'a> {
    /// What the channel accepts.
    pub limits: Limits,
    /// What the organisation wants.
    pub policy: &'a Policy,
    /// The domains this mailbox often writes to.
    pub familiar: &'a Familiar,
    /// The addresses to which this mailbox does not write any more.
    pub do_not_send: &'a DoNotSend,
    /// How the host writes an international domain.
    pub to_ascii: ToAscii,
}
