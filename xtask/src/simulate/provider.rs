//! The provider, which counts for itself: a list of what it took, and when that really was.

use mailrail::quota::{Load, Measure};

/// A limit as the provider holds it.
#[derive(Debug, Clone, Copy)]
pub struct Held {
    pub measure: Measure,
    pub maximum: u64,
    pub window: i64,
}

#[derive(Default)]
pub struct Provider {
    taken: Vec<(i64, Load)>,
}

impl Provider {
    /// Takes a message, and tells which limit it broke.
    pub fn take(&mut self, now: i64, load: &Load, limits: &[Held]) -> Option<Held> {
        self.taken.push((now, *load));
        limits.iter().copied().find(|limit| self.holds(limit, now) > limit.maximum)
    }

    /// What it has of a limit's measure in (now - window, now].
    fn holds(&self, limit: &Held, now: i64) -> u64 {
        let recent = self.taken.iter().rev().take_while(|(at, _)| *at > now - limit.window);
        recent.map(|(_, load)| load.of(limit.measure)).sum()
    }
}
