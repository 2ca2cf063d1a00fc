//! Whether somebody can be taken out without a new finding.

use super::{Pass, Person};
use crate::compose::{Field, Fix};

/// What stands around the recipients of a draft.
#[derive(Debug)]
pub(super) struct Removal {
    exactly_one_to: bool,
    /// Recipients in To.
    to: usize,
    /// Recipients other than the sender, unusable ones too.
    others: usize,
    sender: String,
}

impl Removal {
    pub(super) fn new(pass: &Pass<'_>, people: &[Person<'_>], sender: &str) -> Self {
        let myself = people.iter().filter(|person| person.key == sender).count();
        Self {
            exactly_one_to: pass.rules.policy.exactly_one_to,
            to: pass.recipients(&[Field::To]),
            others: pass.recipients(&[Field::To, Field::Cc, Field::Bcc]) - myself,
            sender: sender.to_owned(),
        }
    }

    /// Taking this person out, unless that leaves nobody, the sender alone, or nobody in a To that must have one.
    pub(super) fn of(&self, person: &Person<'_>) -> Option<Fix> {
        let last_other = self.is_last_other(person);
        let last_in_to = self.exactly_one_to && person.field == Field::To && self.to == 1;
        (!last_other && !last_in_to && self.others > 0).then(|| person.remove())
    }

    pub(super) fn is_sender(&self, key: &str) -> bool {
        key == self.sender
    }

    /// Whether nobody but this person, and perhaps the sender, gets the message.
    pub(super) fn is_last_other(&self, person: &Person<'_>) -> bool {
        person.key != self.sender && self.others == 1
    }
}
