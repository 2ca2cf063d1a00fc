//! The part before the `@`: RFC 5321 §4.1.2 `Local-part` with the characters that RFC 6531 §3.3 adds.

use super::{AddressPart, AddressProblem, problem::is_international};

const PART: AddressPart = AddressPart::Local;

/// Why this is no `Local-part`; an empty one is the caller's matter.
pub(super) fn check(local: &str) -> Result<(), AddressProblem> {
    local.strip_prefix('"').map_or_else(|| dot_string(local), quoted)
}

/// RFC 5322 §3.2.3 `atext`, its ASCII characters.
pub(super) const fn is_atext(octet: u8) -> bool {
    octet.is_ascii_alphanumeric()
        || matches!(
            octet,
            b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'/' | b'=' | b'?' | b'^' | b'_' | b'`' | b'{'..=b'~'
        )
}

/// `Dot-string`: atoms with one dot between any two.
fn dot_string(local: &str) -> Result<(), AddressProblem> {
    let mut after_dot = true;
    for character in local.chars() {
        match character {
            '.' if after_dot => return Err(AddressProblem::DotMisplaced { part: PART }),
            '@' => return Err(AddressProblem::SeveralAt),
            '"' => return Err(AddressProblem::QuoteMisplaced),
            '.' => {}
            _ if u8::try_from(character).is_ok_and(is_atext) || is_international(character) => {}
            _ => return Err(AddressProblem::of_character(character, PART)),
        }
        after_dot = character == '.';
    }
    if after_dot { Err(AddressProblem::DotMisplaced { part: PART }) } else { Ok(()) }
}

/// `Quoted-string` after its first quotation mark. A quoted pair holds visible ASCII or a space, nothing else.
fn quoted(text: &str) -> Result<(), AddressProblem> {
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' if characters.as_str().is_empty() => return Ok(()),
            '"' => break,
            '\\' => match characters.next() {
                Some(' '..='~') => {}
                Some(paired) => return Err(AddressProblem::of_character(paired, PART)),
                None => break,
            },
            ' '..='~' => {}
            _ if is_international(character) => {}
            _ => return Err(AddressProblem::of_character(character, PART)),
        }
    }
    Err(AddressProblem::QuoteMisplaced)
}
