//! The form nearly every address has, told in one pass: ASCII words with dots, `@`, a plain host name.

use super::{MAX_ADDRESS, MAX_LOCAL, domain::MAX_LABEL, local::is_atext};

/// The octet is `atext` (RFC 5322 §3.2.3).
const ATEXT: u8 = 1;
/// The octet is a letter or a digit.
const LETTER_DIGIT: u8 = 2;

/// What each octet is. A look at a table costs a third of the comparisons, which counts in long lists.
static KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut octet = 0_u8;
    let mut rest: &mut [u8] = &mut kinds;
    while let [kind, after @ ..] = rest {
        *kind = if is_atext(octet) { ATEXT } else { 0 } | if octet.is_ascii_alphanumeric() { LETTER_DIGIT } else { 0 };
        octet = octet.wrapping_add(1);
        rest = after;
    }
    kinds
};

fn is(kind: u8, octet: u8) -> bool {
    KINDS.get(usize::from(octet)).is_some_and(|kinds| kinds & kind != 0)
}

/// Where the `@` of an everyday address stands. None says nothing against an address: it has to be looked at with
/// care.
pub(super) fn at(address: &str) -> Option<usize> {
    let octets = address.as_bytes();
    let at = dot_string(octets)?;
    let domain = octets.get(at + 1..)?;
    (at <= MAX_LOCAL && octets.len() <= MAX_ADDRESS && is_host_name(domain)).then_some(at)
}

/// How long the words and dots before the first `@` are.
fn dot_string(octets: &[u8]) -> Option<usize> {
    let mut after_word = false;
    for (index, octet) in octets.iter().enumerate() {
        let word = is(ATEXT, *octet);
        if !word {
            match octet {
                b'.' if after_word => {}
                b'@' if after_word => return Some(index),
                _ => return None,
            }
        }
        after_word = word;
    }
    None
}

/// Labels of letters, digits and single hyphens, the last not a number. Two hyphens in a row may be an A-label, which
/// only the host can read.
fn is_host_name(domain: &[u8]) -> bool {
    let mut label = 0;
    let mut after_word = false;
    for (index, octet) in domain.iter().enumerate() {
        let word = is(LETTER_DIGIT, *octet);
        if !word {
            match octet {
                b'-' if after_word => {}
                b'.' if after_word && index - label <= MAX_LABEL => label = index + 1,
                _ => return false,
            }
        }
        after_word = word;
    }
    let last = domain.get(label..).unwrap_or_default();
    after_word && last.len() <= MAX_LABEL && !last.iter().all(u8::is_ascii_digit)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use std::cell::Cell;

    use proptest::prelude::*;

    use crate::compose::{Address, address};

    /// How the fast path and the whole grammar see a text.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    enum Seen {
        Everyday,
        Rare,
        Refused,
    }

    fn seen(text: &str) -> Seen {
        let whole = address::read(text, &mut |_| None);
        if super::at(text).is_some() {
            assert_eq!(Address::parse_exact(text, |_| None).map(|a| a.as_str().to_owned()), whole, "{text:?}");
            assert!(whole.is_ok(), "{text:?}: {whole:?}");
            return Seen::Everyday;
        }
        let everyday = text.is_ascii() && !text.contains('"') && !text.contains("--");
        assert!(whole.is_err() || !everyday, "{text:?}: {whole:?}");
        if whole.is_ok() { Seen::Rare } else { Seen::Refused }
    }

    #[test]
    fn the_fast_path_and_the_whole_grammar_agree() {
        let times = [0; 3].map(Cell::new);
        let local = "([a-z]{0,2}[a-z.!ü (][a-z]{0,2}|\"[a-z@]{1,3}\"|[a-z]{62,66})";
        let domain = "[A-Z0-9]{1,4}-{0,2}[a-z0-9]{1,2}(\\.[a-z0-9]{1,5}-?){0,2}(\\.[a-z]{62,64}){0,4}";
        let text = format!("{local}@{domain}");
        proptest!(ProptestConfig::with_cases(4_000), |(text in text.as_str())| times[seen(&text) as usize].update(|n| n + 1));
        assert!(times.iter().all(|times| times.get() > 200), "{times:?}");
    }

    #[test]
    fn any_text_at_all_is_seen_alike() {
        proptest!(|(text in ".{0,20}@?.{0,20}")| { seen(&text); });
    }
}
