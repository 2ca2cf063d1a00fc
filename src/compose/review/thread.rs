//! What a reply answers to, and whom.

use std::collections::BTreeSet;

use super::Pass;
use super::recipients::{Person, addresses, identity};
use crate::compose::{Field, Problem, Thread};

/// Recipients in To and Cc from which a reply goes to many: more than a meeting.
const MANY: usize = 20;

/// Everything about the conversation of a reply.
pub(super) fn check(pass: &mut Pass<'_>, people: &[Person<'_>]) {
    let Some(thread) = &pass.draft.thread else { return };
    let mut ids = thread.in_reply_to.iter().chain(&thread.references);
    let _ = ids.all(|id| pass.header_safe(id, Field::Thread.into()));
    let found_later = pass.rules.limits.finds_threads && (thread.conversation.is_some() || thread.draft.is_some());
    if thread.in_reply_to.is_none() && !found_later {
        pass.find(Problem::ReplyWithoutThread, Field::Thread);
    }
    sender(pass, thread);
    let count = pass.recipients(&[Field::To, Field::Cc]);
    if count > MANY {
        let field = if pass.draft.to.is_empty() { Field::Cc } else { Field::To };
        pass.find(Problem::ReplyToMany { count }, field);
    }
    added(pass, thread, people);
}

/// Whether the person who was written to is the one who answers.
fn sender(pass: &mut Pass<'_>, thread: &Thread) {
    let to_ascii = pass.rules.to_ascii;
    let Some(received_by) = &thread.received_by else { return };
    let from = &pass.draft.from.address;
    let (Some(sender), Some(receiver)) = (identity(from, to_ascii), identity(received_by, to_ascii)) else { return };
    if sender != receiver {
        let problem = Problem::SenderOtherIdentity { address: from.clone(), received_by: received_by.clone() };
        pass.find(problem, Field::From);
    }
}

/// Everybody who was not on the conversation, where the host tells who was.
fn added(pass: &mut Pass<'_>, thread: &Thread, people: &[Person<'_>]) {
    if thread.participants.is_empty() {
        return;
    }
    let to_ascii = pass.rules.to_ascii;
    let ours = thread.received_by.iter().chain([&pass.draft.from.address]);
    let known: BTreeSet<_> = thread.participants.iter().chain(ours).filter_map(|one| identity(one, to_ascii)).collect();
    let is_new = |person: &&Person<'_>| identity(&person.key, to_ascii).is_none_or(|one| !known.contains(&one));
    let mut new = people.iter().filter(is_new).peekable();
    if let Some(field) = new.peek().map(|first| first.field) {
        pass.find(Problem::RecipientsAdded { addresses: addresses(new) }, field);
    }
}
