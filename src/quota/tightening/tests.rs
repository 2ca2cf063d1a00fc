use super::Refusal;
use crate::quota::{
    DAY, Ledger, LimitName, Load, MailboxKind, Manner, Origin, Permit, Reason, Record, Regime, SendingPolicy,
};

const NOW: i64 = 1_793_528_400_000;
const HOUR: i64 = 3_600_000;
const ONE: Load = Load { messages: 1, recipients: 1, external: 1, requests: 1, octets: 0 };

fn ledger(recipients: u32) -> Ledger {
    let mut ledger = Ledger::default();
    let load = Load { messages: 1, recipients, external: recipients, ..Load::default() };
    ledger.apply(&Record::Reserved { key: 1, at: NOW - HOUR, made: NOW - HOUR, load, origin: Origin::Host });
    ledger
}

fn tightening(refusal: Refusal, ledger: &Ledger) -> Option<Record> {
    refusal.tightening(ledger, MailboxKind::ExchangeOnline.limits(), NOW, NOW + 5000)
}

#[test]
fn statuses_are_told_apart_from_others_that_look_alike() {
    let used_up = |limit| Some(Refusal::UsedUp { limit });
    for (text, refusal) in [
        (
            "550 5.2.2 STOREDRV.Submit; SubmissionQuotaExceededException; The message can't be submitted",
            used_up(LimitName::RecipientsPerDay),
        ),
        ("5.2.2: the sender's submission quota was exceeded.", used_up(LimitName::RecipientsPerDay)),
        ("550 5.2.2 mailbox full; quota exceeded", None),
        (
            "550 5.7.233 Your message can't be sent because your tenant exceeded its daily limit",
            used_up(LimitName::TenantExternalRecipientsPerDay),
        ),
        ("#5.7.236#", used_up(LimitName::TenantExternalRecipientsPerDay)),
        ("550 5.7.2360 or 15.7.236 or 5.7.23", None),
        ("", None),
    ] {
        assert_eq!(Refusal::of_diagnostic(text), refusal, "{text}");
    }
}

#[test]
fn a_wait_is_kept_by_the_ledgers_clock() {
    let ledger = Ledger::default();
    let wait = |until| tightening(Refusal::Wait { until }, &ledger);
    assert_eq!(wait(Some(NOW + 5000 + HOUR)), Some(Record::Held { until: NOW + HOUR }));
    assert_eq!(wait(None), Some(Record::Held { until: NOW + 60_000 }));
    assert_eq!(wait(Some(NOW + 5000)), None);
    for mistake in [NOW + 40 * DAY, i64::MAX] {
        assert_eq!(wait(Some(mistake)), Some(Record::Held { until: NOW + DAY }));
    }
    assert_eq!(wait(Some(i64::MIN)), None);
}

#[test]
fn a_used_up_limit_is_what_was_counted_for_as_long_as_its_window() {
    let refusal = Refusal::UsedUp { limit: LimitName::RecipientsPerDay };
    let mut ledger = ledger(700);
    let record = tightening(refusal, &ledger).unwrap();
    assert_eq!(record, Record::Learned { limit: LimitName::RecipientsPerDay, maximum: 700, until: NOW + DAY });
    ledger.apply(&record);
    let policy = SendingPolicy::default();
    let permit = |now| {
        let regime = Regime::of(MailboxKind::ExchangeOnline, &policy, ledger.learned(), Manner::ByHand, true, |_| 0);
        Permit::of(&ledger, &regime, &ONE, now, now)
    };
    let reason = Reason::Limit { name: LimitName::RecipientsPerDay, maximum: 700, window: Some(DAY) };
    // As soon as something has left the window there is room again.
    assert_eq!(permit(NOW), Permit::Later { at: NOW - HOUR + DAY, reason });
    assert!(matches!(permit(NOW + DAY), Permit::Now { .. }));
}

#[test]
fn a_limit_that_others_used_up_is_looked_at_again_in_an_hour() {
    let refusal = Refusal::UsedUp { limit: LimitName::RecipientsPerDay };
    let hour = Some(Record::Held { until: NOW + HOUR });
    assert_eq!(tightening(refusal, &Ledger::default()), hour);
    assert_eq!(tightening(refusal, &ledger(10_000)), hour);
    let of_a_minute = Refusal::UsedUp { limit: LimitName::MessagesPerMinute };
    assert_eq!(tightening(of_a_minute, &Ledger::default()), Some(Record::Held { until: NOW + 60_000 }));
    let of_no_time = Refusal::UsedUp { limit: LimitName::RecipientsPerMessage };
    assert_eq!(tightening(of_no_time, &ledger(5)), None);
}
