//! What the activity tells the outbox: how many of a run's messages came back.

use std::collections::BTreeSet;

use super::fact::Happened;
use super::{Activity, Event, What};
use crate::message::MessageKey;
use crate::outbox::{Change, Outbox, Record, Standing};

/// The records that say how many messages came back of runs that still go on, where these events, which `activity` knows
/// already, changed that.
#[must_use]
pub fn returned(activity: &Activity, events: &[Event], outbox: &Outbox, now: i64) -> Vec<Record> {
    let bounced = |event: &&Event| matches!(&event.what, What::Reported { evidence, .. } if evidence.is_strong());
    let runs: BTreeSet<_> = events.iter().filter(bounced).filter_map(|event| event.what.run()).collect();
    let goes_on = |run: &&MessageKey| outbox.standing(run).is_some_and(|standing| standing != Standing::Over);
    let told = |run: &MessageKey| {
        let (bounced, of) = activity.came_back(run);
        (bounced > 0).then(|| Record { at: now, run: run.clone(), change: Change::Returned { bounced, of } })
    };
    runs.into_iter().filter(goes_on).filter_map(told).collect()
}

impl Activity {
    /// Unique recipients whom a run's messages did not reach, of so many to whom they went.
    fn came_back(&self, run: &MessageKey) -> (u32, u32) {
        let run = self.known.known_run(run).and_then(|run| self.known.run(run));
        let messages = run.map(|run| run.messages.as_slice()).unwrap_or_default();
        let (mut bounced, mut sent) = (BTreeSet::new(), BTreeSet::new());
        for message in messages.iter().filter_map(|number| self.known.message(*number)) {
            for fact in message.facts.iter().filter_map(|number| self.known.fact(*number)).filter(|fact| fact.counts) {
                match fact.what {
                    Happened::Sent => sent.extend(&message.to),
                    Happened::Reported(told) if told.is_bounce() => {
                        bounced.insert(told.person);
                    }
                    _ => {}
                }
            }
        }
        let count = |people: &BTreeSet<_>| u32::try_from(people.len()).unwrap_or(u32::MAX);
        (count(&bounced), count(&sent))
    }
}
