//! Words put in the place of others. None when the words do not stand there any more.

use std::ops::Range;

use crate::compose::{Draft, Field, Passage, Place, Reading};

/// In the subject or a body. A text alternative says what the HTML said before, so it goes: the core makes a new one.
pub(super) fn replace(draft: &mut Draft, place: &Place, replacement: &str) -> Option<()> {
    let passage = place.passage.as_ref()?;
    match place.field {
        Field::Subject => {
            let range = in_line(&draft.subject, passage)?;
            draft.subject = spliced(&draft.subject, range, replacement)?;
        }
        Field::Text => {
            let text = draft.text.as_deref()?;
            draft.text = Some(spliced(text, Reading::of_text(text).locate(passage)?, replacement)?);
        }
        Field::Html => {
            let html = draft.html.as_deref()?;
            let range = Reading::of_html(html).locate(passage)?;
            let escaped = escaped(replacement, html.get(..range.start)?);
            draft.html = Some(spliced(html, range, &escaped)?);
            draft.text = None;
        }
        _ => return None,
    }
    Some(())
}

fn spliced(source: &str, range: Range<usize>, replacement: &str) -> Option<String> {
    Some([source.get(..range.start)?, replacement, source.get(range.end..)?].concat())
}

/// In the subject, which is one text.
fn in_line(subject: &str, passage: &Passage) -> Option<Range<usize>> {
    let words = passage.text.as_str();
    let here = subject.get(passage.start..).filter(|rest| rest.starts_with(words)).map(|_| passage.start);
    let nth = || subject.match_indices(words).nth(passage.nth).map(|(start, _)| start);
    let start = here.or_else(nth).filter(|_| !words.is_empty())?;
    Some(start..start + words.len())
}

/// As text of HTML (HTML Standard §13.3). After an ampersand or a less-than sign that stood for itself, the first
/// letter is written as a number, so that the two do not make a reference or a tag.
fn escaped(words: &str, before: &str) -> String {
    let name = |character: char| character.is_ascii_alphanumeric() || character == '#';
    let unfinished = before.trim_end_matches(name).ends_with(['&', '<']) || before.ends_with("</");
    let mut escaped = String::with_capacity(words.len());
    for (index, character) in words.chars().enumerate() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            _ if index == 0 && unfinished => {
                escaped.push_str("&#");
                escaped.push_str(&u32::from(character).to_string());
                escaped.push(';');
            }
            _ => escaped.push(character),
        }
    }
    escaped
}
