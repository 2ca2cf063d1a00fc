//! What the outbox hears of what came back, and what it does then.

use std::collections::BTreeSet;

use super::*;
use crate::activity::returned;
use crate::channel::Consent;
use crate::outbox::{Change, MessageState, Outbox, OutboxSettings, Record, Standing, StopCause, Wish};
use crate::quota::Load;

const RUN: u8 = 1;
const LOAD: Load = Load { messages: 1, recipients: 1, external: 1, requests: 3, octets: 0 };

/// A run of 40, of which some went out.
struct World {
    outbox: Outbox,
    activity: Activity,
    now: i64,
}

impl World {
    fn new() -> Self {
        let mut world = Self { outbox: Outbox::default(), activity: Activity::of("me@contoso.example"), now: START };
        let (title, consent) = ("Offer".to_owned(), Consent::Verified);
        world.write(Change::Began {
            manner: Manner::Separately,
            count: 40,
            title,
            consent,
            confirmed: true,
            pace: None,
        });
        for index in 0..40 {
            let address = person(index);
            world.write(Change::Queued {
                index,
                address,
                others: Vec::new(),
                name: None,
                row: None,
                load: LOAD,
                due: None,
            });
        }
        world
    }

    fn write(&mut self, change: Change) {
        let record = Record { at: self.now, run: key(RUN), change };
        for event in crate::activity::told(&self.outbox, &record) {
            self.activity.take(&event);
        }
        self.outbox.apply(&record);
    }

    fn send(&mut self, indices: std::ops::Range<u32>) {
        indices.for_each(|index| self.write(Change::Moved { index, to: MessageState::Sent { id: None } }));
    }

    /// Messages come back, as this evidence has it.
    fn bounce(&mut self, indices: std::ops::Range<u32>, evidence: Evidence) {
        let event = |index| {
            with_evidence(
                reported(
                    self.now,
                    message(RUN, index),
                    &person(index),
                    Action::Failed,
                    Class::MailboxFull,
                    index.into(),
                ),
                evidence,
            )
        };
        let events: Vec<_> = indices.map(event).collect();
        events.iter().for_each(|event| self.activity.take(event));
        for record in returned(&self.activity, &events, &self.outbox, self.now) {
            self.outbox.apply(&record);
        }
    }

    /// What the owner does next.
    fn carry(&mut self) {
        let tasks = self.outbox.tasks(self.now, &BTreeSet::new(), &OutboxSettings::default());
        tasks.records.iter().for_each(|record| self.outbox.apply(record));
    }

    fn stopped(&mut self) -> Option<StopCause> {
        self.carry();
        match self.outbox.standing(&key(RUN)) {
            Some(Standing::Stopped { cause }) => Some(cause),
            _ => None,
        }
    }
}

fn person(index: u32) -> String {
    format!("p{index}@example.com")
}

#[test]
fn too_many_bounces_stop_a_run_and_the_same_ones_do_not_stop_it_again() {
    let mut world = World::new();
    world.send(0..10);
    world.bounce(0..1, Evidence::Key);
    assert_eq!(world.stopped(), None, "one of ten is no fifth");
    world.bounce(1..2, Evidence::MessageId);
    assert_eq!(world.stopped(), Some(StopCause::Bounces { bounced: 2, of: 10 }));

    world.write(Change::Asked { wish: Wish::Resume });
    assert_eq!(world.stopped(), None);
    world.bounce(0..2, Evidence::Key);
    world.send(10..20);
    world.bounce(10..11, Evidence::Key);
    assert_eq!(world.stopped(), None, "one more of ten more");
    world.bounce(11..12, Evidence::Key);
    assert_eq!(world.stopped(), Some(StopCause::Bounces { bounced: 2, of: 10 }));
}

#[test]
fn too_few_say_nothing_and_what_anybody_could_have_written_stops_nothing() {
    let mut world = World::new();
    world.send(0..9);
    world.bounce(0..9, Evidence::Key);
    assert_eq!(world.stopped(), None, "nine are too few to say");
    let mut world = World::new();
    world.send(0..20);
    world.bounce(0..20, Evidence::RecipientAndTime);
    assert_eq!(world.stopped(), None);
}

#[test]
fn a_run_that_is_over_hears_nothing_more() {
    let mut world = World::new();
    world.send(0..40);
    let event = reported(START, message(RUN, 0), &person(0), Action::Failed, Class::MailboxFull, 1);
    world.activity.take(&event);
    assert_eq!(returned(&world.activity, &[event], &world.outbox, START), []);
}
