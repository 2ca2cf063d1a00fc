//! What a reader sees of a body: HTML or plain text as words, links and images.

use std::cell::Cell;
use std::ops::Range;

use super::{Dropped, Field};

mod align;
mod alternative;
mod code;
mod elements;
mod html;
mod layout;
mod octets;
mod passage;
mod quiet;
mod quote;
mod subtree;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
mod text;
mod walk;

pub(crate) use walk::{Tag, Visitor, walk};

/// A body as it is read.
#[derive(Debug)]
pub(crate) struct Reading<'a> {
    field: Field,
    source: &'a str,
    /// All words one after the other, a line break between blocks; entities decoded, white space as in the source.
    text: String,
    runs: Vec<Run>,
    /// Items of lists and the runs they begin with.
    items: Vec<(usize, layout::Item)>,
    links: Vec<Link>,
    images: Vec<Image>,
    dropped: Vec<(Dropped, bool)>,
    attributes: Vec<Attribute>,
    /// Octets that may still be searched to number passages.
    patience: Cell<usize>,
}

/// The words of one text node, or of one line of a plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Run {
    /// Where they stand in [`Reading::text`].
    pub words: Range<usize>,
    /// Octets of the source.
    pub source: Range<usize>,
    /// Whether they are of the message replied to.
    pub quoted: bool,
    /// Whether they are of a signature that the host put there.
    pub signature: bool,
    /// Whether they are shown as a piece of a program.
    pub code: bool,
    /// Line ends before them: 0 when they continue a line, 2 and more when an empty one lies between.
    pub breaks: u8,
    /// Block quotations around them.
    pub depth: u8,
    /// Whether their white space counts.
    pub preformatted: bool,
}

impl Run {
    /// Whether a line begins here.
    pub fn begins_line(&self) -> bool {
        self.breaks > 0
    }
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Link {
    /// Its `href`, decoded.
    pub target: String,
    /// Its words in [`Reading::text`]; may be empty.
    pub words: Range<usize>,
    /// Whether it is of the message replied to.
    pub quoted: bool,
}

/// An image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Image {
    /// Whether it has a text for those who do not see it, if only an empty one.
    pub has_text: bool,
    /// Whether nobody is to see it: one pixel or hidden.
    pub pixel: bool,
    /// Whether it is of the message replied to.
    pub quoted: bool,
}

/// The value of an attribute in which a merge field may stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attribute {
    /// Decoded; percent-decoded too where it is an address whose braces are escaped.
    pub value: String,
    /// The link it belongs to, in [`Reading::links`].
    pub link: Option<usize>,
    /// Whether it is of the message replied to.
    pub quoted: bool,
}

impl<'a> Reading<'a> {
    fn new(field: Field, source: &'a str) -> Self {
        Self {
            field,
            source,
            text: String::new(),
            runs: Vec::new(),
            items: Vec::new(),
            links: Vec::new(),
            images: Vec::new(),
            dropped: Vec::new(),
            attributes: Vec::new(),
            patience: Cell::new(passage::PATIENCE),
        }
    }

    /// The body it was read from: HTML or plain text.
    pub fn field(&self) -> Field {
        self.field
    }

    /// All words one after the other, a line break between blocks; entities decoded, white space as in the source.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Some of [`Reading::text`].
    pub fn words(&self, range: Range<usize>) -> &str {
        self.text.get(range).unwrap_or_default()
    }

    /// Every text node, or line, in order.
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// Every link, in order.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// Every image, in order.
    pub fn images(&self) -> &[Image] {
        &self.images
    }

    /// What mail clients remove, each time, and whether it is of the message replied to.
    pub fn dropped(&self) -> &[(Dropped, bool)] {
        &self.dropped
    }

    /// Values of attributes in which a merge field may stand.
    pub fn attributes(&self) -> &[Attribute] {
        &self.attributes
    }

    /// The new text: stretches of [`Reading::text`] between which something is quoted.
    pub fn new_text(&self) -> impl Iterator<Item = Range<usize>> {
        let stretches = self.runs.chunk_by(|one, next| one.quoted == next.quoted);
        stretches.filter_map(|runs| match runs {
            [only] if !only.quoted => Some(only.words.clone()),
            [first, .., last] if !first.quoted => Some(first.words.start..last.words.end),
            _ => None,
        })
    }

    /// Whether what stands at an octet of [`Reading::text`] is of the message replied to.
    pub fn is_quoted(&self, octet: usize) -> bool {
        self.run_at(octet).is_some_and(|run| run.quoted)
    }

    /// Whether what stands at an octet of [`Reading::text`] is a piece of a program, shown among other words.
    pub fn is_code(&self, octet: usize) -> bool {
        self.run_at(octet).is_some_and(|run| run.code)
    }

    /// Whether any of it is of the message replied to.
    pub fn has_quote(&self) -> bool {
        self.runs.iter().any(|run| run.quoted)
    }
}
