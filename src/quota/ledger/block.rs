//! Some neighbouring entries of a ledger, so that a change moves these and no others.

use super::super::{Load, Measure, Origin};
use super::Sent;
use super::sum::Sum;

/// Entries of a full block, so that a change moves few of 10,000. Tests, whose ledgers are small, have many blocks too.
const FULL: usize = if cfg!(test) { 3 } else { 128 };

/// One message of the ledger.
#[derive(Debug, Clone, Copy)]
struct Entry {
    at: i64,
    key: u64,
    origin: Origin,
    /// Of the block's entries up to and with this one.
    sum: Sum,
}

/// Entries by time, equal times in the order they came; never none.
#[derive(Debug, Clone)]
pub(super) struct Block {
    /// Of everything before the block.
    pub(super) before: Sum,
    entries: Vec<Entry>,
}

impl Block {
    /// A block of one entry.
    pub(super) fn of(before: Sum, sent: &Sent) -> Self {
        let mut block = Self { before, entries: Vec::with_capacity(FULL) };
        block.insert(sent);
        block
    }

    pub(super) fn first_at(&self) -> Option<i64> {
        self.entries.first().map(|entry| entry.at)
    }

    pub(super) fn last_at(&self) -> Option<i64> {
        self.entries.last().map(|entry| entry.at)
    }

    pub(super) fn is_full(&self) -> bool {
        self.entries.len() >= FULL
    }

    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Of everything up to the end of the block.
    pub(super) fn end(&self) -> Sum {
        self.before.plus(self.sum_of_first(self.entries.len()))
    }

    /// Of everything up to a time, which is not before the block.
    pub(super) fn until(&self, at: i64) -> Sum {
        self.before.plus(self.sum_of_first(self.entries.partition_point(|entry| entry.at <= at)))
    }

    fn sum_of_first(&self, count: usize) -> Sum {
        count.checked_sub(1).and_then(|last| self.entries.get(last)).map(|entry| entry.sum).unwrap_or_default()
    }

    /// The time of the first entry after which `all`, which is of everything up to `at`, holds no more than `room`.
    pub(super) fn leaves_room(&self, all: Sum, at: i64, measure: Measure, room: u64) -> Option<i64> {
        let full = |entry: &Entry| entry.at <= at && all.since(self.before.plus(entry.sum), measure) > room;
        self.entries.get(self.entries.partition_point(full)).map(|entry| entry.at)
    }

    pub(super) fn insert(&mut self, sent: &Sent) {
        let index = self.entries.partition_point(|entry| entry.at <= sent.at);
        let load = Sum::from(&sent.load);
        let sum = self.sum_of_first(index).plus(load);
        self.entries.insert(index, Entry { at: sent.at, key: sent.key, origin: sent.origin, sum });
        self.entries.iter_mut().skip(index + 1).for_each(|entry| entry.sum = entry.sum.plus(load));
    }

    /// Takes the last entry with this key out.
    pub(super) fn take(&mut self, key: u64) -> Option<Sent> {
        let index = self.entries.iter().rposition(|entry| entry.key == key)?;
        let sent = self.sent(index)?;
        self.entries.remove(index);
        let load = Sum::from(&sent.load);
        self.entries.iter_mut().skip(index).for_each(|entry| entry.sum = entry.sum.less(load));
        Some(sent)
    }

    pub(super) fn contains(&self, key: u64) -> bool {
        self.entries.iter().any(|entry| entry.key == key)
    }

    /// Keeps the first half and gives the other away.
    pub(super) fn split(&mut self) -> Self {
        let half = self.entries.len() / 2;
        let first = self.sum_of_first(half);
        let mut entries = Vec::with_capacity(FULL);
        entries.extend(self.entries.drain(half..).map(|entry| Entry { sum: entry.sum.less(first), ..entry }));
        Self { before: self.before.plus(first), entries }
    }

    fn sent(&self, index: usize) -> Option<Sent> {
        let entry = self.entries.get(index)?;
        let load = Load::from(entry.sum.less(self.sum_of_first(index)));
        Some(Sent { at: entry.at, key: entry.key, origin: entry.origin, load })
    }

    /// Every entry after a time, oldest first.
    pub(super) fn after(&self, at: i64) -> impl Iterator<Item = Sent> {
        let first = self.entries.partition_point(|entry| entry.at <= at);
        (first..self.entries.len()).filter_map(|index| self.sent(index))
    }
}
