//! Many phrases looked for in one text.

/// A text in which hundreds of phrases are looked for. Few of them are there, and nearly every other one has three
/// octets in a row that the text has nowhere: then nothing is compared.
pub(in crate::bounce) struct Searched<'t> {
    text: &'t str,
    /// Of each three octets in a row one bit, by their hash.
    seen: [u64; WORDS],
}

/// A kilobyte, so that of a page of text an eighth of the bits is set.
const WORDS: usize = 128;

impl<'t> Searched<'t> {
    /// Prepares the search in a text.
    pub fn of(text: &'t str) -> Self {
        let mut seen = [0; WORDS];
        for three in text.as_bytes().windows(3) {
            let (word, bit) = place(three);
            if let Some(word) = seen.get_mut(word) {
                *word |= bit;
            }
        }
        Self { text, seen }
    }

    /// Whether the phrase stands in the text.
    pub fn has(&self, phrase: &str) -> bool {
        let may_be = |three| {
            let (word, bit) = place(three);
            self.seen.get(word).is_some_and(|word| word & bit != 0)
        };
        phrase.as_bytes().windows(3).all(may_be) && self.text.contains(phrase)
    }

    /// Whether one of the phrases stands in the text.
    pub fn has_one(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.has(phrase))
    }
}

/// The word and the bit in it of three octets: the upper bits of a product, which every octet has a part in.
fn place(three: &[u8]) -> (usize, u64) {
    let number = three.iter().fold(0, |number: u32, octet| number << 8 | u32::from(*octet));
    let hash = number.wrapping_mul(0x9e37_79b1) >> 19;
    ((hash >> 6) as usize, 1 << (hash & 63))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use proptest::prelude::*;

    use super::Searched;

    proptest! {
        #[test]
        fn a_phrase_is_found_where_it_stands_and_nowhere_else(text in "[ab é]{0,40}", phrase in "[ab é]{0,6}") {
            prop_assert_eq!(Searched::of(&text).has(&phrase), text.contains(&phrase));
        }
    }

    #[test]
    fn words_of_every_length_are_found() {
        let searched = Searched::of("550 user unknown");
        assert!(searched.has("user unknown") && searched.has("5") && searched.has(""));
        assert!(!searched.has("unknown user") && !searched.has("x"));
        assert!(searched.has_one(&["mailbox full", "unknown"]) && !searched.has_one(&[]));
    }
}
