//! Addresses to which nothing is sent, for mail to them came back.

use std::collections::BTreeMap;

use super::names::folded;
use super::{Activity, Event, What};
use crate::bounce::Class;

/// What was told of one address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Heard {
    /// When it came onto the list for the last time, why, and as it was written then.
    listed: Option<(i64, Class, String)>,
    /// When the person took it off for the last time.
    allowed: Option<i64>,
}

/// Every address that was ever on the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Listing(BTreeMap<String, Heard>);

impl Listing {
    pub(super) fn listed(&mut self, address: &str, class: Class, at: i64) {
        let heard = self.0.entry(folded(address)).or_default();
        heard.listed = heard.listed.take().max(Some((at, class, address.to_owned())));
    }

    pub(super) fn allowed(&mut self, address: &str, at: i64) {
        let heard = self.0.entry(folded(address)).or_default();
        heard.allowed = heard.allowed.max(Some(at));
    }

    /// When the person took an address off the list for the last time.
    pub(super) fn allowed_at(&self, address: &str) -> Option<i64> {
        self.0.get(&folded(address))?.allowed
    }

    /// Why an address was on the list for the last time.
    pub(super) fn class(&self, address: &str) -> Option<Class> {
        self.0.get(&folded(address))?.listed.as_ref().map(|(_, class, _)| *class)
    }

    /// What a person says of an address counts from after whatever was told of it before.
    fn after(&self, address: &str, now: i64) -> i64 {
        let heard = self.0.get(&folded(address));
        let told = heard.and_then(|heard| heard.listed.as_ref().map(|(at, ..)| *at).max(heard.allowed));
        told.map_or(now, |told| now.max(told.saturating_add(1)))
    }

    /// Those on the list: address, why, since when.
    pub(super) fn all(&self) -> impl Iterator<Item = (&str, Class, i64)> {
        self.0.values().filter_map(|heard| {
            let (at, class, address) = heard.listed.as_ref()?;
            let allowed = heard.allowed.is_some_and(|allowed| allowed >= *at);
            (!allowed).then_some((address.as_str(), *class, *at))
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
