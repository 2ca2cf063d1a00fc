//! Loads in the order of their times, with running sums, so that a window is two look-ups.

use super::super::{Load, Measure, Origin};
use super::sum::Sum;

/// One message of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) at: i64,
    pub(super) key: u64,
    pub(super) origin: Origin,
    /// Of everything up to and with this entry.
    sum: Sum,
}

/// Entries by time; equal times in the order they came.
#[derive(Debug, Clone, Default)]
pub(super) struct Entries {
    entries: Vec<Entry>,
    /// Of everything that has been forgotten.
    forgotten: Sum,
}

impl Entries {
    /// How many entries are at this time or before.
    fn until(&self, at: i64) -> usize {
        // Most questions are about the end of the list.
        match self.entries.last() {
            Some(last) if last.at > at => self.entries.partition_point(|entry| entry.at <= at),
            _ => self.entries.len(),
        }
    }

    fn sum_before(&self, index: usize) -> Sum {
        index.checked_sub(1).and_then(|last| self.entries.get(last)).map_or(self.forgotten, |entry| entry.sum)
    }

    fn load(&self, index: usize) -> Load {
        self.sum_before(index + 1).since(self.sum_before(index))
    }

    pub(super) fn insert(&mut self, at: i64, key: u64, origin: Origin, load: &Load) {
        let index = self.until(at);
        let sum = self.sum_before(index);
        self.entries.insert(index, Entry { at, key, origin, sum });
        self.add(index, load);
    }

    fn add(&mut self, from: usize, load: &Load) {
        for entry in self.entries.iter_mut().skip(from) {
            entry.sum = entry.sum.plus(load);
        }
    }

    fn position(&self, key: u64) -> Option<usize> {
        self.entries.iter().rposition(|entry| entry.key == key)
    }

    pub(super) fn contains(&self, key: u64) -> bool {
        self.position(key).is_some()
    }

    /// Gives an entry another load.
    pub(super) fn replace(&mut self, key: u64, load: &Load) {
        if let Some(index) = self.position(key) {
            let change = Sum::default().plus(load).since(Sum::default().plus(&self.load(index)));
            self.add(index, &change);
        }
    }

    pub(super) fn remove(&mut self, key: u64) {
        if let Some(index) = self.position(key) {
            let change = Sum::default().since(Sum::default().plus(&self.load(index)));
            self.add(index, &change);
            self.entries.remove(index);
        }
    }

    /// Drops what is at this time or before, once that is enough to be worth the copying.
    pub(super) fn forget(&mut self, until: i64) {
        let dead = self.until(until);
        if dead * 2 > self.entries.len() {
            self.forgotten = self.sum_before(dead);
            self.entries.drain(..dead);
        }
    }

    pub(super) fn shift(&mut self, by: i64) {
        for entry in &mut self.entries {
            entry.at -= by;
        }
    }

    /// How much of a measure falls into (after, until].
    pub(super) fn between(&self, measure: Measure, after: i64, until: i64) -> u64 {
        self.sum_before(self.until(until)).of(measure, self.sum_before(self.until(after)))
    }

    /// When so many of the entries up to `at` have left a window that no more than `room` is in it.
    pub(super) fn room_at(&self, measure: Measure, room: u64, at: i64, window: i64) -> Option<i64> {
        let end = self.until(at);
        let all = self.sum_before(end);
        let entries = self.entries.get(..end)?;
        let leaving = entries.partition_point(|entry| all.of(measure, entry.sum) > room);
        entries.get(leaving).map(|entry| entry.at + window)
    }

    /// The last entry in (after, before) whose own window holds more than `room`.
    pub(super) fn last_crowded(
        &self,
        measure: Measure,
        room: u64,
        after: i64,
        before: i64,
        window: i64,
    ) -> Option<i64> {
        let ahead = self.entries.get(self.until(after)..)?;
        let ahead = ahead.get(..ahead.partition_point(|entry| entry.at < before))?;
        ahead.iter().rev().map(|entry| entry.at).find(|at| self.between(measure, at - window, *at) > room)
    }

    /// Every entry after a time, oldest first, with its load.
    pub(super) fn after(&self, at: i64) -> impl Iterator<Item = (&Entry, Load)> {
        let first = self.until(at);
        self.entries.iter().enumerate().skip(first).map(|(index, entry)| (entry, self.load(index)))
    }
}
