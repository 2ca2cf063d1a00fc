//! Domains that look like a slip of the finger.

use std::collections::{BTreeMap, BTreeSet};

use super::{Pass, Person, Removal};
use crate::compose::domains::Spelling;
use crate::compose::{Address, Fix, Problem};

/// Mails from which a domain of this mailbox counts as frequent.
const FREQUENT: u32 = 3;

/// Each address whose domain was probably meant otherwise; the person then knows what was meant.
pub(super) fn check(pass: &mut Pass<'_>, people: &mut [Person<'_>], sender: &str, removal: &Removal) {
    let spelling = spelling(pass, sender);
    let keys: BTreeSet<String> = people.iter().map(|person| person.key.clone()).collect();
    let mut looked_up = BTreeMap::new();
    for person in people {
        let domain = person.domain().to_owned();
        let meant = looked_up.entry(domain).or_insert_with_key(|domain| spelling.suggestion(domain)).clone();
        let suggestion = meant.as_ref().and_then(|meant| corrected(pass, &person.address, meant));
        let Some(suggestion) = suggestion else { continue };
        person.meant = meant;
        let fix = fix(pass, person, &suggestion, &keys, removal);
        let problem = Problem::LikelyTypo { address: person.written(), suggestion: suggestion.as_str().to_owned() };
        pass.find_fixable(problem, person.place(), fix);
    }
}

fn spelling<'a>(pass: &Pass<'a>, sender: &'a str) -> Spelling<'a> {
    let (policy, familiar) = (pass.rules.policy, pass.rules.familiar.domains());
    let sender = sender.rsplit_once('@').map(|(_, domain)| domain);
    let own = sender.into_iter().chain(policy.organisation_domains.iter().map(String::as_str)).collect();
    let on_thread = pass.draft.thread.iter().flat_map(|thread| thread.participants.iter().chain(&thread.received_by));
    // The sender's as typed too: where something else is wrong with the sender, it still is their domain.
    let typed = on_thread.chain([&pass.draft.from.address]).filter_map(|address| address.rsplit_once('@'));
    let on_thread = typed.map(|(_, domain)| domain);
    let seen = familiar.iter().map(|kept| kept.domain.as_str()).chain(on_thread).collect();
    let frequent = familiar.iter().filter(|kept| kept.mails >= FREQUENT).map(|kept| kept.domain.as_str());
    Spelling::new(own, seen, frequent)
}

/// The address at the other domain, if it is one.
fn corrected(pass: &Pass<'_>, typed: &Address, domain: &str) -> Option<Address> {
    let (local, _) = typed.as_str().rsplit_once('@')?;
    Address::parse(&[local, "@", domain].concat(), pass.rules.to_ascii).ok()
}

/// The correction; or taking the address out when the right one is there too. None when either makes a new finding.
fn fix(
    pass: &Pass<'_>,
    person: &Person<'_>,
    correction: &Address,
    keys: &BTreeSet<String>,
    removal: &Removal,
) -> Option<Fix> {
    let (key, policy) = (correction.key(), pass.rules.policy);
    if keys.contains(&key) {
        return removal.of(person);
    }
    let only_the_sender = removal.is_sender(&key) && removal.is_last_other(person);
    let unwanted = policy.is_blocked(correction) || policy.is_unsubscribed(correction);
    let correct = || Fix::CorrectAddress {
        field: person.field,
        index: person.index,
        address: person.written(),
        correction: correction.as_str().to_owned(),
    };
    (!only_the_sender && !unwanted).then(correct)
}
