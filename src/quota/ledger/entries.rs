//! Loads in the order of their times, with running sums, so that a window is two look-ups.

use super::super::Measure;
use super::block::Block;
use super::sum::Sum;
use super::{Sent, UNKNOWN};

/// Entries by time, in blocks.
#[derive(Debug, Clone, Default)]
pub(super) struct Entries {
    blocks: Vec<Block>,
}

impl Entries {
    /// The index after the last block that begins at this time or before.
    fn begun(&self, at: i64) -> usize {
        self.blocks.partition_point(|block| block.first_at().is_some_and(|first| first <= at))
    }

    /// Of everything up to and with a time.
    fn until(&self, at: i64) -> Sum {
        // Most questions are about the end of the list.
        if self.last_at() <= Some(at) {
            return self.blocks.last().map(Block::end).unwrap_or_default();
        }
        match self.begun(at).checked_sub(1).and_then(|index| self.blocks.get(index)) {
            Some(block) => block.until(at),
            None => self.blocks.first().map(|block| block.before).unwrap_or_default(),
        }
    }

    /// When the last entry is.
    pub(super) fn last_at(&self) -> Option<i64> {
        self.blocks.last().and_then(Block::last_at)
    }

    pub(super) fn insert(&mut self, sent: &Sent) {
        let mut index = self.begun(sent.at).saturating_sub(1);
        if self.blocks.get(index).is_some_and(|block| block.is_full() && block.last_at() > Some(sent.at)) {
            self.split(index);
            index = self.begun(sent.at).saturating_sub(1);
        }
        match self.blocks.get_mut(index) {
            Some(block) if !block.is_full() => block.insert(sent),
            _ => {
                let end = self.blocks.get(index).map(Block::end).unwrap_or_default();
                index = self.blocks.len().min(index + 1);
                self.blocks.insert(index, Block::of(end, sent));
            }
        }
        let load = Sum::from(&sent.load);
        self.blocks.iter_mut().skip(index + 1).for_each(|later| later.before = later.before.plus(load));
    }

    fn split(&mut self, index: usize) {
        if let Some(half) = self.blocks.get_mut(index).map(Block::split) {
            self.blocks.insert(index + 1, half);
        }
    }

    /// Takes the last entry with this key out.
    pub(super) fn take(&mut self, key: u64) -> Option<Sent> {
        if key == UNKNOWN {
            return None;
        }
        let (index, sent) =
            self.blocks.iter_mut().enumerate().rev().find_map(|(index, block)| Some((index, block.take(key)?)))?;
        let load = Sum::from(&sent.load);
        self.blocks.iter_mut().skip(index + 1).for_each(|later| later.before = later.before.less(load));
        if self.blocks.get(index).is_some_and(Block::is_empty) {
            self.blocks.remove(index);
        }
        Some(sent)
    }

    pub(super) fn contains(&self, key: u64) -> bool {
        self.blocks.iter().rev().any(|block| block.contains(key))
    }

    /// Drops blocks that hold nothing after this time.
    pub(super) fn forget(&mut self, until: i64) {
        let dead = self.blocks.partition_point(|block| block.last_at().is_some_and(|last| last <= until));
        self.blocks.drain(..dead);
    }

    /// How much of a measure falls into (after, until].
    pub(super) fn between(&self, measure: Measure, after: i64, until: i64) -> u64 {
        if after >= until { 0 } else { self.until(until).since(self.until(after), measure) }
    }

    /// The first time from `at` on at which what is in the window at `at` has left it so far that no more than `room`
    /// is left. There is more than that in it now.
    pub(super) fn room_at(&self, measure: Measure, room: u64, at: i64, window: i64) -> i64 {
        let all = self.until(at);
        let full =
            |block: &Block| block.last_at().is_some_and(|last| last <= at) && all.since(block.end(), measure) > room;
        let block = self.blocks.get(self.blocks.partition_point(full));
        let leaving = block.and_then(|block| block.leaves_room(all, at, measure, room));
        leaving.unwrap_or(at).saturating_add(window)
    }

    /// The last time from `from` to `until` whose window holds more than `room`.
    pub(super) fn last_crowded(&self, measure: Measure, room: u64, window: i64, from: i64, until: i64) -> Option<i64> {
        // No window that ends between the two holds more than all of them together.
        if from > until || self.between(measure, from.saturating_sub(window), until) <= room {
            return None;
        }
        if from == until {
            return Some(until);
        }
        let middle = from + (until - from) / 2;
        self.last_crowded(measure, room, window, middle + 1, until)
            .or_else(|| self.last_crowded(measure, room, window, from, middle))
    }

    /// Every entry after a time, oldest first.
    pub(super) fn after(&self, at: i64) -> impl Iterator<Item = Sent> {
        self.blocks.iter().skip(self.begun(at).saturating_sub(1)).flat_map(move |block| block.after(at))
    }
}
