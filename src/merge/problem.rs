//! Why one recipient's message cannot be made: a closed set of codes, worded by the interface.

use serde::Serialize;
use tsify::Tsify;

use crate::compose::Place;

/// What stands in the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum MergeProblem {
    /// There is no value for a field that may not be left out.
    FieldUnfilled {
        /// Its name, without braces.
        name: String,
    },
    /// No field has this name.
    FieldUnknown {
        /// As it stands there, without braces.
        name: String,
        /// The known name it resembles.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[tsify(optional)]
        suggestion: Option<String>,
    },
    /// Something that was probably meant as a field.
    FieldMalformed {
        /// As it stands there.
        text: String,
    },
    /// A field where a value would be a program, a style or a kind of address, not words.
    FieldMisplaced {
        /// Its name, without braces.
        name: String,
    },
    /// A value that is no web address or host name, where one must stand.
    ValueNotAddress {
        /// The field, without braces.
        name: String,
        /// The value.
        value: String,
    },
    /// A value, alone or with the words around it, that would be read as another field.
    ValueReadsAsField {
        /// What would be read.
        text: String,
    },
    /// The row has no address.
    AddressMissing,
    /// The row's address has a control character, which could forge a header.
    AddressMalformed,
}

/// One problem and where it is in the draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
pub struct MergeStop {
    /// What stands in the way.
    pub problem: MergeProblem,
    /// Where.
    pub place: Place,
}
