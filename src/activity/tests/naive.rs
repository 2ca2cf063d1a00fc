//! The same figures, made as simply as can be: every event against every other.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::activity::{FeedKind, Tally};

/// One event that counts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Counted {
    pub(super) at: i64,
    pub(super) kind: u8,
    pub(super) message: (String, u32),
    pub(super) people: Vec<String>,
    pub(super) class: Option<(Class, bool)>,
    pub(super) certain: bool,
}

/// Unique people of a line: to whom it went, whom it did not reach, who answered; and runs.
pub(super) type LineSets = (BTreeSet<String>, BTreeSet<String>, BTreeSet<String>, BTreeSet<String>);

/// A view without its order and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Naive {
    pub(super) totals: Tally,
    pub(super) counted: Vec<Counted>,
    pub(super) lines: BTreeMap<String, [u32; 4]>,
    pub(super) campaigns: BTreeMap<String, [u32; 4]>,
}

pub(super) fn number(kind: FeedKind) -> u8 {
    match kind {
        FeedKind::Sent => 0,
        FeedKind::Bounced => 1,
        FeedKind::Delayed => 2,
        FeedKind::Delivered => 3,
        FeedKind::Replied => 4,
        FeedKind::Waiting => 5,
        FeedKind::Refused => 6,
    }
}

fn about(event: &Event) -> Option<&MessageRef> {
    match &event.what {
        What::Sent { message, .. }
        | What::Waiting { message, .. }
        | What::Refused { message, .. }
        | What::Undone { message }
        | What::Unknown { message, .. }
        | What::Reported { message, .. }
        | What::Replied { message, .. } => Some(message),
        _ => None,
    }
}

fn is_status(what: &What) -> bool {
    matches!(what, What::Sent { .. } | What::Waiting { .. } | What::Refused { .. } | What::Unknown { .. })
}

/// Which events count, once each.
fn counting(events: &[Event]) -> Vec<&Event> {
    let mut unique: Vec<&Event> = Vec::new();
    for event in events {
        if !unique.contains(&event) {
            unique.push(event);
        }
    }
    let counts = |event: &&Event| {
        let Some(own) = about(event) else { return false };
        let others: Vec<_> = unique.iter().copied().filter(|other| about(other) == Some(own)).collect();
        let undone =
            others.iter().filter(|other| matches!(other.what, What::Undone { .. })).map(|other| other.at).max();
        let is_sent = |other: &Event| matches!(other.what, What::Sent { .. });
        let stands =
            |other: &Event| undone.is_none_or(|undone| other.at > undone || (is_sent(other) && other.at == undone));
        if !stands(event) {
            return false;
        }
        let rest = || others.iter().copied().filter(|other| *other != *event && stands(other));
        match &event.what {
            What::Sent { .. } => !rest().any(|other| is_sent(other) && other.at < event.at),
            What::Waiting { until, .. } => !rest().any(|other| match &other.what {
                What::Sent { .. } => true,
                What::Refused { .. } | What::Unknown { .. } => other.at >= event.at,
                What::Waiting { until: later, .. } => (other.at, later) > (event.at, until),
                _ => false,
            }),
            What::Refused { .. } | What::Replied { .. } => true,
            What::Reported { recipient, .. } => {
                let rank = |event: &Event| match &event.what {
                    What::Reported { action, evidence, report, class, hard, .. } => {
                        let end = ["Failed", "Delivered", "Relayed", "Delayed"]
                            .iter()
                            .position(|word| *word == format!("{action:?}"));
                        (end, *evidence, event.at, *report, *class, *hard)
                    }
                    _ => unreachable!(),
                };
                let same =
                    |other: &&Event| matches!(&other.what, What::Reported { recipient: of, .. } if of == recipient);
                !rest().filter(same).any(|other| rank(other) < rank(event))
            }
            _ => false,
        }
    };
    unique.iter().copied().filter(counts).collect()
}

fn to_of<'a>(events: &'a [Event], message: &MessageRef) -> &'a [String] {
    let of = |event: &'a Event| match &event.what {
        What::Sent { message: of, to }
        | What::Waiting { message: of, to, .. }
        | What::Refused { message: of, to, .. }
        | What::Unknown { message: of, to }
            if of == message =>
        {
            Some(to.as_slice())
        }
        _ => None,
    };
    events.iter().find_map(of).unwrap_or_default()
}

pub(super) fn naive(events: &[Event], range: DateRange) -> Naive {
    let inside = |at: i64| range.from.is_none_or(|from| from <= at) && range.to.is_none_or(|to| at < to);
    let mut naive =
        Naive { totals: Tally::default(), counted: Vec::new(), lines: BTreeMap::new(), campaigns: BTreeMap::new() };
    let (mut lines, mut campaigns): (BTreeMap<String, LineSets>, BTreeMap<String, LineSets>) = Default::default();
    for event in counting(events).into_iter().filter(|event| inside(event.at)) {
        let message = about(event).unwrap();
        let to = to_of(events, message);
        let began = events.iter().filter_map(|event| match &event.what {
            What::Began { run, manner, title, .. } if *run == message.run => Some((event.at, *manner, title.clone())),
            _ => None,
        });
        let began = began.min_by_key(|(at, ..)| *at);
        let mut counted = Counted {
            at: event.at,
            kind: 0,
            message: (message.run.to_string(), message.index),
            people: to.to_vec(),
            class: None,
            certain: true,
        };
        let (mut went, mut back, mut answered) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
        let totals = &mut naive.totals;
        match &event.what {
            What::Sent { .. } => {
                totals.sent += 1;
                went = to.iter().cloned().collect();
            }
            What::Waiting { .. } => {
                totals.waiting += 1;
                counted.kind = number(FeedKind::Waiting);
            }
            What::Refused { .. } => {
                totals.refused += 1;
                counted.kind = number(FeedKind::Refused);
            }
            What::Replied { from, .. } => {
                totals.replied += 1;
                counted.kind = number(FeedKind::Replied);
                counted.people = vec![from.clone()];
                if to.contains(from) {
                    answered.insert(from.clone());
                } else if to.len() == 1 {
                    answered.insert(to[0].clone());
                }
            }
            What::Reported { recipient, action, class, hard, evidence, .. } => {
                counted.people = vec![recipient.clone()];
                counted.certain = evidence.is_strong();
                counted.kind = number(match action {
                    Action::Failed => FeedKind::Bounced,
                    Action::Delayed => FeedKind::Delayed,
                    _ => FeedKind::Delivered,
                });
                if *action == Action::Failed {
                    counted.class = Some((*class, *hard));
                }
                if evidence.is_strong() && *action == Action::Failed {
                    totals.bounced += 1;
                    totals.hard += u32::from(*hard);
                    back.insert(recipient.clone());
                }
                totals.delayed += u32::from(evidence.is_strong() && *action == Action::Delayed);
            }
            _ => unreachable!(),
        }
        naive.counted.push(counted);
        let Some((_, manner, title)) = began else { continue };
        let separately = (manner == Manner::Separately).then(|| (&mut campaigns, message.run.to_string()));
        for (all, name) in [Some((&mut lines, title)), separately].into_iter().flatten() {
            let line = all.entry(name).or_default();
            line.0.extend(went.iter().cloned());
            line.1.extend(back.iter().cloned());
            line.2.extend(answered.iter().cloned());
            if is_status(&event.what) {
                line.3.insert(message.run.to_string());
            }
        }
    }
    naive.counted.sort();
    let sizes = |(name, (went, back, answered, runs)): (String, LineSets)| {
        let sizes = [went.len(), back.len(), answered.len(), runs.len()].map(|size| u32::try_from(size).unwrap());
        (sizes != [0; 4]).then_some((name, sizes))
    };
    naive.lines = lines.into_iter().filter_map(sizes).collect();
    naive.campaigns = campaigns.into_iter().filter_map(sizes).collect();
    naive
}
