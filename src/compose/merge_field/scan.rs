//! Finds merge fields in a text, also those that were written wrongly.

use std::ops::Range;

use super::names::meant;
use super::{CUSTOM, MergeField};

/// Characters of the longest thing that could be meant as a field's name.
const MAX_NAME: usize = 48;

/// Marks that stand around fields, ours and other tools'.
const PAIRS: [(char, char); 5] = [('{', '}'), ('[', ']'), ('<', '>'), ('｛', '｝'), ('«', '»')];

/// How a field is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written<'t> {
    /// As it should be; the name, which may be known or not.
    Well(&'t str),
    /// Wrongly: nothing will fill it.
    Badly {
        /// The field that was meant, where that is plain.
        meant: Option<MergeField>,
    },
}

/// A merge field in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<'t> {
    /// Where it stands, braces and all.
    pub range: Range<usize>,
    /// How.
    pub written: Written<'t>,
}

/// Every merge field of a decoded text, in order and without overlap.
///
/// Wrong are one brace too few, spaces and capitals inside, and other tools' marks (`[[NAME]]`, `<<name>>`, `*|FNAME|*`,
/// `«First_Name»`, `%FIRST_NAME%`). The weaker the marks, the plainer must be what stands between them.
pub fn merge_fields(text: &str) -> impl Iterator<Item = Found<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let from = at;
            let mark = from + text.as_bytes().get(from..)?.iter().position(|octet| may_mark(*octet))?;
            let found = text.get(mark..).and_then(|rest| {
                let found = starting(rest).map(|(length, written)| Found { range: mark..mark + length, written });
                found.or_else(|| unopened(text, from, mark))
            });
            if let Some(found) = found {
                at = found.range.end;
                return Some(found);
            }
            // A run of the same mark is one: its tail opens nothing.
            let run = text.bytes().skip(mark).take_while(|octet| text.as_bytes().get(mark) == Some(octet)).count();
            at = mark + run.max(1);
        }
    })
}

/// Whether a value is worth a scan at all.
pub(in crate::compose) fn may_hold_field(text: &str) -> bool {
    text.bytes().any(may_mark)
}

/// Whether a name is written as fields are: `[a-z][a-z0-9_]*`, and after `custom_field_` letters of any script, as the
/// headings of tables have them.
pub(super) fn is_name(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let own = |c: char| plain(c) || !c.is_ascii() && c.is_alphanumeric();
    let custom = text.strip_prefix(CUSTOM).is_some_and(|rest| !rest.is_empty() && rest.chars().all(own));
    custom || text.starts_with(|first: char| first.is_ascii_lowercase()) && text.chars().all(plain)
}

/// First octets of the marks; of `｛` and `«` in UTF-8.
fn may_mark(octet: u8) -> bool {
    matches!(octet, b'{' | b'[' | b'<' | b'%' | b'*' | b'}' | 0xef | 0xc2)
}

/// What begins with the mark at the start of a text, and its octets.
fn starting(rest: &str) -> Option<(usize, Written<'_>)> {
    let mark = rest.chars().next()?;
    match mark {
        '%' => percent(rest),
        '*' => star(rest),
        _ => PAIRS.iter().find(|(open, _)| *open == mark).and_then(|(open, close)| bracketed(rest, *open, *close)),
    }
}

fn bracketed(rest: &str, open: char, close: char) -> Option<(usize, Written<'_>)> {
    let after = rest.trim_start_matches(open);
    let opened = (rest.len() - after.len()) / open.len_utf8();
    let end = after.char_indices().take(MAX_NAME + 1).find(|(_, character)| is_mark(*character)).map(|(end, _)| end);
    let end = end.unwrap_or(after.len());
    let (inner, tail) = after.split_at_checked(end)?;
    let closed = (tail.len() - tail.trim_start_matches(close).len()) / close.len_utf8();
    if closed == 0 {
        return unclosed(rest, after, open, opened);
    }
    if open == '{' && opened == 2 && closed == 2 && is_name(inner) {
        return Some((opened + inner.len() + closed, Written::Well(inner)));
    }
    let length = opened * open.len_utf8() + inner.len() + closed * close.len_utf8();
    let braces = matches!(open, '{' | '｛');
    let named = meant(inner);
    let enough = match (braces, opened.min(closed), opened.max(closed)) {
        (true, 2.., _) => is_wordy(inner),
        (true, _, 2..) | (false, 2.., _) => named.is_some() || is_identifier(inner),
        (true, ..) => named.is_some(),
        _ if open == '«' => named.is_some() && inner.is_ascii(),
        _ => named.is_some() && inner.contains('_'),
    };
    enough.then(|| (length, Written::Badly { meant: named.flatten() }))
}

/// A field whose end was forgotten: only a name of ours is taken for one.
fn unclosed<'t>(rest: &str, after: &str, open: char, opened: usize) -> Option<(usize, Written<'t>)> {
    let name = after.trim_start_matches([' ', '\u{a0}']);
    let word = |text: &str| text.bytes().take_while(|octet| octet.is_ascii_alphanumeric() || *octet == b'_').count();
    let first = word(name);
    let two = name.get(first..).and_then(|more| more.strip_prefix(' ')).map(|more| first + 1 + word(more));
    let doubled = opened > 1 && matches!(open, '{' | '｛');
    let ours = |length: usize| {
        let written = name.get(..length)?;
        let field = meant(written).flatten()?;
        (written.contains('_') || doubled).then_some((length, field))
    };
    let (length, field) = two.and_then(ours).or_else(|| ours(first))?;
    let before = rest.len() - name.len();
    Some((before + length, Written::Badly { meant: Some(field) }))
}

/// A field whose beginning was forgotten: `first_name}}`.
fn unopened(text: &str, from: usize, mark: usize) -> Option<Found<'_>> {
    let before = text.get(from..mark)?;
    let closed = text.get(mark..)?.bytes().take_while(|octet| *octet == b'}').count();
    let name = before.bytes().rev().take_while(|octet| octet.is_ascii_alphanumeric() || *octet == b'_').count();
    let start = mark - name;
    let field = text.get(start..mark).filter(|name| name.contains('_')).and_then(meant).flatten();
    let field = field.filter(|_| closed > 1)?;
    Some(Found { range: start..mark + closed, written: Written::Badly { meant: Some(field) } })
}

/// `%FIRST_NAME%`, `%%FIRST_NAME%%`.
fn percent<'t>(rest: &str) -> Option<(usize, Written<'t>)> {
    let after = rest.trim_start_matches('%');
    let inner = after.get(..after.bytes().take(MAX_NAME).position(|octet| octet == b'%')?)?;
    let capitals = inner.bytes().all(|octet| octet.is_ascii_uppercase() || octet == b'_');
    let named = meant(inner).filter(|_| capitals)?;
    let closed = after.get(inner.len()..)?.bytes().take_while(|octet| *octet == b'%').count();
    Some((rest.len() - after.len() + inner.len() + closed, Written::Badly { meant: named }))
}

/// Mailchimp's `*|FNAME|*`.
fn star<'t>(rest: &str) -> Option<(usize, Written<'t>)> {
    let after = rest.strip_prefix("*|")?;
    let inner = after.get(..after.find("|*").filter(|end| *end <= MAX_NAME)?)?;
    let named = meant(inner);
    let enough = named.is_some() || is_identifier(inner);
    enough.then(|| (inner.len() + 4, Written::Badly { meant: named.flatten() }))
}

fn is_mark(character: char) -> bool {
    matches!(character, '\n' | '\r') || PAIRS.iter().any(|(open, close)| character == *open || character == *close)
}

/// A few words of any script: what may stand between two braces and can be nothing else.
fn is_wordy(inner: &str) -> bool {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '\u{a0}' | '_' | '-' | '.' | '\'');
    inner.chars().any(char::is_alphabetic) && inner.chars().all(fits)
}

/// As programs name things, `SO` or `so_so`: no word of a sentence.
fn is_identifier(inner: &str) -> bool {
    let capitals = inner.len() > 1 && inner.bytes().all(|octet| octet.is_ascii_uppercase() || octet == b'_');
    let joined = inner.contains('_') && inner.bytes().all(|octet| octet.is_ascii_alphanumeric() || octet == b'_');
    (capitals || joined) && inner.bytes().any(|octet| octet.is_ascii_alphabetic())
}
