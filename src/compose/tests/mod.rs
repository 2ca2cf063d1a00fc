//! Reviews and addresses, one rule a test.

mod addresses;
mod reviews;

use crate::compose::{Draft, Mailbox, Recipient};

/// The host's ToASCII, played by the `idna` crate.
fn to_ascii(domain: &str) -> Option<String> {
    idna::domain_to_ascii(domain).ok()
}

fn mailbox(address: &str) -> Mailbox {
    Mailbox { name: None, address: address.to_owned() }
}

/// A draft with nothing wrong.
fn draft() -> Draft {
    Draft {
        from: mailbox("ana@contoso.example"),
        to: vec![Recipient::Mailbox(mailbox("leo@example.org"))],
        subject: "Friday".into(),
        text: Some("Shall we?".into()),
        ..Draft::default()
    }
}
