//! A draft for one recipient.

use std::ops::Range;

use super::edit::{edited, edits};
use super::ending::ending;
use super::filling::{Merging, Text};
use super::html::html;
use super::problem::{MergeProblem, MergeStop};
use super::{Row, Sender, escape};
use crate::compose::{Draft, Field, Mailbox, Passage, Place, Reading, Recipient};

/// The draft for one recipient, who becomes the only one in To; copies stay. Pure: the same values always give the same
/// draft, and no value is read for fields or for HTML.
///
/// ```
/// use mailrail::compose::Draft;
/// use mailrail::merge::{Row, Sender, render};
///
/// let draft = Draft { subject: "Hi {{first_name}}, a word about {{company}}".into(), ..Draft::default() };
/// let row = Row { address: "ana@example.com".into(), ..Row::default() };
/// assert_eq!(render(&draft, &row, &Sender::default())?.subject, "Hi, a word about your company");
/// # Ok::<(), Vec<mailrail::merge::MergeStop>>(())
/// ```
///
/// # Errors
/// Everything that stands in the way.
pub fn render(draft: &Draft, row: &Row, sender: &Sender) -> Result<Draft, Vec<MergeStop>> {
    let mut merging = Merging { row, sender, stops: Vec::new() };
    let reply = draft.thread.is_some();
    let rendered = Draft {
        to: vec![Recipient::Mailbox(recipient(&mut merging))],
        subject: subject(&mut merging, &draft.subject),
        html: draft.html.as_deref().map(|source| html(&mut merging, source, reply)),
        text: draft.text.as_deref().map(|source| plain(&mut merging, source, reply)),
        ..draft.clone()
    };
    if merging.stops.is_empty() { Ok(rendered) } else { Err(merging.stops) }
}

fn recipient(merging: &mut Merging<'_>) -> Mailbox {
    let address = merging.row.address.trim();
    if address.is_empty() {
        merging.stop(MergeProblem::AddressMissing, Field::To.into());
    } else if escape::header(address) != address {
        merging.stop(MergeProblem::AddressMalformed, Field::To.into());
    }
    let name = merging.row.display_name().map(|name| escape::header(&name)).filter(|name| !name.is_empty());
    merging.judge(&Text {
        words: name.as_deref().unwrap_or_default(),
        foreign: &|_| false,
        place: &|_| Place::entry(Field::To, 0),
    });
    Mailbox { name, address: address.to_owned(), ..Mailbox::default() }
}

fn subject(merging: &mut Merging<'_>, subject: &str) -> String {
    let place = |range: Range<usize>| {
        let (before, text) = (subject.get(..range.start), subject.get(range.clone()));
        let (before, text) = (before.unwrap_or_default(), text.unwrap_or_default());
        Place::words(
            Field::Subject,
            Passage { start: range.start, text: text.to_owned(), nth: before.matches(text).count() },
        )
    };
    let fillings = merging.fill(&Text { words: subject, foreign: &|_| false, place: &place });
    let out = edited(subject, &edits(subject, &fillings, |filling| escape::header(&filling.value.words())));
    merging.judge(&Text { words: &out, foreign: &|_| false, place: &|_| Field::Subject.into() });
    out
}

/// A plain-text body with its fields filled and its ending.
fn plain(merging: &mut Merging<'_>, source: &str, reply: bool) -> String {
    let reading = Reading::of_text(source);
    let foreign = |at| reply && reading.is_quoted(at);
    let fillings = merging.fill(&Text { words: source, foreign: &foreign, place: &|range| reading.place(range) });
    let mut out = edited(source, &edits(source, &fillings, |filling| escape::plain(&filling.value.words())));
    for snippet in ending(&fillings, merging.sender) {
        out.push_str("\n\n");
        out.push_str(&escape::plain(snippet.text.trim_end()));
    }
    let read = Reading::of_text(&out);
    let foreign = |at| reply && read.is_quoted(at);
    merging.judge(&Text { words: &out, foreign: &foreign, place: &|range| read.place(range) });
    out
}
