//! Abuse reports (RFC 5965): a recipient called the message spam. They are read to be told from bounces.

use super::{Action, Class, Failure, address, fields::Fields};

/// Outlook.com's Junk Mail Reporting Program sends the message itself, with this field before its header.
const OUTLOOK_RECIPIENT: &str = "X-HmXmrOriginalRecipient";

/// Whether a returned message is Outlook.com's complaint about it.
pub(super) fn is_of_outlook(returned: &str) -> bool {
    Fields::blocks(returned).next().is_some_and(|block| block.get(OUTLOOK_RECIPIENT).is_some())
}

/// The recipients a feedback report names; `addressed` are those of the message it returns.
pub(super) fn recipients(text: &str, addressed: &[String]) -> Vec<Failure> {
    let blocks: Vec<_> = Fields::blocks(text).collect();
    let names = ["Original-Rcpt-To", "Removal-Recipient", OUTLOOK_RECIPIENT];
    let named = blocks.iter().flat_map(|block| names.iter().flat_map(|name| block.all(name)));
    let mut addresses: Vec<String> = named.filter_map(|field| address::first(field).map(str::to_owned)).collect();
    addresses.dedup_by(|one, other| address::same(one, other));
    if addresses.is_empty() {
        addresses.extend(addressed.first().cloned());
    }
    addresses.into_iter().map(complaint).collect()
}

fn complaint(recipient: String) -> Failure {
    Failure {
        recipient,
        original: None,
        action: Action::Delivered,
        status: None,
        reply: None,
        diagnostic: String::new(),
        remote: None,
        class: Class::Other,
        hard: false,
    }
}
