//! Any events, in any order, told any number of times, against the naive figures.

use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;

use super::naive::{Counted, Naive, naive, number};
use super::*;
use crate::activity::Line;

const PEOPLE: [&str; 4] = ["ana@example.com", "ben@example.net", "carla@example.org", "dao@example.edu"];

/// Whom a message is for: the same whatever is told of it.
fn to(message: &MessageRef) -> Vec<String> {
    let from = usize::try_from(message.index).unwrap();
    PEOPLE.iter().cycle().skip(from).take(1 + from % 3).map(|&person| person.to_owned()).collect()
}

fn event() -> impl Strategy<Value = Event> {
    let at = (0..40_i64).prop_map(|hours| START + hours * 5 * HOUR);
    let about = (1..4_u8, 0..4_u32).prop_map(|(run, index)| message(run, index));
    let person = prop::sample::select(&PEOPLE[..]).prop_map(str::to_owned);
    let what = about.prop_flat_map(move |message| {
        let to = to(&message);
        let (sent, waiting, refused, unknown) = (message.clone(), message.clone(), message.clone(), message.clone());
        let (undone, reported, replied) = (message.clone(), message.clone(), message);
        let (waiting_to, refused_to, unknown_to) = (to.clone(), to.clone(), to.clone());
        let actions = [Action::Failed, Action::Delayed, Action::Delivered, Action::Relayed];
        let classes = [Class::UnknownRecipient, Class::MailboxFull, Class::Other];
        let evidence = [Evidence::Key, Evidence::Answer, Evidence::RecipientAndTime];
        let report = (person.clone(), prop::sample::select(actions.to_vec()), prop::sample::select(classes.to_vec()), any::<bool>(), prop::sample::select(evidence.to_vec()), 0..4_u64);
        prop_oneof![
            3 => Just(What::Sent { message: sent, to }),
            1 => (0..3_i64).prop_map(move |days| What::Waiting { message: waiting.clone(), to: waiting_to.clone(), until: START + days * DAY }),
            1 => Just(What::Refused { message: refused, to: refused_to, code: "too-large".to_owned() }),
            1 => Just(What::Unknown { message: unknown, to: unknown_to }),
            1 => Just(What::Undone { message: undone }),
            3 => report.prop_map(move |(recipient, action, class, hard, evidence, report)| What::Reported { message: reported.clone(), recipient, action, class, hard, status: None, evidence, report }),
            2 => (person.clone(), 0..4_u64).prop_map(move |(from, reply)| What::Replied { message: replied.clone(), from, reply }),
        ]
    });
    (at, what).prop_map(|(at, what)| Event { at, what })
}

/// The beginnings of some of the runs; two are of one template.
fn beginnings() -> Vec<Event> {
    vec![began(START, 1, Manner::Separately, "Offer"), began(START + DAY, 2, Manner::ByHand, "Offer")]
}

fn told(view: &ActivityView) -> Naive {
    let mut counted: Vec<_> = view
        .feed
        .entries
        .iter()
        .map(|entry| Counted {
            at: entry.at,
            kind: number(entry.kind),
            message: (entry.run.clone(), entry.index),
            people: entry.people.clone(),
            class: entry.class.zip(entry.hard),
            certain: entry.certain,
        })
        .collect();
    counted.sort();
    let lines = |lines: &[Line], name: fn(&Line) -> String| {
        lines
            .iter()
            .map(|line| (name(line), [line.sent, line.bounced, line.replied, line.uses]))
            .collect::<BTreeMap<_, _>>()
    };
    Naive {
        totals: view.totals,
        counted,
        lines: lines(&view.templates, |line| line.title.clone()),
        campaigns: lines(&view.campaigns, |line| line.id.clone()),
    }
}

proptest! {
    #[test]
    fn the_figures_are_those_of_the_naive_count_in_any_order_and_range(
        events in vec(event(), 0..40),
        again in vec(any::<prop::sample::Index>(), 0..10),
        order in any::<prop::sample::Index>(),
        from in prop::option::of(0..40_i64),
        to in prop::option::of(0..40_i64),
    ) {
        let mut events: Vec<_> = beginnings().into_iter().chain(events).collect();
        let repeated: Vec<_> = again.iter().map(|index| index.get(&events).clone()).collect();
        events.extend(repeated);
        let middle = order.index(events.len());
        events.rotate_left(middle);
        let hours = |hours: i64| START + hours * 5 * HOUR;
        let known = activity(&events);
        for range in [ALL, DateRange { from: from.map(hours), to: to.map(hours) }] {
            prop_assert_eq!(told(&view_in(&known, range, |_| 0)), naive(&events, range));
        }
        events.reverse();
        prop_assert_eq!(view_in(&activity(&events), ALL, |_| 0).totals, view_in(&known, ALL, |_| 0).totals);
    }

    #[test]
    fn the_days_of_a_range_hold_its_totals(events in vec(event(), 0..40), zone in -12..15_i32) {
        let view = view_in(&activity(&events), ALL, match zone.rem_euclid(4) { 0 => |_| 345, 1 => |_| -210, 2 => |_| 840, _ => |_| 0 });
        let sum = |of: fn(&crate::activity::Day) -> u32| view.days.iter().map(of).sum::<u32>();
        prop_assert_eq!(sum(|day| day.sent), view.totals.sent);
        prop_assert_eq!(sum(|day| day.bounced), view.totals.bounced);
        prop_assert_eq!(sum(|day| day.replied), view.totals.replied);
        prop_assert_eq!(sum(|day| day.refused), view.totals.refused);
        let classes: u32 = view.classes.iter().map(|count| count.hard + count.soft).sum();
        prop_assert_eq!(classes, view.totals.bounced);
    }

    #[test]
    fn a_line_is_read_as_it_was_written(event in event()) {
        let line = serde_json::to_string(&event).unwrap();
        prop_assert_eq!(serde_json::from_str::<Event>(&line).ok(), Some(event));
    }
}
