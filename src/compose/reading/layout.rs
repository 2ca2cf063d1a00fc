//! How elements lay words out: lines, paragraphs, lists, quotations.

use super::elements::is_block;
use super::quote::is_indent;
use super::walk::Tag;

/// Line ends before words at most: two empty lines.
const MAX_BREAKS: u8 = 3;

/// An item of a list, about to get its first words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Item {
    /// Lists it is inside of, from 1.
    pub depth: usize,
    /// Its number; none where it has a bullet.
    pub number: Option<u32>,
}

/// What stands between the last words and the next.
#[derive(Debug)]
pub(super) struct Layout {
    breaks: u8,
    paragraph: bool,
    /// Whether words stand in the current line.
    line_open: bool,
    item: Option<Item>,
    /// Next numbers of the lists we are inside of; none where they have bullets.
    lists: Vec<Option<u32>>,
    /// Block quotations we are inside of, and whether each quotes.
    quotations: Vec<bool>,
    preformatted: usize,
}

impl Layout {
    pub(super) fn new() -> Self {
        let (lists, quotations) = (Vec::new(), Vec::new());
        Self { breaks: 1, paragraph: false, line_open: false, item: None, lists, quotations, preformatted: 0 }
    }

    pub(super) fn open(&mut self, tag: &Tag) {
        let name = tag.name();
        match name {
            b"br" => self.end_line(true),
            _ if is_block(name) => self.end_line(false),
            _ => return,
        }
        match name {
            b"p" => self.paragraph |= !is_close(tag),
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => self.paragraph = true,
            b"ul" | b"menu" | b"dir" => self.lists.push(None),
            b"ol" => self.lists.push(Some(1)),
            b"li" => {
                let number = self.lists.last().copied().flatten();
                if let Some(Some(next)) = self.lists.last_mut() {
                    *next = next.saturating_add(1);
                }
                self.item = Some(Item { depth: self.lists.len().max(1), number });
            }
            b"pre" => self.preformatted += 1,
            b"blockquote" => self.quotations.push(!is_indent(tag)),
            _ => {}
        }
    }

    pub(super) fn close(&mut self, name: &[u8]) {
        if !is_block(name) {
            return;
        }
        self.end_line(false);
        match name {
            b"ul" | b"ol" | b"menu" | b"dir" => {
                self.lists.pop();
            }
            b"li" => self.item = None,
            b"pre" => self.preformatted = self.preformatted.saturating_sub(1),
            b"blockquote" => {
                self.quotations.pop();
            }
            _ => {}
        }
    }

    /// Whether the next words begin a line.
    pub(super) fn begins_line(&self) -> bool {
        self.breaks > 0
    }

    /// The next words begin a line, whatever the elements say.
    pub(super) fn begin_line(&mut self) {
        self.breaks = self.breaks.max(1);
    }

    /// Words come: the line ends before them, and the item they begin.
    pub(super) fn words(&mut self) -> (u8, Option<Item>) {
        let breaks = self.breaks.max(if self.paragraph && self.breaks > 0 { 2 } else { 0 });
        self.breaks = 0;
        self.paragraph = false;
        self.line_open = true;
        (breaks, self.item.take())
    }

    /// Quotations around the next words.
    pub(super) fn depth(&self) -> u8 {
        self.quotations.iter().fold(0, |depth, quotes| depth.saturating_add(u8::from(*quotes)))
    }

    /// Whether white space counts.
    pub(super) fn preformatted(&self) -> bool {
        self.preformatted > 0
    }

    fn end_line(&mut self, always: bool) {
        if always || self.line_open {
            self.breaks = (self.breaks + 1).min(MAX_BREAKS);
        }
        self.line_open = false;
    }
}

/// Word's paragraphs, and those that say so, have no space between them.
fn is_close(tag: &Tag) -> bool {
    let style = tag.attribute(b"style");
    tag.attribute(b"class").starts_with(b"Mso")
        || style
            .windows(9)
            .any(|nine| nine.eq_ignore_ascii_case(b"margin:0;") || nine.eq_ignore_ascii_case(b"margin: 0"))
}
