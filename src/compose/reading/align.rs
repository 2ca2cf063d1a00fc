//! Where in the source some decoded words stand.

use super::walk::{Tag, Visitor, walk};

/// The octet of a text node's source at which the decoded octet stands.
pub(super) fn source_offset(source: &str, decoded: &str, offset: usize) -> usize {
    let mut written = source;
    let mut read = decoded;
    while decoded.len() - read.len() < offset && !written.is_empty() {
        let (source_step, read_step) = step(written, read);
        written = written.get(source_step..).unwrap_or_default();
        read = read.get(read_step..).unwrap_or_default();
    }
    source.len() - written.len()
}

/// Octets of the next character, or reference to one, in the source and decoded.
fn step(written: &str, read: &str) -> (usize, usize) {
    let length = |text: &str| text.chars().next().map_or(1, char::len_utf8);
    match written.as_bytes() {
        [b'\r', b'\n', ..] if read.starts_with('\n') => (2, 1),
        [b'&', ..] => reference(written),
        _ => (length(written), length(read)),
    }
}

/// A character reference, or an ampersand that begins none (HTML Standard §13.2.5.72).
fn reference(written: &str) -> (usize, usize) {
    let name = written.bytes().skip(1).take_while(|octet| octet.is_ascii_alphanumeric() || *octet == b'#').count();
    let semicolon = written.as_bytes().get(1 + name) == Some(&b';');
    let whole = written.get(..1 + name + usize::from(semicolon)).unwrap_or("&");
    let mut decoded = Decoded::default();
    walk(whole, &mut decoded);
    let decoded = decoded.0;
    // A name may end before its letters do: `&ampx` is `&x`.
    let tail = whole.bytes().rev().zip(decoded.bytes().rev()).take_while(|(one, other)| one == other).count();
    if decoded == whole {
        return (1, 1);
    }
    let (mut written, mut read) = (whole.len() - tail, decoded.len() - tail);
    // `&amp` shares nothing with `&`, but `&#109;m` shares its m: at least one character stands for the reference.
    while read == 0 || !decoded.is_char_boundary(read) {
        written += 1;
        read += 1;
    }
    (written, read)
}

#[derive(Default)]
struct Decoded(String);

impl Visitor for Decoded {
    fn open(&mut self, _: &Tag) {}
    fn close(&mut self, _: &[u8], _: std::ops::Range<usize>) {}
    fn text(&mut self, words: &[u8], _: std::ops::Range<usize>) {
        self.0.push_str(&String::from_utf8_lossy(words));
    }
}
