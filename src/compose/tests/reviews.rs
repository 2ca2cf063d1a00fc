use std::ops::Range;

use proptest::prelude::*;

use super::{at, draft, exchange, mailbox, problems, rules};
use crate::channel::{Channel, Consent};
use crate::compose::{
    AddressProblem, Attachment, Draft, Field, Group, Mailbox, Problem, Recipient, Review, Rules, Severity, Thread,
    Verdict, review,
};

fn gmail() -> Rules<'static> {
    rules(Channel::Gmail.limits(Consent::Verified))
}

fn attachment(name: &str, size: u64) -> Attachment {
    let media_type = "application/pdf".to_owned();
    Attachment { id: "1".into(), name: name.to_owned(), media_type, size, ..Attachment::default() }
}

fn approved(review: Review) -> bool {
    review.into_approved().is_some()
}

#[test]
fn a_good_draft_is_approved() {
    let review = review(&draft(), &exchange());
    assert_eq!((review.findings.as_slice(), review.verdict(), review.recipients), (&[][..], Verdict::Sendable, 1));
    assert!(approved(review));
}

#[test]
fn all_problems_are_found_at_once_in_the_order_of_the_window() {
    let draft = Draft {
        from: mailbox(""),
        to: vec![Recipient::Mailbox(mailbox("leo")), Recipient::Mailbox(mailbox("mina@example.org"))],
        cc: vec![Recipient::Mailbox(mailbox("a@b@c.example"))],
        subject: "x".repeat(256),
        ..draft()
    };
    let unusable = |address: &str, reason| Problem::AddressUnusable { address: address.to_owned(), reason };
    assert_eq!(
        problems(&draft, &exchange()),
        [
            (Problem::SenderMissing, Field::From.into()),
            (unusable("leo", AddressProblem::NoAt), at(Field::To, 0)),
            (unusable("a@b@c.example", AddressProblem::SeveralAt), at(Field::Cc, 0)),
            (Problem::SubjectTooLong { length: 256, maximum: 255 }, Field::Subject.into()),
        ]
    );
    assert!(!approved(review(&draft, &exchange())));
}

#[test]
fn without_a_recipient_nothing_is_sent() {
    let empty = Recipient::Group(Group { group: "undisclosed-recipients".into(), members: vec![] });
    for to in [vec![], vec![empty]] {
        let draft = Draft { to, ..draft() };
        assert_eq!(problems(&draft, &exchange()), [(Problem::NoRecipient, Field::To.into())]);
    }
}

#[test]
fn a_hidden_recipient_alone_is_enough() {
    let draft = Draft { to: vec![], bcc: vec![Recipient::Mailbox(mailbox("leo@example.org"))], ..draft() };
    assert!(approved(review(&draft, &exchange())));
}

#[test]
fn a_control_character_in_any_header_blocks() {
    for bad in ["\r\nBcc: spy@evil.example", "\n", "\r", "\0", "\u{7f}", "\u{85}", "\u{2028}", "\t"] {
        let text = format!("Friday{bad}x");
        let named = Mailbox { name: Some(text.clone()), ..mailbox("leo@example.org") };
        let file = |name: &str, media_type: &str, id: Option<&str>| Attachment {
            media_type: media_type.to_owned(),
            content_id: id.map(str::to_owned),
            ..attachment(name, 1)
        };
        let drafts = [
            (Field::Subject, Draft { subject: text.clone(), ..draft() }),
            (Field::From, Draft { from: Mailbox { name: Some(text.clone()), ..draft().from }, ..draft() }),
            (Field::To, Draft { to: vec![Recipient::Mailbox(named.clone())], ..draft() }),
            (Field::Cc, Draft { cc: vec![Recipient::Mailbox(mailbox(&format!("leo{bad}x@example.org")))], ..draft() }),
            (
                Field::Bcc,
                Draft { bcc: vec![Recipient::Group(Group { group: text.clone(), members: vec![] })], ..draft() },
            ),
            (Field::Attachments, Draft { attachments: vec![file(&text, "a/b", None)], ..draft() }),
            (Field::Attachments, Draft { attachments: vec![file("a", &text, None)], ..draft() }),
            (Field::Attachments, Draft { attachments: vec![file("a", "a/b", Some(&text))], ..draft() }),
            (
                Field::Thread,
                Draft { thread: Some(Thread { in_reply_to: Some(text.clone()), ..Thread::default() }), ..draft() },
            ),
        ];
        for (field, draft) in drafts {
            let review = review(&draft, &exchange());
            assert_eq!(review.findings.len(), 1, "{field:?} {bad:?}: {:?}", review.findings);
            assert_eq!(review.findings[0].place.field, field);
            assert!(matches!(review.findings[0].problem, Problem::ControlCharacter { .. }), "{field:?} {bad:?}");
            assert!(!approved(review));
        }
    }
}

#[test]
fn a_missing_subject_asks() {
    for subject in ["", "  "] {
        let review = review(&Draft { subject: subject.into(), ..draft() }, &exchange());
        assert_eq!(review.findings[0].problem, Problem::SubjectMissing);
        assert_eq!((review.findings[0].severity, review.verdict()), (Severity::Confirm, Verdict::Confirm));
        assert!(approved(review));
    }
}

#[test]
fn a_subject_counts_as_exchange_counts_and_gmail_has_no_limit() {
    // An emoji is two UTF-16 units.
    let long = Draft { subject: "😀".repeat(128), ..draft() };
    assert_eq!(problems(&long, &exchange())[0].0, Problem::SubjectTooLong { length: 256, maximum: 255 });
    assert!(approved(review(&Draft { subject: "😀".repeat(127), ..draft() }, &exchange())));
    assert!(approved(review(&long, &gmail())));
}

#[test]
fn five_hundred_recipients_go_and_one_more_does_not() {
    let many = |numbers: Range<usize>| -> Vec<_> {
        numbers.map(|n| Recipient::Mailbox(mailbox(&format!("r{n}@example.org")))).collect()
    };
    let draft = |bcc: usize| Draft { to: many(0..1), cc: many(1..3), bcc: many(3..3 + bcc), ..draft() };
    assert!(approved(review(&draft(497), &exchange())));
    let over = Problem::TooManyRecipients { count: 501, maximum: 500 };
    assert_eq!(problems(&draft(498), &exchange()), [(over, Field::Message.into())]);
}

#[test]
fn members_of_a_group_are_recipients() {
    let group = Group { group: "Team".into(), members: vec![mailbox("a@x.example"), mailbox("nobody")] };
    let draft = Draft { to: vec![Recipient::Group(group)], ..draft() };
    let review = review(&draft, &exchange());
    assert_eq!(review.recipients, 2);
    assert_eq!(review.findings[0].place, at(Field::To, 0));
}

#[test]
fn a_message_is_measured_as_it_will_be_encoded() {
    // 26 MiB of file make 35.6 MiB of base64 in lines.
    let large = Draft { attachments: vec![attachment("film.mp4", 26 * 1024 * 1024)], ..draft() };
    for policy in [exchange(), gmail()] {
        let found = problems(&large, &policy);
        assert!(matches!(found[..], [(Problem::MessageTooLarge { maximum: 36_700_160, .. }, _)]), "{found:?}");
    }
    assert!(approved(review(
        &Draft { attachments: vec![attachment("a.zip", 25 * 1024 * 1024)], ..draft() },
        &exchange()
    )));
    let huge = Draft { attachments: vec![attachment("a", u64::MAX), attachment("b", u64::MAX)], ..draft() };
    assert!(!approved(review(&huge, &exchange())));
}

#[test]
fn without_drafts_a_message_must_fit_one_request_of_graph() {
    let policy = rules(Channel::ExchangeOnline.limits(Consent::SendOnly));
    let draft = |octets| Draft { attachments: vec![attachment("a.pdf", octets)], ..draft() };
    assert!(approved(review(&draft(2_900_000), &policy)));
    let found = problems(&draft(3_200_000), &policy);
    assert!(matches!(found[..], [(Problem::VerifiedSendingNeeded { maximum: 4_194_304, .. }, _)]), "{found:?}");
    let found = problems(&draft(28_000_000), &policy);
    assert!(matches!(found[..], [(Problem::MessageTooLarge { maximum: 36_700_160, .. }, _)]), "{found:?}");
}

#[test]
fn a_cloud_link_is_no_file() {
    let file = Attachment { link: Some("https://files.example/x".into()), ..attachment("plan.docx", 0) };
    let draft = Draft { attachments: vec![attachment("a.pdf", 1), file], ..draft() };
    let expected = Problem::AttachmentIsLink { name: "plan.docx".into() };
    assert_eq!(problems(&draft, &exchange()), [(expected, at(Field::Attachments, 1))]);
    // The host's own Send sends it as the link it is.
    assert_eq!(problems(&draft, &rules(Channel::ExchangeOnline.host_limits())), []);
}

#[test]
fn a_reply_that_would_lose_its_thread_asks() {
    let reply = |thread: Thread| Draft { thread: Some(thread), ..draft() };
    let conversation = || Thread { conversation: Some("AAQk".into()), ..Thread::default() };
    let send_only = rules(Channel::ExchangeOnline.limits(Consent::SendOnly));
    assert_eq!(problems(&reply(conversation()), &send_only)[0].0, Problem::ReplyWithoutThread);
    assert_eq!(problems(&reply(conversation()), &exchange()), []);
    let answered = Thread { in_reply_to: Some("<a@b>".into()), ..conversation() };
    assert_eq!(problems(&reply(answered), &send_only), []);
}

proptest! {
    #[test]
    fn no_draft_makes_a_review_panic_or_approves_a_header_that_breaks(
        name in "(?s).{0,12}",
        address in prop_oneof![Just("leo@example.org".to_owned()), any::<String>()],
        subject in "(?s).{1,12}",
        group in "(?s).{0,12}",
        file in "(?s).{1,12}",
        size in 0..40_000_000_u64,
    ) {
        let member = Mailbox { name: Some(name), ..mailbox(&address) };
        let draft = Draft {
            to: vec![Recipient::Mailbox(member.clone()), Recipient::Group(Group { group, members: vec![member] })],
            subject,
            attachments: vec![attachment(&file, size)],
            ..draft()
        };
        if let Some(approved) = review(&draft, &exchange()).into_approved() {
            prop_assert!(!approved.subject().chars().any(char::is_control));
            prop_assert!(!approved.attachments()[0].name.chars().any(char::is_control));
        }
    }
}
