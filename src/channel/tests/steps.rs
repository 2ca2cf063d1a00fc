//! What a conversation asks and how it reads the answers, one rule a test.

use jiff::{SignedDuration, Timestamp};
use serde_json::json;

use super::gmail::Gmail;
use super::graph::{Graph, text};
use super::world::{Fate, Provider, World, answer, draft, file};
use crate::channel::{Auth, Channel, Consent, Conversation, Event, Outcome, Response, SendError, Step, Way};
use crate::compose::Thread;
use crate::message::MessageKey;
use crate::quota::{LimitName, Refusal};

const EXCHANGE: Channel = Channel::ExchangeOnline;

fn refusal(outcome: Outcome) -> SendError {
    match outcome {
        Outcome::Refused { error } => error,
        other => panic!("{other:?} is no refusal"),
    }
}

#[test]
fn a_graph_send_is_a_draft_its_files_and_a_commit() {
    let mut world = World::new(Graph::default());
    let files = vec![file("small.pdf", 1000), file("large.pdf", 8_000_000)];
    let outcome = world.send(draft(files, None), EXCHANGE, Consent::Verified);
    assert!(matches!(outcome, Outcome::Sent { .. }));
    let put = "PUT https://outlook.office.com/api/session/0";
    assert_eq!(
        world.lines(),
        [
            "POST /messages",
            "POST /messages/AAMk0/attachments",
            "POST /messages/AAMk0/attachments/createUploadSession",
            put,
            put,
            put,
            "POST /messages/AAMk0/send",
        ]
    );
    let ours = |request: &&crate::channel::Request| request.auth != Auth::None;
    for request in world.asked.iter().filter(ours) {
        assert!(request.headers.contains(&("Prefer", "IdType=\"ImmutableId\"".into())), "{}", request.url);
    }
}

#[test]
fn accepted_with_retry_after_is_success() {
    for (line, consent) in [("/send", Consent::Verified), ("/sendMail", Consent::SendOnly)] {
        let accepted = Response { status: 202, retry_after: Some("30".into()), body: Vec::new() };
        let mut world = World::new(Graph::default()).fate(line, Fate::Says(accepted));
        let outcome = world.send(draft(vec![], None), EXCHANGE, consent);
        assert!(matches!(outcome, Outcome::Sent { .. }), "{outcome:?}");
        assert_eq!(world.lines().iter().filter(|asked| asked.ends_with(line)).count(), 1);
    }
}

#[test]
fn a_refused_token_is_renewed_once() {
    let mut world = World::new(Graph::default()).fate("/send", Fate::TokenRefused);
    assert!(matches!(world.send(draft(vec![], None), EXCHANGE, Consent::Verified), Outcome::Sent { .. }));
    let fresh = world.asked.iter().filter(|r| matches!(r.auth, Auth::Bearer { fresh: true, .. })).count();
    assert_eq!(fresh, 1);

    let mut world = World::new(Graph::default()).fate("/send", Fate::TokenRefused).fate("/send", Fate::TokenRefused);
    assert_eq!(refusal(world.send(draft(vec![], None), EXCHANGE, Consent::Verified)), SendError::SignInRequired);
    assert_eq!((world.provider.received(), world.provider.drafts()), (0, 0));
}

#[test]
fn a_throttled_request_is_repeated_at_the_time_that_was_named() {
    let mut world = World::new(Graph::default()).fate("/send", Fate::Throttle(Some("17")));
    let before = world.now;
    assert!(matches!(world.send(draft(vec![], None), EXCHANGE, Consent::Verified), Outcome::Sent { .. }));
    assert_eq!(world.now.duration_since(before), SignedDuration::from_secs(17));
}

#[test]
fn without_a_readable_time_the_wait_doubles() {
    let mut world =
        World::new(Graph::default()).fate("/send", Fate::Throttle(None)).fate("/send", Fate::Throttle(None));
    let before = world.now;
    assert!(matches!(world.send(draft(vec![], None), EXCHANGE, Consent::Verified), Outcome::Sent { .. }));
    assert_eq!(world.now.duration_since(before), SignedDuration::from_secs(5 + 10));
}

#[test]
fn a_long_wait_is_told_and_leaves_no_draft() {
    let mut world = World::new(Graph::default()).fate("/send", Fate::Throttle(Some("3600")));
    let outcome = world.send(draft(vec![], None), EXCHANGE, Consent::Verified);
    let until: Timestamp = "2026-11-21T10:00:00Z".parse().unwrap();
    assert_eq!(outcome, Outcome::Waiting { until: until.as_millisecond(), error: SendError::Throttled });
    assert_eq!((world.provider.received(), world.provider.drafts()), (0, 0));
}

#[test]
fn gmail_names_its_time_in_the_text() {
    for status in [429, 403] {
        let body = json!({ "error": { "code": status, "message": "User-rate limit exceeded.  Retry after 2026-11-21T09:00:40.000Z",
            "errors": [{ "domain": "usageLimits", "reason": "userRateLimitExceeded", "message": "…" }] } });
        let mut world = World::new(Gmail::default()).fate("/drafts/send", Fate::Says(answer(status, body)));
        let before = world.now;
        assert!(matches!(world.send(draft(vec![], None), Channel::Gmail, Consent::Verified), Outcome::Sent { .. }));
        assert_eq!(world.now.duration_since(before), SignedDuration::from_secs(40), "{status}");
    }
}

#[test]
fn a_time_in_the_header_or_in_the_details_counts_whatever_the_status() {
    let limited = json!({ "error": { "errors": [{ "reason": "rateLimitExceeded" }] } }).to_string();
    let detailed = json!({ "error": { "details": [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "40s" }] } });
    let answers =
        [Response { status: 403, retry_after: Some("40".into()), body: limited.into() }, answer(429, detailed)];
    for says in answers {
        let mut world = World::new(Gmail::default()).fate("/drafts/send", Fate::Says(says.clone()));
        let before = world.now;
        assert!(matches!(world.send(draft(vec![], None), Channel::Gmail, Consent::Verified), Outcome::Sent { .. }));
        assert_eq!(world.now.duration_since(before), SignedDuration::from_secs(40), "{says:?}");
    }
}

#[test]
fn the_deepest_known_code_decides() {
    let body = json!({ "error": { "code": "ErrorSendAsDenied", "InnerError": { "code": "SomethingNew" } } });
    let mut world = World::new(Graph::default()).fate("/sendMail", Fate::Says(answer(403, body)));
    assert_eq!(refusal(world.send(draft(vec![], None), EXCHANGE, Consent::SendOnly)), SendError::SendAsDenied);
}

#[test]
fn a_page_in_place_of_an_answer_is_no_yes() {
    let page = || Fate::Says(answer(200, "<html>blocked</html>"));
    let mut world = World::new(Graph::default()).fate("/sendMail", page());
    let outcome = world.send(draft(vec![], None), EXCHANGE, Consent::SendOnly);
    assert!(matches!(outcome, Outcome::Unknown { error: SendError::AnswerUnreadable, .. }), "{outcome:?}");
    let mut world = World::new(Gmail::default()).fate("/drafts/send", page());
    let outcome = world.send(draft(vec![], None), Channel::Gmail, Consent::Verified);
    assert!(matches!(outcome, Outcome::Sent { .. }), "{outcome:?}");
    assert_eq!(world.provider.received(), 1);
}

#[test]
fn a_file_that_the_browser_posts_twice_is_not_taken_for_the_next() {
    let mut world = World::new(Graph::default());
    let key = MessageKey::from_random([1; 16]);
    let files = draft(vec![file("a.pdf", 10), file("b.pdf", 20)], None);
    let (conversation, step) = Conversation::start(files, Way::at_once(EXCHANGE, Consent::Verified), key, world.now);
    let mut posts = 0;
    let outcome = world.carry(
        conversation,
        step,
        |world, request| {
            if !(super::world::line(request).starts_with("POST") && request.url.ends_with("/attachments")) {
                return Fate::Well;
            }
            posts += 1;
            if posts == 2 {
                return Fate::Drop;
            }
            world.provider.act(request);
            Fate::Well
        },
        usize::MAX,
    );
    assert!(matches!(outcome, Some(Outcome::Refused { .. })), "{outcome:?}");
    assert_eq!((world.provider.received(), world.provider.drafts()), (0, 0));
}

#[test]
fn a_draft_thrown_away_by_hand_is_not_called_sent() {
    let mut world = World::new(Gmail::default()).fate("/drafts/send", Fate::Throttle(Some("60")));
    let key = MessageKey::from_random([1; 16]);
    let (conversation, step) =
        Conversation::start(draft(vec![], None), Way::at_once(Channel::Gmail, Consent::Verified), key, world.now);
    let mut commits = 0;
    let outcome = world.carry(
        conversation,
        step,
        |world, request| {
            commits += u8::from(request.url.ends_with("/drafts/send"));
            if commits == 2 {
                world.provider.drafts.clear();
            }
            if commits == 1 { Fate::Throttle(Some("60")) } else { Fate::Well }
        },
        usize::MAX,
    );
    assert!(matches!(outcome, Some(Outcome::Unknown { .. })), "{outcome:?}");
}

#[test]
fn every_refusal_of_graph_has_its_code() {
    let coded = |code: &str| json!({ "error": { "code": "ErrorX", "message": "…", "innerError": { "code": code } } });
    let vectors = [
        (403, "ErrorSendAsDenied", SendError::SendAsDenied),
        (403, "ErrorAccessDenied", SendError::AccessDenied),
        (404, "ErrorItemNotFound", SendError::NotFound),
        (400, "ErrorInvalidRecipients", SendError::InvalidRecipients),
        (400, "ErrorMessageSizeExceeded", SendError::TooLarge),
        (413, "", SendError::TooLarge),
        (507, "ErrorQuotaExceeded", SendError::MailboxFull),
        (400, "ErrorQuotaExceeded", SendError::MailboxFull),
        (400, "ErrorExceededMessageLimit", SendError::SubmissionQuota { limit: LimitName::RecipientsPerDay }),
        (400, "ErrorSomethingNew", SendError::Rejected { status: 400 }),
    ];
    for (status, code, expected) in vectors {
        let says = Fate::Says(answer(status, coded(code)));
        let mut world = World::new(Graph::default()).fate("/sendMail", says);
        let outcome = world.send(draft(vec![], None), EXCHANGE, Consent::SendOnly);
        assert_eq!(refusal(outcome), expected, "{status} {code}");
    }
}

#[test]
fn a_used_up_limit_is_named_by_its_status_where_graph_tells_it() {
    for (code, message, limit) in [
        ("ErrorSubmissionQuotaExceeded", "…", LimitName::RecipientsPerDay),
        ("ErrorAccessDenied", "550 5.7.233 …", LimitName::TenantExternalRecipientsPerDay),
        ("ErrorAccessDenied", "5.7.236", LimitName::TenantExternalRecipientsPerDay),
    ] {
        let says = Fate::Says(answer(403, json!({ "error": { "code": code, "message": message } })));
        let mut world = World::new(Graph::default()).fate("/send", says);
        let outcome = world.send(draft(vec![], None), EXCHANGE, Consent::Verified);
        assert_eq!(outcome.refusal(), Some(Refusal::UsedUp { limit }), "{outcome:?}");
    }
}

#[test]
fn a_long_wait_that_the_provider_asks_for_is_told_to_the_quota() {
    let mut world = World::new(Graph::default()).fate("/sendMail", Fate::Throttle(Some("3600")));
    let until = world.now.checked_add(SignedDuration::from_hours(1)).unwrap().as_millisecond();
    let outcome = world.send(draft(vec![], None), EXCHANGE, Consent::SendOnly);
    assert_eq!(outcome.refusal(), Some(Refusal::Wait { until: Some(until) }));
}

#[test]
fn every_refusal_of_gmail_has_its_code() {
    let reasoned =
        |reason: &str, message: &str| json!({ "error": { "message": message, "errors": [{ "reason": reason }] } });
    let vectors = [
        (403, "dailyLimitExceeded", "", SendError::SubmissionQuota { limit: LimitName::MessagesPerDay }),
        (403, "domainPolicy", "", SendError::DomainPolicy),
        (403, "insufficientPermissions", "", SendError::ConsentMissing),
        (403, "forbidden", "", SendError::AccessDenied),
        (413, "uploadTooLarge", "", SendError::TooLarge),
        (400, "invalidArgument", "Invalid To header", SendError::InvalidRecipients),
        (400, "invalidArgument", "Precondition", SendError::Rejected { status: 400 }),
    ];
    for (status, reason, message, expected) in vectors {
        let says = Fate::Says(answer(status, reasoned(reason, message)));
        let mut world = World::new(Gmail::default()).fate("/messages/send", says);
        let outcome = world.send(draft(vec![], None), Channel::Gmail, Consent::SendOnly);
        assert_eq!(refusal(outcome), expected, "{status} {reason}");
    }
}

#[test]
fn a_refused_commit_takes_its_draft_back() {
    let says = Fate::Says(answer(403, json!({ "error": { "code": "ErrorSendAsDenied" } })));
    let mut world = World::new(Graph::default()).fate("/send", says);
    assert_eq!(refusal(world.send(draft(vec![], None), EXCHANGE, Consent::Verified)), SendError::SendAsDenied);
    assert_eq!(world.provider.drafts(), 0);
}

#[test]
fn files_never_follow_an_upload_address_of_a_stranger() {
    let says = Fate::Says(answer(201, json!({ "uploadUrl": "https://outlook.office.com.evil.example/x" })));
    let mut world = World::new(Graph::default()).fate("/createUploadSession", says);
    let outcome = world.send(draft(vec![file("large.pdf", 8_000_000)], None), EXCHANGE, Consent::Verified);
    assert_eq!(refusal(outcome), SendError::AnswerUnreadable);
    assert!(world.asked.iter().all(|request| !request.url.contains("evil")));
}

#[test]
fn ids_of_the_provider_cannot_leave_their_path_segment() {
    let says = Fate::Says(answer(201, json!({ "id": "x/../../other?y#z" })));
    let mut world = World::new(Graph::default()).fate("POST /messages", says);
    let _ = world.send(draft(vec![], None), EXCHANGE, Consent::Verified);
    let hostile = world.asked.iter().filter(|request| request.url.contains("other"));
    let contained = |request: &&crate::channel::Request| request.url.contains("/messages/x%2F..%2F..%2Fother%3Fy%23z");
    assert!(hostile.clone().count() > 0 && hostile.clone().all(|request| contained(&request)));
}

#[test]
fn a_reply_in_outlook_takes_the_newest_message_of_its_conversation_as_its_parent() {
    let provider = Graph {
        conversation: Some(json!([
            { "receivedDateTime": "2026-11-20T10:00:00Z", "isDraft": false, "internetMessageId": "<old@x>" },
            { "receivedDateTime": "2026-11-21T08:00:00Z", "isDraft": true, "internetMessageId": "<mine@x>" },
            { "receivedDateTime": "2026-11-21T07:00:00Z", "isDraft": false, "internetMessageId": "<new@x>",
              "internetMessageHeaders": [{ "name": "references", "value": "<first@x> <old@x>" }] },
        ])),
        ..Graph::default()
    };
    let mut world = World::new(provider);
    let thread = Thread { conversation: Some("AAQk'1".into()), ..Thread::default() };
    world.send(draft(vec![], Some(thread)), EXCHANGE, Consent::Verified);
    let item: serde_json::Value = serde_json::from_str(&text(&world.asked[1])).unwrap();
    let properties = item["singleValueExtendedProperties"].as_array().unwrap();
    assert_eq!(properties[1], json!({ "id": "String 0x1042", "value": "<new@x>" }));
    assert_eq!(properties[2], json!({ "id": "String 0x1039", "value": "<first@x> <old@x> <new@x>" }));
}

#[test]
fn a_reply_in_gmail_takes_its_thread_from_gmails_own_draft() {
    let host_draft = json!({ "id": "host", "message": { "threadId": "t9", "payload": { "headers": [
        { "name": "In-Reply-To", "value": "<new@x>" }, { "name": "References", "value": "<old@x>\r\n <new@x>" } ] } } });
    let mut world = World::new(Gmail { host_draft: Some(host_draft), ..Gmail::default() });
    let thread = Thread { draft: Some("host".into()), conversation: Some("t9".into()), ..Thread::default() };
    world.send(draft(vec![], Some(thread)), Channel::Gmail, Consent::Verified);
    let body = text(&world.asked[1]);
    for part in ["\"threadId\":\"t9\"", "In-Reply-To: <new@x>\r\n", "References: <old@x> <new@x>\r\n"] {
        assert!(body.contains(part), "{part} is not in {body}");
    }
}

#[test]
fn cancelling_is_possible_until_the_commit_and_leaves_nothing() {
    let key = MessageKey::from_random([2; 16]);
    let now: Timestamp = "2026-11-21T09:00:00Z".parse().unwrap();
    let (mut conversation, _) =
        Conversation::start(draft(vec![file("a.pdf", 10)], None), Way::at_once(EXCHANGE, Consent::Verified), key, now);
    let created = answer(201, json!({ "id": "d1" }));
    assert!(matches!(conversation.on(Event::Answered(created), now), Step::Request(_)));
    assert!(conversation.can_cancel());
    let Step::Request(remove) = conversation.on(Event::Cancelled, now) else { panic!("the draft is removed") };
    assert_eq!(super::world::line(&remove), "DELETE /messages/d1");
    let done = conversation.on(Event::Answered(answer(204, "")), now);
    assert_eq!(done, Step::Done(Outcome::Refused { error: SendError::Cancelled }));
}

#[test]
fn a_commit_under_way_cannot_be_cancelled() {
    let key = MessageKey::from_random([2; 16]);
    let now: Timestamp = "2026-11-21T09:00:00Z".parse().unwrap();
    let (mut conversation, _) =
        Conversation::start(draft(vec![], None), Way::at_once(EXCHANGE, Consent::Verified), key, now);
    conversation.on(Event::Answered(answer(201, json!({ "id": "d1" }))), now);
    assert!(!conversation.can_cancel());
}

#[test]
fn a_missing_token_sends_nothing() {
    let key = MessageKey::from_random([2; 16]);
    let now: Timestamp = "2026-11-21T09:00:00Z".parse().unwrap();
    let (mut conversation, _) =
        Conversation::start(draft(vec![], None), Way::at_once(EXCHANGE, Consent::SendOnly), key, now);
    let done = conversation.on(Event::Unmade(SendError::TokenUnavailable), now);
    assert_eq!(done, Step::Done(Outcome::Refused { error: SendError::TokenUnavailable }));
}

#[test]
fn a_record_that_is_not_ours_is_refused() {
    let mut world = World::new(Graph::default()).fate("/send", Fate::ActThenDrop);
    world.send(draft(vec![], None), EXCHANGE, Consent::Verified);
    let mut record = world.records[0].clone();
    record.key = "' or 1 eq 1".into();
    let now = world.now;
    assert!(matches!(Conversation::resume(record, now), Err(SendError::RecordMalformed)));
}
