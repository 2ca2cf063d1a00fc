//! Reviews and addresses, one rule a test.

mod addresses;
mod archives;
mod attachments;
mod drafts;
mod familiar;
mod fixes;
mod ordinary_mails;
mod organisation;
mod policies;
mod properties;
mod recipients;
mod reviews;
mod severities;
mod spelling;
mod threads;

use std::sync::LazyLock;

use crate::channel::{Channel, Consent};
use crate::compose::{
    DoNotSend, Draft, Familiar, Field, Fix, Limits, Mailbox, Place, Policy, Problem, Recipient, Rules, review,
};

/// The host's ToASCII, played by the `idna` crate.
fn to_ascii(domain: &str) -> Option<String> {
    idna::domain_to_ascii(domain).ok()
}

fn mailbox(address: &str) -> Mailbox {
    Mailbox { address: address.to_owned(), ..Mailbox::default() }
}

/// The channel's limits alone: no organisation, no habits.
fn rules(limits: Limits) -> Rules<'static> {
    static PLAIN: LazyLock<(Policy, Familiar, DoNotSend)> = LazyLock::new(Default::default);
    Rules { limits, policy: &PLAIN.0, familiar: &PLAIN.1, do_not_send: &PLAIN.2, to_ascii }
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

fn exchange() -> Rules<'static> {
    rules(Channel::ExchangeOnline.limits(Consent::Verified))
}

/// Entries of a list, one mailbox each.
fn to(addresses: &[&str]) -> Vec<Recipient> {
    addresses.iter().map(|address| Recipient::Mailbox(mailbox(address))).collect()
}

fn at(field: Field, index: usize) -> Place {
    Place::entry(field, index)
}

/// The problems of a draft and where they are.
fn problems(draft: &Draft, rules: &Rules<'_>) -> Vec<(Problem, Place)> {
    review(draft, rules).findings.into_iter().map(|finding| (finding.problem, finding.place)).collect()
}

/// The problems of a draft and what would mend them.
fn fixes(draft: &Draft, rules: &Rules<'_>) -> Vec<(Problem, Option<Fix>)> {
    review(draft, rules).findings.into_iter().map(|finding| (finding.problem, finding.fix)).collect()
}
