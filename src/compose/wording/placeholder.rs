//! Texts that were to be replaced before sending.
//!
//! The words are those that editors mark as unfinished (TODO, FIXME, XXX), that typesetters fill with (lorem ipsum), and
//! that templates in the four languages put where a name belongs; gathered for this project, 2026-11.

use std::ops::Range;

use super::anchors::Anchors;

mod brackets;
mod marks;
mod names;

/// First octets, beside those of `○ ◯ ● △` and `〇`; of "ipsum" the `p`, which is rarer than the `l` of "lorem".
static ANCHORS: Anchors =
    Anchors::new(&[b'T', b'F', b'X', b'x', b'O', b'p', b'P', b'[', b'<', b'{', 0xe2, 0xe3, 0xe5, 0xef]);

/// Placeholders told of one text: whoever sees so many looks at all of it.
const MOST: usize = 20;

/// Placeholders of a text, in order: Mailrail's own and the organisation's.
pub(super) fn placeholders(text: &str, more: &[String]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, octet) in ANCHORS.stops(text) {
        if found.len() < MOST && found.last().is_none_or(|last| last.end <= at) {
            found.extend(starting(text, at, octet));
        }
    }
    for word in more {
        found.extend(super::policy_words::find(text, word).take(MOST));
    }
    found.sort_by_key(|range| (range.start, usize::MAX - range.end));
    let mut end = 0;
    found.retain(|range| {
        range.start >= end && {
            end = range.end;
            true
        }
    });
    found.truncate(MOST);
    found
}

fn starting(text: &str, at: usize, octet: u8) -> Option<Range<usize>> {
    match octet {
        b'T' => marks::todo(text, at).or_else(|| marks::tbd(text, at)),
        b'F' => marks::fixme(text, at),
        b'p' | b'P' => marks::lorem_ipsum(text, at),
        b'X' | b'x' => names::masked(text, at).or_else(|| marks::crosses(text, at)),
        b'[' | b'<' | b'{' => brackets::instruction(text, at),
        b'O' => names::masked(text, at),
        _ => names::masked(text, at).or_else(|| brackets::instruction(text, at)),
    }
}
