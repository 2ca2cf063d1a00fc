//! What may stand in a header field.

use super::Pass;
use crate::compose::{Place, Problem};

impl Pass<'_> {
    /// Blocks at the first control character; true when there was none.
    pub(super) fn header_safe(&mut self, text: &str, place: Place) -> bool {
        let forbidden = text.chars().find(|character| breaks_header(*character));
        if let Some(character) = forbidden {
            let character = format!("U+{:04X}", u32::from(character));
            self.find(Problem::ControlCharacter { character }, place);
        }
        forbidden.is_none()
    }
}

/// C0, DEL and C1 controls, and the two Unicode line ends: none may stand in a header (RFC 5322 §2.2, RFC 6532 §3).
pub(super) fn breaks_header(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}
