//! What is known of one recipient.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use tsify::Tsify;

/// One recipient and the values for their message, from a table or made by the shell.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[tsify(hashmap_as_object)]
pub struct Row {
    /// Its number in the table as a spreadsheet counts: the headings are row 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub number: Option<usize>,
    /// The recipient's address.
    pub address: String,
    /// The recipient's whole name. Without it, first and last name are joined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub name: Option<String>,
    /// Values by the name of the merge field they fill, without braces.
    pub values: BTreeMap<String, String>,
}

impl Row {
    /// A field's value; none when nothing but white space would show.
    #[must_use]
    pub fn value(&self, field: &str) -> Option<&str> {
        self.values.get(field).map(|value| value.trim()).filter(|value| !value.is_empty())
    }

    /// The name to show beside the address.
    #[must_use]
    pub fn display_name(&self) -> Option<String> {
        let whole = self.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
        if let Some(name) = whole {
            return Some(name.to_owned());
        }
        match (self.value("first_name"), self.value("last_name")) {
            (Some(first), Some(last)) if family_first(first) && family_first(last) => Some(format!("{last}{first}")),
            (Some(first), Some(last)) => Some(format!("{first} {last}")),
            (first, last) => first.or(last).map(str::to_owned),
        }
    }
}

/// Whether a name is written in Hangul, Kana or Han, where the family name stands first (Unicode blocks).
fn family_first(name: &str) -> bool {
    name.chars().all(|character| {
        matches!(character, '\u{1100}'..='\u{11ff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}'
            | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: Option<&str>, first: &str, last: &str) -> Row {
        let values = [("first_name", first), ("last_name", last)];
        let values = values.map(|(field, value)| (field.to_owned(), value.to_owned())).into();
        Row { name: name.map(str::to_owned), values, ..Row::default() }
    }

    #[test]
    fn a_name_is_shown_as_its_language_writes_it() {
        assert_eq!(row(None, "Ana", "Müller").display_name().as_deref(), Some("Ana Müller"));
        assert_eq!(row(None, "진", "김").display_name().as_deref(), Some("김진"));
        assert_eq!(row(None, "太郎", "山田").display_name().as_deref(), Some("山田太郎"));
        assert_eq!(row(None, "Jin", "김").display_name().as_deref(), Some("Jin 김"));
        assert_eq!(row(None, " ", "Park").display_name().as_deref(), Some("Park"));
        assert_eq!(row(Some(" Dr. Ana "), "Ana", "").display_name().as_deref(), Some("Dr. Ana"));
        assert_eq!(row(None, "", "\t").display_name(), None);
    }
}
