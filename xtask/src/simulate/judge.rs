//! Who needs to wait, by books of the simulation's own: times as they really were, every candidate tried.

use std::collections::BTreeMap;

use mailrail::quota::Load;

use super::provider::Held;

/// As long a message counts as under way when nobody says what became of it.
const LEASE: i64 = 10 * 60 * 1000;

#[derive(Clone, Copy)]
struct Page {
    at: i64,
    load: Load,
    open: bool,
}

/// What everybody knows together.
#[derive(Default)]
pub struct Judge {
    pages: BTreeMap<u64, Page>,
    asked_to_wait_until: i64,
}

impl Judge {
    pub fn reserved(&mut self, key: u64, at: i64, load: Load) {
        self.pages.insert(key, Page { at, load, open: true });
    }

    pub fn settled(&mut self, key: u64, now: i64, load: Load) {
        if let Some(page) = self.pages.get_mut(&key) {
            *page = Page { at: counts_at(page, now), load, open: false };
        }
    }

    pub fn freed(&mut self, key: u64) {
        self.pages.remove(&key);
    }

    pub fn held(&mut self, until: i64) {
        self.asked_to_wait_until = self.asked_to_wait_until.max(until);
    }

    /// Forgets what no window reaches.
    pub fn turn(&mut self, now: i64, longest: i64) {
        self.pages.retain(|_, page| counts_at(page, now) > now - longest);
    }

    /// The earliest time at which a message breaks nothing: now, or when something leaves a window.
    pub fn earliest(&self, now: i64, load: &Load, limits: &[Held], open_at: impl Fn(i64) -> i64) -> Option<i64> {
        let leaving = self.pages.values().flat_map(|page| {
            let at = counts_at(page, now);
            limits.iter().map(move |limit| at + limit.window)
        });
        let mut candidates: Vec<_> = leaving.chain([now]).map(|at| at.max(self.asked_to_wait_until).max(now)).collect();
        candidates.iter_mut().for_each(|at| *at = open_at(*at));
        candidates.sort_unstable();
        candidates.dedup();
        candidates.into_iter().find(|at| !limits.iter().any(|limit| self.is_full(limit, load, *at, now)))
    }

    /// Whether a message breaks a limit at this time. Nothing is reserved for later than now, so its own window is the
    /// fullest that it falls into.
    fn is_full(&self, limit: &Held, load: &Load, at: i64, now: i64) -> bool {
        let amount = load.of(limit.measure);
        let counts = |page: &&Page| counts_at(page, now) > at - limit.window;
        let held: u64 = self.pages.values().filter(counts).map(|page| page.load.of(limit.measure)).sum();
        amount > 0 && held + amount > limit.maximum
    }
}

/// A message of which nobody knows counts as late as it can have gone.
fn counts_at(page: &Page, now: i64) -> i64 {
    if page.open { page.at.max(now.min(page.at + LEASE)) } else { page.at }
}
