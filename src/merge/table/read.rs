//! Octets of a file as a table.

use std::collections::btree_map::{BTreeMap, Entry};

use csv::{ReaderBuilder, StringRecord};

use super::{
    Column, Feeds, MAX_COLUMNS, MAX_OCTETS, MAX_ROWS, Row, Table, TableProblem, columns, decode::decode,
    separator::separator,
};
use crate::compose::{Address, AddressProblem, ToAscii};

/// Reads a file of comma-separated values: any of the usual separators, UTF-8 or UTF-16. Never fails: what is wrong
/// stands in the table.
///
/// ```
/// use mailrail::merge::read_table;
///
/// let table = read_table(b"Email;First Name\r\nana@example.com;Ana\r\n", |_| None);
/// assert_eq!(table.rows[0].value("first_name"), Some("Ana"));
/// ```
#[must_use]
pub fn read_table(octets: &[u8], to_ascii: ToAscii) -> Table {
    let refused = |problem| Table { problems: vec![problem], ..Table::default() };
    if octets.len() > MAX_OCTETS {
        return refused(TableProblem::TableTooLarge { octets: octets.len(), maximum: MAX_OCTETS });
    }
    let Some(text) = decode(octets) else { return refused(TableProblem::EncodingUnknown) };
    let mut records = Records::of(&text);
    let Some((_, headings)) = records.next() else { return refused(TableProblem::TableEmpty) };
    if headings.len() > MAX_COLUMNS {
        return refused(TableProblem::TooManyColumns { count: headings.len(), maximum: MAX_COLUMNS });
    }
    if headings.iter().any(columns::looks_like_address) {
        return refused(TableProblem::HeadingsMissing);
    }
    let mut records = records.peekable();
    let Some((_, sample)) = records.peek() else { return refused(TableProblem::TableEmpty) };
    let (columns, problems) = columns::columns(&headings, sample);
    let readable = !problems.contains(&TableProblem::AddressColumnMissing);
    let mut reading = Reading::new(Table { columns, problems, ..Table::default() }, to_ascii);
    if readable {
        records.for_each(|(number, record)| reading.take(|columns| row(columns, number, &record)));
    }
    reading.finish()
}

/// The records of a text and the row that a spreadsheet shows each in.
struct Records<'a> {
    text: &'a str,
    reader: csv::Reader<&'a [u8]>,
    row: usize,
}

impl<'a> Records<'a> {
    fn of(text: &'a str) -> Self {
        let mut builder = ReaderBuilder::new();
        let builder = builder.delimiter(separator(text)).has_headers(false).flexible(true);
        Self { text, reader: builder.from_reader(text.as_bytes()), row: 0 }
    }

    /// Blank lines at a place: the reader skips them, a spreadsheet counts them.
    fn blank_lines(&self, at: u64) -> usize {
        let rest = usize::try_from(at).ok().and_then(|at| self.text.split_at_checked(at));
        let Some((before, rest)) = rest else { return 0 };
        // The reader ends a record between CR and LF.
        let rest = if before.ends_with('\r') { rest.strip_prefix('\n').unwrap_or(rest) } else { rest };
        let breaks = rest.trim_start_matches(['\r', '\n']).len();
        let breaks = rest.get(..rest.len() - breaks).unwrap_or_default();
        breaks.len() - breaks.matches("\r\n").count()
    }
}

impl Iterator for Records<'_> {
    type Item = (usize, StringRecord);

    fn next(&mut self) -> Option<Self::Item> {
        let blank = self.blank_lines(self.reader.position().byte());
        let mut record = StringRecord::new();
        // The text is UTF-8 and records may differ in length, so there is nothing to fail at.
        if !self.reader.read_record(&mut record).unwrap_or(false) {
            return None;
        }
        self.row += blank + 1;
        Some((self.row, record))
    }
}

/// A table on the way.
pub(super) struct Reading {
    table: Table,
    to_ascii: ToAscii,
    /// Addresses in lower case, and the row of each.
    seen: BTreeMap<String, usize>,
}

impl Reading {
    pub(super) fn new(table: Table, to_ascii: ToAscii) -> Self {
        Self { table, to_ascii, seen: BTreeMap::new() }
    }

    /// Takes one more row, or what is wrong with it.
    pub(super) fn take(&mut self, row: impl FnOnce(&[Column]) -> Result<Row, TableProblem>) {
        self.table.row_count += 1;
        if self.table.row_count > MAX_ROWS {
            return;
        }
        match row(&self.table.columns).and_then(|row| self.judged(row)) {
            Ok(row) => self.table.rows.push(row),
            Err(problem) => self.table.problems.push(problem),
        }
    }

    /// The row, if its address can be used and no earlier one has it.
    fn judged(&mut self, row: Row) -> Result<Row, TableProblem> {
        let (number, address) = (row.number.unwrap_or_default(), row.address.as_str());
        let owned = || address.to_owned();
        let parsed = Address::parse(address, self.to_ascii).map_err(|reason| match reason {
            AddressProblem::Empty => TableProblem::RowWithoutAddress { row: number },
            reason => TableProblem::RowAddressUnusable { row: number, address: owned(), reason },
        })?;
        match self.seen.entry(parsed.as_str().to_lowercase()) {
            Entry::Occupied(first) => {
                Err(TableProblem::RowAddressTwice { row: number, address: owned(), first: *first.get() })
            }
            Entry::Vacant(new) => {
                new.insert(number);
                Ok(row)
            }
        }
    }

    pub(super) fn finish(mut self) -> Table {
        let count = self.table.row_count;
        if count > MAX_ROWS {
            self.table.problems.insert(0, TableProblem::TooManyRows { count, maximum: MAX_ROWS });
        }
        self.table
    }
}

/// A record as a row under these columns.
fn row(columns: &[Column], number: usize, record: &StringRecord) -> Result<Row, TableProblem> {
    if record.iter().all(|cell| cell.trim().is_empty()) {
        return Err(TableProblem::RowEmpty { row: number });
    }
    if record.len() != columns.len() {
        return Err(TableProblem::RowRagged { row: number, cells: record.len(), columns: columns.len() });
    }
    let mut row = Row { number: Some(number), ..Row::default() };
    for (Column { feeds, .. }, cell) in columns.iter().zip(record) {
        let cell = cell.trim();
        match feeds {
            _ if cell.is_empty() => {}
            Feeds::Address => row.address = cell.to_owned(),
            Feeds::Name => row.name = Some(cell.to_owned()),
            Feeds::Field { field } => drop(row.values.insert(field.clone(), cell.to_owned())),
            Feeds::Nothing => {}
        }
    }
    Ok(row)
}
