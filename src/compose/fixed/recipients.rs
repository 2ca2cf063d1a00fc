//! Recipients taken out, corrected, and hidden. None when the recipient does not stand there any more.

use std::slice::from_mut;

use crate::compose::{Draft, Field, Mailbox, Recipient};

/// Takes one out: in a group the last of this address, so that the first stays.
pub(super) fn remove(draft: &mut Draft, field: Field, index: usize, address: &str) -> Option<()> {
    let entries = entries(draft, field)?;
    let emptied = match entries.get_mut(index)? {
        Recipient::Mailbox(mailbox) => (mailbox.address == address).then_some(true)?,
        Recipient::Group(group) => {
            let member = group.members.iter().rposition(|member| member.address == address)?;
            group.members.remove(member);
            group.members.is_empty()
        }
    };
    if emptied {
        entries.remove(index);
    }
    Some(())
}

/// Writes an address anew; a name that only repeats it follows.
pub(super) fn correct(draft: &mut Draft, field: Field, index: usize, address: &str, correction: &str) -> Option<()> {
    let mailboxes = match entries(draft, field)?.get_mut(index)? {
        Recipient::Mailbox(mailbox) => from_mut(mailbox),
        Recipient::Group(group) => &mut group.members,
    };
    let mailbox = mailboxes.iter_mut().find(|mailbox| mailbox.address == address)?;
    let repeats = |name: &String| name.trim() == address.trim();
    let name = mailbox.name.take().map(|name| if repeats(&name) { correction.to_owned() } else { name });
    *mailbox = Mailbox { name, address: correction.to_owned(), list: mailbox.list };
    Some(())
}

/// Moves To and Cc to Bcc, before those who are hidden already: of somebody twice, the first stays the first.
pub(super) fn hide(draft: &mut Draft) {
    let visible: Vec<_> = draft.to.drain(..).chain(draft.cc.drain(..)).collect();
    draft.bcc.splice(..0, visible);
}

fn entries(draft: &mut Draft, field: Field) -> Option<&mut Vec<Recipient>> {
    match field {
        Field::To => Some(&mut draft.to),
        Field::Cc => Some(&mut draft.cc),
        Field::Bcc => Some(&mut draft.bcc),
        _ => None,
    }
}
