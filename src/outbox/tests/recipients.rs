//! Who gets a message each.

use crate::compose::{Draft, Group, Mailbox, Recipient};
use crate::merge::{Row, Sender};
use crate::outbox::{Item, message_of, recipient_rows, unique_rows};

fn mailbox(address: &str) -> Mailbox {
    Mailbox { address: address.into(), ..Mailbox::default() }
}

fn to(address: &str) -> Recipient {
    Recipient::Mailbox(mailbox(address))
}

fn draft() -> Draft {
    Draft {
        to: vec![
            to("a@x.example"),
            Recipient::Group(Group { group: "Team".into(), members: vec![mailbox("b@x.example")] }),
        ],
        cc: vec![to("c@x.example")],
        bcc: vec![to("d@x.example")],
        subject: "Hi {{first_name}}".into(),
        text: Some("Hello".into()),
        ..Draft::default()
    }
}

fn row(number: usize, address: &str) -> Row {
    Row { number: Some(number), address: address.into(), ..Row::default() }
}

#[test]
fn everybody_a_draft_is_written_to_gets_a_row_of_their_own() {
    let addresses: Vec<_> = recipient_rows(&draft()).into_iter().map(|row| row.address).collect();
    assert_eq!(addresses, ["a@x.example", "b@x.example", "c@x.example", "d@x.example"]);
}

#[test]
fn the_first_of_each_mailbox_stays_and_the_others_are_named() {
    let to_ascii = |domain: &str| (domain == "bücher.example").then(|| "xn--bcher-kva.example".to_owned());
    let rows = [
        row(2, "ana@x.example"),
        row(3, " Ana@X.Example"),
        row(4, "mina@bücher.example"),
        row(5, ""),
        row(6, "mina@xn--bcher-kva.example"),
        row(7, "no address"),
        row(8, "ANA@x.example"),
        row(9, ""),
        row(10, "No address "),
    ];
    let unique = unique_rows(rows.to_vec(), to_ascii);
    let kept: Vec<_> = unique.rows.iter().filter_map(|row| row.number).collect();
    assert_eq!(kept, [2, 4, 5, 7, 9]);
    let duplicates: Vec<_> =
        unique.duplicates.iter().map(|told| (told.address.as_str(), told.left_out, told.rows.as_slice())).collect();
    assert_eq!(
        duplicates,
        [("Ana@X.Example", 2, [3, 8].as_slice()), ("mina@xn--bcher-kva.example", 1, &[6]), ("No address", 1, &[10]),]
    );
}

#[test]
fn a_rows_person_is_the_only_recipient_and_an_edited_message_is_its_own() {
    let made = message_of(&draft(), &Item::Row(row(2, "ana@x.example")), &Sender::default()).unwrap();
    assert_eq!((made.to, made.cc, made.bcc), (vec![to("ana@x.example")], vec![], vec![]));
    assert_eq!(made.subject, "Hi");
    assert_eq!(message_of(&draft(), &Item::AsItIs, &Sender::default()), Ok(draft()));
    let edited = Draft { subject: "Own".into(), ..Draft::default() };
    assert_eq!(message_of(&draft(), &Item::Draft(Box::new(edited.clone())), &Sender::default()), Ok(edited));
    assert!(message_of(&draft(), &Item::Row(row(412, "")), &Sender::default()).is_err());
}
