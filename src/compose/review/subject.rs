//! The subject line.

use super::Pass;
use crate::compose::{Field, Problem};

/// Everything about the subject.
pub(super) fn check(pass: &mut Pass<'_>) {
    let subject = &pass.draft.subject;
    pass.header_safe(subject, Field::Subject.into());
    if subject.trim().is_empty() {
        pass.find(Problem::SubjectMissing, Field::Subject);
    }
    super::body::merge_fields_in_subject(pass);
    let length = subject.encode_utf16().count();
    if let Some(maximum) = pass.rules.limits.max_subject.filter(|maximum| length > *maximum) {
        pass.find(Problem::SubjectTooLong { length, maximum }, Field::Subject);
    }
}
