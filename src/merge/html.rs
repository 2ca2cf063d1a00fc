//! An HTML body for one recipient.

use std::iter;
use std::ops::Range;

use super::attributes::Attributes;
use super::edit::{Edit, edited, edits};
use super::ending::ending;
use super::filling::{Filling, Merging, Text};
use super::value::Value;
use super::{Snippet, escape};
use crate::compose::{Reading, Tag, Visitor, walk};

/// The body with its fields filled and its ending.
pub(super) fn html(merging: &mut Merging<'_>, source: &str, reply: bool) -> String {
    let reading = Reading::of_html(source);
    let foreign = |at| reply && reading.is_quoted(at);
    let fillings =
        merging.fill(&Text { words: reading.text(), foreign: &foreign, place: &|range| reading.place(range) });
    let mut changes: Vec<Edit> = Vec::new();
    for (range, replacement) in edits(&lines(&reading), &fillings, written) {
        // A field may be spread over several text nodes; its value stands in the first.
        let replacements = iter::once(replacement).chain(iter::repeat(String::new()));
        changes.extend(reading.sources(range).into_iter().zip(replacements));
    }
    let mut attributes = Attributes { merging, reading: &reading, source, reply, links: 0, edits: Vec::new() };
    walk(source, &mut attributes);
    changes.append(&mut attributes.edits);
    let pieces = ending(&fillings, merging.sender).map(|snippet| format!("<br><div>{}</div>", as_html(snippet)));
    let end = end_of_body(source);
    changes.push((end..end, pieces.collect()));
    changes.sort_by_key(|(range, _)| range.start);
    let out = edited(source, &changes);
    let read = Reading::of_html(&out);
    let foreign = |at| reply && read.is_quoted(at);
    merging.judge(&Text { words: read.text(), foreign: &foreign, place: &|range| read.place(range) });
    out
}

/// The words of a body with a line break only where the reader sees one.
fn lines(reading: &Reading<'_>) -> String {
    let mut lines = reading.text().to_owned();
    for run in reading.runs().iter().map(|run| run.words.clone()) {
        let words = reading.words(run.clone());
        if words.contains(['\n', '\r', '\t']) {
            lines.replace_range(run, &words.replace(['\n', '\r', '\t'], " "));
        }
    }
    lines
}

fn written(filling: &Filling<'_>) -> String {
    match &filling.value {
        Value::Snippet(snippet) => as_html(snippet),
        value => escape::html_text(&value.words()),
    }
}

fn as_html(snippet: &Snippet) -> String {
    let text = || escape::html_text(&Value::Snippet(snippet).words()).replace('\n', "<br>");
    snippet.html.clone().filter(|html| !html.trim().is_empty()).unwrap_or_else(text)
}

/// Before the body's end tag; at the very end when there is none.
fn end_of_body(source: &str) -> usize {
    let mut end = EndOfBody(None);
    walk(source, &mut end);
    end.0.unwrap_or(source.len())
}

struct EndOfBody(Option<usize>);

impl Visitor for EndOfBody {
    fn open(&mut self, _: &Tag) {}

    fn close(&mut self, name: &[u8], source: Range<usize>) {
        if matches!(name, b"body" | b"html") {
            self.0.get_or_insert(source.start);
        }
    }

    fn text(&mut self, words: &[u8], _: Range<usize>) {
        // A parser takes what follows for a part of the body again.
        if !words.iter().all(u8::is_ascii_whitespace) {
            self.0 = None;
        }
    }
}
