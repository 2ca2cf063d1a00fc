//! Words that speak of a file the writer sends along.
//!
//! Where the words come from: the phrases that business letters of each language use, gathered for this project
//! (2026-11); the mails in tests/ordinary-mails hold them to account. What is said around a word decides whether the file
//! is the writer's own.

use std::ops::Range;

use super::anchors::Anchors;

mod chinese;
mod english;
mod japanese;
mod korean;

/// First octets of the words: the `c` of "attached" and "enclosed", the `F` of "PFA", and what begins a letter of Korean or a Han character.
static ANCHORS: Anchors = Anchors::new(&[b'c', b'C', b'F', 0xe5, 0xe6, 0xe9, 0xeb, 0xec]);

/// Every word of a paragraph that may speak of a file, and whether it speaks of one that the writer sends along.
pub(super) fn spoken(paragraph: &str) -> impl Iterator<Item = (Range<usize>, bool)> {
    ANCHORS.stops(paragraph).filter_map(|(at, octet)| candidate(paragraph, at, octet))
}

/// A word that may speak of a file, and whether it does.
fn candidate(text: &str, at: usize, octet: u8) -> Option<(Range<usize>, bool)> {
    if octet.is_ascii() {
        return english::word(text, at).map(|range| (range.clone(), english::own_file(text, &range)));
    }
    let rest = text.get(at..)?;
    let found = |words: &[&str]| words.iter().find(|word| rest.starts_with(**word)).map(|word| at..at + word.len());
    match octet {
        0xeb | 0xec => found(korean::WORDS).map(|range| (range.clone(), korean::own_file(text, &range))),
        _ => found(japanese::WORDS)
            .map(|range| (range.clone(), japanese::own_file(text, &range)))
            .or_else(|| found(chinese::WORDS).map(|range| (range.clone(), chinese::own_file(text, &range)))),
    }
}

/// Whether a file is put somewhere else: `places` are followed by the particle, and by no more than a short object that
/// ends in one of `objects` before the word.
fn is_filed(before: &str, places: &[&str], particle: &str, objects: &[char]) -> bool {
    /// Letters of an object, its particle counted: "로그를", "ログを".
    const OBJECT: usize = 4;
    let Some(at) = before.rfind(particle) else { return false };
    let (place, object) = (before.get(..at), before.get(at + particle.len()..).unwrap_or_default());
    let short = object.is_empty() || object.ends_with(objects) && object.chars().count() <= OBJECT;
    short && place.is_some_and(|place| places.iter().any(|known| place.ends_with(known)))
}

/// What the small print under a signature says, gathered for this project (2026-11): it speaks of attachments in every mail.
const DISCLAIMER: &[&str] = &[
    "intended recipient",
    "intended solely",
    "intended only",
    "intended for the",
    "legally privileged",
    "may contain confidential",
    "is confidential",
    "are confidential",
    "free from virus",
    "for viruses",
    "notify the sender",
    "unauthorised",
    "unauthorized",
    "기밀",
    "잘못 수신",
    "잘못 전송",
    "수신인",
    "법적 책임",
    "機密",
    "誤って受信",
    "誤送信",
    "宛先以外",
    "秘密情報",
    "机密",
    "保密",
    "收件人",
    "誤收",
    "误收",
];

/// Octets to either side of a word in which small print would say what it is.
const SMALL_PRINT: usize = 600;

/// Whether a word of a paragraph stands in small print.
pub(super) fn is_small_print(paragraph: &str, at: &Range<usize>) -> bool {
    let start = paragraph.floor_char_boundary(at.start.saturating_sub(SMALL_PRINT));
    let end = paragraph.ceil_char_boundary(at.end.saturating_add(SMALL_PRINT).min(paragraph.len()));
    let lower = paragraph.get(start..end).unwrap_or_default().to_ascii_lowercase();
    DISCLAIMER.iter().any(|words| lower.contains(words))
}
