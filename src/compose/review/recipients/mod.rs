//! Who sends, and who gets it.

mod duplicates;
mod lists;
mod offices;
mod organisation;
mod person;
mod removal;
mod spelling;
mod unusual;
mod unwanted;

pub(super) use person::{Person, addresses, identity};

use super::Pass;
use crate::compose::{
    Address, Field, Mailbox, Place, Problem, Recipient, ReviewedGroup, ReviewedMailbox, ReviewedRecipient,
};
use removal::Removal;

/// The sender, if it can be used.
pub(super) fn sender(pass: &mut Pass<'_>) -> Option<ReviewedMailbox> {
    let from = &pass.draft.from;
    if from.address.trim().is_empty() {
        pass.find(Problem::SenderMissing, Field::From);
        return None;
    }
    mailbox(pass, from, &Field::From.into())
}

/// To, Cc and Bcc as they may be sent, and everybody in them whose address can be used.
pub(super) fn check<'a>(
    pass: &mut Pass<'a>,
    sender: Option<&ReviewedMailbox>,
) -> ([Vec<ReviewedRecipient>; 3], Vec<Person<'a>>) {
    let draft = pass.draft;
    let fields = [(Field::To, &draft.to), (Field::Cc, &draft.cc), (Field::Bcc, &draft.bcc)];
    let mut people = Vec::new();
    let reviewed = fields.map(|(field, recipients)| list(pass, recipients, field, &mut people));
    let sender = sender.map(|sender| sender.address.key()).unwrap_or_default();
    let removal = Removal::new(pass, &people, &sender);
    lists::check(pass, &people, &sender);
    unwanted::check(pass, &people, &removal);
    duplicates::check(pass, &people);
    spelling::check(pass, &mut people, &sender, &removal);
    unusual::check(pass, &people);
    offices::check(pass, &people);
    organisation::check(pass, &people, &sender);
    (reviewed, people)
}

fn list<'a>(
    pass: &mut Pass<'a>,
    recipients: &'a [Recipient],
    field: Field,
    people: &mut Vec<Person<'a>>,
) -> Vec<ReviewedRecipient> {
    let mut reviewed = Vec::with_capacity(recipients.len());
    for (index, recipient) in recipients.iter().enumerate() {
        let mut read = |pass: &mut Pass<'a>, typed: &'a Mailbox| {
            let one = mailbox(pass, typed, &Place::entry(field, index))?;
            people.push(Person::new(field, index, typed, one.address.clone()));
            Some(one)
        };
        match recipient {
            Recipient::Mailbox(one) => reviewed.extend(read(pass, one).map(ReviewedRecipient::Mailbox)),
            Recipient::Group(group) => {
                pass.header_safe(&group.group, Place::entry(field, index));
                let members = group.members.iter().filter_map(|member| read(pass, member)).collect();
                let group = group.group.trim().to_owned();
                reviewed.push(ReviewedRecipient::Group(ReviewedGroup { group, members }));
            }
        }
    }
    reviewed
}

fn mailbox(pass: &mut Pass<'_>, mailbox: &Mailbox, place: &Place) -> Option<ReviewedMailbox> {
    let named = mailbox.name.as_deref();
    let safe = named.is_none_or(|name| pass.header_safe(name, place.clone()))
        & pass.header_safe(&mailbox.address, place.clone());
    if !safe {
        return None;
    }
    match Address::parse(&mailbox.address, pass.rules.to_ascii) {
        Ok(address) => {
            let name = named.map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned);
            Some(ReviewedMailbox { name, address })
        }
        Err(reason) => {
            pass.find(Problem::AddressUnusable { address: mailbox.address.clone(), reason }, place.clone());
            None
        }
    }
}
