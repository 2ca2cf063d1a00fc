//! The text alternative of an HTML body (RFC 2046 §5.1.4).

use super::layout::Item;
use super::{Link, Reading, Run};

/// Quotations that are marked at most, one inside the other.
const MAX_DEPTH: u8 = 5;
/// Octets of the marks of an item at most: its indent and its number.
const MAX_ITEM: usize = 24;
/// Octets before a line at most: `> ` for each quotation.
const MAX_PREFIX: usize = 2 * MAX_DEPTH as usize;

impl Reading<'_> {
    /// The words as plain text: a line a line, `- ` or a number before an item, `> ` before what is quoted, and a link's
    /// address behind its words.
    pub fn alternative(&self) -> String {
        let mut text = String::with_capacity(self.text.len());
        let mut links = self.links.iter().peekable();
        let mut items = self.items.iter().peekable();
        let mut depth = 0;
        for (at, run) in self.runs.iter().enumerate() {
            if run.breaks > 0 {
                end_lines(&mut text, run, depth);
            }
            depth = run.depth;
            if let Some((_, item)) = items.next_if(|(of, _)| *of == at) {
                mark(&mut text, *item);
            }
            let words = self.words(run.words.clone());
            if run.preformatted {
                preformatted(&mut text, words, depth);
            } else {
                flow(&mut text, words);
            }
            while let Some(link) = links.next_if(|link| link.words.end <= run.words.end) {
                address(&mut text, self.words(link.words.clone()), link);
            }
        }
        let end = text.trim_end().len();
        text.truncate(end);
        text
    }

    /// Octets that the alternative has at most, its line ends as CRLF.
    pub fn alternative_octets(&self) -> usize {
        let lines = self.text.bytes().filter(|octet| *octet == b'\n').count();
        let addresses: usize = self.links.iter().map(|link| link.target.len() + 4).sum();
        let items = self.items.len() * MAX_ITEM;
        let breaks = self.runs.len() * 3 * (2 + MAX_PREFIX);
        self.text.len() + lines * (2 + MAX_PREFIX) + addresses + items + breaks
    }
}

/// Ends the last line, and leaves as many empty ones as there shall be.
fn end_lines(text: &mut String, run: &Run, last_depth: u8) {
    let end = text.trim_end_matches(' ').len();
    text.truncate(end);
    if !text.is_empty() {
        for _ in 1..run.breaks {
            text.push('\n');
            prefix(text, run.depth.min(last_depth));
            let end = text.trim_end_matches(' ').len();
            text.truncate(end);
        }
        text.push('\n');
    }
    prefix(text, run.depth);
}

fn prefix(text: &mut String, depth: u8) {
    for _ in 0..depth.min(MAX_DEPTH) {
        text.push_str("> ");
    }
}

fn mark(text: &mut String, item: Item) {
    for _ in 1..item.depth.min(6) {
        text.push_str("  ");
    }
    match item.number {
        Some(number) => {
            text.push_str(&number.to_string());
            text.push_str(". ");
        }
        None => text.push_str("- "),
    }
}

/// Words with the white space of HTML, any run of which is one space.
fn flow(text: &mut String, words: &str) {
    for (at, word) in words.split(|c: char| c.is_ascii_whitespace()).enumerate() {
        if at > 0 && !text.is_empty() && !text.ends_with([' ', '\n']) {
            text.push(' ');
        }
        // A space that may not break is only a space here; what marks where a word may is not seen.
        text.extend(
            word.chars()
                .filter(|c| !matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}'))
                .map(|c| if c == '\u{a0}' { ' ' } else { c }),
        );
    }
}

fn preformatted(text: &mut String, words: &str, depth: u8) {
    for (at, line) in words.split('\n').enumerate() {
        if at > 0 {
            text.push('\n');
            prefix(text, depth);
        }
        text.push_str(line.trim_end_matches('\r'));
    }
}

/// The address of a link, unless its words are that.
fn address(text: &mut String, words: &str, link: &Link) {
    let target = link.target.trim();
    let leads = ["http://", "https://", "mailto:", "tel:", "ftp://"];
    let leads = leads.iter().any(|scheme| target.get(..scheme.len()).is_some_and(|s| s.eq_ignore_ascii_case(scheme)));
    let words = words.trim();
    if leads && !words.is_empty() && bare(words) != bare(target) && !target.contains(char::is_whitespace) {
        let end = text.trim_end_matches(' ').len();
        text.truncate(end);
        text.push_str(" <");
        text.push_str(target);
        text.push('>');
    }
}

/// An address as people write it.
fn bare(address: &str) -> &str {
    let schemes = ["http://", "https://", "mailto:", "tel:", "ftp://"];
    let rest = schemes.iter().find_map(|scheme| address.strip_prefix(scheme)).unwrap_or(address);
    rest.strip_suffix('/').unwrap_or(rest)
}
