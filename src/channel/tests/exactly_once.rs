//! Whatever fails, and wherever the client dies: a message goes out once, or the person is told that it did not, or
//! that nobody can say.

use proptest::prelude::*;

use super::gmail::Gmail;
use super::graph::Graph;
use super::world::{Fate, Provider, World, answer, draft, file, line};
use crate::channel::{Channel, Consent, Conversation, Outcome, SendError, SendRecord, Way};
use crate::message::MessageKey;

pub fn fate() -> impl Strategy<Value = Fate> {
    prop_oneof![
        5 => Just(Fate::Well),
        1 => Just(Fate::Drop),
        2 => Just(Fate::ActThenDrop),
        1 => Just(Fate::ActThenFail),
        1 => Just(Fate::Fail),
        1 => Just(Fate::Throttle(None)),
        1 => Just(Fate::Throttle(Some("3"))),
        1 => Just(Fate::Throttle(Some("7200"))),
        1 => Just(Fate::TokenRefused),
        1 => Just(Fate::Nonsense),
        1 => Just(Fate::Says(answer(200, "<html>blocked by a proxy</html>"))),
    ]
}

/// Sends under these fates, dies after `crash_after` requests, and comes back.
fn live<P: Provider>(provider: P, channel: Channel, consent: Consent, fates: &[Fate], crash_after: usize) {
    let mut world = World::new(provider);
    let quiet = consent == Consent::Verified && crash_after == usize::MAX && fates.len() < 3;
    let mut fates = fates.iter().cloned();
    let key = MessageKey::from_random([9; 16]);
    let draft = draft(vec![file("small.pdf", 1000), file("large.pdf", 9_000_000)], None);
    let (conversation, step) = Conversation::start(draft, Way::at_once(channel, consent), key, world.now);
    let ended = world.carry(conversation, step, |_, _| fates.next().unwrap_or(Fate::Well), crash_after);
    let outcome = ended.unwrap_or_else(|| {
        let record = world.records.last().cloned().expect("a record is kept before the first request");
        let (conversation, step) = Conversation::resume(record, world.now).expect("the record is ours");
        world.carry(conversation, step, |_, _| fates.next().unwrap_or(Fate::Well), usize::MAX).expect("it ends")
    });
    let received = world.provider.received();
    assert!(received <= 1, "duplicated: {:?}", world.lines());
    match outcome {
        Outcome::Sent { .. } => assert_eq!(received, 1, "said to be sent: {:?}", world.lines()),
        Outcome::Refused { .. } | Outcome::Waiting { .. } => {
            assert_eq!(received, 0, "{outcome:?} though it went out: {:?}", world.lines());
        }
        Outcome::HandedOver { .. } => panic!("nothing was to go later: {:?}", world.lines()),
        Outcome::Unknown { .. } => assert!(!quiet, "given up too early: {:?}", world.lines()),
    }
    if quiet {
        assert_eq!(world.provider.drafts(), 0, "left behind after {outcome:?}: {:?}", world.lines());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn graph_verified(fates in prop::collection::vec(fate(), 0..30), crash in prop_oneof![Just(usize::MAX), 0..20usize]) {
        live(Graph::default(), Channel::ExchangeOnline, Consent::Verified, &fates, crash);
    }

    #[test]
    fn graph_send_only(fates in prop::collection::vec(fate(), 0..8), crash in prop_oneof![Just(usize::MAX), 0..3usize]) {
        live(Graph::default(), Channel::ExchangeOnline, Consent::SendOnly, &fates, crash);
    }

    #[test]
    fn gmail_verified(
        fates in prop::collection::vec(fate(), 0..30),
        crash in prop_oneof![Just(usize::MAX), 0..12usize],
        reads_sent in any::<bool>(),
    ) {
        let provider = Gmail { reads_sent, ..Gmail::default() };
        live(provider, Channel::Gmail, Consent::Verified, &fates, crash);
    }

    #[test]
    fn gmail_without_a_trace(fates in prop::collection::vec(fate(), 0..20), crash in 0..5usize, reads_sent in any::<bool>()) {
        let mut world = World::new(Gmail { reads_sent, ..Gmail::default() });
        let (draft, key) = (draft(vec![], None), MessageKey::from_random([9; 16]));
        let record = SendRecord::untraced(&key, &draft.from().address, Channel::Gmail, Consent::Verified, world.now);
        let way = Way::at_once(Channel::Gmail, Consent::Verified);
        let (conversation, step) = Conversation::start(draft, way, key, world.now);
        let mut fates = fates.into_iter();
        world.carry(conversation, step, |_, _| fates.next().unwrap_or(Fate::Well), crash);
        let (conversation, step) = Conversation::resume(record, world.now).unwrap();
        let outcome = world.carry(conversation, step, |_, _| fates.next().unwrap_or(Fate::Well), usize::MAX);
        match outcome {
            Some(Outcome::Sent { .. }) => prop_assert_eq!(world.provider.received(), 1),
            Some(Outcome::Refused { .. }) => prop_assert_eq!(world.provider.received(), 0),
            other => prop_assert!(matches!(other, Some(Outcome::Unknown { .. })), "{other:?}"),
        }
    }

    #[test]
    fn gmail_send_only(fates in prop::collection::vec(fate(), 0..8), crash in prop_oneof![Just(usize::MAX), 0..3usize]) {
        live(Gmail::default(), Channel::Gmail, Consent::SendOnly, &fates, crash);
    }
}

#[test]
fn a_lost_answer_after_commit_is_resolved_by_looking_not_by_sending_again() {
    let mut world = World::new(Graph::default()).fate("/send", Fate::ActThenDrop);
    let outcome = world.send(draft(vec![], None), Channel::ExchangeOnline, Consent::Verified);
    assert!(matches!(outcome, Outcome::Sent { .. }), "{outcome:?}");
    assert_eq!(world.provider.received(), 1);
    assert_eq!(world.lines().iter().filter(|line| line.ends_with("/send")).count(), 1);
}

#[test]
fn a_commit_that_the_browser_repeats_by_itself_is_found_to_be_sent() {
    // The first of the two was acted upon; the answer to the second is all we see.
    let gone = Fate::ActThenSay(answer(404, r#"{"error":{"code":"ErrorItemNotFound"}}"#));
    let mut world = World::new(Graph::default()).fate("/send", gone);
    let outcome = world.send(draft(vec![], None), Channel::ExchangeOnline, Consent::Verified);
    assert!(matches!(outcome, Outcome::Sent { .. }), "{outcome:?}");
    assert_eq!(world.provider.received(), 1);
}

#[test]
fn a_commit_that_never_arrived_is_made_again() {
    let mut world = World::new(Graph::default()).fate("/send", Fate::Drop);
    let outcome = world.send(draft(vec![], None), Channel::ExchangeOnline, Consent::Verified);
    assert!(matches!(outcome, Outcome::Sent { .. }), "{outcome:?}");
    assert_eq!(world.provider.received(), 1);
}

#[test]
fn gmail_without_the_right_to_search_knows_by_the_draft_that_is_gone() {
    let mut world = World::new(Gmail::default()).fate("/drafts/send", Fate::ActThenDrop);
    let outcome = world.send(draft(vec![], None), Channel::Gmail, Consent::Verified);
    assert!(matches!(outcome, Outcome::Sent { id: None, .. }), "{outcome:?}");
    assert_eq!(world.provider.received(), 1);
}

#[test]
fn with_send_only_consent_a_lost_answer_stays_unknown_and_is_never_retried() {
    let mut world = World::new(Graph::default()).fate("/sendMail", Fate::ActThenDrop);
    let outcome = world.send(draft(vec![], None), Channel::ExchangeOnline, Consent::SendOnly);
    assert!(matches!(outcome, Outcome::Unknown { error: SendError::NetworkLost, .. }), "{outcome:?}");
    assert_eq!(world.asked.len(), 1);
}

#[test]
fn a_lost_create_is_found_by_its_key_and_not_made_twice() {
    for fate in [Fate::ActThenDrop, Fate::Nonsense, Fate::ActThenFail] {
        let mut world = World::new(Gmail::default()).fate("POST /drafts", fate);
        let outcome = world.send(draft(vec![], None), Channel::Gmail, Consent::Verified);
        assert!(matches!(outcome, Outcome::Sent { .. }), "{outcome:?}");
        assert_eq!((world.provider.received(), world.provider.drafts()), (1, 0));
    }
}

#[test]
fn after_a_crash_before_the_commit_nothing_is_sent_and_no_draft_is_left() {
    let mut world = World::new(Graph::default());
    let key = MessageKey::from_random([1; 16]);
    let draft = draft(vec![file("a.pdf", 10)], None);
    let (conversation, step) =
        Conversation::start(draft, Way::at_once(Channel::ExchangeOnline, Consent::Verified), key, world.now);
    assert_eq!(world.carry(conversation, step, |_, _| Fate::Well, 2), None);
    assert_eq!(world.provider.drafts(), 1);
    let record = world.records.last().cloned().unwrap();
    assert_eq!(world.resume(record), Outcome::Refused { error: SendError::Interrupted });
    assert_eq!((world.provider.received(), world.provider.drafts()), (0, 0));
}

#[test]
fn where_sent_mail_cannot_be_searched_a_draft_that_we_removed_ourselves_does_not_count_as_sent() {
    // The hand-over failed; the throttled second one is given up, and only the third try to remove the draft is answered.
    let mut world = World::new(Gmail { answers_missing: true, ..Gmail::default() })
        .fate("/drafts/send", Fate::Fail)
        .fate("/drafts/send", Fate::Throttle(Some("7200")))
        .fate("DELETE /drafts/r1", Fate::ActThenDrop);
    let outcome = world.send(draft(vec![], None), Channel::Gmail, Consent::Verified);
    assert!(matches!(outcome, Outcome::Unknown { .. }), "{outcome:?}");
    assert_eq!(world.provider.received(), 0);
}

#[test]
fn a_hand_over_that_arrives_while_its_draft_is_removed_is_found_to_be_sent() {
    let mut world = World::new(Graph::default());
    let way = Way::at_once(Channel::ExchangeOnline, Consent::Verified);
    let (conversation, step) =
        Conversation::start(draft(vec![], None), way, MessageKey::from_random([7; 16]), world.now);
    // Its window dies with the hand-over under way.
    assert_eq!(world.carry(conversation, step, |_, _| Fate::Well, 1), None);
    let record = world.records.last().cloned().unwrap();
    assert!(record.committed);
    let (conversation, step) = Conversation::resume(record, world.now).unwrap();
    let outcome = world.carry(
        conversation,
        step,
        |world, request| {
            if line(request).starts_with("DELETE") {
                world.provider.hand_over_arrives();
            }
            Fate::Well
        },
        usize::MAX,
    );
    assert!(matches!(outcome, Some(Outcome::Sent { .. })), "{outcome:?}: {:?}", world.lines());
    assert_eq!((world.provider.received(), world.provider.sent_removed), (1, 0));
}

#[test]
fn what_a_proxy_answers_in_the_place_of_a_removal_is_not_taken_for_one() {
    let mut world = World::new(Gmail::default());
    let way = Way::at_once(Channel::Gmail, Consent::Verified);
    let (conversation, step) =
        Conversation::start(draft(vec![], None), way, MessageKey::from_random([7; 16]), world.now);
    // Its window dies with the hand-over under way.
    assert_eq!(world.carry(conversation, step, |_, _| Fate::Well, 1), None);
    let record = world.records.last().cloned().unwrap();
    let mut world = world.fate("DELETE /drafts/r1", Fate::Says(answer(200, "<html>welcome</html>")));
    let outcome = world.resume(record);
    assert!(matches!(outcome, Outcome::Refused { error: SendError::Interrupted }), "{outcome:?}");
    assert_eq!((world.provider.received(), world.provider.drafts()), (0, 0));
}
