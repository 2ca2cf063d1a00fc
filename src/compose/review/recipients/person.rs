//! Somebody who gets the message.

use std::collections::BTreeSet;

use crate::compose::{Address, Field, Fix, Mailbox, Place, ToAscii};

/// A recipient whose address can be used, and where it stands.
#[derive(Debug)]
pub(in crate::compose::review) struct Person<'a> {
    pub(in crate::compose::review) field: Field,
    pub(in crate::compose::review) index: usize,
    pub(in crate::compose::review) typed: &'a Mailbox,
    pub(in crate::compose::review) address: Address,
    /// What tells one mailbox from another.
    pub(in crate::compose::review) key: String,
    /// The domain that was probably meant, when another was typed.
    pub(in crate::compose::review) meant: Option<String>,
}

impl<'a> Person<'a> {
    pub(super) fn new(field: Field, index: usize, typed: &'a Mailbox, address: Address) -> Self {
        Self { field, index, typed, key: address.key(), address, meant: None }
    }

    pub(in crate::compose::review) fn place(&self) -> Place {
        Place::entry(self.field, self.index)
    }

    /// The address as typed, for whoever words the finding.
    pub(in crate::compose::review) fn written(&self) -> String {
        self.typed.address.clone()
    }

    pub(super) fn local(&self) -> &str {
        self.key.rsplit_once('@').map_or("", |(local, _)| local)
    }

    /// The domain, A-labels in lower case.
    pub(super) fn domain(&self) -> &str {
        self.key.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// The domain this person is probably at.
    pub(super) fn meant_domain(&self) -> &str {
        self.meant.as_deref().unwrap_or_else(|| self.domain())
    }

    /// Takes this person out.
    pub(super) fn remove(&self) -> Fix {
        Fix::RemoveRecipient { field: self.field, index: self.index, address: self.written() }
    }
}

/// Their addresses as typed, each mailbox once.
pub(in crate::compose::review) fn addresses<'a>(people: impl Iterator<Item = &'a Person<'a>>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    people.filter(|person| seen.insert(person.key.as_str())).map(Person::written).collect()
}

/// Who an address belongs to: the key without what a person may add to their own address. `ana+news@` is `ana@` at
/// every large provider (RFC 5233); Gmail reads no dots before the `@` and has a second domain
/// (<https://support.google.com/mail/answer/7436150>, read 2026-11).
pub(in crate::compose::review) fn identity(address: &str, to_ascii: ToAscii) -> Option<String> {
    let key = Address::parse(address, to_ascii).ok()?.key();
    let (local, domain) = key.rsplit_once('@')?;
    let person = local.split_once('+').map_or(local, |(person, _)| person);
    Some(match domain {
        "gmail.com" | "googlemail.com" => [&person.replace('.', ""), "@gmail.com"].concat(),
        _ => [person, "@", domain].concat(),
    })
}
