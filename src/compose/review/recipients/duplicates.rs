//! The same mailbox twice.

use std::collections::BTreeSet;

use super::{Pass, Person};
use crate::compose::Problem;

/// Every mailbox that stands there again, so that the first may stay.
pub(super) fn check(pass: &mut Pass<'_>, people: &[Person<'_>]) {
    let mut seen = BTreeSet::new();
    for person in people {
        if !seen.insert(person.key.as_str()) {
            let problem = Problem::DuplicateRecipient { address: person.written() };
            pass.find_fixable(problem, person.place(), Some(person.remove()));
        }
    }
}
