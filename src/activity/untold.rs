//! Waits that are over and of which nobody told.

use super::fact::Happened;
use super::{Activity, DateRange, Event, What};
use crate::outbox::{MessageState, Outbox};

/// The events that take back what waits here and does not in the outbox: two windows may have asked for opposite things
/// at the same moment, and each told only what it knew.
#[must_use]
pub fn untold(activity: &Activity, outbox: &Outbox, now: i64) -> Vec<Event> {
    let facts = activity.facts(DateRange::default().bounds());
    let waiting = facts.filter(|fact| matches!(fact.what, Happened::Waiting { .. }));
    let over = waiting.filter_map(|fact| {
        let message = activity.known.reference(fact.message)?;
        let over = matches!(outbox.state(&message), Some(MessageState::Cancelled) | None);
        over.then(|| Event { at: now.max(fact.at), what: What::Undone { message } })
    });
    over.collect()
}
