//! The form nearly every address has, told in one pass: ASCII words with dots, `@`, a plain host name.

use super::{MAX_ADDRESS, MAX_LOCAL, domain::MAX_LABEL, local::is_atext};

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
    let mut after_dot = true;
    for (index, octet) in octets.iter().enumerate() {
        if is_atext(*octet) {
            after_dot = false;
        } else if after_dot {
            return None;
        } else if *octet == b'.' {
            after_dot = true;
        } else {
            return (*octet == b'@').then_some(index);
        }
    }
    None
}

/// Labels of letters, digits and single hyphens, the last not a number.
fn is_host_name(domain: &[u8]) -> bool {
    let mut length = 0;
    let mut digits_only = true;
    let mut after_hyphen = false;
    for octet in domain {
        match octet {
            b'.' if length > 0 && length <= MAX_LABEL && !after_hyphen => {
                length = 0;
                digits_only = true;
            }
            // Two in a row may be an A-label, which only the host can read.
            b'-' if length > 0 && !after_hyphen => {
                length += 1;
                digits_only = false;
                after_hyphen = true;
            }
            _ if octet.is_ascii_alphanumeric() => {
                length += 1;
                digits_only &= octet.is_ascii_digit();
                after_hyphen = false;
            }
            _ => return false,
        }
    }
    // A label of nothing is digits only as well.
    length <= MAX_LABEL && !digits_only && !after_hyphen
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
        let whole = address::read(text, |_| None);
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
