//! What the body says. Of a reply only the new text is reviewed: what was quoted has been sent before.

mod empty;
mod fields;
mod links;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;

pub(super) use fields::in_subject as merge_fields_in_subject;

use super::Pass;
use crate::compose::{Problem, Reading, wording};

/// Everything about the body. Tells the octets that a text alternative made of it has at most.
pub(super) fn check(pass: &mut Pass<'_>) -> usize {
    let draft = pass.draft;
    let reading = match (draft.html.as_deref(), draft.text.as_deref()) {
        (Some(html), text) if text.is_none() || !html.trim().is_empty() => Reading::of_html(html),
        (_, text) => Reading::of_text(text.unwrap_or_default()),
    };
    empty::check(pass, &reading);
    fields::check(pass, &reading);
    links::check(pass, &reading);
    wording::check(pass, &reading);
    if reading.images().iter().any(|image| !image.quoted && !image.has_text && !image.pixel) {
        pass.find(Problem::ImageWithoutText, reading.field());
    }
    for (what, _) in reading.dropped().iter().filter(|(_, quoted)| !quoted) {
        pass.find(Problem::ContentDropped { what: *what }, reading.field());
    }
    let made = draft.html.is_some() && draft.text.as_deref().is_none_or(|text| text.trim().is_empty());
    if made { reading.alternative_octets() } else { 0 }
}
