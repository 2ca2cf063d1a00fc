//! How many there are, and whether anybody but the sender is among them.

use super::{Pass, Person};
use crate::compose::{Field, Problem};

const EVERYWHERE: [Field; 3] = [Field::To, Field::Cc, Field::Bcc];

/// None, too many, only the sender, not exactly one.
pub(super) fn check(pass: &mut Pass<'_>, people: &[Person<'_>], sender: &str) {
    let count = pass.recipients(&EVERYWHERE);
    if count == 0 {
        pass.find(Problem::NoRecipient, Field::To);
    }
    let maximum = pass.rules.limits.max_recipients;
    if count > maximum {
        pass.find(Problem::TooManyRecipients { count, maximum }, Field::Message);
    }
    let first = people.first().filter(|_| people.len() == count && people.iter().all(|person| person.key == sender));
    if let Some(first) = first {
        pass.find(Problem::SenderOnlyRecipient, first.place());
    }
    let to = pass.recipients(&[Field::To]);
    if pass.rules.policy.exactly_one_to && count > 0 && to != 1 {
        pass.find(Problem::NotOneTo { count: to }, Field::To);
    }
    for person in people.iter().filter(|person| person.typed.list) {
        pass.find(Problem::DistributionList { address: person.written() }, person.place());
    }
}
