//! The organisation's own words.

use std::ops::Range;

/// Where a text has a word or a phrase: capitals do not matter, and letters do not run on beside it.
pub(super) fn find(text: &str, word: &str) -> impl Iterator<Item = Range<usize>> {
    let word = word.trim();
    let first = word.bytes().next();
    let runs_on = |here: Option<char>, beside: Option<char>| {
        here.is_some_and(|mark| mark.is_ascii_alphanumeric()) && beside.is_some_and(|mark| mark.is_ascii_alphanumeric())
    };
    let starts =
        text.bytes().enumerate().filter(move |(_, octet)| first.is_some_and(|first| first.eq_ignore_ascii_case(octet)));
    starts.filter_map(move |(start, _)| {
        let range = start..start + word.len();
        let there = text.get(range.clone()).filter(|there| there.eq_ignore_ascii_case(word))?;
        let before = text.get(..start)?.chars().next_back();
        let after = text.get(range.end..)?.chars().next();
        (!runs_on(there.chars().next(), before) && !runs_on(there.chars().next_back(), after)).then_some(range)
    })
}
