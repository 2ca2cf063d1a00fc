//! Colleagues and others.

use std::collections::BTreeSet;

use super::{Pass, Person, addresses};
use crate::compose::domains::{is_consumer, is_within};
use crate::compose::{Field, Fix, Problem};

/// Recipients who see each other and do not belong together, from which this is said: a dinner party may be ten people
/// of few domains, and a project may be many people of few companies.
const STRANGERS: usize = 10;
/// Different domains they are at.
const STRANGE_DOMAINS: usize = 5;

/// Who belongs together.
struct Organisation<'a> {
    domains: Vec<&'a str>,
}

impl<'a> Organisation<'a> {
    /// The organisation's domains, and the sender's own unless everybody can have a mailbox there.
    fn of_sender(pass: &Pass<'a>, sender: &'a str) -> Self {
        let own = sender.rsplit_once('@').map(|(_, domain)| domain).filter(|domain| !is_consumer(domain));
        let policy = pass.rules.policy.organisation_domains.iter().map(String::as_str);
        Self { domains: policy.chain(own).collect() }
    }

    fn has(&self, domain: &str) -> bool {
        self.domains.iter().any(|own| is_within(domain, own))
    }
}

/// External recipients, mixed ones, and strangers who see each other.
pub(super) fn check(pass: &mut Pass<'_>, people: &[Person<'_>], sender: &str) {
    let organisation = Organisation::of_sender(pass, sender);
    // Only an organisation that says which domains are its own has anybody outside.
    if !pass.rules.policy.organisation_domains.is_empty() {
        external(pass, people);
        mixed(pass, people, &organisation);
    }
    strangers(pass, people, &organisation);
}

fn external(pass: &mut Pass<'_>, people: &[Person<'_>]) {
    let policy = pass.rules.policy;
    let outside = || people.iter().filter(|person| !policy.is_inside(&person.address));
    if let Some(first) = outside().next() {
        pass.find(Problem::ExternalRecipients { addresses: addresses(outside()) }, first.field);
    }
}

/// A mistyped colleague is a colleague here, so that correcting the address is no news.
fn mixed(pass: &mut Pass<'_>, people: &[Person<'_>], organisation: &Organisation<'_>) {
    let inside = |person: &&Person<'_>| organisation.has(person.meant_domain());
    let internal = people.iter().filter(inside).count();
    let external = people.len() - internal;
    if let (Some(first), true) = (people.first(), internal > 0 && external > 0) {
        pass.find(Problem::InternalAndExternal { internal, external }, first.field);
    }
}

/// A reply goes to people who are on one conversation already.
fn strangers(pass: &mut Pass<'_>, people: &[Person<'_>], organisation: &Organisation<'_>) {
    let visible = people.iter().filter(|person| person.field != Field::Bcc);
    let strange: Vec<_> = visible.filter(|person| !organisation.has(person.meant_domain())).collect();
    let domains = strange.iter().map(|person| person.meant_domain()).collect::<BTreeSet<_>>().len();
    let Some(first) = strange.first() else { return };
    if pass.draft.thread.is_some() || strange.len() < STRANGERS || domains < STRANGE_DOMAINS {
        return;
    }
    // Where To must have one recipient and has, moving everybody would be wrong again.
    let keeps_to = pass.rules.policy.exactly_one_to && pass.recipients(&[Field::To]) == 1;
    let problem = Problem::StrangersVisible { count: strange.len(), domains };
    pass.find_fixable(problem, first.field, (!keeps_to).then_some(Fix::MoveToBcc));
}
