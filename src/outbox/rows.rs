//! Who gets a message each, and what it says.

use std::collections::BTreeMap;

use super::{Duplicate, Item, UniqueRows};
use crate::compose::{Address, Draft, ToAscii};
use crate::merge::{MergeStop, Row, Sender, render};

/// Everybody a draft is written to, a row each: To, Cc and Bcc, the members of groups one by one.
#[must_use]
pub fn recipient_rows(draft: &Draft) -> Vec<Row> {
    let entries = draft.to.iter().chain(&draft.cc).chain(&draft.bcc);
    let people = entries.flat_map(|entry| entry.mailboxes());
    people
        .map(|mailbox| Row { address: mailbox.address.clone(), name: mailbox.name.clone(), ..Row::default() })
        .collect()
}

/// The addresses of everybody else a draft is written to, in the order of its fields.
pub(super) fn others(draft: &Draft, address: &str) -> Vec<String> {
    recipient_rows(draft).into_iter().map(|row| row.address).filter(|other| other != address).collect()
}

/// The rows without those whose mailbox an earlier one has. What is no address is compared as it stands; a row without
/// one is left for the review to name.
#[must_use]
pub fn unique_rows(rows: Vec<Row>, to_ascii: ToAscii) -> UniqueRows {
    let mut seen: BTreeMap<String, Option<usize>> = BTreeMap::new();
    let mut unique = UniqueRows { rows: Vec::with_capacity(rows.len()), duplicates: Vec::new() };
    for row in rows {
        let written = row.address.trim();
        let key = Address::parse(written, to_ascii).map_or_else(|_| written.to_lowercase(), |address| address.key());
        if key.is_empty() {
            unique.rows.push(row);
            continue;
        }
        let Some(known) = seen.get_mut(&key) else {
            seen.insert(key, None);
            unique.rows.push(row);
            continue;
        };
        let place = *known.get_or_insert(unique.duplicates.len());
        if place == unique.duplicates.len() {
            unique.duplicates.push(Duplicate { address: written.to_owned(), left_out: 0, rows: Vec::new() });
        }
        if let Some(duplicate) = unique.duplicates.get_mut(place) {
            duplicate.left_out += 1;
            duplicate.rows.extend(row.number);
        }
    }
    unique
}

/// One message of a run as it goes out. Copies are not sent separately: a row's person is its only recipient.
///
/// # Errors
/// Everything that stands in the way of a row.
pub fn message_of(draft: &Draft, item: &Item, sender: &Sender) -> Result<Draft, Vec<MergeStop>> {
    match item {
        Item::AsItIs => Ok(draft.clone()),
        Item::Draft(own) => Ok((**own).clone()),
        Item::Row(row) => {
            let mut made = render(draft, row, sender)?;
            made.cc.clear();
            made.bcc.clear();
            Ok(made)
        }
    }
}
