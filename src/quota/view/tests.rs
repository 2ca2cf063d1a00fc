use proptest::prelude::*;

use crate::quota::permit::WRITING;
use crate::quota::{
    Basis, Learned, Ledger, LimitName, Load, MailboxKind, Manner, Measure, Origin, Permit, QuotaView, Reason, Record,
    Regime, SendingPolicy,
};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
/// Sunday 2026-11-01T10:20:00Z.
const NOW: i64 = 1_793_528_400_000;
/// The wall clock is this far ahead of the ledger's.
const AHEAD: i64 = 7 * MINUTE;
const ONE: Load = Load { messages: 1, recipients: 1, external: 1, requests: 1, octets: 0 };

fn regime(kind: MailboxKind, policy: &SendingPolicy, ledger: &Ledger) -> Regime {
    Regime::of(kind, policy, ledger.learned(), Manner::ByHand, true, |_| 0)
}

fn sent(ledger: &mut Ledger, key: u64, at: i64, load: Load, origin: Origin) {
    ledger.apply(&Record::Reserved { key, at, made: at.min(NOW), load, origin });
    ledger.apply(&Record::Settled { key, load });
}

fn a_minute(maximum: u64) -> Reason {
    Reason::Limit { name: LimitName::MessagesPerMinute, maximum, window: Some(MINUTE) }
}

fn view(ledger: &Ledger, policy: &SendingPolicy) -> QuotaView {
    let kind = MailboxKind::ExchangeOnline;
    QuotaView::of(ledger, &policy.limits(kind), &regime(kind, policy, ledger), NOW, NOW + AHEAD, 330, true)
}

#[test]
fn a_permit_tells_how_many_more_and_then_when() {
    let (mut ledger, policy) = (Ledger::default(), SendingPolicy::default());
    let permit = |ledger: &Ledger| {
        Permit::of(ledger, &regime(MailboxKind::ExchangeOnline, &policy, ledger), &ONE, NOW, NOW + AHEAD)
    };
    for sent_before in 0..30 {
        assert_eq!(permit(&ledger), Permit::Now { more: 29 - sent_before, reason: Some(a_minute(30)) });
        sent(&mut ledger, sent_before, NOW - 1000, ONE, Origin::Mailrail);
    }
    assert_eq!(permit(&ledger), Permit::Later { at: NOW + AHEAD - 1000 + MINUTE, reason: a_minute(30) });
}

#[test]
fn what_is_reserved_for_later_takes_room_now() {
    let (mut ledger, policy) = (Ledger::default(), SendingPolicy::default());
    for key in 0..20 {
        sent(&mut ledger, key, NOW + 30_000, ONE, Origin::Mailrail);
    }
    let regime = regime(MailboxKind::ExchangeOnline, &policy, &ledger);
    let permit = Permit::of(&ledger, &regime, &ONE, NOW, NOW);
    assert_eq!(permit, Permit::Now { more: 9, reason: Some(a_minute(30)) });
}

#[test]
fn a_message_over_a_limit_of_one_message_never_goes() {
    let (ledger, policy) = (Ledger::default(), SendingPolicy::default());
    let regime = regime(MailboxKind::ExchangeOnline, &policy, &ledger);
    let crowd = |recipients| Load { recipients, external: 0, ..ONE };
    assert!(matches!(Permit::of(&ledger, &regime, &crowd(500), NOW, NOW), Permit::Now { .. }));
    let reason = Reason::Limit { name: LimitName::RecipientsPerMessage, maximum: 500, window: None };
    assert_eq!(Permit::of(&ledger, &regime, &crowd(501), NOW, NOW), Permit::Never { reason });
}

#[test]
fn the_times_of_a_view_are_those_of_the_wall_clock() {
    let mut ledger = Ledger::default();
    sent(&mut ledger, 1, NOW - 20_000, ONE, Origin::Mailrail);
    ledger.apply(&Record::Held { until: NOW + HOUR });
    ledger.apply(&Record::Reconciled { at: NOW - HOUR });
    let view = view(&ledger, &SendingPolicy::default());
    assert_eq!((view.now, view.held_until), (NOW + AHEAD, Some(NOW + AHEAD + HOUR)));
    assert_eq!(view.basis, Basis::Mailbox { at: NOW + AHEAD - HOUR });
    assert_eq!(view.next, Permit::Later { at: NOW + AHEAD + HOUR, reason: Reason::Provider });
    let minute = view.gauges.iter().find(|gauge| gauge.reason == a_minute(30)).unwrap();
    assert_eq!((minute.used, minute.freed_at), (1, Some(NOW + AHEAD - 20_000 + MINUTE)));
}

#[test]
fn the_fullest_gauge_comes_first_and_rules_of_the_api_only_once_half_used() {
    let mut ledger = Ledger::default();
    let names = |ledger: &Ledger| {
        let gauges = view(ledger, &SendingPolicy::default()).gauges;
        gauges.iter().map(|gauge| (gauge.measure, gauge.used)).collect::<Vec<_>>()
    };
    // A tenant's external recipients can never be more than the mailbox's recipients here, so they are not shown.
    assert_eq!(names(&ledger), [(Measure::Recipients, 0), (Measure::Messages, 0)]);
    sent(&mut ledger, 1, NOW - MINUTE / 2, Load { recipients: 400, ..ONE }, Origin::Host);
    assert_eq!(names(&ledger), [(Measure::Recipients, 400), (Measure::Messages, 1)]);
    sent(&mut ledger, 2, NOW - MINUTE / 3, Load { requests: 4999, ..ONE }, Origin::Mailrail);
    assert_eq!(names(&ledger).first(), Some(&(Measure::Requests, 5000)));
}

#[test]
fn a_gauge_names_the_lower_figure_and_the_published_one() {
    let policy = SendingPolicy::read(r#"{"sending":{"caps":{"exchange-online":{"messages-per-minute":20}}}}"#).unwrap();
    let mut ledger = Ledger::default();
    let figures = |ledger: &Ledger| {
        let gauges = view(ledger, &policy).gauges;
        let minutes = gauges.iter().filter(|gauge| gauge.window == MINUTE);
        minutes.map(|gauge| (gauge.maximum, gauge.published, gauge.until, gauge.source.is_empty())).collect::<Vec<_>>()
    };
    assert_eq!(figures(&ledger), [(20, Some(30), None, false)]);
    ledger.apply(&Record::Learned { limit: LimitName::MessagesPerMinute, maximum: 12, until: NOW + 1 });
    assert_eq!(figures(&ledger), [(12, Some(30), Some(NOW + AHEAD + 1), false)]);
    ledger.apply(&Record::Learned { limit: LimitName::MessagesPerMinute, maximum: 12, until: NOW });
    assert_eq!(figures(&ledger), [(20, Some(30), None, false)]);
}

#[test]
fn forty_eight_hours_of_the_users_own_zone() {
    let mut ledger = Ledger::default();
    // 10:27 UTC is 15:57 in Kolkata, so the current hour began at 09:30 UTC.
    let current = NOW + AHEAD - 57 * MINUTE;
    let ledger_at = |wall: i64| wall - AHEAD;
    sent(&mut ledger, 1, ledger_at(current - 24 * HOUR), ONE, Origin::Mailrail);
    sent(&mut ledger, 2, ledger_at(current - 1), ONE, Origin::Elsewhere);
    sent(&mut ledger, 3, ledger_at(current), ONE, Origin::Host);
    sent(&mut ledger, 4, NOW, ONE, Origin::Mailrail);
    sent(&mut ledger, 5, NOW + 1, ONE, Origin::Mailrail);
    sent(&mut ledger, 6, ledger_at(current + 24 * HOUR - 1), ONE, Origin::Mailrail);
    sent(&mut ledger, 7, ledger_at(current + 24 * HOUR), ONE, Origin::Mailrail);
    let hours = view(&ledger, &SendingPolicy::default()).hours;
    assert_eq!(hours.len(), 48);
    assert!(hours.windows(2).all(|pair| pair[1].start - pair[0].start == HOUR));
    assert_eq!(hours[24].start, current);
    let filled: Vec<_> =
        hours.iter().enumerate().map(|(i, hour)| (i, hour.sent, hour.elsewhere, hour.planned)).collect();
    let filled: Vec<_> =
        filled.into_iter().filter(|(_, sent, elsewhere, planned)| sent + elsewhere + planned > 0).collect();
    assert_eq!(filled, [(0, 1, 0, 0), (23, 0, 1, 0), (24, 2, 0, 1), (47, 0, 0, 1)]);
}

#[test]
fn a_run_leaves_the_share_for_mail_by_hand_and_keeps_to_working_hours() {
    let document = r#"{"sending":{"keptForHand":25,"pace":{"batch":25,"wait":45},
        "hours":{"days":["monday"],"from":"09:00","to":"17:00"}}}"#;
    let policy = SendingPolicy::read(document).unwrap();
    let of = |manner| Regime::of(MailboxKind::ExchangeOnline, &policy, &[], manner, true, |_| 60);
    let maximum = |regime: &Regime, reason: fn(&Reason) -> bool| {
        regime.rules.iter().find(|rule| reason(&rule.reason)).map(|rule| rule.maximum)
    };
    let (hand, run) = (of(Manner::ByHand), of(Manner::Run));
    let minute = |reason: &Reason| matches!(reason, Reason::Limit { name: LimitName::MessagesPerMinute, .. });
    let pace = |reason: &Reason| matches!(reason, Reason::Pace { .. });
    assert_eq!((maximum(&hand, minute), maximum(&run, minute)), (Some(30), Some(22)));
    assert_eq!((maximum(&hand, pace), maximum(&run, pace)), (Some(25), Some(25)));
    assert_eq!(hand.open_at(NOW), NOW);
    // Monday 09:00 an hour ahead of UTC.
    assert_eq!(run.open_at(NOW), NOW - 20 * MINUTE + 22 * HOUR);
}

#[test]
fn the_hosts_own_button_is_not_held_to_limits_of_the_api() {
    let policy = SendingPolicy::default();
    let learned = [Learned { limit: LimitName::Requests, maximum: 1, until: i64::MAX }];
    for kind in MailboxKind::ALL {
        let host = Regime::of(kind, &policy, &learned, Manner::ByHand, false, |_| 0);
        assert_eq!(host.at_once, None);
        assert!(host.rules.iter().all(|rule| !matches!(rule.measure, Measure::Requests | Measure::Octets)), "{kind:?}");
        let own = Regime::of(kind, &policy, &learned, Manner::ByHand, true, |_| 0);
        assert!(own.rules.len() > host.rules.len() || own.at_once.is_some(), "{kind:?}");
    }
}

proptest! {
    /// Judged by taking one place after another until the next would have to wait, but for what is over in seconds.
    #[test]
    fn a_permit_promises_exactly_the_messages_that_go_at_once(
        sends in prop::collection::vec((-90_000..90_000i64, 1..40u32), 0..40),
        recipients in 1..300u32,
        kind in prop::sample::select(MailboxKind::ALL.to_vec()),
        by_hand in any::<bool>(),
    ) {
        let mut ledger = Ledger::default();
        for (index, (ago, recipients)) in sends.iter().enumerate() {
            let load = Load { recipients: *recipients, external: recipients / 2, ..ONE };
            sent(&mut ledger, u64::try_from(index).unwrap() + 1, NOW + ago, load, Origin::Host);
        }
        let policy = SendingPolicy { kept_for_hand: Some(30), ..SendingPolicy::default() };
        let manner = if by_hand { Manner::ByHand } else { Manner::Run };
        let regime = Regime::of(kind, &policy, &[], manner, true, |_| 0);
        let load = Load { recipients, external: recipients, ..ONE };
        let permit = Permit::of(&ledger, &regime, &load, NOW, NOW);
        let goes = |ledger: &Ledger, regime: &Regime| ledger.earliest(&load, regime, NOW).is_ok_and(|slot| slot.at == NOW);
        let now = goes(&ledger, &regime);
        let written = Regime {
            rules: regime.rules.iter().copied().filter(|rule| rule.window == 0 || rule.window >= WRITING).collect(),
            ..regime
        };
        let mut went: u64 = 0;
        while went < 100 && goes(&ledger, &written) {
            went += 1;
            sent(&mut ledger, 1000 + went, NOW, load, Origin::Host);
        }
        match permit {
            Permit::Now { more, .. } => prop_assert!(now && (more + 1).min(100) == went, "{more} {went}"),
            Permit::Later { at, .. } => prop_assert!(at > NOW && !now),
            Permit::Never { .. } => prop_assert!(!now),
        }
    }
}
