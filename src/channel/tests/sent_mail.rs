//! Reading a mailbox's own list of sent mail, against answers as the providers give them and as nobody should.

use std::collections::HashSet;

use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::channel::{Auth, Channel, Event, Request, Response, SendError, SentMail, SentRead, SentSince, SentStep};
use crate::compose::Policy;
use crate::message::MessageKey;
use crate::quota::{Inside, Load, SentMessage};

const KEY: &str = "00112233445566778899aabbccddeeff";

fn now() -> Timestamp {
    "2026-11-21T10:00:00Z".parse().unwrap()
}

fn ago(hours: i64) -> Timestamp {
    now().checked_sub(SignedDuration::from_hours(hours)).unwrap()
}

fn wanted(known: &[&str]) -> SentSince {
    let inside = Inside::of(&Policy::default(), "ana@contoso.example");
    SentSince { since: ago(24), inside, known: known.iter().map(|id| SentMessage::hash(id)).collect() }
}

fn answer(status: u16, body: &Value) -> Response {
    Response { status, body: body.to_string().into(), retry_after: None }
}

/// Reads to the end with a provider that answers at once, and what it was asked for.
fn read(
    channel: Channel,
    wanted: SentSince,
    mut provider: impl FnMut(&Request) -> Option<Response>,
) -> (SentRead, Vec<String>) {
    let (mut reading, mut step) = SentMail::start(channel, wanted);
    let (mut asked, mut at) = (Vec::new(), now());
    loop {
        let event = match step {
            SentStep::Request(request) => {
                asked.push(request.url.clone());
                provider(&request).map_or(Event::Lost, Event::Answered)
            }
            SentStep::Wait { until } => {
                assert!(until > at, "a wait is to come");
                at = until;
                Event::Rested
            }
            SentStep::Done(read) => return (read, asked),
        };
        assert!(asked.len() < 1000, "reading does not end");
        step = reading.on(event, at);
    }
}

fn item(id: &str, to: &[&str], key: Option<&str>) -> Value {
    let to: Vec<_> = to.iter().map(|address| json!({ "emailAddress": { "address": address } })).collect();
    let mut item = json!({ "id": id, "sentDateTime": "2026-11-21T09:00:00Z", "toRecipients": to, "ccRecipients": [],
        "bccRecipients": [{ "emailAddress": { "name": "Jin" } }] });
    if let Some(key) = key {
        let id = "String {6d61696c-7261-496c-8b65-790000000001} Name MailrailKey";
        item["singleValueExtendedProperties"] = json!([{ "id": id, "value": key }]);
    }
    item
}

fn load(recipients: u32, external: u32) -> Load {
    Load { messages: 1, recipients, external, ..Load::default() }
}

mod exchange_online {
    use super::*;

    const NEXT: &str = "https://graph.microsoft.com/v1.0/me/mailFolders/sentitems/messages?$skip=500";

    fn pages(next: &str) -> (SentRead, Vec<String>) {
        read(Channel::ExchangeOnline, wanted(&["known"]), |request| {
            let first = request.url.contains("$select");
            Some(answer(
                200,
                &if first {
                    let ours = item("ours", &["jin@contoso.example"], Some(KEY));
                    json!({ "value": [ours, item("known", &["x@y.example"], None)], "@odata.nextLink": next })
                } else {
                    json!({ "value": [item("phone", &["Leo@Sub.Contoso.example", "leo@example.org"], Some("rubbish"))] })
                },
            ))
        })
    }

    #[test]
    fn every_page_is_read_with_the_permission_of_verified_sending_alone() {
        let (read, asked) = pages(NEXT);
        let at = "2026-11-21T09:00:00.999Z".parse::<Timestamp>().unwrap().as_millisecond();
        let key = MessageKey::parse(KEY).map(|key| key.number());
        let message = |id, key, load| SentMessage { key, id_hash: SentMessage::hash(id), at, load };
        // A recipient that Graph names without an address counts, and as an outsider.
        let messages = vec![message("ours", key, load(2, 1)), message("phone", None, load(3, 2))];
        assert_eq!(read, SentRead { messages, complete: true, error: None });
        assert_eq!(asked.len(), 2);
        assert!(asked[0].contains("/me/mailFolders/sentitems/messages?$select=id,sentDateTime,toRecipients"));
        assert!(asked[0].contains("$filter=sentDateTime%20ge%202026-11-20T10%3A00%3A00Z"), "{}", asked[0]);
        assert_eq!(asked[1], NEXT);
        let SentStep::Request(first) = SentMail::start(Channel::ExchangeOnline, wanted(&[])).1 else { panic!() };
        assert_eq!(first.auth, Auth::Bearer { scopes: &["Mail.ReadWrite"], fresh: false });
    }

    #[test]
    fn no_token_follows_a_link_to_another_host() {
        for elsewhere in [
            "https://graph.microsoft.com.evil.example/v1.0/me",
            "https://graph.microsoft.com@evil.example/v1.0/",
            "http://graph.microsoft.com/v1.0/me",
            "https://graph.microsoft.com/v1.0/me messages",
            "",
        ] {
            let (read, asked) = pages(elsewhere);
            assert_eq!((asked.len(), read.messages.len(), read.complete), (1, 1, false), "{elsewhere:?}");
        }
    }

    #[test]
    fn a_list_without_an_end_is_left() {
        let page = answer(200, &json!({ "value": [], "@odata.nextLink": NEXT }));
        let (read, asked) = read(Channel::ExchangeOnline, wanted(&[]), |_| Some(page.clone()));
        assert_eq!((asked.len(), read.complete, read.error), (40, false, None));
    }

    #[test]
    fn an_item_that_cannot_be_read_makes_the_count_partial() {
        let value = json!([{ "id": "a" }, 7, item("b", &[], None)]);
        let page = answer(200, &json!({ "value": value }));
        let (read, _) = read(Channel::ExchangeOnline, wanted(&[]), |_| Some(page.clone()));
        assert_eq!((read.messages.len(), read.complete), (1, false));
    }

    #[test]
    fn what_was_read_before_trouble_stands() {
        let outcomes = [
            (answer(401, &json!({})), SendError::SignInRequired, 2),
            (answer(403, &json!({ "error": { "code": "ErrorAccessDenied" } })), SendError::AccessDenied, 1),
            (answer(503, &json!({})), SendError::ProviderTrouble { status: 503 }, 5),
            (answer(200, &json!({ "value": 7 })), SendError::AnswerUnreadable, 1),
            (answer(429, &json!({})), SendError::Throttled, 6),
            (Response { retry_after: Some("3600".into()), ..answer(429, &json!({})) }, SendError::Throttled, 1),
        ];
        for (trouble, error, times) in outcomes {
            let (read, asked) = read(Channel::ExchangeOnline, wanted(&[]), |request| {
                let page = json!({ "value": [item("a", &[], None)], "@odata.nextLink": NEXT });
                Some(if request.url == NEXT { trouble.clone() } else { answer(200, &page) })
            });
            assert_eq!((read.messages.len(), read.complete, read.error.as_ref()), (1, false, Some(&error)));
            assert_eq!(asked.len(), 1 + times, "{error:?}");
        }
    }

    #[test]
    fn a_refused_token_is_renewed_and_a_throttled_or_lost_page_asked_for_again() {
        let mut troubles = vec![
            Some(answer(401, &json!({}))),
            Some(Response { retry_after: Some("30".into()), ..answer(429, &json!({})) }),
            None,
        ];
        let (read, asked) = read(Channel::ExchangeOnline, wanted(&[]), |request| {
            assert_eq!(matches!(request.auth, Auth::Bearer { fresh, .. } if fresh), troubles.len() == 2);
            if troubles.is_empty() { Some(answer(200, &json!({ "value": [] }))) } else { troubles.remove(0) }
        });
        assert_eq!((read.complete, read.error, asked.len()), (true, None, 4));
    }
}

mod gmail {
    use super::*;

    /// A mailbox whose newest message is `m0`; each is an hour older than the one before it.
    fn mailbox(count: usize) -> impl FnMut(&Request) -> Option<Response> {
        move |request| {
            let path = request.url.strip_prefix("https://gmail.googleapis.com/gmail/v1/users/me/messages").unwrap();
            assert!(!path.contains("q="), "gmail.metadata forbids searching");
            if let Some((id, _)) = path.strip_prefix("/m").and_then(|path| path.split_once('?')) {
                let index: i64 = id.parse().unwrap();
                let sent_at = ago(index).as_millisecond().to_string();
                let headers = json!([{ "name": "to", "value": "\"Kim, Jin\" <jin@contoso.example>, leo@example.org" },
                    { "name": "Bcc", "value": "mina@example.net" },
                    { "name": "Message-Id", "value": if index == 1 { format!("<{KEY}@contoso.example>") } else { "<x@y>".into() } }]);
                return Some(answer(200, &json!({ "internalDate": sent_at, "payload": { "headers": headers } })));
            }
            let from: usize = path.split_once("pageToken=").map_or(0, |(_, token)| token.parse().unwrap());
            let to = count.min(from + 100);
            let messages: Vec<_> = (from..to).map(|index| json!({ "id": format!("m{index}") })).collect();
            let mut page = json!({ "messages": messages });
            if to < count {
                page["nextPageToken"] = json!(to.to_string());
            }
            Some(answer(200, &page))
        }
    }

    #[test]
    fn it_stops_at_the_first_message_that_is_too_old() {
        let (read, asked) = read(Channel::Gmail, wanted(&[]), mailbox(5000));
        // 0 to 24 hours old, and the one that is older.
        assert_eq!((read.messages.len(), read.complete, asked.len()), (25, true, 1 + 26));
        assert_eq!(
            read.messages[0],
            SentMessage { key: None, id_hash: SentMessage::hash("m0"), at: now().as_millisecond(), load: load(3, 2) }
        );
        assert_eq!(read.messages[1].key, MessageKey::parse(KEY).map(|key| key.number()));
    }

    #[test]
    fn known_messages_are_not_asked_for() {
        let known: Vec<_> = (0..20).map(|index| format!("m{index}")).collect();
        let known: Vec<_> = known.iter().map(String::as_str).collect();
        let (read, asked) = read(Channel::Gmail, wanted(&known), mailbox(300));
        assert_eq!((read.messages.len(), read.complete, asked.len()), (5, true, 1 + 6));
    }

    #[test]
    fn a_round_reads_ninety_messages_and_the_next_goes_on_half_a_minute_later() {
        let mut since = wanted(&[]);
        since.since = ago(10_000);
        let mut rounds = Vec::new();
        loop {
            let (read, asked) = read(Channel::Gmail, since.clone(), mailbox(250));
            assert_eq!(asked.iter().collect::<HashSet<_>>().len(), asked.len(), "nothing is asked for twice");
            rounds.push(read.messages.len());
            since.known.extend(read.messages.iter().map(|message| message.id_hash));
            let again = read.goes_on(now()).map(|again| again.duration_since(now()).as_secs());
            assert_eq!(again, (!read.complete).then_some(30));
            if read.complete {
                break;
            }
        }
        assert_eq!(rounds, [90, 90, 70]);
        assert_eq!(since.known.len(), 250);
    }

    #[test]
    fn a_message_removed_meanwhile_is_passed_over_and_an_empty_mailbox_is_one() {
        let mut others = mailbox(3);
        let (read_others, _) = read(Channel::Gmail, wanted(&[]), |request| {
            if request.url.contains("/m1?") { Some(answer(404, &json!({}))) } else { others(request) }
        });
        assert_eq!((read_others.messages.len(), read_others.complete), (2, true));
        let (empty, _) = read(Channel::Gmail, wanted(&[]), |_| Some(answer(200, &json!({ "resultSizeEstimate": 0 }))));
        assert_eq!(empty, SentRead { messages: vec![], complete: true, error: None });
    }
}

fn hostile_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<i64>().prop_map(Value::from),
        prop_oneof![
            Just("2026-11-21T09:00:00Z"),
            Just("1795251600000"),
            Just("https://graph.microsoft.com/v1.0/x"),
            Just("a")
        ]
        .prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
    ];
    let name = prop_oneof![
        Just("value"),
        Just("id"),
        Just("sentDateTime"),
        Just("toRecipients"),
        Just("emailAddress"),
        Just("@odata.nextLink"),
        Just("messages"),
        Just("nextPageToken"),
        Just("internalDate"),
        Just("payload"),
        Just("headers"),
        Just("error"),
        Just("name"),
    ];
    leaf.prop_recursive(5, 40, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((name.clone().prop_map(str::to_owned), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn whatever_is_answered_reading_ends_and_never_panics(
        gmail in any::<bool>(),
        answers in prop::collection::vec((prop::sample::select(vec![200, 200, 200, 404, 429, 401, 500]), hostile_json()), 1..8),
    ) {
        let channel = if gmail { Channel::Gmail } else { Channel::ExchangeOnline };
        let mut turn = 0;
        // `read` itself fails after 1,000 requests.
        read(channel, wanted(&[]), |_| {
            turn += 1;
            answers.get(turn % (answers.len() + 1)).map(|(status, body)| answer(*status, body))
        });
    }
}
