//! How much of what was sent came back.

/// Recipients whom messages did not reach, of so many to whom they went.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Returned {
    pub(super) bounced: u32,
    pub(super) of: u32,
}

impl Returned {
    /// What came since it was so much.
    pub(super) fn since(self, before: Self) -> Self {
        Self { bounced: self.bounced.saturating_sub(before.bounced), of: self.of.saturating_sub(before.of) }
    }
}
