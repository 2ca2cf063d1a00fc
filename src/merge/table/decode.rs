//! Octets of a file as text: UTF-8, or UTF-16 where a byte order mark says so.

use std::{borrow::Cow, char::decode_utf16};

/// The text without its mark (the Unicode Standard §23.8); none when the octets are no such text.
pub(super) fn decode(octets: &[u8]) -> Option<Cow<'_, str>> {
    if let Some(rest) = octets.strip_prefix(b"\xEF\xBB\xBF") {
        return str::from_utf8(rest).ok().map(Cow::Borrowed);
    }
    if let Some(rest) = octets.strip_prefix(b"\xFF\xFE") {
        return utf16(rest, u16::from_le_bytes).map(Cow::Owned);
    }
    if let Some(rest) = octets.strip_prefix(b"\xFE\xFF") {
        return utf16(rest, u16::from_be_bytes).map(Cow::Owned);
    }
    // UTF-16 without a mark would pass for UTF-8 full of NUL.
    str::from_utf8(octets).ok().filter(|text| !text.contains('\0')).map(Cow::Borrowed)
}

fn utf16(octets: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = octets.as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<String, _>>().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "이름,メール\nAna,é😀\n";

    fn units(mark: &[u8], order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        mark.iter().copied().chain(WORDS.encode_utf16().flat_map(order)).collect()
    }

    #[test]
    fn the_mark_says_how_the_text_is_encoded_and_is_no_part_of_it() {
        let marked: Vec<u8> = b"\xEF\xBB\xBF".iter().copied().chain(WORDS.bytes()).collect();
        let little = units(b"\xFF\xFE", u16::to_le_bytes);
        let big = units(b"\xFE\xFF", u16::to_be_bytes);
        for octets in [WORDS.as_bytes(), &marked, &little, &big] {
            assert_eq!(decode(octets).as_deref(), Some(WORDS));
        }
    }

    #[test]
    fn other_encodings_are_refused() {
        // Half a pair, half a surrogate, CP949, UTF-16 without a mark.
        let unmarked = units(b"", u16::to_le_bytes);
        for octets in [&b"\xFF\xFEa"[..], b"\xFF\xFE\x00\xD8", b"\xC0\xCC\xB8\xA7", &unmarked] {
            assert_eq!(decode(octets), None);
        }
    }
}
