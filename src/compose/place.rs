//! Where in the compose window a finding is.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

/// The part of the compose window a finding points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// The sender.
    From,
    /// Primary recipients.
    To,
    /// Copied recipients.
    Cc,
    /// Hidden recipients.
    Bcc,
    /// Subject line.
    Subject,
    /// HTML body.
    Html,
    /// Plain-text body.
    Text,
    /// The list of files.
    Attachments,
    /// The conversation of a reply.
    Thread,
    /// The message as a whole.
    Message,
}

/// Some words of a field, told so that whoever shows the field can find them again.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Tsify)]
pub struct Passage {
    /// Where it begins in the field's source, in octets of UTF-8. Orders findings; a DOM cannot use it.
    pub start: usize,
    /// The words as the reader sees them, entities decoded. In HTML they lie within one text node.
    pub text: String,
    /// How many times the same words stand in text nodes before this place: 0 for the first.
    pub nth: usize,
}

/// Where a finding is. Ordered as the compose window is read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Tsify)]
pub struct Place {
    /// The field.
    pub field: Field,
    /// The entry of a list, counted from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub index: Option<usize>,
    /// The words, in a field of text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub passage: Option<Passage>,
}

impl Place {
    /// An entry of a list, counted from 0.
    #[must_use]
    pub fn entry(field: Field, index: usize) -> Self {
        Self { field, index: Some(index), passage: None }
    }

    /// Some words of a field.
    #[must_use]
    pub fn words(field: Field, passage: Passage) -> Self {
        Self { field, index: None, passage: Some(passage) }
    }
}

impl From<Field> for Place {
    fn from(field: Field) -> Self {
        Self { field, index: None, passage: None }
    }
}
