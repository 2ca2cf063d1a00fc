//! What time it really is, and what a machine believes.

pub const SECOND: i64 = 1000;
pub const MINUTE: i64 = 60 * SECOND;
pub const HOUR: i64 = 60 * MINUTE;
pub const DAY: i64 = 24 * HOUR;
/// The beginning of every world: 2026-11-02T00:00Z, a Monday.
pub const MORNING: i64 = 1_793_577_600_000;

/// The clocks of one machine beside the real time.
#[derive(Debug, Clone, Copy)]
pub struct Clocks {
    /// The provider's, which is right.
    pub real: i64,
    /// By how much the wall clock is ahead of it.
    pub ahead: i64,
    /// By how much the clock that nobody can set is behind it: it may stand still while the machine sleeps.
    pub behind: i64,
}

impl Clocks {
    pub fn wall(&self) -> i64 {
        self.real + self.ahead
    }

    pub fn elapsed(&self) -> i64 {
        self.real - MORNING - self.behind
    }

    /// When the wall clock shows this, as it stands now.
    pub fn when(&self, wall: i64) -> i64 {
        wall.saturating_sub(self.ahead)
    }
}
