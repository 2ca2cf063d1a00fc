//! Words of a body told so that they are found again.

use std::ops::Range;

use super::align::source_offset;
use super::{Reading, Run};
use crate::compose::{Passage, Place};

/// Octets that are searched to number the passages of one body, so that thousands of findings in a large one do not
/// keep the person waiting. What is found after that is told without its place.
pub(super) const PATIENCE: usize = 8 << 20;

impl Reading<'_> {
    /// The place of some of [`Reading::text`]: the part that lies in the text node where its words begin.
    pub fn place(&self, range: Range<usize>) -> Place {
        self.passage(range).map_or_else(|| self.field.into(), |passage| Place::words(self.field, passage))
    }

    fn passage(&self, range: Range<usize>) -> Option<Passage> {
        let whole = self.text.get(range.clone())?;
        let start = range.end - whole.trim_start().len();
        let run = self.run_at(start)?;
        let text = self.text.get(start..range.end.min(run.words.end))?.trim_end();
        if text.is_empty() {
            return None;
        }
        let range = start..start + text.len();
        self.patience.set(self.patience.get().checked_sub(range.end)?);
        let nth = self.occurrences(text).take_while(|start| *start < range.start).count();
        let start = self.source_at(run, range.start);
        Some(Passage { start, text: text.to_owned(), nth })
    }

    /// The octets of the source that a passage names; none when it does not stand there.
    pub fn locate(&self, passage: &Passage) -> Option<Range<usize>> {
        let start = self.occurrences(&passage.text).nth(passage.nth).filter(|_| !passage.text.is_empty())?;
        let run = self.run_at(start)?;
        Some(self.source_at(run, start)..self.source_at(run, start + passage.text.len()))
    }

    /// Where some of [`Reading::text`] stands in the source, a stretch for each text node it lies in.
    pub fn sources(&self, range: Range<usize>) -> Vec<Range<usize>> {
        let first = self.runs.partition_point(|run| run.words.end <= range.start);
        let runs = self.runs.iter().skip(first).take_while(|run| run.words.start < range.end);
        let within = runs.map(|run| (run, run.words.start.max(range.start)..run.words.end.min(range.end)));
        within.map(|(run, part)| self.source_at(run, part.start)..self.source_at(run, part.end)).collect()
    }

    /// Where the words stand in text nodes, each node by itself.
    fn occurrences(&self, words: &str) -> impl Iterator<Item = usize> {
        let step = words.chars().next().map_or(1, char::len_utf8);
        let mut from = 0;
        let starts = std::iter::from_fn(move || {
            let start = from + self.text.get(from..)?.find(words)?;
            from = start + step;
            Some(start)
        });
        starts.filter(move |start| self.run_at(*start).is_some_and(|run| start + words.len() <= run.words.end))
    }

    pub(super) fn run_at(&self, octet: usize) -> Option<&Run> {
        let after = self.runs.partition_point(|run| run.words.end <= octet);
        self.runs.get(after).filter(|run| run.words.start <= octet)
    }

    fn source_at(&self, run: &Run, octet: usize) -> usize {
        let source = self.source.get(run.source.clone()).unwrap_or_default();
        let decoded = self.words(run.words.clone());
        let ahead = octet - run.words.start;
        run.source.start + if source == decoded { ahead } else { source_offset(source, decoded, ahead) }
    }
}
