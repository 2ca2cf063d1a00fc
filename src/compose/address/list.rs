//! A list of addresses as somebody pasted it.

use std::collections::BTreeMap;

use serde::Serialize;
use tsify::Tsify;

use super::{AddressProblem, ToAscii, everyday, read};

/// What is wrong with one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
pub struct LineProblem {
    /// The line, counted from 1.
    pub line: usize,
    /// Why its address cannot be used.
    pub reason: AddressProblem,
}

/// A pasted list, read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Tsify)]
pub struct AddressList {
    /// Addresses that a provider would take, repeated ones each time.
    pub usable: usize,
    /// The lines that hold another text, in their order.
    pub problems: Vec<LineProblem>,
}

impl AddressList {
    /// Reads one address a line. A line of white space is none.
    ///
    /// ```
    /// use mailrail::compose::{AddressList, AddressProblem};
    ///
    /// let list = AddressList::read("mina@example.org\r\n\r\nleo\r\n", |_| None);
    /// assert_eq!((list.usable, list.problems.len()), (1, 1));
    /// assert_eq!((list.problems[0].line, &list.problems[0].reason), (3, &AddressProblem::NoAt));
    /// ```
    #[must_use]
    pub fn read(text: &str, to_ascii: ToAscii) -> Self {
        let mut list = Self::default();
        // The host is asked once a domain: a list has many people of few of them.
        let mut told = BTreeMap::<String, Option<String>>::new();
        let mut ask = |domain: &str| match told.get(domain) {
            Some(ascii) => ascii.clone(),
            None => told.entry(domain.to_owned()).or_insert(to_ascii(domain)).clone(),
        };
        // A byte order mark comes with files of some spreadsheets.
        for (index, line) in text.strip_prefix('\u{feff}').unwrap_or(text).lines().enumerate() {
            if everyday::at(line).is_some() {
                list.usable += 1;
                continue;
            }
            let typed = line.trim_matches([' ', '\u{a0}', '\t']);
            if typed.is_empty() {
                continue;
            }
            match read(typed, &mut ask) {
                Ok(_) => list.usable += 1,
                Err(reason) => list.problems.push(LineProblem { line: index + 1, reason }),
            }
        }
        list
    }
}
