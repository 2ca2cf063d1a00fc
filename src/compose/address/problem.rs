//! Why an address cannot be used: a closed set of codes, worded by the interface.

use serde::Serialize;
use tsify::Tsify;

/// One of the two parts of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum AddressPart {
    /// Before the `@`.
    Local,
    /// After the `@`.
    Domain,
}

/// Why an address cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Tsify)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum AddressProblem {
    /// Nothing was typed.
    #[error("the address is empty")]
    Empty,
    /// There is no `@`.
    #[error("the address has no @")]
    NoAt,
    /// There is more than one `@` outside quotation marks.
    #[error("the address has more than one @")]
    SeveralAt,
    /// A name and angle brackets stand around the address (RFC 5322 §3.4 `name-addr`).
    #[error("the address stands in angle brackets")]
    AngleBrackets,
    /// Nothing stands before the `@`.
    #[error("the part before @ is empty")]
    LocalEmpty,
    /// Over 64 octets before the `@` (RFC 5321 §4.5.3.1.1).
    #[error("the part before @ has {octets} octets")]
    LocalTooLong {
        /// Octets it has.
        octets: usize,
    },
    /// Over 254 octets (RFC 5321 §4.5.3.1.3, erratum 1690).
    #[error("the address has {octets} octets")]
    TooLong {
        /// Octets it has, the domain in its ASCII form.
        octets: usize,
    },
    /// White space, which a provider would not drop (RFC 5321 §4.1.2 has none outside quotation marks).
    #[error("a space in the {part} part")]
    Space {
        /// Where.
        part: AddressPart,
    },
    /// A character that RFC 5321 §4.1.2 and RFC 6531 §3.3 do not allow there, or that nobody can see.
    #[error("{character} in the {part} part")]
    CharacterNotAllowed {
        /// The character, or as `U+200B` when it cannot be seen.
        character: String,
        /// Where.
        part: AddressPart,
    },
    /// A dot at the start or the end, or two in a row.
    #[error("a dot of the {part} part stands wrong")]
    DotMisplaced {
        /// Where.
        part: AddressPart,
    },
    /// Quotation marks that do not surround the part before the `@` as a whole (RFC 5321 §4.1.2 `Quoted-string`).
    #[error("the quotation marks do not surround the part before @")]
    QuoteMisplaced,
    /// Nothing stands after the `@`.
    #[error("the part after @ is empty")]
    DomainEmpty,
    /// The international domain is none (RFC 5890, UTS #46).
    #[error("the international domain is not valid")]
    DomainInvalid,
    /// The last label is a number: an IPv4 address or no name at all (RFC 3696 §2).
    #[error("the domain ends in a number")]
    DomainNumeric,
    /// An IP address in brackets (RFC 5321 §4.1.3 `address-literal`), which hardly any server takes mail for.
    #[error("the domain is an address literal")]
    Literal,
    /// A label over 63 octets (RFC 1035 §2.3.4).
    #[error("the label {label} is too long")]
    LabelTooLong {
        /// The label, in its ASCII form.
        label: String,
    },
    /// A label that starts or ends with a hyphen (RFC 1123 §2.1).
    #[error("the label {label} starts or ends with a hyphen")]
    LabelHyphen {
        /// The label.
        label: String,
    },
}

impl AddressProblem {
    /// What to say of a character that cannot stand there.
    pub(super) fn of_character(character: char, part: AddressPart) -> Self {
        if character.is_whitespace() && !character.is_control() {
            return Self::Space { part };
        }
        let seen = !character.is_control() && !is_invisible(character);
        let character = if seen { character.to_string() } else { format!("U+{:04X}", u32::from(character)) };
        Self::CharacterNotAllowed { character, part }
    }
}

impl std::fmt::Display for AddressPart {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Local => "local",
            Self::Domain => "domain",
        })
    }
}

/// Whether RFC 6531 §3.3 lets a character beyond ASCII stand in an address and a person can see it there.
pub(super) fn is_international(character: char) -> bool {
    !character.is_ascii() && !character.is_control() && !character.is_whitespace() && !is_invisible(character)
}

/// Characters that leave no mark and slip in by copying: soft hyphen, zero-width space, byte order mark, and the
/// marks and controls of writing direction (Unicode 17 `Default_Ignorable_Code_Point`, read 2026-11). The joiners
/// U+200C and U+200D stay: Persian and the Indic scripts spell with them.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}'
    )
}
