//! HTML as a sequence of tags and texts, read by `html5gum`.

use std::convert::Infallible;
use std::ops::Range;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use super::elements::is_raw;
use super::octets::Octets;
use super::quiet::Quiet;

/// What is told, in document order. Comments, scripts and the like are not.
pub(crate) trait Visitor {
    /// A start tag, its attributes read.
    fn open(&mut self, tag: &Tag);
    /// An end tag's name, in lower case, and its place in the source.
    fn close(&mut self, name: &[u8], source: Range<usize>);
    /// A text between tags, entities decoded, and its place in the source.
    fn text(&mut self, words: &[u8], source: Range<usize>);
    /// The content of a `style` element.
    fn style(&mut self, _rules: &[u8]) {}
}

/// A start tag.
#[derive(Debug, Default)]
pub(crate) struct Tag {
    /// Its name and its attributes' names and values, one after the other, so that no tag allocates.
    octets: Vec<u8>,
    name: Range<usize>,
    attributes: Vec<Attribute>,
    /// The whole tag in the source.
    pub source: Range<usize>,
}

#[derive(Debug)]
struct Attribute {
    name: Range<usize>,
    value: Range<usize>,
    source: Range<usize>,
}

impl Tag {
    /// Its name, in lower case.
    pub fn name(&self) -> &[u8] {
        self.slice(&self.name)
    }

    /// Names, in lower case, values, decoded, and where the values stand in the source.
    pub fn attributes(&self) -> impl Iterator<Item = (&[u8], &[u8], Range<usize>)> {
        self.attributes.iter().map(|one| (self.slice(&one.name), self.slice(&one.value), one.source.clone()))
    }

    /// The value of an attribute; empty when there is none.
    pub fn attribute(&self, name: &[u8]) -> &[u8] {
        self.attributes().find(|(other, ..)| *other == name).map_or(b"", |(_, value, _)| value)
    }

    fn slice(&self, range: &Range<usize>) -> &[u8] {
        self.octets.get(range.clone()).unwrap_or_default()
    }

    fn push(&mut self, octets: &[u8]) -> Range<usize> {
        let start = self.octets.len();
        self.octets.extend_from_slice(octets);
        start..self.octets.len()
    }

    fn begin(&mut self, name: &[u8], start: usize) {
        self.octets.clear();
        self.attributes.clear();
        self.name = self.push(name);
        self.source = start..start;
    }
}

/// Tells a visitor everything that stands in an HTML document or a part of one.
pub(crate) fn walk(html: &str, visitor: &mut dyn Visitor) {
    let mut tag = Tag::default();
    let mut closed = false;
    let mut raw = false;
    let mut emitter = CallbackEmitter::new(|event: CallbackEvent<'_>, span: Span<usize>| -> Option<Infallible> {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                tag.begin(name, span.start);
                closed = false;
            }
            CallbackEvent::AttributeName { name } if !closed => {
                let name = tag.push(name);
                tag.attributes.push(Attribute { name, value: 0..0, source: span.end..span.end });
            }
            CallbackEvent::AttributeValue { value } if !closed => {
                let value = tag.push(value);
                if let Some(attribute) = tag.attributes.last_mut() {
                    attribute.value = value;
                    attribute.source = span.start..span.end;
                }
            }
            CallbackEvent::CloseStartTag { .. } => {
                tag.source.end = span.end;
                raw = is_raw(tag.name());
                visitor.open(&tag);
                closed = true;
            }
            CallbackEvent::EndTag { name } => {
                raw = false;
                visitor.close(name, span.start..span.end);
                closed = true;
            }
            CallbackEvent::String { value } if tag.name() == b"style" && raw => visitor.style(value),
            CallbackEvent::String { value } if !raw => visitor.text(value, span.start..span.end),
            _ => {}
        }
        None
    });
    emitter.naively_switch_states(true);
    // Reading a string cannot fail.
    let _ = Tokenizer::new_with_emitter(Octets(html.as_bytes()), Quiet(emitter)).finish();
}
