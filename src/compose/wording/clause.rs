//! The part of a sentence that a word stands in.

use std::ops::Range;

/// Octets to either side of a word that may belong to its clause.
const REACH: usize = 240;

/// The clause around a range: up to a mark that ends one, or [`REACH`].
pub(super) fn clause(text: &str, at: &Range<usize>) -> Range<usize> {
    around(text, at, ends_clause)
}

/// The sentence around a range.
pub(super) fn sentence(text: &str, at: &Range<usize>) -> Range<usize> {
    around(text, at, ends_sentence)
}

fn around(text: &str, at: &Range<usize>, ends: fn(&str, usize, char) -> bool) -> Range<usize> {
    let first = text.floor_char_boundary(at.start.saturating_sub(REACH));
    let last = text.ceil_char_boundary(at.end.saturating_add(REACH).min(text.len()));
    let before = text.get(first..at.start).unwrap_or_default();
    let start = before.char_indices().rev().find(|(index, mark)| ends(text, first + index, *mark));
    let start = start.map_or(first, |(index, mark)| first + index + mark.len_utf8());
    let after = text.get(at.end..last).unwrap_or_default();
    let end = after.char_indices().find(|(index, mark)| ends(text, at.end + index, *mark));
    start..end.map_or(last, |(index, _)| at.end + index)
}

fn ends_sentence(text: &str, index: usize, mark: char) -> bool {
    match mark {
        '。' | '！' | '？' | '!' | '?' | '；' | '\u{2028}' | '\u{2029}' => true,
        // A dot in a number, a file name or an address ends nothing.
        '.' => text.get(index + 1..).and_then(|rest| rest.chars().next()).is_none_or(|next| !next.is_alphanumeric()),
        _ => false,
    }
}

fn ends_clause(text: &str, index: usize, mark: char) -> bool {
    match mark {
        ',' | ';' | ':' | '(' | ')' | '[' | ']' | '–' | '—' | '、' | '，' | '：' | '（' | '）' | '「' | '」' | '•' => {
            true
        }
        '-' => text.get(..index).is_some_and(|before| before.ends_with(char::is_whitespace)),
        _ => ends_sentence(text, index, mark),
    }
}

/// The words of a text: letters, digits and apostrophes; with where they stand.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let inside = |mark: char| mark.is_alphanumeric() || matches!(mark, '\'' | '’');
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text.get(rest..)?.find(inside)?;
        let tail = text.get(start..)?;
        let word = tail.find(|mark| !inside(mark)).map_or(tail, |end| tail.split_at(end).0);
        rest = start + word.len();
        Some((start, word))
    })
}
