//! People and domains that the organisation does not write to.

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
    }
}
