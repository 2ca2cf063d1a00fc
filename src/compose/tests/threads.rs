//! What a reply answers to, and whom.

use super::{draft, exchange, mailbox, problems, to};
use crate::compose::{Draft, Field, Problem, Thread};

fn reply(thread: Thread) -> Draft {
    Draft { thread: Some(Thread { in_reply_to: Some("<1@x>".into()), ..thread }), ..draft() }
}

#[test]
fn a_reply_to_many_asks() {
    let many = |count: usize| {
        let addresses: Vec<_> = (0..count).map(|n| format!("p{n}@example.org")).collect();
        to(&addresses.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let draft =
        |to: usize, cc: usize| Draft { to: many(to), cc: many(30).split_off(30 - cc), ..reply(Thread::default()) };
    let found = Problem::ReplyToMany { count: 21 };
    assert_eq!(problems(&draft(15, 6), &exchange()), [(found.clone(), Field::To.into())]);
    assert_eq!(problems(&draft(0, 21), &exchange()), [(found, Field::Cc.into())]);
    assert_eq!(problems(&draft(15, 5), &exchange()), []);
    assert_eq!(problems(&Draft { thread: None, ..draft(15, 6) }, &exchange()), []);
}

#[test]
fn those_who_were_not_on_the_conversation_are_listed_once() {
    let participants = vec!["Leo@Example.org".into(), "mina.park@gmail.com".into()];
    let thread = Thread { participants, received_by: Some("ana@contoso.example".into()), ..Thread::default() };
    let draft = Draft {
        cc: to(&["jin@example.net", "minapark+work@googlemail.com", "ana@contoso.example"]),
        bcc: to(&["lee@example.net"]),
        ..reply(thread)
    };
    let addresses = vec!["jin@example.net".into(), "lee@example.net".into()];
    let found = problems(&draft, &exchange());
    assert!(found.contains(&(Problem::RecipientsAdded { addresses }, Field::Cc.into())), "{found:?}");
    let same = Draft { cc: vec![], bcc: vec![], ..draft };
    assert_eq!(problems(&same, &exchange()), []);
    // A host that does not tell who was on it makes nobody new.
    assert_eq!(problems(&Draft { cc: to(&["jin@example.net"]), ..reply(Thread::default()) }, &exchange()), []);
}

#[test]
fn a_reply_from_another_identity_asks() {
    let received = |address: &str| reply(Thread { received_by: Some(address.into()), ..Thread::default() });
    let other = Problem::SenderOtherIdentity {
        address: "ana@contoso.example".into(),
        received_by: "sales@contoso.example".into(),
    };
    assert_eq!(problems(&received("sales@contoso.example"), &exchange()), [(other, Field::From.into())]);
    for same in ["ana@contoso.example", "Ana@Contoso.Example", "ana+news@contoso.example", "no address"] {
        assert_eq!(problems(&received(same), &exchange()), [], "{same}");
    }
    let gmail = Draft { from: mailbox("ana.muller@gmail.com"), ..received("anamuller+shop@googlemail.com") };
    assert_eq!(problems(&gmail, &exchange()), []);
}
