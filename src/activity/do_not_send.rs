//! Addresses to which nothing is sent, for mail to them came back.

use std::collections::BTreeMap;

use super::names::folded;
use super::{Activity, Event, What};
use crate::bounce::Class;

/// What was told of one address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Listed {
    /// As it was first written.
    address: String,
    /// When it came onto the list for the last time, and why.
    listed: Option<(i64, Class)>,
    /// When the person took it off for the last time.
    allowed: Option<i64>,
}

/// Every address that was ever on the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Listing(BTreeMap<String, Listed>);

impl Listing {
    pub(super) fn listed(&mut self, address: &str, class: Class, at: i64) {
        let known = self.known(address);
        known.listed = known.listed.max(Some((at, class)));
    }

    pub(super) fn allowed(&mut self, address: &str, at: i64) {
        let known = self.known(address);
        known.allowed = known.allowed.max(Some(at));
    }

    fn known(&mut self, address: &str) -> &mut Listed {
        let unknown = || Listed { address: address.to_owned(), listed: None, allowed: None };
        self.0.entry(folded(address)).or_insert_with(unknown)
    }

    /// When the person took an address off the list for the last time.
    pub(super) fn allowed_at(&self, address: &str) -> Option<i64> {
        self.0.get(&folded(address))?.allowed
    }

    /// Why an address was on the list for the last time.
    pub(super) fn class(&self, address: &str) -> Option<Class> {
        self.0.get(&folded(address))?.listed.map(|(_, class)| class)
    }

    /// What a person says of an address counts from after whatever was told of it before.
    fn after(&self, address: &str, now: i64) -> i64 {
        let known = self.0.get(&folded(address));
        let told = known.and_then(|known| known.listed.map(|(at, _)| at).max(known.allowed));
        told.map_or(now, |told| now.max(told.saturating_add(1)))
    }

    /// Those on the list: address, why, since when.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, Class, i64)> {
        self.0.values().filter_map(|known| {
            let (at, class) = known.listed?;
            let allowed = known.allowed.is_some_and(|allowed| allowed >= at);
            (!allowed).then_some((known.address.as_str(), class, at))
        })
    }
}

/// The person takes an address off the list.
#[must_use]
pub fn allowed(activity: &Activity, address: &str, now: i64) -> Event {
    let at = activity.listing.after(address, now);
    Event { at, what: What::Allowed { address: address.to_owned() } }
}

/// The person puts an address back on the list.
#[must_use]
pub fn forbidden(activity: &Activity, address: &str, now: i64) -> Event {
    let class = activity.listing.class(address).unwrap_or(Class::Other);
    let at = activity.listing.after(address, now);
    Event { at, what: What::Listed { address: address.to_owned(), class } }
}
