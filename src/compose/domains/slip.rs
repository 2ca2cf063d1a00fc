//! What one slip of a finger makes of a word.
//!
//! `strsim` tells how many edits lie between two words. Which edit it was decides here: of all words one edit away
//! from a name, most are other people's names, and few are what a finger makes of it. (Its distance alone is 5.1 KB of
//! gzipped WebAssembly, this file 0.7 KB; a test holds the two against each other.)

/// The one edit that leads from a word to what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slip {
    pub(super) kind: Kind,
    /// Octets before it.
    pub(super) at: usize,
}

/// What the finger did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Two letters in the wrong order.
    Swapped,
    /// One letter twice.
    Doubled,
    /// One letter left out.
    LeftOut(u8),
    /// Another key in the place of one.
    Replaced(u8, u8),
    /// A key too many.
    Added(u8),
}

impl Slip {
    /// The edit, when there is exactly one (Damerau-Levenshtein distance 1) and both words are ASCII.
    pub(super) fn between(typed: &str, meant: &str) -> Option<Self> {
        if typed == meant || typed.len().abs_diff(meant.len()) > 1 || !typed.is_ascii() || !meant.is_ascii() {
            return None;
        }
        let (typed, meant) = (typed.as_bytes(), meant.as_bytes());
        let at = typed.iter().zip(meant).take_while(|(one, other)| one == other).count();
        let (typed_rest, meant_rest) = (typed.get(at..)?, meant.get(at..)?);
        let same_end = typed_rest.iter().rev().zip(meant_rest.iter().rev()).take_while(|(one, other)| one == other);
        let end = same_end.count();
        let middle = |rest: &[u8]| rest.len().saturating_sub(end);
        let kind = match (typed_rest.get(..middle(typed_rest))?, meant_rest.get(..middle(meant_rest))?) {
            ([a, b], [c, d]) if (a, b) == (d, c) => Kind::Swapped,
            ([], [left_out]) => Kind::LeftOut(*left_out),
            // The doubled letter is the one before, which the common beginning has taken.
            ([added], []) if at.checked_sub(1).and_then(|before| typed.get(before)) == Some(added) => Kind::Doubled,
            ([added], []) => Kind::Added(*added),
            ([one], [other]) => Kind::Replaced(*one, *other),
            _ => return None,
        };
        Some(Self { kind, at })
    }
}

/// The rows of letters of a keyboard (ISO/IEC 9995-2, US layout), each half a key to the right of the one above.
const ROWS: [&[u8]; 3] = [b"qwertyuiop", b"asdfghjkl", b"zxcvbnm"];

/// Whether two letters lie beside each other on the keyboard.
pub(super) fn adjacent(one: u8, other: u8) -> bool {
    let place = |key: u8| {
        ROWS.iter().enumerate().find_map(|(row, keys)| keys.iter().position(|k| *k == key).map(|column| (row, column)))
    };
    let (Some(one), Some(other)) = (place(one), place(other)) else { return false };
    let ((row, column), (lower, below)) = (one.min(other), one.max(other));
    match lower - row {
        0 => column.abs_diff(below) == 1,
        1 => column == below || column == below + 1,
        _ => false,
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use proptest::prelude::*;

    use super::{Kind, Slip, adjacent};

    #[test]
    fn each_slip_is_told() {
        let vectors = [
            ("gmial", Some(Kind::Swapped)),
            ("gmaill", Some(Kind::Doubled)),
            ("gmil", Some(Kind::LeftOut(b'a'))),
            ("gmaik", Some(Kind::Replaced(b'k', b'l'))),
            ("gmakil", Some(Kind::Added(b'k'))),
            ("gmail", None),
            ("gamli", None),
            ("", None),
        ];
        for (typed, kind) in vectors {
            assert_eq!(Slip::between(typed, "gmail").map(|slip| slip.kind), kind, "{typed}");
        }
    }

    #[test]
    fn keys_know_their_neighbours() {
        for (one, other) in [(b'a', b's'), (b'a', b'q'), (b'a', b'z'), (b'm', b'n'), (b'l', b'o'), (b'o', b'l')] {
            assert!(adjacent(one, other), "{one} {other}");
        }
        for (one, other) in [(b'a', b'e'), (b'v', b'r'), (b'q', b'z'), (b'a', b'a'), (b'1', b'2'), (b'-', b'p')] {
            assert!(!adjacent(one, other), "{one} {other}");
        }
    }

    proptest! {
        #[test]
        fn a_slip_is_what_strsim_counts_as_one_edit(typed in "[abc]{0,6}", meant in "[abc]{0,6}") {
            let one = strsim::osa_distance(&typed, &meant) == 1;
            prop_assert_eq!(Slip::between(&typed, &meant).is_some(), one);
        }
    }
}
