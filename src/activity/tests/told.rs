//! What the journal of an outbox tells.

use super::*;
use crate::activity::{Tally, told, untold};
use crate::channel::{Consent, SendError};
use crate::outbox::{Change, MessageState, Outbox, Record, Wish};
use crate::quota::Load;

const ANA: &str = "ana@example.com";
const LOAD: Load = Load { messages: 1, recipients: 1, external: 1, requests: 3, octets: 0 };

/// An outbox and the activity beside it.
struct World {
    outbox: Outbox,
    activity: Activity,
    now: i64,
    told: usize,
}

impl World {
    fn of(manner: Manner, others: &[&str]) -> Self {
        let mut world =
            Self { outbox: Outbox::default(), activity: Activity::of("me@contoso.example"), now: START, told: 0 };
        let (title, consent) = ("Offer".to_owned(), Consent::Verified);
        world.write(Change::Began { manner, count: 1, title, consent, confirmed: true, pace: None });
        let (address, others) = (ANA.to_owned(), owned(others));
        world.write(Change::Queued { index: 0, address, others, name: None, row: None, load: LOAD, due: None });
        world.told = 0;
        world
    }

    fn write(&mut self, change: Change) {
        let record = Record { at: self.now, run: key(1), change };
        for event in told(&self.outbox, &record) {
            self.activity.take(&event);
            self.told += 1;
        }
        self.outbox.apply(&record);
    }

    fn moved(&mut self, to: MessageState) {
        self.now += 1;
        self.write(Change::Moved { index: 0, to });
    }

    fn ask(&mut self, wish: Wish) {
        self.now += 1;
        self.write(Change::Asked { wish });
    }

    fn waits(&self, milliseconds: i64) -> MessageState {
        MessageState::Waiting { until: self.now + milliseconds, error: SendError::Throttled }
    }

    fn handed_over(&self) -> MessageState {
        MessageState::HandedOver { at: self.now + DAY, id: "AAMk".to_owned() }
    }

    fn totals(&self) -> Tally {
        view_in(&self.activity, ALL, |_| 0).totals
    }
}

fn one(of: fn(&mut Tally) -> &mut u32) -> Tally {
    let mut tally = Tally::default();
    *of(&mut tally) = 1;
    tally
}

#[test]
fn a_mail_to_several_people_is_sent_to_all_of_them() {
    let mut world = World::of(Manner::ByHand, &["ben@example.net", "carla@example.org"]);
    for state in [MessageState::Preparing, MessageState::Committing] {
        world.moved(state);
    }
    world.moved(MessageState::Sent { id: None });
    assert_eq!(world.told, 1, "how it goes on is nobody's news");
    let view = view_in(&world.activity, ALL, |_| 0);
    assert_eq!(view.feed.entries[0].people, [ANA, "ben@example.net", "carla@example.org"]);
    assert_eq!((view.templates[0].sent, view.campaigns.len()), (3, 0));
}

#[test]
fn a_short_wait_is_no_news_and_a_long_one_is_until_it_is_over() {
    let mut world = World::of(Manner::Separately, &[]);
    world.moved(world.waits(30_000));
    assert_eq!(world.told, 0);
    world.moved(world.waits(DAY));
    assert_eq!(world.totals(), one(|tally| &mut tally.waiting));
    world.moved(MessageState::Sent { id: None });
    assert_eq!(world.totals(), one(|tally| &mut tally.sent));
}

#[test]
fn what_was_handed_over_waits_and_leaves_nothing_when_it_is_taken_back() {
    let mut world = World::of(Manner::Separately, &[]);
    world.moved(world.handed_over());
    assert_eq!(world.totals(), one(|tally| &mut tally.waiting));
    world.ask(Wish::Cancel);
    assert_eq!(world.totals(), one(|tally| &mut tally.waiting), "it is still with the provider");
    world.moved(MessageState::Cancelled);
    let view = view_in(&world.activity, ALL, |_| 0);
    assert_eq!((view.totals, view.feed.total, view.templates.len()), (Tally::default(), 0, 0));
}

#[test]
fn what_was_taken_back_for_a_pause_can_go_later() {
    let mut world = World::of(Manner::Separately, &[]);
    world.moved(world.handed_over());
    world.ask(Wish::Pause);
    world.moved(MessageState::Queued);
    assert_eq!(world.totals(), Tally::default());
    world.ask(Wish::Resume);
    // By a clock that was set back.
    world.now = START - DAY;
    world.moved(MessageState::Sent { id: None });
    assert_eq!(world.totals(), one(|tally| &mut tally.sent));
}

#[test]
fn cancelling_takes_back_what_waits_and_tells_nothing_of_what_nobody_heard_of() {
    let mut waits = World::of(Manner::Separately, &[]);
    waits.moved(waits.waits(DAY));
    waits.moved(MessageState::Queued);
    waits.ask(Wish::CancelOne { index: 0 });
    assert_eq!(waits.totals(), Tally::default());
    let mut unheard = World::of(Manner::Separately, &[]);
    unheard.ask(Wish::Cancel);
    assert_eq!(unheard.told, 0);
}

#[test]
fn a_refusal_has_its_code_and_what_is_tried_again_can_be_sent() {
    let mut world = World::of(Manner::Separately, &[]);
    world.moved(MessageState::Refused { error: SendError::TooLarge });
    assert_eq!(view_in(&world.activity, ALL, |_| 0).feed.entries[0].code.as_deref(), Some("too-large"));
    world.ask(Wish::Retry { index: 0 });
    world.moved(MessageState::Sent { id: None });
    assert_eq!(world.totals(), Tally { sent: 1, refused: 1, ..Tally::default() });
}

#[test]
fn a_message_in_doubt_counts_when_the_person_or_its_window_says_that_it_went() {
    let error = SendError::Interrupted;
    let mut run = World::of(Manner::Separately, &[]);
    run.moved(MessageState::Unknown { error: error.clone() });
    assert_eq!((run.told, run.totals()), (1, Tally::default()));
    run.ask(Wish::CountAsSent { index: 0 });
    assert_eq!(run.totals(), one(|tally| &mut tally.sent));
    let mut by_hand = World::of(Manner::ByHand, &[]);
    by_hand.moved(MessageState::Unknown { error });
    by_hand.moved(MessageState::Sent { id: None });
    by_hand.moved(MessageState::Sent { id: None });
    assert_eq!((by_hand.told, by_hand.totals()), (2, one(|tally| &mut tally.sent)));
}

#[test]
fn a_queued_line_of_before_has_one_recipient() {
    let line = r#"{"v":1,"at":7,"run":"01010101010101010101010101010101","change":{"queued":{"index":0,"address":"ana@example.com","name":null,"row":null,"load":{"messages":1,"recipients":1,"external":1,"requests":3,"octets":0},"due":null}}}"#;
    let record: Record = serde_json::from_str(line).unwrap();
    assert!(matches!(&record.change, Change::Queued { others, .. } if others.is_empty()));
    assert_eq!(serde_json::to_string(&record).unwrap(), line, "and is written as it was");
}

#[test]
fn a_wait_that_another_window_cancelled_at_the_same_moment_is_taken_back_later() {
    let mut world = World::of(Manner::Separately, &[]);
    let mut other = world.outbox.clone();
    other.apply(&Record { at: START, run: key(1), change: Change::Asked { wish: Wish::Cancel } });
    // Its owner did not know yet.
    world.moved(world.waits(DAY));
    assert_eq!(untold(&world.activity, &world.outbox, START + 1), [], "it waits");
    for outbox in [other, Outbox::default()] {
        let events = untold(&world.activity, &outbox, START - DAY);
        let mut after = world.activity.clone();
        events.iter().for_each(|event| after.take(event));
        assert_eq!(view_in(&after, ALL, |_| 0).totals, Tally::default());
        assert_eq!(untold(&after, &outbox, START), []);
    }
}
