//! TODO, TBD, FIXME, XXX, lorem ipsum.

use std::ops::Range;

/// After "TODO": a list of things to do, which is no gap in the text.
const LISTS: &[&str] = &[
    "list",
    "lists",
    "item",
    "items",
    "app",
    "board",
    "liste",
    "リスト",
    "목록",
    "리스트",
    "清單",
    "清单",
    "事項",
    "事项",
];
/// Before it: whose list, or which of the marks that are spoken of.
const WHOSE: &[&str] = &[
    "my",
    "our",
    "your",
    "the",
    "a",
    "his",
    "her",
    "their",
    "this",
    "microsoft",
    "own",
    "remaining",
    "open",
    "next",
    "one",
    "last",
    "any",
    "every",
    "each",
    "no",
    "another",
];
/// Before a number in Roman numerals.
const NUMBERED: &[&str] = &[
    "annex", "chapter", "article", "part", "volume", "section", "title", "bowl", "schedule", "appendix", "no", "class",
    "act", "louis",
];

pub(super) fn todo(text: &str, at: usize) -> Option<Range<usize>> {
    let range = word(text, at, "TODO")?;
    let next = after(text, range.end);
    let list = LISTS.iter().any(|list| next.get(..list.len()).is_some_and(|there| there.eq_ignore_ascii_case(list)));
    // Spanish for "everything", in a line of capitals.
    let capitals = next.bytes().take(2).filter(u8::is_ascii_uppercase).count() == 2;
    (!spoken_of(text, at) && !list && !capitals).then_some(range)
}

/// "TBD" where something else should stand; a sentence that says so is left alone.
pub(super) fn tbd(text: &str, at: usize) -> Option<Range<usize>> {
    let range = word(text, at, "TBD")?;
    let before = text.get(..at)?.trim_end();
    let next = after(text, range.end);
    let bracketed = before.ends_with(['[', '<', '{']) && next.starts_with([']', '>', '}']);
    let sum = before.ends_with(['$', '€', '£', '¥', '₩']) || next.starts_with('%');
    let alone = before.is_empty() && next.is_empty();
    (bracketed || sum || alone).then_some(range)
}

pub(super) fn fixme(text: &str, at: usize) -> Option<Range<usize>> {
    word(text, at, "FIXME").filter(|_| !spoken_of(text, at))
}

fn spoken_of(text: &str, at: usize) -> bool {
    WHOSE.iter().any(|whose| previous(text, at).eq_ignore_ascii_case(whose))
}

/// Three crosses or more; not a mask of digits, a size, a thirty in Roman numerals or kisses.
pub(super) fn crosses(text: &str, at: usize) -> Option<Range<usize>> {
    if text.get(..at)?.ends_with('X') {
        return None;
    }
    let rest = text.get(at..)?;
    let length = rest.bytes().take_while(|octet| *octet == b'X').count();
    let range = at..at + length;
    let joined = |mark: char| {
        mark.is_ascii_alphanumeric() || matches!(mark, '-' | '*' | '_' | '/' | '.' | '+' | '@' | '#' | '–')
    };
    let before = text.get(..at)?;
    let next = text.get(range.end..)?;
    let part =
        before.ends_with(joined) || next.starts_with(|mark| joined(mark) && mark != '.') || next.starts_with(".X");
    let digits = before.trim_end().ends_with(|mark: char| mark.is_ascii_digit() || mark == 'X')
        || next.trim_start().starts_with(|mark: char| mark.is_ascii_digit() || mark == 'X');
    let thirty = length == 3 && NUMBERED.iter().any(|one| previous(text, at).eq_ignore_ascii_case(one));
    (length >= 3 && !part && !digits && !thirty).then_some(range)
}

/// Found by the `p` of the second word.
pub(super) fn lorem_ipsum(text: &str, p: usize) -> Option<Range<usize>> {
    const WORDS: &str = "lorem ipsum";
    let start = p.checked_sub(7)?;
    let range = start..start + WORDS.len();
    let there = text.get(range.clone())?;
    there.replace(['\n', '\u{a0}'], " ").eq_ignore_ascii_case(WORDS).then_some(range)
}

/// The word at a place, in exactly these capitals and by itself.
fn word(text: &str, at: usize, word: &str) -> Option<Range<usize>> {
    let inside = |mark: char| mark.is_ascii_alphanumeric() || matches!(mark, '_' | '#' | '@' | '/');
    let range = at..at + word.len();
    let there = text.get(at..)?.starts_with(word);
    let alone = !text.get(..at)?.ends_with(inside) && !text.get(range.end..).unwrap_or_default().starts_with(inside);
    (there && alone).then_some(range)
}

/// What follows, without the space before it.
fn after(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default().trim_start_matches([' ', '\u{a0}', '-', '\n'])
}

/// The word before a place.
fn previous(text: &str, at: usize) -> &str {
    let before = text.get(..at).unwrap_or_default().trim_end();
    let start = before.rfind(|mark: char| !mark.is_alphanumeric());
    start.and_then(|start| before.get(start..)).unwrap_or(before).trim_matches(|mark: char| !mark.is_alphanumeric())
}
