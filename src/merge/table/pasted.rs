//! Recipients as somebody pasted them, from a mail or a document.

use super::read::Reading;
use super::{Row, Table};
use crate::compose::ToAscii;

/// Reads a list of recipients: addresses or `Name <address>`, separated by line breaks, commas or semicolons. Each is a
/// row whose number is its line, counted from 1. What is wrong stands in the table.
///
/// ```
/// use mailrail::merge::read_pasted;
///
/// let table = read_pasted("Ana <ana@example.com>; leo@example.org\nnobody", |_| None);
/// assert_eq!((table.rows.len(), table.problems.len()), (2, 1));
/// assert_eq!(table.rows[0].name.as_deref(), Some("Ana"));
/// ```
#[must_use]
pub fn read_pasted(text: &str, to_ascii: ToAscii) -> Table {
    let mut reading = Reading::new(Table::default(), to_ascii);
    for (line, words) in text.strip_prefix('\u{feff}').unwrap_or(text).lines().enumerate() {
        for entry in entries(words).map(str::trim).filter(|entry| !entry.is_empty()) {
            reading.take(|_| Ok(row(line + 1, entry)));
        }
    }
    reading.finish()
}

/// The entries of a line: what stands between its separators, but for those in quotation marks.
fn entries(line: &str) -> impl Iterator<Item = &str> {
    let mut quoted = false;
    line.split(move |character| {
        quoted ^= character == '"';
        !quoted && matches!(character, ',' | ';' | '\u{ff0c}' | '\u{ff1b}' | '\u{3001}')
    })
}

fn row(number: usize, entry: &str) -> Row {
    let named = entry.strip_suffix('>').and_then(|entry| entry.rsplit_once('<'));
    let (name, address) = named.unwrap_or(("", entry));
    let name = name.trim().trim_matches('"').trim();
    Row {
        number: Some(number),
        address: address.trim().to_owned(),
        name: (!name.is_empty()).then(|| name.to_owned()),
        ..Row::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::merge::TableProblem;

    fn read(text: &str) -> Table {
        read_pasted(text, |_| None)
    }

    fn people(table: &Table) -> Vec<(usize, Option<&str>, &str)> {
        table.rows.iter().map(|row| (row.number.unwrap(), row.name.as_deref(), row.address.as_str())).collect()
    }

    #[test]
    fn a_list_is_read_as_mail_programs_and_documents_write_it() {
        let table = read("\u{feff}\"Kim, Ana\" <ana@example.com>, leo@example.org;\r\n\r\n  Mina <mina@example.net>\n");
        assert_eq!(
            people(&table),
            [
                (1, Some("Kim, Ana"), "ana@example.com"),
                (1, None, "leo@example.org"),
                (3, Some("Mina"), "mina@example.net"),
            ]
        );
        assert_eq!(table.problems, []);
        assert_eq!(people(&read("a@example.com、b@example.com；c@example.com")).len(), 3);
    }

    #[test]
    fn what_is_no_address_and_who_is_there_twice_is_named_by_line() {
        let table = read("ana@example.com\nleo\nAna <ANA@example.com>");
        assert_eq!(people(&table).len(), 1);
        assert!(
            matches!(&table.problems[0], TableProblem::RowAddressUnusable { row: 2, address, .. } if address == "leo")
        );
        assert!(matches!(table.problems[1], TableProblem::RowAddressTwice { row: 3, first: 1, .. }));
    }

    #[test]
    fn nothing_pasted_is_an_empty_table() {
        assert_eq!(read(" \n "), Table::default());
    }
}
