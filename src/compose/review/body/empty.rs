//! Nothing was written.

use crate::compose::review::Pass;
use crate::compose::{Problem, Reading};

/// How Outlook and Gmail begin the subject of a forwarded message, in lower case; German and French too.
const FORWARDED: [&str; 8] = ["fw:", "fwd:", "wg:", "tr:", "전달:", "転送:", "轉寄:", "转发:"];

/// A body without words or images, unless files say what is to be said or somebody's mail is passed on.
pub(super) fn check(pass: &mut Pass<'_>, reading: &Reading<'_>) {
    let mut written = reading.runs().iter().filter(|run| !run.quoted && !run.signature);
    let words = written.any(|run| reading.words(run.words.clone()).chars().any(is_seen));
    let images = reading.images().iter().any(|image| !image.quoted && !image.pixel);
    let subject = pass.draft.subject.trim_start().to_lowercase();
    let passed_on = reading.has_quote() && FORWARDED.iter().any(|prefix| subject.starts_with(prefix));
    if !words && !images && !passed_on && pass.draft.attachments.is_empty() {
        pass.find(Problem::BodyEmpty, reading.field());
    }
}

/// White space and what takes no room (Unicode general category Cf, those that editors put in) is not seen.
fn is_seen(character: char) -> bool {
    !character.is_whitespace()
        && !matches!(character, '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}
