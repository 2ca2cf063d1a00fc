//! One draft and rows of values: one draft a recipient.

mod attributes;
mod company;
mod edit;
mod ending;
mod escape;
mod filling;
mod html;
mod problem;
mod render;
mod row;
mod sender;
mod table;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
mod tidy;
mod url;
mod value;

pub use company::friendly_company;
pub use problem::{MergeProblem, MergeStop};
pub use render::render;
pub use row::Row;
pub use sender::{Sender, Snippet};
pub use table::{Column, Feeds, MAX_COLUMNS, MAX_OCTETS, MAX_ROWS, Table, TableProblem, read_pasted, read_table};
