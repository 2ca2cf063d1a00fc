//! People and domains that the organisation does not write to, or the mailbox any more.

use super::{Pass, Person, Removal};
use crate::compose::Problem;

/// Each of them by name: nobody is dropped in silence.
pub(super) fn check(pass: &mut Pass<'_>, people: &[Person<'_>], removal: &Removal) {
    let policy = pass.rules.policy;
    for person in people {
        if policy.is_blocked(&person.address) {
            let problem = Problem::RecipientBlocked { address: person.written() };
            pass.find_fixable(problem, person.place(), removal.of(person));
        }
        if policy.is_unsubscribed(&person.address) {
            let problem = Problem::RecipientUnsubscribed { address: person.written() };
            pass.find_fixable(problem, person.place(), removal.of(person));
        }
        if let Some((class, at)) = pass.rules.do_not_send.reason(&person.address) {
            let problem = Problem::DoNotSend { address: person.written(), class, at };
            pass.find_fixable(problem, person.place(), removal.of(person));
        }
    }
}
