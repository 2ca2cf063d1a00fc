//! Tables, values and messages, one rule a test.

mod companies;
mod endings;
mod properties;
mod renders;
mod stops;
mod tables;

use crate::compose::{Draft, Mailbox};
use crate::merge::{Row, Sender};

/// The host's ToASCII, played by the `idna` crate.
fn to_ascii(domain: &str) -> Option<String> {
    idna::domain_to_ascii(domain).ok()
}

fn draft() -> Draft {
    Draft { from: Mailbox { address: "mina@contoso.example".into(), ..Mailbox::default() }, ..Draft::default() }
}

fn row(values: &[(&str, &str)]) -> Row {
    let values = values.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())).collect();
    Row { address: "ana@x.example".into(), values, ..Row::default() }
}

/// A sender with a name and nothing to append.
fn sender() -> Sender {
    Sender { name: Some("Mina Park".into()), ..Sender::default() }
}
