//! What must be told and what must not, in four languages.

mod attachments;
mod costs;
mod greetings;
mod placeholders;
mod subjects;

use crate::channel::{Channel, Consent};
use crate::compose::{DoNotSend, Draft, Familiar, Finding, Mailbox, Policy, Recipient, Rules, review};

fn mailbox(name: &str, address: &str) -> Mailbox {
    let name = (!name.is_empty()).then(|| name.to_owned());
    Mailbox { name, address: address.to_owned(), ..Mailbox::default() }
}

/// A draft of this plain text with nothing else wrong.
fn text(text: &str) -> Draft {
    Draft {
        from: mailbox("", "ana@contoso.example"),
        to: vec![Recipient::Mailbox(mailbox("", "leo@fabrikam.example"))],
        subject: "Friday".into(),
        text: Some(text.to_owned()),
        ..Draft::default()
    }
}

/// A draft of this HTML with nothing else wrong.
fn html(html: &str) -> Draft {
    Draft { html: Some(html.to_owned()), text: None, ..text("") }
}

fn findings_under(draft: &Draft, policy: &Policy) -> Vec<Finding> {
    let (familiar, do_not_send) = (Familiar::default(), DoNotSend::default());
    let to_ascii = |domain: &str| idna::domain_to_ascii(domain).ok();
    let limits = Channel::Gmail.limits(Consent::Verified);
    review(draft, &Rules { limits, policy, familiar: &familiar, do_not_send: &do_not_send, to_ascii }).findings
}

fn findings(draft: &Draft) -> Vec<Finding> {
    findings_under(draft, &Policy::default())
}
