//! Which column gives what.

use super::{Column, Feeds, TableProblem, headers};

/// What each heading feeds, and the headings that say the same as an earlier one. `sample` is the first row under them.
pub(super) fn columns(headings: &csv::StringRecord, sample: &csv::StringRecord) -> (Vec<Column>, Vec<TableProblem>) {
    let mut columns: Vec<Column> = Vec::with_capacity(headings.len());
    let mut problems = Vec::new();
    for heading in headings {
        let heading = heading.trim();
        let mut feeds = headers::meaning(heading);
        let taken = |feeds: &Feeds| *feeds != Feeds::Nothing && columns.iter().any(|column| column.feeds == *feeds);
        if taken(&feeds) {
            // `E-mail 2` beside `E-mail`: the first is what it says, the second a field of its own name.
            feeds = Feeds::Field { field: headers::custom_field(heading) };
        }
        if taken(&feeds) {
            problems.push(TableProblem::HeadingTwice { heading: heading.to_owned() });
            feeds = Feeds::Nothing;
        }
        columns.push(Column { heading: heading.to_owned(), feeds });
    }
    if !columns.iter().any(|column| column.feeds == Feeds::Address) {
        let looks = |(_, cell): &(&mut Column, &str)| looks_like_address(cell);
        match columns.iter_mut().zip(sample).find(looks) {
            Some((column, _)) => column.feeds = Feeds::Address,
            None => problems.push(TableProblem::AddressColumnMissing),
        }
    }
    (columns, problems)
}

/// Enough to tell an address from a heading or another value; whether it can be used is judged later.
pub(super) fn looks_like_address(cell: &str) -> bool {
    cell.trim().split_once('@').is_some_and(|(local, domain)| {
        let plain = |part: &str| !part.is_empty() && !part.contains(['@', ' ']);
        plain(local) && plain(domain)
    })
}
