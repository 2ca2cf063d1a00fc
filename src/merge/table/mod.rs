//! Recipients and their values from a file of comma-separated values (RFC 4180), as spreadsheets write it.

mod columns;
mod decode;
mod headers;
mod pasted;
mod problem;
mod read;
mod separator;

use serde::Serialize;
use tsify::Tsify;

pub use headers::Feeds;
pub use problem::TableProblem;

use super::Row;

/// Rows for one send. Source: Sales Connect's Group Email takes 1,000 recipients (facts of the reference product).
pub const MAX_ROWS: usize = 1_000;
/// Columns of a table: the most that Excel 97-2003 wrote ("Excel specifications and limits", read 2026-11).
pub const MAX_COLUMNS: usize = 256;
/// Octets of a file: room for 1,000 rows of 10 KB, and no more memory than a pane can spare.
pub const MAX_OCTETS: usize = 10 * 1024 * 1024;

/// A column of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
pub struct Column {
    /// Its heading as it stands there.
    pub heading: String,
    /// What it gives to a message.
    pub feeds: Feeds,
}

/// A file of recipients as it was understood.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
#[tsify(hashmap_as_object)]
pub struct Table {
    /// Its columns, in the file's order.
    pub columns: Vec<Column>,
    /// Rows under the headings, those left out too, blank lines not.
    pub row_count: usize,
    /// The rows that can be rendered.
    pub rows: Vec<Row>,
    /// What is wrong with the file and with the rows left out; of rows, the first [`MAX_ROWS`].
    pub problems: Vec<TableProblem>,
}

pub use pasted::read_pasted;
pub use read::read_table;
