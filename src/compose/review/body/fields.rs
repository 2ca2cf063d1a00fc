//! Merge fields that would go out as they stand.

use std::ops::Range;

use crate::compose::review::Pass;
use crate::compose::{Field, Fix, Found, MergeField, Passage, Place, Problem, Reading, Written, merge_fields, nearest};

/// Those of the new text and its attributes.
pub(super) fn check(pass: &mut Pass<'_>, reading: &Reading<'_>) {
    let text = reading.text();
    for stretch in reading.new_text() {
        for found in merge_fields(reading.words(stretch.clone())) {
            let range = stretch.start + found.range.start..stretch.start + found.range.end;
            let problem = problem(&found, reading.words(range.clone()));
            // A program has braces of its own; what a merge would fill is told there too.
            if reading.is_code(range.start) && !matches!(problem, Problem::MergeFieldUnresolved { .. }) {
                continue;
            }
            let place = reading.place(range.clone());
            // Words that are spread over several text nodes are found, and no shell could replace them.
            let whole = place.passage.as_ref().is_some_and(|passage| passage.text.len() == range.len());
            let fix = if whole { fix(pass, &found, text, &range, &place) } else { None };
            pass.find_fixable(problem, place, fix);
        }
    }
    for attribute in reading.attributes().iter().filter(|attribute| !attribute.quoted) {
        let link = attribute.link.and_then(|link| reading.links().get(link));
        let place = link.map_or_else(|| reading.field().into(), |link| reading.place(link.words.clone()));
        for found in merge_fields(&attribute.value) {
            let written = attribute.value.get(found.range.clone()).unwrap_or_default();
            pass.find(problem(&found, written), place.clone());
        }
    }
}

/// Those of the subject.
pub(in crate::compose::review) fn in_subject(pass: &mut Pass<'_>) {
    let subject = pass.draft.subject.as_str();
    for found in merge_fields(subject) {
        let range = found.range.clone();
        let Some((text, before)) = subject.get(range.clone()).zip(subject.get(..range.start)) else { continue };
        let nth = before.matches(text).count();
        let place = Place::words(Field::Subject, Passage { start: range.start, text: text.to_owned(), nth });
        let fix = fix(pass, &found, subject, &range, &place);
        pass.find_fixable(problem(&found, text), place, fix);
    }
}

fn problem(found: &Found<'_>, text: &str) -> Problem {
    match found.written {
        Written::Well(name) if MergeField::parse(name).is_some() => {
            Problem::MergeFieldUnresolved { name: name.to_owned() }
        }
        Written::Well(name) => {
            Problem::MergeFieldUnknown { name: name.to_owned(), suggestion: nearest(name).map(str::to_owned) }
        }
        Written::Badly { .. } => Problem::MergeFieldMalformed { text: text.to_owned() },
    }
}

/// The value in the field's place, where the draft itself knows it.
fn fix(pass: &Pass<'_>, found: &Found<'_>, text: &str, range: &Range<usize>, place: &Place) -> Option<Fix> {
    let field = match &found.written {
        Written::Well(name) => MergeField::parse(name)?,
        Written::Badly { meant } => meant.clone()?,
    };
    let replacement = value(pass, &field)?;
    // Between other marks the value could be taken for a field again.
    let marks = ['{', '}', '[', ']', '<', '>', '%', '|', '｛', '｝', '«', '»', '_'];
    let before = text.get(..range.start).is_some_and(|before| before.ends_with(marks));
    let after = text.get(range.end..).is_some_and(|after| after.starts_with(marks));
    (!before && !after).then(|| Fix::ReplaceWords { place: place.clone(), replacement })
}

fn value(pass: &Pass<'_>, field: &MergeField) -> Option<String> {
    let draft = pass.draft;
    let value = match field {
        MergeField::MyName => draft.from.name.as_deref()?.trim(),
        MergeField::FirstName | MergeField::LastName => {
            let [only] = draft.to.as_slice() else { return None };
            let [mailbox] = only.mailboxes() else { return None };
            let (first, last) = names(mailbox.name.as_deref()?)?;
            if *field == MergeField::FirstName { first } else { last }
        }
        _ => return None,
    };
    let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '.' | ',' | '-' | '\'' | '’' | '(' | ')' | '&');
    (!value.is_empty() && value.chars().all(plain)).then(|| value.to_owned())
}

/// First and last name of a display name of just two, in a script that puts them in this order.
fn names(name: &str) -> Option<(&str, &str)> {
    let mut words = name.split_whitespace();
    let (first, last) = (words.next()?, words.next()?);
    // Latin, Greek and Cyrillic; elsewhere the family comes first, or nobody can say.
    let western = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|c| matches!(c, '-' | '\'' | '’') || c.is_alphabetic() && c < '\u{530}')
    };
    (words.next().is_none() && western(first) && western(last)).then_some((first, last))
}
