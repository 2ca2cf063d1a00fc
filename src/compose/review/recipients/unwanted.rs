//! People and domains that the organisation does not write to.

use super::{Pass, Person, Removal};
use crate::compose::Problem;
use crate::compose::domains::is_within;

/// Each of them by name: nobody is dropped in silence.
pub(super) fn check(pass: &mut Pass<'_>, people: &[Person<'_>], removal: &Removal) {
    for person in people {
        if is_blocked(pass, &person.key) {
            let problem = Problem::RecipientBlocked { address: person.written() };
            pass.find_fixable(problem, person.place(), removal.of(person));
        }
        if is_unsubscribed(pass, &person.key) {
            let problem = Problem::RecipientUnsubscribed { address: person.written() };
            pass.find_fixable(problem, person.place(), removal.of(person));
        }
    }
}

/// Whether the organisation does not write to the mailbox of this key.
pub(super) fn is_unwanted(pass: &Pass<'_>, key: &str) -> bool {
    is_blocked(pass, key) || is_unsubscribed(pass, key)
}

fn is_blocked(pass: &Pass<'_>, key: &str) -> bool {
    let policy = pass.rules.policy;
    let domain = key.rsplit_once('@').map_or("", |(_, domain)| domain);
    policy.blocked_domains.iter().any(|blocked| is_within(domain, blocked))
        || policy.blocked_people.iter().any(|person| person == key)
}

fn is_unsubscribed(pass: &Pass<'_>, key: &str) -> bool {
    pass.rules.policy.unsubscribed.iter().any(|person| person == key)
}
