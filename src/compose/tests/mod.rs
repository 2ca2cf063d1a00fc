//! Reviews and addresses, one rule a test.

mod addresses;
mod archives;
mod attachments;
mod ordinary_mails;
mod policies;
mod reviews;

use std::sync::LazyLock;

use crate::compose::{Draft, Familiar, Limits, Mailbox, Policy, Recipient, Rules};

/// The host's ToASCII, played by the `idna` crate.
fn to_ascii(domain: &str) -> Option<String> {
    idna::domain_to_ascii(domain).ok()
}

fn mailbox(address: &str) -> Mailbox {
    Mailbox { address: address.to_owned(), ..Mailbox::default() }
}

/// The channel's limits alone: no organisation, no habits.
fn rules(limits: Limits) -> Rules<'static> {
    static PLAIN: LazyLock<(Policy, Familiar)> = LazyLock::new(Default::default);
    Rules { limits, policy: &PLAIN.0, familiar: &PLAIN.1, to_ascii }
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
