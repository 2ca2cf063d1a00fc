//! What nobody should answer.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::graph::Graph;
use super::{Mail, Mailbox, json as answer, read, since};
use crate::channel::{Channel, Event, Inbox, InboxStep, Response};

#[test]
fn a_list_without_an_end_is_left() {
    let link = "https://graph.microsoft.com/v1.0/me/mailFolders/inbox/messages/delta?$skiptoken=x";
    let page = answer(200, &json!({ "value": [], "@odata.nextLink": link }));
    let reading = read(Channel::ExchangeOnline, since(None), |_| Some(page.clone()));
    assert_eq!((reading.asked.len(), reading.end().complete), (40, false));
    let page = answer(200, &json!({ "historyId": "9", "history": [], "nextPageToken": "x" }));
    let reading = read(Channel::Gmail, since(Some("7")), |_| Some(page.clone()));
    assert_eq!((reading.asked.len(), reading.end().complete), (40, false));
}

#[test]
fn large_reports_are_handed_out_before_there_are_many() {
    let mut graph = Graph::new(50);
    for index in 0..20 {
        let mut mail = Mail::new(&format!("m{index}"), 0, true);
        mail.body = "x".repeat(500 * 1024);
        graph.arrive(mail);
    }
    let (mut inbox, mut step) = Inbox::start(Channel::ExchangeOnline, since(None));
    let (mut most, mut all) = (0, 0);
    loop {
        let event = match step {
            InboxStep::Request(request) => Event::Answered(graph.act(&request)),
            InboxStep::Found { mails, mark } => {
                let octets: usize = mails.iter().filter_map(|mail| mail.raw.as_ref()).map(Vec::len).sum();
                (most, all) = (most.max(octets), all + mails.len());
                assert_eq!(mark.is_some(), all == 20, "a mark only with the last mail of the page");
                Event::Rested
            }
            InboxStep::Wait { .. } => panic!("nothing to wait for"),
            InboxStep::Done(_) => break,
        };
        step = inbox.on(event, super::now());
    }
    assert_eq!(all, 20);
    assert!(most < 2 * 1024 * 1024, "{most}");
}

fn hostile_json() -> impl Strategy<Value = Value> {
    let delta = "https://graph.microsoft.com/v1.0/me/mailFolders/inbox/messages/delta?$skiptoken=1";
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<i64>().prop_map(Value::from),
        prop::sample::select(vec!["2026-11-21T09:00:00Z", "1795251600000", delta, "a", "From", "<>", "SPAM"])
            .prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
    ];
    let names = vec![
        "value",
        "id",
        "receivedDateTime",
        "from",
        "emailAddress",
        "address",
        "internetMessageHeaders",
        "name",
        "@odata.nextLink",
        "@odata.deltaLink",
        "@removed",
        "messages",
        "nextPageToken",
        "historyId",
        "history",
        "messagesAdded",
        "message",
        "labelIds",
        "internalDate",
        "payload",
        "headers",
        "raw",
        "error",
    ];
    leaf.prop_recursive(5, 60, 8, move |inner| {
        let member = (prop::sample::select(names.clone()).prop_map(str::to_owned), inner.clone());
        prop_oneof![
            prop::collection::vec(inner, 0..5).prop_map(Value::from),
            prop::collection::vec(member, 0..8).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn whatever_is_answered_reading_ends_and_never_panics(
        gmail in any::<bool>(),
        mark in prop::option::of(prop::sample::select(vec!["7", "7/1/2", "", "https://graph.microsoft.com/v1.0/me/messages/delta"])),
        answers in prop::collection::vec((prop::sample::select(vec![200, 200, 200, 200, 404, 410, 429, 401, 500]), hostile_json()), 1..9),
    ) {
        let channel = if gmail { Channel::Gmail } else { Channel::ExchangeOnline };
        let mut turn = 0;
        // `read` itself fails after 5,000 requests.
        read(channel, since(mark), |_| {
            turn += 1;
            answers.get(turn % (answers.len() + 1)).map(|(status, body)| Response { ..answer(*status, body) })
        });
    }
}
