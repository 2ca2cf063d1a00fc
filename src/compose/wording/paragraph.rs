//! The new text, a paragraph at a time.

use std::ops::Range;

use crate::compose::{Field, Reading};

/// Characters from which a line of plain text was probably broken by a program, not by its writer.
const BROKEN: usize = 50;

/// Paragraphs of the new text without the signature, as ranges of [`Reading::text`]: the blocks of HTML; in plain text
/// lines, joined where a program broke them.
pub(super) fn paragraphs(reading: &Reading<'_>) -> Vec<Range<usize>> {
    let mut paragraphs: Vec<Range<usize>> = Vec::new();
    let mut joins = false;
    for run in reading.runs() {
        if run.quoted || run.signature {
            joins = false;
            continue;
        }
        let words = reading.words(run.words.clone());
        let begins = match reading.field() {
            Field::Text => words.trim().is_empty(),
            _ => run.begins_line(),
        };
        match paragraphs.last_mut() {
            Some(last) if joins && !begins => last.end = run.words.end,
            _ => paragraphs.push(run.words.clone()),
        }
        joins = reading.field() != Field::Text || words.chars().count() >= BROKEN;
    }
    paragraphs.retain(|range| !reading.words(range.clone()).trim().is_empty());
    paragraphs
}
