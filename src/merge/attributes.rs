//! Fields in the attributes of an HTML body's tags.

use std::borrow::Cow;
use std::ops::Range;

use percent_encoding::percent_decode_str;

use super::edit::{Edit, edited, edits};
use super::escape;
use super::filling::{Filling, Merging, Text};
use super::problem::MergeProblem;
use super::url::{Spot, fitted, spot};
use super::value::Value;
use crate::compose::{Field, Place, Reading, Tag, Visitor, Written, merge_fields};

/// Attributes that hold one address. Source: HTML Standard, "List of attributes", those of kind "Valid URL", and the
/// obsolete `background` and `longdesc` (§16.2), read 2026-11. Sorted.
const ADDRESSES: &[&str] =
    &["action", "background", "cite", "data", "formaction", "href", "longdesc", "poster", "src", "xlink:href"];

/// Attributes that hold words for a reader. Source: the same, those of kind "Text", read 2026-11. Sorted.
const WORDS: &[&str] =
    &["abbr", "alt", "aria-description", "aria-label", "label", "placeholder", "summary", "title", "value"];

/// Fills the attributes of a body, a tag after the other.
pub(super) struct Attributes<'m, 'a, 'r> {
    pub merging: &'m mut Merging<'a>,
    pub reading: &'m Reading<'r>,
    pub source: &'m str,
    /// Whether what is quoted is somebody else's.
    pub reply: bool,
    /// Links so far.
    pub links: usize,
    /// Tags to be written anew.
    pub edits: Vec<Edit>,
}

impl Visitor for Attributes<'_, '_, '_> {
    fn open(&mut self, tag: &Tag) {
        let link = matches!(tag.name(), b"a" | b"area").then_some(self.links);
        self.links += usize::from(link.is_some());
        let values: Vec<_> = tag.attributes().map(|(name, value, _)| self.value(tag, link, name, value)).collect();
        if values.iter().any(Option::is_some) {
            self.rewrite(tag, &values);
        }
    }

    fn close(&mut self, _: &[u8], _: Range<usize>) {}

    fn text(&mut self, _: &[u8], _: Range<usize>) {}
}

impl Attributes<'_, '_, '_> {
    /// The attribute's value after filling; none when nothing was filled.
    fn value(&mut self, tag: &Tag, link: Option<usize>, name: &[u8], value: &[u8]) -> Option<String> {
        let (name, value) = (str::from_utf8(name).ok()?, str::from_utf8(value).ok()?);
        let is = |list: &[&str]| list.binary_search(&name).is_ok();
        let address = is(ADDRESSES);
        let value = if address { with_braces(value) } else { Cow::Borrowed(value) };
        // Most attributes of most mails.
        merge_fields(&value).next()?;
        let foreign = self.reply && self.quoted(tag);
        if !address && !is(WORDS) && !name.starts_with("data-") {
            self.refuse(&value, foreign, link);
            return None;
        }
        // What a script keeps for itself may look like anything.
        let foreign = foreign || name.starts_with("data-");
        let place = self.place(link);
        let text = Text { words: &value, foreign: &|_| foreign, place: &|_| place.clone() };
        let fillings = self.merging.fill(&text);
        if fillings.is_empty() {
            return None;
        }
        let filled = if address {
            self.address(&value, &fillings, &place)
        } else {
            edited(&value, &edits(&value, &fillings, |filling| filling.value.words().into_owned()))
        };
        let read = if address { percent_decode_str(&filled).decode_utf8_lossy() } else { Cow::Borrowed(&*filled) };
        self.merging.judge(&Text { words: &read, foreign: &|_| foreign, place: &|_| place.clone() });
        Some(filled)
    }

    /// A style, a handler or a list of addresses: no value is safe there.
    fn refuse(&mut self, value: &str, foreign: bool, link: Option<usize>) {
        for found in merge_fields(value).filter(|_| !foreign) {
            if let Written::Well(name) = found.written {
                self.merging.stop(MergeProblem::FieldMisplaced { name: name.to_owned() }, self.place(link));
            }
        }
    }

    fn address(&mut self, template: &str, fillings: &[Filling<'_>], place: &Place) -> String {
        let mut out = String::with_capacity(template.len());
        let mut at = 0;
        for Filling { range, field, value } in fillings {
            out.push_str(template.get(at..range.start).unwrap_or_default());
            at = range.end;
            let spot = spot(&out);
            let (name, words) = (field.name().to_owned(), value.words());
            let problem = match (fitted(&words, spot), spot) {
                (Some(fitted), _) => {
                    out.push_str(&fitted);
                    continue;
                }
                (None, Spot::Unsafe) => MergeProblem::FieldMisplaced { name },
                (None, _) if *value == Value::Blank => MergeProblem::FieldUnfilled { name },
                (None, _) => MergeProblem::ValueNotAddress { name, value: words.into_owned() },
            };
            self.merging.stop(problem, place.clone());
        }
        out.push_str(template.get(at..).unwrap_or_default());
        out
    }

    /// The whole tag, so that no value depends on how its attribute was quoted.
    fn rewrite(&mut self, tag: &Tag, values: &[Option<String>]) {
        let source = self.source.get(tag.source.clone()).unwrap_or_default();
        let mut out = format!("<{}", String::from_utf8_lossy(tag.name()));
        for ((name, value, _), filled) in tag.attributes().zip(values) {
            let value = filled.as_deref().map_or_else(|| String::from_utf8_lossy(value), Cow::Borrowed);
            out.push(' ');
            out.push_str(&String::from_utf8_lossy(name));
            out.push_str("=\"");
            out.push_str(&escape::attribute(&value));
            out.push('"');
        }
        out.push_str(if source.ends_with("/>") { " />" } else { ">" });
        self.edits.push((tag.source.clone(), out));
    }

    /// The words of the link, or the body as a whole.
    fn place(&self, link: Option<usize>) -> Place {
        let link = link.and_then(|link| self.reading.links().get(link));
        link.map_or_else(|| Field::Html.into(), |link| self.reading.place(link.words.clone()))
    }

    /// Whether the text that follows is of the message replied to.
    fn quoted(&self, tag: &Tag) -> bool {
        let runs = self.reading.runs();
        let next = runs.partition_point(|run| run.source.start < tag.source.start);
        runs.get(next).or(runs.last()).is_some_and(|run| run.quoted)
    }
}

/// Editors escape the braces of a field in an address.
fn with_braces(address: &str) -> Cow<'_, str> {
    if !address.as_bytes().windows(3).any(|three| three.eq_ignore_ascii_case(b"%7b")) {
        return Cow::Borrowed(address);
    }
    let escapes = [("%7B", "{"), ("%7b", "{"), ("%7D", "}"), ("%7d", "}")];
    escapes.into_iter().fold(address.to_owned(), |address, (escape, brace)| address.replace(escape, brace)).into()
}
