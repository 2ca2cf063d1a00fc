//! Abuse reports (RFC 5965): a recipient called the message spam. They are read to be told from bounces.

use super::{Action, Class, Failure, address, fields::Fields};

/// The recipients a feedback report names; `addressed` are those of the message it returns.
pub(super) fn recipients(text: &str, addressed: &[String]) -> Vec<Failure> {
    let blocks = Fields::blocks(text);
    let named = blocks.iter().flat_map(|block| block.all("Original-Rcpt-To").chain(block.all("Removal-Recipient")));
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
