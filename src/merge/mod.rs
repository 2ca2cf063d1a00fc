//! One draft and rows of values: one draft a recipient.

mod company;
mod row;
mod table;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;

pub use company::friendly_company;
pub use row::Row;
pub use table::{Column, Feeds, MAX_COLUMNS, MAX_OCTETS, MAX_ROWS, Table, TableProblem, read_table};
