//! What is handed over for later goes out once and not before its time, or is taken back for good, whatever fails.

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use serde_json::json;

use super::exactly_once::fate;
use super::graph::{Graph, text};
use super::world::{Fate, Provider, World, answer, draft, file};
use crate::channel::{Channel, Consent, Conversation, Outcome, SendError, SendRecord, Step, Way};
use crate::message::MessageKey;

const EXCHANGE: Channel = Channel::ExchangeOnline;
const GET: &str = "GET /messages/AAMk0";
const DELETE: &str = "DELETE /messages/AAMk0-drafts";
const SENT: &str = "GET /mailFolders/sentitems/messages";

fn seconds(seconds: i64) -> SignedDuration {
    SignedDuration::from_secs(seconds)
}

type Resume = fn(SendRecord, Timestamp) -> Result<(Conversation, Step), SendError>;

impl World<Graph> {
    fn hand_over(&mut self, after: SignedDuration, fates: &[Fate], crash_after: usize) -> Outcome {
        let at = self.now.checked_add(after).unwrap();
        let way = Way::deferred(EXCHANGE, Consent::Verified, at).unwrap();
        let draft = draft(vec![file("a.pdf", 1000)], None);
        let (conversation, step) = Conversation::start(draft, way, MessageKey::from_random([9; 16]), self.now);
        let mut fates = fates.iter().cloned();
        let ended = self.carry(conversation, step, |_, _| fates.next().unwrap_or(Fate::Well), crash_after);
        let rest: Vec<_> = fates.collect();
        ended.unwrap_or_else(|| self.again(Conversation::resume, &rest, usize::MAX))
    }

    /// Takes up the last record; after a crash the same way again.
    fn again(&mut self, resume: Resume, fates: &[Fate], crash_after: usize) -> Outcome {
        let mut fates = fates.iter().cloned();
        let mut crash_after = crash_after.saturating_add(self.asked.len());
        loop {
            let record = self.records.last().cloned().expect("a record is kept before the first request");
            let (conversation, step) = resume(record, self.now).expect("the record is ours");
            let ended = self.carry(conversation, step, |_, _| fates.next().unwrap_or(Fate::Well), crash_after);
            match ended {
                Some(outcome) => return outcome,
                None => crash_after = usize::MAX,
            }
        }
    }

    /// What was said holds after a day.
    fn holds(&mut self, outcome: &Outcome, quiet: bool) {
        self.pass(SignedDuration::from_hours(24));
        let (received, lines) = (self.provider.received(), self.lines());
        assert!(received <= 1, "duplicated: {lines:?}");
        assert_eq!(self.provider.sent_removed, 0, "a sent copy was removed: {lines:?}");
        match outcome {
            Outcome::Sent { .. } | Outcome::HandedOver { .. } => assert_eq!(received, 1, "{outcome:?}: {lines:?}"),
            Outcome::Refused { .. } | Outcome::Waiting { .. } => {
                assert_eq!(received, 0, "{outcome:?} though it went out: {lines:?}");
            }
            Outcome::Unknown { .. } => assert!(!quiet, "given up too early: {outcome:?} {lines:?}"),
        }
        if quiet {
            assert_eq!(self.provider.drafts(), 0, "left behind after {outcome:?}: {lines:?}");
        }
    }
}

fn world(latency: i64, lag: i64, hides_flags: bool) -> World<Graph> {
    let provider = Graph { lag: seconds(lag), hides_flags, ..Graph::default() };
    let mut world = World::new(provider);
    world.latency = seconds(latency);
    world
}

fn fates(most: usize) -> impl Strategy<Value = Vec<Fate>> {
    prop::collection::vec(fate(), 0..most)
}

/// Too little goes wrong for an outcome to stay open.
fn quiet(fates: &[Fate]) -> bool {
    let closed = |fate: &&Fate| matches!(fate, Fate::Throttle(Some("7200")) | Fate::TokenRefused);
    fates.len() < 3 && fates.iter().filter(closed).count() == 0
}

fn crash() -> impl Strategy<Value = usize> {
    prop_oneof![Just(usize::MAX), 0..16usize]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn a_hand_over_goes_out_once_or_is_told(
        after in -10..300i64, latency in 0..20i64, lag in 0..45i64, hides in any::<bool>(),
        fates in fates(30), crash in crash(),
    ) {
        let mut world = world(latency, lag, hides);
        let quiet = crash == usize::MAX && quiet(&fates);
        let outcome = world.hand_over(seconds(after), &fates, crash);
        world.holds(&outcome, quiet);
    }

    #[test]
    fn of_what_left_no_trace_but_its_key_is_told_what_became(
        after in prop::option::of(-10..300i64), latency in 0..20i64, lag in 0..45i64, hides in any::<bool>(),
        crash in 0..6usize, fates in fates(20),
    ) {
        let mut world = world(latency, lag, hides);
        let way = match after {
            Some(after) => Way::deferred(EXCHANGE, Consent::Verified, world.now.checked_add(seconds(after)).unwrap()),
            None => Some(Way::at_once(EXCHANGE, Consent::Verified)),
        };
        let (draft, key) = (draft(vec![file("a.pdf", 1000)], None), MessageKey::from_random([9; 16]));
        let record = SendRecord::untraced(&key, &draft.from().address, EXCHANGE, Consent::Verified, world.now);
        let (conversation, step) = Conversation::start(draft, way.unwrap(), key, world.now);
        let mut faults = fates.iter().cloned();
        world.carry(conversation, step, |_, _| faults.next().unwrap_or(Fate::Well), crash);
        world.records.push(record);
        let faults: Vec<_> = faults.collect();
        let outcome = world.again(Conversation::resume, &faults, usize::MAX);
        prop_assert!(!matches!(outcome, Outcome::HandedOver { .. }), "{outcome:?}");
        world.holds(&outcome, quiet(&faults));
    }

    #[test]
    fn a_check_tells_what_became_of_it(
        latency in 0..20i64, lag in 0..45i64, hides in any::<bool>(), removed in any::<bool>(),
        early in any::<bool>(), fates in fates(20), crash in crash(),
    ) {
        let mut world = world(latency, lag, hides);
        let quiet = quiet(&fates);
        world.hand_over(seconds(600), &[], usize::MAX);
        if removed {
            world.provider.remove_drafts();
        }
        if !early {
            world.pass(seconds(600));
        }
        let outcome = world.again(Conversation::check, &fates, crash);
        if removed {
            prop_assert!(!matches!(outcome, Outcome::Sent { .. } | Outcome::HandedOver { .. }), "{outcome:?}");
            prop_assert!(!quiet || outcome == Outcome::Refused { error: SendError::RemovedFromMailbox }, "{outcome:?}");
        }
        world.holds(&outcome, quiet);
    }

    #[test]
    fn a_withdrawal_never_calls_cancelled_what_went_out(
        wait in 0..700i64, latency in 0..20i64, lag in 0..45i64, hides in any::<bool>(),
        fates in fates(20), crash in crash(),
    ) {
        let mut world = world(latency, lag, hides);
        let quiet = quiet(&fates);
        world.hand_over(seconds(600), &[], usize::MAX);
        world.pass(seconds(wait));
        let outcome = world.again(Conversation::withdraw, &fates, crash);
        let expected = matches!(outcome, Outcome::Sent { .. } | Outcome::Refused { error: SendError::Cancelled });
        prop_assert!(expected || (!quiet && matches!(outcome, Outcome::Unknown { .. })), "{outcome:?}");
        world.holds(&outcome, quiet);
    }
}

fn handed_over(provider: Graph) -> World<Graph> {
    let mut world = World::new(provider);
    let outcome = world.hand_over(seconds(3600), &[], usize::MAX);
    let at = "2026-11-21T10:00:00Z".parse::<Timestamp>().unwrap().as_millisecond();
    assert!(
        matches!(&outcome, Outcome::HandedOver { id, at: told, .. } if id == "AAMk0" && *told == at),
        "{outcome:?}"
    );
    assert_eq!((world.provider.received(), world.provider.drafts()), (0, 1));
    assert_eq!(world.records.last().and_then(|record| record.deferred), Some(at));
    world.asked.clear();
    world
}

#[test]
fn the_draft_carries_its_time_in_whole_seconds_that_are_not_earlier() {
    let mut world = World::new(Graph::default());
    world.hand_over(SignedDuration::new(59, 1), &[], usize::MAX);
    let item: serde_json::Value = serde_json::from_str(&text(&world.asked[0])).unwrap();
    let properties = item["singleValueExtendedProperties"].as_array().unwrap();
    assert!(
        properties.contains(&json!({ "id": "SystemTime 0x3FEF", "value": "2026-11-21T09:01:00Z" })),
        "{properties:?}"
    );
    assert!(world.asked.last().unwrap().url.ends_with("/AAMk0/send"));
}

#[test]
fn only_exchange_online_with_verified_consent_takes_a_time() {
    let at = "2026-11-21T10:00:00Z".parse().unwrap();
    let ways = [
        (EXCHANGE, Consent::Verified, true),
        (EXCHANGE, Consent::SendOnly, false),
        (Channel::Gmail, Consent::Verified, false),
        (Channel::Gmail, Consent::SendOnly, false),
    ];
    for (channel, consent, defers) in ways {
        assert_eq!(channel.defers(consent), defers);
        assert_eq!(Way::deferred(channel, consent, at).is_some(), defers, "{channel:?} {consent:?}");
    }
}

#[test]
fn a_lost_hand_over_is_told_by_the_flags() {
    for (fate, commits) in [(Fate::ActThenDrop, 1), (Fate::Drop, 2)] {
        let mut world = World::new(Graph::default()).fate("/send", fate);
        let way = Way::deferred(EXCHANGE, Consent::Verified, "2026-11-21T12:00:00Z".parse().unwrap()).unwrap();
        let outcome = world.go(draft(vec![], None), way);
        assert!(matches!(outcome, Outcome::HandedOver { .. }), "{outcome:?}");
        assert_eq!(world.lines().iter().filter(|line| line.ends_with("/send")).count(), commits);
    }
}

#[test]
fn a_hand_over_that_the_browser_repeats_by_itself_is_found_to_be_made() {
    let already = Fate::ActThenSay(answer(400, r#"{"error":{"code":"ErrorInvalidOperation"}}"#));
    let mut world = World::new(Graph::default()).fate("/send", already);
    let way = Way::deferred(EXCHANGE, Consent::Verified, "2026-11-21T12:00:00Z".parse().unwrap()).unwrap();
    let outcome = world.go(draft(vec![], None), way);
    assert!(matches!(outcome, Outcome::HandedOver { .. }), "{outcome:?}");
}

#[test]
fn a_check_is_one_request_and_says_whether_it_is_late() {
    let mut world = handed_over(Graph::default());
    assert!(matches!(world.again(Conversation::check, &[], usize::MAX), Outcome::HandedOver { .. }));
    world.pass(seconds(3600));
    assert!(
        matches!(world.again(Conversation::check, &[], usize::MAX), Outcome::Sent { id: Some(id), .. } if id == "AAMk0")
    );
    assert_eq!(world.lines(), [GET, GET]);
}

#[test]
fn a_withdrawal_looks_removes_and_searches() {
    let mut world = handed_over(Graph::default());
    let outcome = world.again(Conversation::withdraw, &[], usize::MAX);
    assert_eq!(outcome, Outcome::Refused { error: SendError::Cancelled });
    assert_eq!(world.lines(), [GET, DELETE, SENT]);
    world.holds(&outcome, true);
}

#[test]
fn a_withdrawal_that_comes_too_late_leaves_the_sent_copy() {
    let mut world = handed_over(Graph::default());
    world.pass(seconds(3600));
    assert!(matches!(world.again(Conversation::withdraw, &[], usize::MAX), Outcome::Sent { .. }));
    assert_eq!(world.lines(), [GET]);
    // It goes out between the look and the removal.
    let mut world = handed_over(Graph::default());
    world.latency = seconds(2);
    world.pass(seconds(3600 - 3));
    assert!(matches!(world.again(Conversation::withdraw, &[], usize::MAX), Outcome::Sent { .. }));
    assert_eq!(world.lines(), [GET, DELETE, GET]);
    assert_eq!(world.provider.sent_removed, 0);
}

#[test]
fn a_removal_that_is_refused_leaves_it_handed_over() {
    let denied = answer(403, r#"{"error":{"code":"ErrorAccessDenied"}}"#);
    let mut world = handed_over(Graph::default());
    let outcome = world.again(Conversation::withdraw, &[Fate::Well, Fate::Says(denied)], usize::MAX);
    assert!(matches!(outcome, Outcome::HandedOver { .. }), "{outcome:?}");
    world.holds(&outcome, false);
}

#[test]
fn what_was_handed_over_keeps_its_record() {
    let world = handed_over(Graph::default());
    let record = world.records.last().cloned().unwrap();
    let (conversation, _) = Conversation::check(record, world.now).unwrap();
    let there = Outcome::HandedOver { message_id: "a@b".into(), id: "AAMk0".into(), at: 0 };
    assert!(!conversation.is_settled(&there));
    assert!(conversation.is_settled(&Outcome::Refused { error: SendError::Cancelled }));
}

#[test]
fn only_what_was_handed_over_can_be_checked_or_withdrawn() {
    let world = handed_over(Graph::default());
    let record = world.records.last().cloned().unwrap();
    let others = [
        SendRecord { deferred: None, ..record.clone() },
        SendRecord { draft: None, ..record.clone() },
        SendRecord { consent: Consent::SendOnly, ..record.clone() },
        SendRecord { channel: Channel::Gmail, ..record.clone() },
        SendRecord { key: "x".into(), ..record },
    ];
    for other in others {
        assert!(matches!(Conversation::check(other.clone(), world.now), Err(SendError::RecordMalformed)), "{other:?}");
        assert!(
            matches!(Conversation::withdraw(other.clone(), world.now), Err(SendError::RecordMalformed)),
            "{other:?}"
        );
    }
}

#[test]
fn after_a_crash_a_submitted_one_stays_handed_over_and_another_is_removed() {
    // Draft, file and commit: the third request is the commit.
    let mut world = World::new(Graph::default());
    let outcome = world.hand_over(seconds(3600), &[Fate::Well, Fate::Well, Fate::ActThenDrop], 3);
    assert!(matches!(outcome, Outcome::HandedOver { .. }), "{outcome:?}");
    let mut world = World::new(Graph::default());
    let outcome = world.hand_over(seconds(3600), &[Fate::Well, Fate::Well, Fate::Drop], 3);
    assert_eq!(outcome, Outcome::Refused { error: SendError::Interrupted });
    assert_eq!((world.provider.received(), world.provider.drafts()), (0, 0));
}

#[test]
fn a_draft_of_an_earlier_try_keeps_its_own_time_and_is_not_handed_over_for_a_later_one() {
    let mut world = handed_over_never();
    // The create of an earlier try has left its draft, and the one of this is lost.
    let mut later = World::new(std::mem::take(&mut world.provider)).fate("POST /messages", Fate::Drop);
    let at = later.now.checked_add(seconds(7200)).unwrap();
    let way = Way::deferred(Channel::ExchangeOnline, Consent::Verified, at).unwrap();
    let outcome = later.go(draft(vec![], None), way);
    assert!(matches!(outcome, Outcome::HandedOver { .. }), "{outcome:?}");
    later.pass(seconds(3600));
    assert_eq!(later.provider.received(), 0);
    later.pass(seconds(3600));
    assert_eq!((later.provider.received(), later.provider.drafts()), (1, 0));
}

/// A try for an hour from now that was cut off when its draft was made.
fn handed_over_never() -> World<Graph> {
    let mut world = World::new(Graph::default());
    let at = world.now.checked_add(seconds(3600)).unwrap();
    let way = Way::deferred(Channel::ExchangeOnline, Consent::Verified, at).unwrap();
    let (conversation, step) =
        Conversation::start(draft(vec![], None), way, MessageKey::from_random([7; 16]), world.now);
    assert_eq!(world.carry(conversation, step, |_, _| Fate::Well, 1), None);
    world
}
