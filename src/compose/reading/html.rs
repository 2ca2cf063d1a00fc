//! Reads an HTML body.

use std::ops::Range;

use percent_encoding::percent_decode;

use super::code::{is_code, keep_among_words};
use super::layout::Layout;
use super::quote::{self, Begins};
use super::subtree::Subtree;
use super::walk::{Tag, Visitor, walk};
use super::{Attribute, Image, Link, Reading, Run};
use crate::compose::merge_field::may_hold_field;
use crate::compose::{Dropped, Field};

impl<'a> Reading<'a> {
    /// Reads HTML.
    pub fn of_html(html: &'a str) -> Self {
        let mut reader = Reader {
            reading: Reading::new(Field::Html, html),
            layout: Layout::new(),
            quote: None,
            rest_is_quoted: false,
            signature: None,
            code: None,
            link: None,
        };
        reader.reading.text.reserve(html.len() / 2);
        walk(html, &mut reader);
        reader.end_link();
        let mut reading = reader.reading;
        quote::mark_lines(&reading.text, &mut reading.runs);
        keep_among_words(&reading.text, &mut reading.runs);
        reading
    }
}

struct Reader<'a> {
    reading: Reading<'a>,
    layout: Layout,
    quote: Option<Subtree>,
    rest_is_quoted: bool,
    signature: Option<Subtree>,
    code: Option<Subtree>,
    link: Option<usize>,
}

impl Visitor for Reader<'_> {
    fn open(&mut self, tag: &Tag) {
        let name = tag.name();
        self.layout.open(tag);
        match &mut self.quote {
            Some(quote) => quote.open(name),
            None => match quote::begins(tag) {
                Begins::Element => self.quote = Some(Subtree::new(name)),
                Begins::Rest => self.rest_is_quoted = true,
                Begins::Nothing => {}
            },
        }
        match &mut self.signature {
            Some(signature) => signature.open(name),
            None => self.signature = quote::is_signature(tag).then(|| Subtree::new(name)),
        }
        match &mut self.code {
            Some(code) => code.open(name),
            None => self.code = is_code(name).then(|| Subtree::new(name)),
        }
        self.notice_dropped(tag);
        match name {
            b"a" | b"area" => {
                self.end_link();
                self.link = (name == b"a").then_some(self.reading.links.len());
                let target = String::from_utf8_lossy(tag.attribute(b"href")).into_owned();
                let at = self.reading.text.len();
                self.reading.links.push(Link { target, words: at..at, quoted: self.quoted() });
            }
            b"img" => {
                let has_text = tag.attributes().any(|(name, ..)| matches!(name, b"alt" | b"aria-label"));
                let has_text = has_text || matches!(tag.attribute(b"role"), b"presentation" | b"none");
                self.reading.images.push(Image { has_text, pixel: is_pixel(tag), quoted: self.quoted() });
            }
            _ => {}
        }
        let link = self.link.or_else(|| (name == b"area").then(|| self.reading.links.len().saturating_sub(1)));
        self.keep_attributes(tag, link);
    }

    fn close(&mut self, name: &[u8], _: Range<usize>) {
        self.layout.close(name);
        self.quote.take_if(|quote| quote.close(name));
        self.signature.take_if(|signature| signature.close(name));
        self.code.take_if(|code| code.close(name));
        if name == b"a" {
            self.end_link();
        }
    }

    fn text(&mut self, words: &[u8], source: Range<usize>) {
        let preformatted = self.layout.preformatted();
        if self.layout.begins_line() && !preformatted && words.iter().all(u8::is_ascii_whitespace) {
            return;
        }
        let quoted = self.quoted();
        let reading = &mut self.reading;
        if reading.runs.last().is_some_and(|last| last.quoted != quoted) {
            self.layout.begin_line();
        }
        let (breaks, item) = self.layout.words();
        if breaks > 0 && !reading.text.is_empty() {
            reading.text.push('\n');
        }
        let start = reading.text.len();
        match reading.source.get(source.clone()) {
            // Nothing was decoded, so it is UTF-8 as it stands.
            Some(verbatim) if verbatim.as_bytes() == words => reading.text.push_str(verbatim),
            _ => reading.text.push_str(&String::from_utf8_lossy(words)),
        }
        let words = start..reading.text.len();
        reading.items.extend(item.map(|item| (reading.runs.len(), item)));
        let (signature, code, depth) = (self.signature.is_some(), self.code.is_some(), self.layout.depth());
        reading.runs.push(Run { words, source, quoted, signature, code, breaks, depth, preformatted });
    }

    fn style(&mut self, rules: &[u8]) {
        if rules.windows(7).any(|seven| seven.eq_ignore_ascii_case(b"@import")) {
            self.drop_once(Dropped::ExternalStyle);
        }
    }
}

impl Reader<'_> {
    fn quoted(&self) -> bool {
        self.rest_is_quoted || self.quote.is_some()
    }

    fn end_link(&mut self) {
        let end = self.reading.text.len();
        if let Some(link) = self.link.take().and_then(|link| self.reading.links.get_mut(link)) {
            link.words.end = end;
        }
    }

    fn notice_dropped(&mut self, tag: &Tag) {
        let what = match tag.name() {
            b"script" => Some(Dropped::Script),
            b"form" | b"input" | b"button" | b"select" | b"textarea" => Some(Dropped::Form),
            b"link" if has_word(tag.attribute(b"rel"), b"stylesheet") => Some(Dropped::ExternalStyle),
            b"iframe" | b"frame" | b"object" | b"embed" | b"applet" | b"video" | b"audio" => Some(Dropped::Embedded),
            b"img" if starts_with(tag.attribute(b"src"), b"data:") => Some(Dropped::DataImage),
            b"a" | b"area" if starts_with(tag.attribute(b"href"), b"javascript:") => Some(Dropped::Script),
            _ => None,
        };
        let handler = tag.attributes().any(|(name, ..)| name.starts_with(b"on") && name.len() > 2);
        for what in what.into_iter().chain(handler.then_some(Dropped::Script)) {
            self.drop_once(what);
        }
    }

    /// A kind once is enough, new and quoted each.
    fn drop_once(&mut self, what: Dropped) {
        let found = (what, self.quoted());
        if !self.reading.dropped.contains(&found) {
            self.reading.dropped.push(found);
        }
    }

    fn keep_attributes(&mut self, tag: &Tag, link: Option<usize>) {
        for (name, value, _) in tag.attributes().filter(|(name, ..)| is_read(name)) {
            let decoded = || percent_decode(value).decode_utf8_lossy().into_owned();
            let address = matches!(name, b"background" | b"href" | b"src");
            // Editors escape braces in addresses.
            let value = match std::str::from_utf8(value) {
                _ if address && starts_with(value, b"data:") => continue,
                _ if address && value.windows(3).any(|three| three.eq_ignore_ascii_case(b"%7b")) => decoded(),
                Ok(value) if may_hold_field(value) => value.to_owned(),
                _ => continue,
            };
            self.reading.attributes.push(Attribute { value, link, quoted: self.quoted() });
        }
    }
}

/// An image that nobody is to see, by its size or style.
fn is_pixel(tag: &Tag) -> bool {
    let small = |name: &[u8]| matches!(tag.attribute(name), b"0" | b"1" | b"0px" | b"1px");
    let style: Vec<u8> = tag.attribute(b"style").iter().filter(|octet| !octet.is_ascii_whitespace()).copied().collect();
    let style = style.to_ascii_lowercase();
    let says = |words: &[u8]| style.windows(words.len()).any(|window| window == words);
    small(b"width") && small(b"height") || says(b"display:none") || says(b"width:1px") && says(b"height:1px")
}

fn starts_with(value: &[u8], start: &[u8]) -> bool {
    value.trim_ascii_start().get(..start.len()).is_some_and(|first| first.eq_ignore_ascii_case(start))
}

/// Whether a space-separated list has a word.
fn has_word(list: &[u8], word: &[u8]) -> bool {
    list.split(u8::is_ascii_whitespace).any(|one| one.eq_ignore_ascii_case(word))
}

/// Whether a reader sees or follows the value of such an attribute.
fn is_read(name: &[u8]) -> bool {
    matches!(name, b"alt" | b"aria-label" | b"background" | b"href" | b"src" | b"title")
}
