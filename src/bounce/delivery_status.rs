//! message/delivery-status (RFC 3464), with what systems make of it.

use super::{
    Action, Traces, address,
    fields::{Fields, typed},
    status::Status,
};

/// One recipient as the delivery status tells it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Entry {
    pub recipient: Option<String>,
    pub original: Option<String>,
    pub action: Option<Action>,
    pub status: Option<Status>,
    pub diagnostic: String,
    pub remote: Option<String>,
}

/// The whole of it.
#[derive(Debug, Default)]
pub(super) struct DeliveryStatus {
    pub reporter: Option<String>,
    pub entries: Vec<Entry>,
}

/// More recipients than a provider takes for one message.
pub(super) const MOST: usize = 1000;

/// Reads the fields; adds the Message-ID where Gmail and others write it among them.
pub(super) fn read(text: &str, traces: &mut Traces) -> DeliveryStatus {
    let mut status = DeliveryStatus::default();
    for block in Fields::blocks(text) {
        status.reporter =
            status.reporter.take().or_else(|| block.get("Reporting-MTA").map(|name| typed(name).1.to_owned()));
        for name in ["X-Original-Message-ID", "Original-Message-ID"] {
            block.get(name).into_iter().for_each(|id| traces.add_named(id));
        }
        status.entries.extend(block.split("Final-Recipient").into_iter().filter_map(entry));
        status.entries.truncate(MOST);
    }
    status
}

/// A block that tells of a recipient.
fn entry(block: Fields<'_>) -> Option<Entry> {
    let recipient = |name: &str| block.get(name).and_then(address::of_field);
    let last = recipient("X-Actual-Recipient").or_else(|| recipient("Final-Recipient"));
    let original = recipient("Original-Recipient");
    let about = ["Final-Recipient", "Original-Recipient", "X-Actual-Recipient"];
    let action = block.get("Action").and_then(Action::parse);
    if action.is_none() && !about.iter().any(|name| block.get(name).is_some()) {
        return None;
    }
    let recipient = last.or_else(|| recipient("Final-Recipient")).or_else(|| original.clone());
    let original = original.filter(|original| recipient.as_ref().is_some_and(|last| !address::same(last, original)));
    Some(Entry {
        original: original.or_else(|| {
            let named = block.get("Final-Recipient").and_then(address::of_field);
            named.filter(|named| recipient.as_ref().is_some_and(|last| !address::same(last, named)))
        }),
        recipient,
        action,
        status: block.get("Status").and_then(Status::parse),
        diagnostic: block.get("Diagnostic-Code").map(|code| typed(code).1.to_owned()).unwrap_or_default(),
        remote: block.get("Remote-MTA").and_then(host),
    })
}

/// The name in a Remote-MTA field, without what follows it: `dns; mx.example.com. (192.0.2.1, the server for …)`.
fn host(field: &str) -> Option<String> {
    let name = typed(field).1.split([' ', '(', '[']).next()?.trim_end_matches('.');
    (!name.is_empty()).then(|| name.to_owned())
}
