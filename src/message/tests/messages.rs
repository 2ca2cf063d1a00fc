use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use mail_parser::{Address as Parsed, Message, MessageParser, MimeHeaders};
use proptest::prelude::*;

use crate::channel::{Channel, Consent};
use crate::compose::{
    Attachment, DoNotSend, Draft, Familiar, Group, Mailbox, Policy, Recipient, Review, Rules, Thread, review,
};
use crate::message::{MessageKey, Piece, Stamp, message};

fn mailbox(name: &str, address: &str) -> Mailbox {
    Mailbox { name: (!name.is_empty()).then(|| name.to_owned()), address: address.to_owned(), list: false }
}

fn one(name: &str, address: &str) -> Recipient {
    Recipient::Mailbox(mailbox(name, address))
}

pub(super) fn draft() -> Draft {
    Draft {
        from: mailbox("Ana Müller", "ana@contoso.example"),
        to: vec![one("Leo", "leo@example.org")],
        subject: "Friday".into(),
        ..Draft::default()
    }
}

pub(super) fn reviewed(draft: &Draft) -> Review {
    let limits = Channel::Gmail.limits(Consent::Verified);
    let (policy, familiar, do_not_send) = (Policy::default(), Familiar::default(), DoNotSend::default());
    let to_ascii = |domain: &str| idna::domain_to_ascii(domain).ok();
    review(draft, &Rules { limits, policy: &policy, familiar: &familiar, do_not_send: &do_not_send, to_ascii })
}

/// Writes the message with files in place, as the host does.
pub(super) fn written(draft: &Draft, files: &HashMap<&str, Vec<u8>>) -> Vec<u8> {
    let key = MessageKey::from_random([0xab; 16]);
    let reviewed = reviewed(draft).into_approved().expect("nothing blocks");
    let date = "2026-11-21T09:00:00Z".parse().unwrap();
    let stamp = Stamp { message_id: key.message_id(&reviewed.from().address), key, date };
    let mut octets = Vec::new();
    for piece in message(&reviewed, &stamp).pieces() {
        match piece {
            Piece::Text(text) => octets.extend(text.as_bytes()),
            Piece::Base64 { attachment, lines: true, .. } => {
                for line in files[attachment.as_str()].chunks(57) {
                    octets.extend(STANDARD.encode(line).as_bytes());
                    octets.extend(b"\r\n");
                }
            }
            other => panic!("{other:?} in a message"),
        }
    }
    octets
}

pub(super) fn parse(octets: &[u8]) -> Message<'_> {
    MessageParser::new().parse(octets).expect("it parses")
}

/// Names and addresses, groups flattened.
fn flat(field: Option<&Parsed<'_>>) -> Vec<(String, String)> {
    let field = field.into_iter().flat_map(Parsed::iter);
    field.map(|a| (a.name().unwrap_or_default().into(), a.address().unwrap_or_default().into())).collect()
}

fn pair(name: &str, address: &str) -> (String, String) {
    (name.into(), address.into())
}

/// RFC 5322 §2.1.1 and RFC 2045 §6.7: lines end in CRLF, have at most 998 octets, and are ASCII.
pub(super) fn assert_lines(octets: &[u8]) {
    let text = std::str::from_utf8(octets).expect("it is UTF-8");
    assert!(text.is_ascii(), "octets over 127 in {text}");
    let lines: Vec<_> = text.split("\r\n").collect();
    assert!(lines.iter().all(|line| line.len() <= 998 && !line.contains(['\r', '\n'])), "{text}");
}

#[test]
fn names_and_addresses_come_through_unharmed() {
    let names = [
        "진 김",
        "Müller, Ana",
        "\"Bob\" O'Hara",
        "back\\slash",
        "a <b@c>",
        "日本語の名前がとても長い場合でも折り返しで壊れない山田太郎様",
        "Ann (sales); lead",
        "😀",
        "x@y",
    ];
    let draft = Draft { to: names.iter().map(|name| one(name, "leo@example.org")).collect(), ..draft() };
    let octets = written(&draft, &HashMap::new());
    assert_lines(&octets);
    let message = parse(&octets);
    assert_eq!(flat(message.from()), [pair("Ana Müller", "ana@contoso.example")]);
    let expected: Vec<_> = names.iter().map(|name| pair(name, "leo@example.org")).collect();
    assert_eq!(flat(message.to()), expected);
}

#[test]
fn groups_keep_their_name_and_members() {
    let group = Group {
        group: "Vertrieb, Süd".into(),
        members: vec![mailbox("A", "a@x.example"), mailbox("", "b@x.example")],
    };
    let empty = Group { group: "undisclosed-recipients".into(), members: vec![] };
    let draft = Draft {
        to: vec![Recipient::Group(group), one("Leo", "leo@example.org")],
        cc: vec![Recipient::Group(empty)],
        ..draft()
    };
    let octets = written(&draft, &HashMap::new());
    let message = parse(&octets);
    let Some(Parsed::Group(groups)) = message.to() else { panic!("{:?}", message.to()) };
    assert_eq!(groups[0].name.as_deref(), Some("Vertrieb, Süd"));
    assert_eq!(groups[0].addresses.len(), 2);
    assert_eq!(flat(message.to()).len(), 3);
}

#[test]
fn international_addresses_are_written_as_the_transport_takes_them() {
    let draft = Draft { to: vec![one("", "mina@bücher.example")], ..draft() };
    let octets = written(&draft, &HashMap::new());
    assert_eq!(flat(parse(&octets).to()), [pair("", "mina@xn--bcher-kva.example")]);
}

#[test]
fn a_long_subject_in_any_script_is_folded_and_read_back() {
    let subjects =
        ["x".repeat(900), "가나다라마바사".repeat(40), "word ".repeat(150).trim().into(), "Ré: 😀 ok".into()];
    for subject in subjects {
        let octets = written(&Draft { subject: subject.clone(), ..draft() }, &HashMap::new());
        assert_lines(&octets);
        assert_eq!(parse(&octets).subject(), Some(subject.as_str()));
    }
}

#[test]
fn text_and_html_are_alternatives_and_8_bit_text_survives() {
    let text = "안녕하세요.\r\n.dot\r\nFrom here\r\n\r\nlong ".to_owned() + &"가".repeat(2000);
    let html = format!("<p>안녕 &amp; <b>{}</b></p>", "x".repeat(3000));
    let octets = written(&Draft { text: Some(text.clone()), html: Some(html.clone()), ..draft() }, &HashMap::new());
    assert_lines(&octets);
    let message = parse(&octets);
    assert_eq!(message.content_type().unwrap().subtype(), Some("alternative"));
    assert_eq!(message.body_text(0).unwrap(), text);
    assert_eq!(message.body_html(0).unwrap(), html);
}

pub(super) fn file(id: &str, name: &str, media_type: &str, size: usize, content_id: Option<&str>) -> Attachment {
    Attachment {
        id: id.into(),
        name: name.into(),
        media_type: media_type.into(),
        size: size.try_into().unwrap(),
        content_id: content_id.map(str::to_owned),
        ..Attachment::default()
    }
}

#[test]
fn files_and_inline_images_arrive_whole_under_their_names() {
    let names = ["계약서 최종.pdf", "a\"b;c.txt", &"긴이름".repeat(60), "plain.bin"];
    let content: Vec<u8> = (0..100_003_u32).map(|n| (n % 251) as u8).collect();
    let mut attachments: Vec<_> =
        names.iter().map(|name| file(name, name, "application/pdf; x=y", content.len(), None)).collect();
    attachments.push(file("pixel", "p.png", "image/png", 3, Some("img1@mailrail")));
    attachments.push(file("mail", "forwarded.eml", "message/rfc822", 3, None));
    let mut files: HashMap<&str, Vec<u8>> = names.iter().map(|name| (*name, content.clone())).collect();
    files.insert("pixel", vec![0x89, 0x50, 0x4e]);
    files.insert("mail", b"a:b".to_vec());
    let html = "<img src=\"cid:img1@mailrail\">".to_owned();
    let octets = written(&Draft { html: Some(html), text: Some("see".into()), attachments, ..draft() }, &files);
    assert_lines(&octets);
    let message = parse(&octets);
    assert_eq!(message.content_type().unwrap().subtype(), Some("mixed"));
    let parts: Vec<_> = message.attachments().collect();
    let found: Vec<_> = parts.iter().filter_map(|part| part.attachment_name()).collect();
    for name in names {
        let part = parts.iter().find(|part| part.attachment_name() == Some(name));
        assert!(part.is_some_and(|part| part.contents() == content), "{name:?} is not in {found:?}");
    }
    let pixel = parts.iter().find(|part| part.content_id() == Some("img1@mailrail")).expect("the image is there");
    assert!(pixel.content_disposition().is_some_and(|disposition| disposition.is_inline()));
    assert_eq!(pixel.contents(), [0x89, 0x50, 0x4e]);
    let mail = parts.iter().find(|part| part.attachment_name() == Some("forwarded.eml")).unwrap();
    assert_eq!(mail.contents(), b"a:b");
}

#[test]
fn a_message_says_who_it_is_and_what_it_answers() {
    let thread = Thread {
        in_reply_to: Some("<parent@x>".into()),
        references: (0..40).map(|n| format!("<reference-number-{n}@some.example>")).collect(),
        ..Thread::default()
    };
    let octets = written(&Draft { thread: Some(thread), ..draft() }, &HashMap::new());
    assert_lines(&octets);
    let message = parse(&octets);
    let key = "ab".repeat(16);
    assert_eq!(message.message_id(), Some(format!("{key}@contoso.example").as_str()));
    assert_eq!(message.header("X-Mailrail-Key").unwrap().as_text(), Some(key.as_str()));
    assert_eq!(message.in_reply_to().as_text(), Some("parent@x"));
    let references = message.references().as_text_list().unwrap();
    assert_eq!((references.len(), references.last().unwrap().as_ref()), (41, "parent@x"));
    assert_eq!(message.date().unwrap().to_rfc3339(), "2026-11-21T09:00:00Z");
}

#[test]
fn a_hidden_recipient_stands_in_the_bcc_field_and_nowhere_else() {
    let draft = Draft { bcc: vec![one("Hidden", "hidden@x.example")], text: Some("hi".into()), ..draft() };
    let octets = written(&draft, &HashMap::new());
    assert_eq!(flat(parse(&octets).bcc()), [pair("Hidden", "hidden@x.example")]);
    let text = String::from_utf8(octets).unwrap();
    assert_eq!(text.lines().filter(|line| line.contains("hidden@")).count(), 1);
}

#[test]
fn the_same_draft_and_stamp_give_the_same_octets() {
    let draft = Draft { html: Some("<p>é</p>".into()), text: Some("é".into()), ..draft() };
    assert_eq!(written(&draft, &HashMap::new()), written(&draft, &HashMap::new()));
}

proptest! {
    #[test]
    fn no_message_is_larger_than_its_review_said(
        names in prop::collection::vec("[^\\p{Cc}\u{2028}\u{2029}]{0,30}", 1..20),
        ids in prop::collection::vec("[a-z0-9]{1,60}@[a-z]{1,20}", 0..30),
        subject in "[^\\p{Cc}\u{2028}\u{2029}]{1,200}",
        html in "[a-z<>=\"\\\\\n가é ]{0,3000}",
        file_name in "[^\\p{Cc}\u{2028}\u{2029}/]{1,80}",
        size in 0..5_000_usize,
    ) {
        let to = names.iter().map(|name| one(name, "leo@example.org")).collect();
        let thread = Some(Thread { in_reply_to: Some("a@b".into()), references: ids, ..Thread::default() });
        let attachments = vec![file("f", &file_name, "application/pdf", size, None)];
        let draft = Draft { to, subject, html: Some(html), thread, attachments, ..draft() };
        let said = reviewed(&draft).octets;
        let is = written(&draft, &HashMap::from([("f", vec![0; size])])).len() as u64;
        prop_assert!(is <= said, "{is} > {said}");
    }

    #[test]
    fn what_is_written_is_read_back(
        subject in "[^\\p{Cc}\u{2028}\u{2029}]{1,200}",
        name in "[^\\p{Cc}\u{2028}\u{2029}]{1,80}",
        text in "\\PC{0,400}",
    ) {
        prop_assume!(!subject.trim().is_empty() && !name.trim().is_empty() && !text.trim().is_empty());
        let to = vec![one(&name, "leo@example.org")];
        let octets = written(&Draft { subject: subject.clone(), to, text: Some(text.clone()), ..draft() }, &HashMap::new());
        assert_lines(&octets);
        let message = parse(&octets);
        // White space at the ends and runs of it are not kept by header folding (RFC 5322 §2.2.3).
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        prop_assert_eq!(words(message.subject().unwrap_or_default()), words(&subject));
        prop_assert_eq!(words(&flat(message.to())[0].0), words(&name));
        let body = message.body_text(0).unwrap_or_default();
        prop_assert_eq!(body.trim_end(), text.trim_end());
    }
}
