//! The subject line.

use super::Pass;
use super::header::breaks_header;
use crate::compose::wording::{is_only_prefix, is_shouting, placeholders_in_subject, without_prefixes};
use crate::compose::{Field, Fix, Problem, merge_fields};

/// Everything about the subject.
pub(super) fn check(pass: &mut Pass<'_>) {
    let subject = pass.draft.subject.as_str();
    control_character(pass, subject);
    let said = without_controls(subject);
    if said.is_empty() {
        pass.find(Problem::SubjectMissing, Field::Subject);
    } else if is_only_prefix(&said) {
        pass.find(Problem::SubjectOnlyPrefix { subject: said }, Field::Subject);
    } else if is_shouting(without_prefixes(&said)) {
        pass.find(Problem::SubjectShouting, Field::Subject);
    }
    super::body::merge_fields_in_subject(pass);
    placeholders_in_subject(pass);
    let length = subject.encode_utf16().count();
    if let Some(maximum) = pass.rules.limits.max_subject.filter(|maximum| length > *maximum) {
        pass.find(Problem::SubjectTooLong { length, maximum }, Field::Subject);
    }
}

/// Blocks at the first control character, and offers the subject without any.
fn control_character(pass: &mut Pass<'_>, subject: &str) {
    let Some(character) = subject.chars().find(|character| breaks_header(*character)) else { return };
    let character = format!("U+{:04X}", u32::from(character));
    let clean = without_controls(subject);
    // Words that a control character kept apart could be taken for a field.
    let same = merge_fields(&clean).count() == merge_fields(subject).count();
    let fix = same.then_some(Fix::RewriteSubject { subject: clean });
    pass.find_fixable(Problem::ControlCharacter { character }, Field::Subject, fix);
}

/// The subject with one space in the place of control characters, and none at its ends.
fn without_controls(subject: &str) -> String {
    let parts = subject.split(breaks_header).map(str::trim).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}
