//! What words say, in English, Korean, Japanese and Chinese: whom they greet, which file they promise, what they leave open.

mod anchors;
mod attachment;
mod attachment_talk;
mod clause;
mod cloud;
mod greeting;
mod paragraph;
mod placeholder;
mod policy_words;
mod shouting;
mod subject_prefix;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;

pub(in crate::compose) use shouting::is_shouting;
pub(in crate::compose) use subject_prefix::is_only_prefix;
pub(crate) use subject_prefix::without_prefixes;

use super::review::Pass;
use super::{Field, Passage, Place, Problem, Reading};

/// Everything the words of a body say. Of a reply only the new text counts.
pub(in crate::compose) fn check(pass: &mut Pass<'_>, reading: &Reading<'_>) {
    let paragraphs = paragraph::paragraphs(reading);
    greeting::check(pass, reading, &paragraphs);
    greeting::kept::check(pass, reading, &paragraphs);
    attachment::check(pass, reading, &paragraphs);
    let words = &pass.rules.policy.placeholder_words;
    for stretch in reading.new_text() {
        for range in placeholder::placeholders(reading.words(stretch.clone()), words) {
            let range = stretch.start + range.start..stretch.start + range.end;
            // Programs keep such notes to their next author.
            if reading.is_code(range.start) {
                continue;
            }
            let text = reading.words(range.clone()).to_owned();
            pass.find(Problem::PlaceholderText { text }, reading.place(range));
        }
    }
}

/// Placeholders in the subject.
pub(in crate::compose) fn placeholders_in_subject(pass: &mut Pass<'_>) {
    let subject = pass.draft.subject.as_str();
    for range in placeholder::placeholders(subject, &pass.rules.policy.placeholder_words) {
        let Some((text, before)) = subject.get(range.clone()).zip(subject.get(..range.start)) else { continue };
        let passage = Passage { start: range.start, text: text.to_owned(), nth: before.matches(text).count() };
        pass.find(Problem::PlaceholderText { text: text.to_owned() }, Place::words(Field::Subject, passage));
    }
}
