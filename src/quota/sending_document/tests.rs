use proptest::prelude::*;
use serde_json::{Value, from_str, json};

use crate::compose::Policy;
use crate::quota::{Figures, LimitName, MailboxKind, Pace, SendingPolicy, StopAtRefused, Window, WorkingHours};

#[test]
fn a_whole_document_is_read() {
    let document = r#"{
      "organisation": { "domains": ["contoso.example"] },
      "sending": {
        "pace": { "batch": 25, "wait": 45 },
        "caps": { "exchange-online": { "messages-per-minute": 20, "requests-at-once": 2 }, "gmail": { "messages-per-day": 900 } },
        "keptForHand": 20,
        "hours": { "days": ["monday", "saturday"], "from": "08:30", "to": "24:00" },
        "stopAtRefused": { "share": 10, "after": 5 },
        "stale": 60,
        "keepHistoryDays": 30,
        "licences": 250,
        "onPremises": { "messages-per-minute": 10, "recipients-per-message": 2000 }
      }
    }"#;
    let policy = SendingPolicy::read(document).unwrap();
    let expected = SendingPolicy {
        pace: Some(Pace { batch: 25, wait: 45_000 }),
        exchange_online_caps: Figures::from([(LimitName::MessagesPerMinute, 20), (LimitName::RequestsAtOnce, 2)]),
        gmail_caps: Figures::from([(LimitName::MessagesPerDay, 900)]),
        kept_for_hand: Some(20),
        hours: Some(WorkingHours { days: [true, false, false, false, false, true, false], from: 510, to: 1440 }),
        stop_at_refused: Some(StopAtRefused { share: 10, after: 5 }),
        stale: Some(60 * 60_000),
        keep_history: Some(30 * 86_400_000),
        trial: false,
        licences: Some(250),
        on_premises: Figures::from([(LimitName::MessagesPerMinute, 10), (LimitName::RecipientsPerMessage, 2000)]),
    };
    assert_eq!(policy, expected);
    // The other half reads the rest of the same document and leaves this to us.
    assert_eq!(Policy::read(document, |_| None).unwrap().organisation_domains, ["contoso.example"]);
}

#[test]
fn a_document_without_the_member_wants_nothing() {
    assert_eq!(SendingPolicy::read("{}"), Ok(SendingPolicy::default()));
    assert_eq!(SendingPolicy::read(r#"{ "sending": {} }"#), Ok(SendingPolicy::default()));
    let of_the_other_half = r#"{ "rules": { "exactlyOneTo": true }, "unsubscribed": ["sending"] }"#;
    assert_eq!(SendingPolicy::read(of_the_other_half), Ok(SendingPolicy::default()));
}

#[test]
fn a_bad_document_is_refused_with_the_place() {
    let vectors: Vec<Value> = from_str(include_str!("refused.json")).unwrap();
    for vector in vectors {
        let document = vector["document"].as_str().unwrap();
        let problem = SendingPolicy::read(document).expect_err(document);
        let told = json!([problem.line, problem.column]);
        assert_eq!(told, json!([vector["line"], vector["column"]]), "{document}: {problem}");
        assert!(problem.reason.contains(vector["reason"].as_str().unwrap()), "{document}: {problem}");
        assert!(problem.reason.chars().count() <= 200, "{document}: {problem}");
    }
}

#[test]
fn the_tenants_limit_follows_its_licences() {
    let tenant = |licences: Option<u32>| {
        let policy = SendingPolicy { licences, ..SendingPolicy::default() };
        let limits = policy.limits(MailboxKind::ExchangeOnline);
        limits.iter().find(|limit| limit.name == LimitName::TenantExternalRecipientsPerDay).unwrap().maximum
    };
    // Reckoned in whole numbers: the largest m with m^10 no more than 500^10 × licences^7, and 9,500.
    for (licences, exact) in [
        (1, 10_000),
        (2, 10_312),
        (10, 12_005),
        (25, 14_259),
        (100, 22_059),
        (250, 33_352),
        (1_000, 72_446),
        (10_000, 324_978),
        (100_000, 1_590_638),
    ] {
        assert_eq!(tenant(Some(licences)), exact, "{licences}");
    }
    assert_eq!((tenant(None), tenant(Some(1))), (10_000, 10_000));
    assert!(tenant(Some(u32::MAX)) > 10_000);
}

#[test]
fn an_organisations_own_limits_take_the_place_of_the_defaults() {
    let policy = SendingPolicy::read(
        r#"{"sending":{"onPremises":{"recipients-per-message":2000,"messages-per-minute":10,"recipients-per-day":3000}}}"#,
    )
    .unwrap();
    let limits = policy.limits(MailboxKind::ExchangeOnPremises);
    let figures: Vec<_> = limits.iter().map(|limit| (limit.name, limit.maximum, limit.window)).collect();
    assert_eq!(
        figures,
        [
            (LimitName::RequestsAtOnce, 3, Window::AtOnce),
            (LimitName::MessagesPerMinute, 10, Window::Rolling(60_000)),
            (LimitName::RecipientsPerMessage, 2000, Window::Message),
            (LimitName::RecipientsPerDay, 3000, Window::Rolling(86_400_000)),
        ]
    );
    assert_eq!(SendingPolicy::default().limits(MailboxKind::ExchangeOnPremises).len(), 2);
}

proptest! {
    /// Whatever a policy says, no limit of any mailbox comes out above the provider's own figure.
    #[test]
    fn no_policy_that_is_read_loosens_a_limit(
        caps in prop::collection::vec((prop::sample::select(vec!["messages-per-second", "messages-per-minute", "messages-per-day",
            "recipients-per-message", "recipients-per-day", "external-recipients-per-day", "requests", "requests-at-once",
            "tenant-external-recipients-per-day", "upload"]), 0..20_000u64), 0..4),
        gmail in any::<bool>(), trial in any::<bool>(), kept in 1..100u8,
    ) {
        let caps: serde_json::Map<_, _> = caps.into_iter().map(|(name, cap)| (name.to_owned(), json!(cap))).collect();
        let channel = if gmail { "gmail" } else { "exchange-online" };
        let document = json!({ "sending": { "caps": { channel: caps }, "trial": trial, "keptForHand": kept } }).to_string();
        let Ok(policy) = SendingPolicy::read(&document) else { return Ok(()) };
        for kind in MailboxKind::ALL {
            for limit in policy.limits(kind) {
                let published = kind.limits().iter().find(|known| known.name == limit.name).unwrap().maximum;
                let capped = policy.capped(kind, &limit);
                prop_assert!((1..=published).contains(&capped));
                prop_assert!((1..=capped).contains(&policy.for_a_run(&limit, capped)));
            }
        }
    }

    #[test]
    fn no_document_makes_the_reader_panic(document in "(?s).{0,60}", name in "\\PC{0,12}", value in "\\PC{0,12}") {
        let _ = SendingPolicy::read(&document);
        let _ = SendingPolicy::read(&json!({ "sending": { name: value } }).to_string());
        let _ = SendingPolicy::read(&format!("{{\"sending\":{{\"hours\":{{\"days\":[\"monday\"],\"from\":{value:?}}}}}}}"));
    }
}

/// The published schema names the caps of every channel, each up to the provider's own figure.
#[test]
fn the_schema_knows_every_limit_that_can_be_capped() {
    let schema: Value = from_str(include_str!("../../../docs/policy.schema.json")).unwrap();
    let caps = &schema["properties"]["sending"]["properties"]["caps"]["properties"];
    for (channel, kind) in [("exchange-online", MailboxKind::ExchangeOnline), ("gmail", MailboxKind::GmailWorkspace)] {
        let described = caps[channel]["properties"].as_object().unwrap();
        assert_eq!(described.len(), kind.limits().len(), "{channel}");
        for limit in kind.limits() {
            let cap = &described[json!(limit.name).as_str().unwrap()];
            // How many licences a tenant has, a schema cannot know.
            let by_licences = limit.name == LimitName::TenantExternalRecipientsPerDay;
            let expected = if by_licences { Value::Null } else { json!(limit.maximum) };
            assert_eq!(cap["maximum"], expected, "{channel} {:?}", limit.name);
        }
    }
}

#[test]
fn the_examples_of_the_guide_are_taken() {
    let guide = include_str!("../../../docs/admin-guide.md");
    let examples: Vec<_> = guide.split("```json\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    let read: Vec<_> = examples.iter().map(|example| SendingPolicy::read(example).expect(example)).collect();
    assert!(examples.iter().all(|example| Policy::read(example, |_| None).is_ok()));
    assert!(read.iter().any(|policy| policy.pace == Some(Pace { batch: 25, wait: 45_000 })));
}
