//! Who sends, and who gets it.

use super::Pass;
use crate::compose::{
    Address, Field, Mailbox, Place, Problem, Recipient, ReviewedGroup, ReviewedMailbox, ReviewedRecipient,
};

/// The sender, if it can be used.
pub(super) fn sender(pass: &mut Pass<'_>) -> Option<ReviewedMailbox> {
    let from = &pass.draft.from;
    if from.address.trim().is_empty() {
        pass.find(Problem::SenderMissing, Field::From);
        return None;
    }
    mailbox(pass, from, &Field::From.into())
}

/// To, Cc and Bcc.
pub(super) fn check(pass: &mut Pass<'_>) -> [Vec<ReviewedRecipient>; 3] {
    let draft = pass.draft;
    let fields = [(Field::To, &draft.to), (Field::Cc, &draft.cc), (Field::Bcc, &draft.bcc)];
    let count: usize = fields.iter().flat_map(|(_, list)| list.iter()).map(|r| r.mailboxes().len()).sum();
    if count == 0 {
        pass.find(Problem::NoRecipient, Field::To);
    }
    let maximum = pass.rules.limits.max_recipients;
    if count > maximum {
        pass.find(Problem::TooManyRecipients { count, maximum }, Field::Message);
    }
    fields.map(|(field, recipients)| list(pass, recipients, field))
}

fn list(pass: &mut Pass<'_>, recipients: &[Recipient], field: Field) -> Vec<ReviewedRecipient> {
    let mut reviewed = Vec::with_capacity(recipients.len());
    for (index, recipient) in recipients.iter().enumerate() {
        let place = Place::entry(field, index);
        match recipient {
            Recipient::Mailbox(one) => reviewed.extend(mailbox(pass, one, &place).map(ReviewedRecipient::Mailbox)),
            Recipient::Group(group) => {
                pass.header_safe(&group.group, place.clone());
                let members = group.members.iter().filter_map(|member| mailbox(pass, member, &place)).collect();
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
