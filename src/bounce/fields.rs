//! Blocks of fields as in RFC 3464 and RFC 5965: names, values, folded lines, blank lines between the blocks.

use std::{borrow::Cow, str::Lines};

/// The fields of one block.
#[derive(Debug, Default)]
pub(super) struct Fields<'a>(Vec<(&'a str, Cow<'a, str>)>);

/// More fields than any system writes in a block.
const MOST: usize = 128;

/// More blocks than a report has: one a recipient, of whom no provider takes more than 1,000.
const BLOCKS: usize = 1024;

impl<'a> Fields<'a> {
    /// Every block of a text, read when it is asked for. Lines that are neither a field nor its folding are left out; a value goes on in a line
    /// that is not folded when that line can be no field, as some systems break their diagnostics.
    pub fn blocks(text: &'a str) -> impl Iterator<Item = Self> {
        let mut lines = text.lines();
        std::iter::from_fn(move || Self::block(&mut lines)).take(BLOCKS)
    }

    /// The next block of these lines.
    fn block(lines: &mut Lines<'a>) -> Option<Self> {
        let mut block = Self::default();
        for line in lines {
            if line.trim().is_empty() {
                if !block.0.is_empty() {
                    break;
                }
            } else if let Some((name, value)) = field(line) {
                if block.0.len() < MOST {
                    block.0.push((name, Cow::Borrowed(value.trim())));
                }
            } else if let Some((_, value)) = block.0.last_mut() {
                let value = value.to_mut();
                value.push(' ');
                value.push_str(line.trim());
            }
        }
        (!block.0.is_empty()).then_some(block)
    }

    /// The first value of that name, if it says anything.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// Every value of that name that says anything.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        let named = move |field: &&(&str, Cow<'_, str>)| field.0.eq_ignore_ascii_case(name) && !field.1.is_empty();
        self.0.iter().filter(named).map(|(_, value)| value.as_ref())
    }

    /// Parts the block where this name begins anew: some systems leave out the blank line between two recipients.
    pub fn split(self, name: &str) -> Vec<Self> {
        let mut parts = vec![Self::default()];
        for field in self.0 {
            let anew = field.0.eq_ignore_ascii_case(name);
            match parts.last_mut() {
                Some(part) if !(anew && part.get(name).is_some()) => part.0.push(field),
                _ => parts.push(Self(vec![field])),
            }
        }
        parts
    }
}

/// The name and value of a line that begins a field.
fn field(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(':')?;
    let name = name.trim_end();
    let named = name.bytes().all(|octet| octet.is_ascii_alphanumeric() || octet == b'-');
    (named && !name.is_empty()).then_some((name, value))
}

/// The value of a field that begins with a type: `rfc822; ana@example.com`, `dns; mx.example.com`.
pub(super) fn typed(value: &str) -> (&str, &str) {
    match value.split_once(';') {
        Some((kind, rest)) if !kind.trim().contains(' ') => (kind.trim(), rest.trim()),
        _ => ("", value.trim()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Fields, typed};

    #[test]
    fn blocks_end_at_blank_lines_and_values_may_be_folded() {
        let text = "A: 1\n  2\r\nb : x\n\n\nA: 3\nno field here\nC:\n";
        let blocks: Vec<_> = Fields::blocks(text).collect();
        assert_eq!(blocks.len(), 2);
        assert_eq!(
            (blocks[0].get("a"), blocks[0].get("B"), blocks[1].get("a")),
            (Some("1 2"), Some("x"), Some("3 no field here"))
        );
        assert_eq!(blocks[1].get("c"), None);
    }

    #[test]
    fn a_block_of_two_recipients_is_parted() {
        let parts = Fields::blocks("To: a\nS: 1\nTo: b\nS: 2").next().unwrap().split("to");
        let read: Vec<_> = parts.iter().map(|part| (part.get("To"), part.get("S"))).collect();
        assert_eq!(read, [(Some("a"), Some("1")), (Some("b"), Some("2"))]);
    }

    #[test]
    fn a_type_is_one_word_before_a_semicolon() {
        assert_eq!(typed("rfc822; a@b.c"), ("rfc822", "a@b.c"));
        assert_eq!(typed("a@b.c"), ("", "a@b.c"));
        assert_eq!(typed("550 no such user; see x"), ("", "550 no such user; see x"));
    }
}
