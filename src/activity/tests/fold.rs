//! What counts, and what does not.

use super::*;
use crate::activity::{ClassCount, FeedKind, LineClass, Tally};

const ANA: &str = "ana@example.com";
const BEN: &str = "ben@example.net";

fn kinds(view: &ActivityView) -> Vec<FeedKind> {
    view.feed.entries.iter().map(|entry| entry.kind).collect()
}

#[test]
fn the_same_told_twice_counts_once_in_whatever_order() {
    let events = [
        began(START, 1, Manner::Separately, "Offer for {company}"),
        sent(START + 1, message(1, 0), &[ANA]),
        reported(START + 2, message(1, 0), ANA, Action::Failed, Class::UnknownRecipient, 7),
        replied(START + 3, message(1, 0), ANA, 8),
    ];
    let once = view(&events);
    let (twice, backwards) = (events.iter().chain(&events), events.iter().rev().chain(&events));
    assert_eq!(view(&twice.cloned().collect::<Vec<_>>()), once);
    assert_eq!(view(&backwards.cloned().collect::<Vec<_>>()), once);
    assert_eq!(once.totals, Tally { sent: 1, bounced: 1, hard: 1, replied: 1, ..Tally::default() });
    assert_eq!(once.classes, [ClassCount { class: Class::UnknownRecipient, hard: 1, soft: 0 }]);
    assert_eq!(
        once.templates,
        once.campaigns
            .iter()
            .map(|line| crate::activity::Line { id: once.templates[0].id.clone(), ..line.clone() })
            .collect::<Vec<_>>()
    );
}

#[test]
fn a_wait_is_over_when_the_message_is_sent_refused_undone_or_lost_from_sight() {
    let waits = waiting(START, message(1, 0), &[ANA], START + DAY);
    assert_eq!(view(std::slice::from_ref(&waits)).totals.waiting, 1);
    let unknown = Event { at: START + 1, what: What::Unknown { message: message(1, 0), to: owned(&[ANA]) } };
    for end in [
        sent(START + 1, message(1, 0), &[ANA]),
        refused(START + 1, message(1, 0), &[ANA]),
        undone(START + 1, message(1, 0)),
        unknown,
    ] {
        assert_eq!(view(&[waits.clone(), end.clone()]).totals.waiting, 0, "{end:?}");
        assert_eq!(view(&[end.clone(), waits.clone()]).totals.waiting, 0, "{end:?}, told in the other order");
    }
    let longer = waiting(START + 1, message(1, 0), &[ANA], START + 2 * DAY);
    let both = view(&[waits, longer]);
    assert_eq!((both.totals.waiting, both.feed.entries[0].until), (1, Some(START + 2 * DAY)), "the later word counts");
}

#[test]
fn an_undone_message_leaves_nothing_and_one_that_goes_after_all_counts() {
    let mut events = vec![
        began(START, 1, Manner::Separately, "Offer"),
        waiting(START + 1, message(1, 0), &[ANA], START + DAY),
        undone(START + 2, message(1, 0)),
    ];
    let nothing = view(&events);
    assert_eq!((nothing.totals, nothing.feed.total), (Tally::default(), 0));
    assert_eq!((nothing.templates.len(), nothing.campaigns.len(), nothing.days.len()), (0, 0, 0));
    // By a clock that stood still.
    events.push(sent(START + 2, message(1, 0), &[ANA]));
    assert_eq!(kinds(&view(&events)), [FeedKind::Sent]);
}

#[test]
fn delayed_and_then_failed_is_one_bounce() {
    let events = [
        sent(START, message(1, 0), &[ANA]),
        reported(START + 1, message(1, 0), ANA, Action::Delayed, Class::Network, 1),
        reported(START + 2, message(1, 0), ANA, Action::Delayed, Class::Network, 2),
        reported(START + 3, message(1, 0), ANA, Action::Failed, Class::Expired, 3),
    ];
    let delayed = view(&events[..3]);
    assert_eq!((delayed.totals.delayed, kinds(&delayed)), (1, vec![FeedKind::Delayed, FeedKind::Sent]));
    let failed = view(&events);
    assert_eq!(failed.totals, Tally { sent: 1, bounced: 1, ..Tally::default() });
    assert_eq!(kinds(&failed), [FeedKind::Bounced, FeedKind::Sent]);
}

#[test]
fn of_several_reports_on_one_recipient_the_first_counts_unless_a_later_one_is_surer() {
    let weak = with_evidence(
        reported(START + 1, message(1, 0), ANA, Action::Failed, Class::Other, 1),
        Evidence::RecipientAndTime,
    );
    let mut events = vec![sent(START, message(1, 0), &[ANA]), weak];
    let unsure = view(&events);
    assert_eq!(unsure.totals, Tally { sent: 1, ..Tally::default() }, "anybody could have written it");
    assert_eq!((unsure.feed.entries[0].kind, unsure.feed.entries[0].certain), (FeedKind::Bounced, false));
    assert_eq!((unsure.classes, unsure.templates), (Vec::new(), Vec::new()));

    events.push(reported(START + 2, message(1, 0), ANA, Action::Failed, Class::MailboxFull, 2));
    events.push(reported(START + 3, message(1, 0), ANA, Action::Failed, Class::UnknownRecipient, 3));
    let sure = view(&events);
    assert_eq!(sure.classes, [ClassCount { class: Class::MailboxFull, hard: 0, soft: 1 }]);
    assert_eq!((sure.totals.bounced, sure.feed.total), (1, 2));
}

#[test]
fn a_bounce_after_an_answer_still_counts() {
    let events = [
        sent(START, message(1, 0), &[ANA, BEN]),
        replied(START + 1, message(1, 0), BEN, 1),
        reported(START + 2, message(1, 0), ANA, Action::Failed, Class::UnknownRecipient, 2),
    ];
    assert_eq!(view(&events).totals, Tally { sent: 1, bounced: 1, hard: 1, replied: 1, ..Tally::default() });
}

#[test]
fn totals_count_events_and_lines_count_people() {
    let title = "Offer for {company}";
    let events = [
        began(START, 1, Manner::Separately, title),
        began(START + DAY, 2, Manner::Separately, &format!("Re: {title}")),
        began(START + 2 * DAY, 3, Manner::ByHand, "Lunch"),
        sent(START, message(1, 0), &[ANA]),
        sent(START, message(1, 1), &[BEN]),
        sent(START + DAY, message(2, 0), &["Ana@Example.com"]),
        sent(START + 2 * DAY, message(3, 0), &[ANA, BEN]),
        reported(START + 1, message(1, 0), ANA, Action::Failed, Class::MailboxFull, 1),
        reported(START + DAY + 1, message(2, 0), "ANA@example.com", Action::Failed, Class::MailboxFull, 2),
        replied(START + 5, message(1, 1), "assistant@example.net", 3),
    ];
    let view = view(&events);
    assert_eq!((view.totals.sent, view.totals.bounced, view.totals.replied), (4, 2, 1));
    let [lunch, offer] = view.templates.as_slice() else { panic!("{:?}", view.templates) };
    assert_eq!((lunch.title.as_str(), lunch.sent, lunch.uses), ("Lunch", 2, 1));
    assert_eq!((offer.title.as_str(), offer.uses, offer.last_use), (title, 2, START + DAY));
    assert_eq!((offer.sent, offer.bounced, offer.replied), (2, 1, 1), "the only recipient's assistant answered");
    assert_eq!(offer.classes, [LineClass { class: Class::MailboxFull, recipients: 1 }]);
    assert_eq!(offer.bounce_rate.map(|rate| rate.share), Some(0.5));
    assert_eq!(view.campaigns.len(), 2, "a mail by hand is none");
}

#[test]
fn a_range_has_what_happened_in_it() {
    let events = [
        began(START, 1, Manner::Separately, "Offer"),
        sent(START, message(1, 0), &[ANA]),
        sent(START + DAY, message(1, 1), &[BEN]),
        reported(START + 2 * DAY, message(1, 0), ANA, Action::Failed, Class::UnknownRecipient, 1),
    ];
    let within = |from: i64, to: i64| view_in(&activity(&events), DateRange { from: Some(from), to: Some(to) }, |_| 0);
    let middle = within(START + 1, START + 2 * DAY);
    assert_eq!(middle.totals, Tally { sent: 1, ..Tally::default() });
    assert_eq!((middle.templates[0].sent, middle.templates[0].bounced), (1, 0));
    let end = within(START + 2 * DAY, START + 3 * DAY);
    assert_eq!((end.totals.sent, end.totals.bounced), (0, 1));
    assert_eq!((end.templates[0].bounced, end.templates[0].bounce_rate), (1, None), "nothing was sent in it");
    assert_eq!(within(START + DAY, START).feed.total, 0, "a range that ends before it begins is empty");
}

#[test]
fn days_are_those_of_the_windows_zone_and_none_is_left_out() {
    // Nepal, and a zone that changes its clock at noon of the third day.
    let events = [sent(START + DAY - HOUR, message(1, 0), &[ANA]), sent(START + 3 * DAY, message(1, 1), &[ANA])];
    let days = |offset_at: fn(i64) -> i32| {
        let view = view_in(&activity(&events), ALL, offset_at);
        view.days.into_iter().map(|day| (day.day, day.sent)).collect::<Vec<_>>()
    };
    let told = |days: &[(&str, u32)]| days.iter().map(|(day, sent)| ((*day).to_owned(), *sent)).collect::<Vec<_>>();
    assert_eq!(days(|_| 0), told(&[("2026-11-02", 1), ("2026-11-03", 0), ("2026-11-04", 0), ("2026-11-05", 1)]));
    assert_eq!(days(|_| 345), told(&[("2026-11-03", 1), ("2026-11-04", 0), ("2026-11-05", 1)]));
    let changes = |at: i64| if at < START + 2 * DAY { 0 } else { -60 };
    assert_eq!(days(changes), told(&[("2026-11-02", 1), ("2026-11-03", 0), ("2026-11-04", 1)]));
}

#[test]
fn a_feed_is_read_page_by_page_and_by_kind() {
    let events: Vec<_> = (0..10)
        .map(|index| sent(START + i64::from(index), message(1, index), &[ANA]))
        .chain([replied(START + 20, message(1, 3), ANA, 1)])
        .collect();
    let activity = activity(&events);
    let page = |from, count, only| {
        let feed = activity.view(&ActivityQuery { range: ALL, feed: FeedPage { from, count, only } }, |_| 0).feed;
        (feed.entries.iter().map(|entry| entry.index).collect::<Vec<_>>(), feed.total)
    };
    assert_eq!(page(0, 3, None), (vec![3, 9, 8], 11));
    assert_eq!(page(3, 2, None), (vec![7, 6], 11));
    assert_eq!(page(8, 9, Some(FeedKind::Sent)), (vec![1, 0], 10));
    assert_eq!(page(0, 9, Some(FeedKind::Replied)), (vec![3], 1));
    assert_eq!(page(11, 3, None), (vec![], 11));
}

#[test]
fn what_was_deleted_is_gone_and_what_comes_after_counts() {
    let listed = Event { at: START, what: What::Listed { address: ANA.to_owned(), class: Class::UnknownRecipient } };
    let deleted = Event { at: START + 1, what: What::Deleted };
    let after = sent(START + 2, message(2, 0), &[BEN]);
    let view = view(&[sent(START, message(1, 0), &[ANA]), listed, deleted, after]);
    assert_eq!((view.totals.sent, view.do_not_send), (1, Vec::new()));
    assert_eq!(view.feed.entries[0].people, [BEN]);
}
