//! Words put in the place of others. None when the words do not stand there any more.

use crate::compose::{Draft, Field, Passage, Place};

/// In the subject or a body.
pub(super) fn replace(draft: &mut Draft, place: &Place, replacement: &str) -> Option<()> {
    let passage = place.passage.as_ref()?;
    match place.field {
        Field::Subject => draft.subject = plain(&draft.subject, passage, replacement)?,
        Field::Text => draft.text = Some(plain(draft.text.as_deref()?, passage, replacement)?),
        _ => return None,
    }
    Some(())
}

/// Plain text, in which the words stand as the reader sees them.
fn plain(source: &str, passage: &Passage, replacement: &str) -> Option<String> {
    let words = passage.text.as_str();
    let here = source.get(passage.start..).filter(|rest| rest.starts_with(words)).map(|_| passage.start);
    let nth = || source.match_indices(words).nth(passage.nth).map(|(start, _)| start);
    let start = here.or_else(nth).filter(|_| !words.is_empty())?;
    Some([source.get(..start)?, replacement, source.get(start + words.len()..)?].concat())
}
