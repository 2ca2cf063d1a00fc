//! What can be wrong with a table: a closed set of codes.

use serde::Serialize;
use tsify::Tsify;

use crate::compose::AddressProblem;

/// What is wrong, and in which row as a spreadsheet counts them: the headings are row 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
#[serde(tag = "code", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum TableProblem {
    /// The file is neither UTF-8 nor UTF-16 with a byte order mark.
    EncodingUnknown,
    /// The file is larger than a table for one send can be.
    TableTooLarge {
        /// Octets it has.
        octets: usize,
        /// Octets allowed.
        maximum: usize,
    },
    /// There is no row under the headings.
    TableEmpty,
    /// The first row is no row of headings: it holds an address.
    HeadingsMissing,
    /// More columns than a table for a send has.
    TooManyColumns {
        /// Columns it has.
        count: usize,
        /// Columns allowed.
        maximum: usize,
    },
    /// No column holds addresses.
    AddressColumnMissing,
    /// Two columns give the same; only the first is used.
    HeadingTwice {
        /// The second one's heading.
        heading: String,
    },
    /// More rows than one send takes; those after the maximum are left out.
    TooManyRows {
        /// Rows it has.
        count: usize,
        /// Rows allowed.
        maximum: usize,
    },
    /// A row of empty cells.
    RowEmpty {
        /// Its number.
        row: usize,
    },
    /// A row with more or fewer cells than there are headings: nobody knows which cell belongs where.
    RowRagged {
        /// Its number.
        row: usize,
        /// Its cells.
        cells: usize,
        /// The headings.
        columns: usize,
    },
    /// A row without an address.
    RowWithoutAddress {
        /// Its number.
        row: usize,
    },
    /// A row with an address that no provider would take.
    RowAddressUnusable {
        /// Its number.
        row: usize,
        /// The address.
        address: String,
        /// Why.
        reason: AddressProblem,
    },
    /// A row with the address of an earlier one: that person would get two messages.
    RowAddressTwice {
        /// Its number.
        row: usize,
        /// The address.
        address: String,
        /// The earlier row's number.
        first: usize,
    },
}
