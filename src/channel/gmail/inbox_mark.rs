//! How far a Gmail inbox has been read, as one word that can be kept.

use super::super::inbox::InboxMark;

/// A place in the history, or in the search that comes before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    /// Where the history goes on once the search is done.
    pub history: String,
    /// The search that is under way.
    pub search: Option<Search>,
}

/// What is left of a search, seconds since 1970-01-01T00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Search {
    /// Mail from this time on.
    pub after: i64,
    /// Mail before this time; what came later has been read.
    pub before: Option<i64>,
}

impl Mark {
    /// A mark at a history id; none if it is not one.
    pub fn at(history: &str) -> Option<Self> {
        let number = history.len() <= 20 && history.bytes().all(|octet| octet.is_ascii_digit());
        (number && !history.is_empty()).then(|| Self { history: history.to_owned(), search: None })
    }

    pub fn read(InboxMark(word): &InboxMark) -> Option<Self> {
        let mut parts = word.split('/');
        let mark = Self::at(parts.next()?)?;
        let search = match (parts.next(), parts.next()) {
            (None, _) => None,
            (Some(after), before) => {
                let before = before.map(str::parse).transpose().ok()?;
                Some(Search { after: after.parse().ok()?, before })
            }
        };
        Some(Self { search, ..mark })
    }

    pub fn write(&self) -> InboxMark {
        let history = &self.history;
        InboxMark(match self.search {
            None => history.clone(),
            Some(Search { after, before: None }) => format!("{history}/{after}"),
            Some(Search { after, before: Some(before) }) => format!("{history}/{after}/{before}"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_read_as_it_was_written_and_nothing_else_is_one() {
        for search in [None, Some(Search { after: 7, before: None }), Some(Search { after: 7, before: Some(9) })] {
            let mark = Mark { history: "123".into(), search };
            assert_eq!(Mark::read(&mark.write()), Some(mark));
        }
        for word in [
            "",
            "x",
            "12a",
            "1/",
            "1/x",
            "1/2/",
            "1/2/x",
            "-1",
            "https://graph.microsoft.com/",
            "123456789012345678901",
        ] {
            assert_eq!(Mark::read(&InboxMark(word.into())), None, "{word}");
        }
    }
}
