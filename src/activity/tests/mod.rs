//! Activities as their events make them.

mod do_not_send;
mod exports;
mod fold;
mod found;
mod large;
mod naive;
mod properties;
mod retention;
mod returned;
mod told;

use super::{Activity, ActivityQuery, ActivityView, DateRange, Event, FeedPage, What};
use crate::bounce::{Action, Class, Evidence};
use crate::message::MessageKey;
use crate::outbox::{Manner, MessageRef};

const HOUR: i64 = 60 * 60 * 1000;
const DAY: i64 = 24 * HOUR;
/// 2026-11-02T00:00:00Z.
const START: i64 = 1_793_577_600_000;
const ALL: DateRange = DateRange { from: None, to: None };

fn key(number: u8) -> MessageKey {
    MessageKey::from_random([number; 16])
}

fn message(run: u8, index: u32) -> MessageRef {
    MessageRef { run: key(run), index }
}

fn began(at: i64, run: u8, manner: Manner, title: &str) -> Event {
    Event { at, what: What::Began { run: key(run), manner, count: 1, title: title.to_owned() } }
}

fn sent(at: i64, message: MessageRef, to: &[&str]) -> Event {
    Event { at, what: What::Sent { message, to: owned(to) } }
}

fn waiting(at: i64, message: MessageRef, to: &[&str], until: i64) -> Event {
    Event { at, what: What::Waiting { message, to: owned(to), until } }
}

fn refused(at: i64, message: MessageRef, to: &[&str]) -> Event {
    Event { at, what: What::Refused { message, to: owned(to), code: "too-large".to_owned() } }
}

fn undone(at: i64, message: MessageRef) -> Event {
    Event { at, what: What::Undone { message } }
}

fn replied(at: i64, message: MessageRef, from: &str, reply: u64) -> Event {
    Event { at, what: What::Replied { message, from: from.to_owned(), reply } }
}

/// A report that ties itself to its message by our key.
fn reported(at: i64, message: MessageRef, recipient: &str, action: Action, class: Class, report: u64) -> Event {
    let what = What::Reported {
        message,
        recipient: recipient.to_owned(),
        action,
        class,
        hard: class.is_hard(),
        status: None,
        evidence: Evidence::Key,
        report,
    };
    Event { at, what }
}

fn with_evidence(mut event: Event, sure: Evidence) -> Event {
    if let What::Reported { evidence, .. } = &mut event.what {
        *evidence = sure;
    }
    event
}

fn owned(all: &[&str]) -> Vec<String> {
    all.iter().map(|&one| one.to_owned()).collect()
}

fn activity(events: &[Event]) -> Activity {
    let mut activity = Activity::of("me@contoso.example");
    events.iter().for_each(|event| activity.take(event));
    activity
}

fn view_in(activity: &Activity, range: DateRange, offset_at: fn(i64) -> i32) -> ActivityView {
    activity.view(&ActivityQuery { range, feed: FeedPage { from: 0, count: u32::MAX, only: None } }, offset_at)
}

fn view(events: &[Event]) -> ActivityView {
    view_in(&activity(events), ALL, |_| 0)
}
