//! Addresses that are allowed and that hardly any mail system takes.

use super::{Pass, Person};
use crate::compose::Problem;

/// Domains of one label, and quoted local parts.
pub(super) fn check(pass: &mut Pass<'_>, people: &[Person<'_>]) {
    for person in people {
        if person.address.has_dotless_domain() {
            pass.find(Problem::DomainWithoutDot { address: person.written() }, person.place());
        }
        if person.address.is_quoted() {
            pass.find(Problem::QuotedLocalPart { address: person.written() }, person.place());
        }
    }
}
