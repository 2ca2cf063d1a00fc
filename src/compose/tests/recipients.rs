//! Doubled, blocked, unusual and impersonal recipients.

use super::{at, draft, exchange, fixes, mailbox, problems, to, to_ascii};
use crate::compose::{
    Class, DoNotSend, Draft, Field, Fix, Group, Mailbox, Policy, Problem, Recipient, Rules, Severity, review,
};

fn group(members: &[&str]) -> Recipient {
    let members = members.iter().map(|address| mailbox(address)).collect();
    Recipient::Group(Group { group: "Team".into(), members })
}

fn duplicate(address: &str) -> Problem {
    Problem::DuplicateRecipient { address: address.into() }
}

fn remove(field: Field, index: usize, address: &str) -> Option<Fix> {
    Some(Fix::RemoveRecipient { field, index, address: address.into() })
}

#[test]
fn of_the_same_mailbox_all_but_the_first_are_found() {
    let draft = Draft {
        to: vec![to(&["leo@example.org"]).remove(0), group(&["mina@x.example", "LEO@Example.org"])],
        cc: to(&["mina@x.example", "jin@bücher.example"]),
        bcc: to(&["jin@XN--BCHER-KVA.example"]),
        ..draft()
    };
    assert_eq!(
        fixes(&draft, &exchange()),
        [
            (duplicate("LEO@Example.org"), remove(Field::To, 1, "LEO@Example.org")),
            (duplicate("mina@x.example"), remove(Field::Cc, 0, "mina@x.example")),
            (duplicate("jin@XN--BCHER-KVA.example"), remove(Field::Bcc, 0, "jin@XN--BCHER-KVA.example")),
        ]
    );
}

#[test]
fn people_who_share_a_name_or_a_domain_are_not_the_same() {
    let draft =
        Draft { to: to(&["leo@example.org", "leo@example.net", "leo.k@example.org", "leo+a@example.org"]), ..draft() };
    assert_eq!(problems(&draft, &exchange()), []);
}

#[test]
fn a_message_to_the_sender_alone_is_said() {
    for to in [to(&["ana@contoso.example"]), vec![group(&["Ana@Contoso.example"])]] {
        let draft = Draft { to, ..draft() };
        assert_eq!(problems(&draft, &exchange()), [(Problem::SenderOnlyRecipient, at(Field::To, 0))]);
    }
    let also = Draft { to: to(&["ana@contoso.example"]), bcc: to(&["leo@example.org"]), ..draft() };
    assert_eq!(problems(&also, &exchange()), []);
    let unusable = Draft { to: to(&["ana@contoso.example", "leo"]), ..draft() };
    assert!(problems(&unusable, &exchange()).iter().all(|(problem, _)| *problem != Problem::SenderOnlyRecipient));
}

#[test]
fn offices_and_unread_mailboxes_are_hinted_at() {
    let draft = Draft {
        to: to(&[
            "Sales@example.org",
            "no-reply@example.org",
            "calendar-noreply@example.org",
            "dev-request@example.org",
        ]),
        ..draft()
    };
    let office = |address: &str| Problem::RoleRecipient { address: address.into() };
    let unread = |address: &str| Problem::NoReplyRecipient { address: address.into() };
    let review = review(&draft, &exchange());
    let found: Vec<_> = review.findings.iter().map(|finding| finding.problem.clone()).collect();
    assert_eq!(
        found,
        [
            office("Sales@example.org"),
            unread("no-reply@example.org"),
            unread("calendar-noreply@example.org"),
            office("dev-request@example.org"),
        ]
    );
    assert!(review.findings.iter().all(|finding| finding.severity == Severity::Hint));
}

#[test]
fn people_are_no_offices() {
    let draft = Draft {
        to: to(&["salesman@example.org", "ana.info@example.org", "norah@example.org", "henry.reply@example.org"]),
        ..draft()
    };
    assert_eq!(problems(&draft, &exchange()), []);
}

#[test]
fn a_distribution_list_counts_once_and_is_said() {
    let list = Mailbox { list: true, ..mailbox("everybody-here@example.org") };
    let draft = Draft { to: vec![Recipient::Mailbox(list)], ..draft() };
    let review = review(&draft, &exchange());
    assert_eq!(review.recipients, 1);
    let address = "everybody-here@example.org".into();
    assert_eq!(review.findings[0].problem, Problem::DistributionList { address });
    assert_eq!((review.findings.len(), review.findings[0].severity), (1, Severity::Hint));
}

#[test]
fn unusual_addresses_are_told_from_unusable_ones() {
    let draft = Draft { to: to(&["leo@localhost", "\"leo k\"@example.org"]), ..draft() };
    let review = review(&draft, &exchange());
    let found: Vec<_> = review.findings.iter().map(|finding| (finding.problem.clone(), finding.severity)).collect();
    assert_eq!(
        found,
        [
            (Problem::DomainWithoutDot { address: "leo@localhost".into() }, Severity::Block),
            (Problem::QuotedLocalPart { address: "\"leo k\"@example.org".into() }, Severity::Hint),
        ]
    );
}

#[test]
fn each_person_the_organisation_does_not_write_to_is_named() {
    let policy = Policy {
        blocked_domains: vec!["rival.example".into()],
        blocked_people: vec!["leo@example.org".into()],
        unsubscribed: vec!["mina@example.org".into()],
        ..Policy::default()
    };
    let rules = Rules { policy: &policy, ..exchange() };
    let draft = Draft {
        to: to(&["Leo@Example.org", "jin@mail.rival.example", "ok@example.org"]),
        bcc: vec![group(&["mina@example.org", "jin@rival.example"])],
        ..draft()
    };
    let blocked = |address: &str| Problem::RecipientBlocked { address: address.into() };
    assert_eq!(
        fixes(&draft, &rules),
        [
            (blocked("Leo@Example.org"), remove(Field::To, 0, "Leo@Example.org")),
            (blocked("jin@mail.rival.example"), remove(Field::To, 1, "jin@mail.rival.example")),
            (
                Problem::RecipientUnsubscribed { address: "mina@example.org".into() },
                remove(Field::Bcc, 0, "mina@example.org")
            ),
            (blocked("jin@rival.example"), remove(Field::Bcc, 0, "jin@rival.example")),
        ]
    );
    assert!(review(&draft, &rules).into_approved().is_none());
    let others = Draft { to: to(&["leo@example.net", "jin@arrival.example"]), ..super::draft() };
    assert_eq!(problems(&others, &rules), []);
}

#[test]
fn whoever_mail_came_back_from_is_named_with_why_and_when() {
    let list = [("Leo@Example.org", Class::UnknownRecipient, 7), ("jin@bücher.example", Class::UnknownDomain, 8)];
    let do_not_send = DoNotSend::of(list.into_iter().chain([("no address", Class::Other, 9)]), to_ascii);
    let rules = Rules { do_not_send: &do_not_send, ..exchange() };
    let draft = Draft { to: to(&["leo@example.org", "ok@example.org"]), cc: to(&["Jin@BÜCHER.example"]), ..draft() };
    let found = |address: &str, class, at| Problem::DoNotSend { address: address.into(), class, at };
    assert_eq!(
        fixes(&draft, &rules),
        [
            (found("leo@example.org", Class::UnknownRecipient, 7), remove(Field::To, 0, "leo@example.org")),
            (found("Jin@BÜCHER.example", Class::UnknownDomain, 8), remove(Field::Cc, 0, "Jin@BÜCHER.example")),
        ]
    );
    assert!(review(&draft, &rules).into_approved().is_none());
    let policy = Policy::read(r#"{"severities":{"do-not-send":"hint"}}"#, to_ascii).unwrap();
    assert!(review(&draft, &Rules { policy: &policy, ..rules }).into_approved().is_some(), "as a policy has it");
    assert_eq!(problems(&Draft { to: to(&["leon@example.org"]), ..super::draft() }, &rules), []);
}

#[test]
fn nobody_is_taken_out_when_that_would_leave_nobody() {
    let policy = Policy { blocked_people: vec!["leo@example.org".into()], ..Policy::default() };
    let rules = Rules { policy: &policy, ..exchange() };
    let blocked = || Problem::RecipientBlocked { address: "leo@example.org".into() };
    assert_eq!(fixes(&draft(), &rules), [(blocked(), None)]);
    let with_sender = Draft { cc: to(&["ana@contoso.example"]), ..draft() };
    assert!(fixes(&with_sender, &rules).contains(&(blocked(), None)));
}

#[test]
fn exactly_one_recipient_in_to_when_the_organisation_wants_it() {
    let policy = Policy { exactly_one_to: true, ..Policy::default() };
    let rules = Rules { policy: &policy, ..exchange() };
    let two = Draft { to: vec![group(&["leo@example.org", "mina@example.org"])], ..draft() };
    let none = Draft { to: vec![], cc: to(&["leo@example.org"]), ..draft() };
    for (draft, count) in [(two, 2), (none, 0)] {
        assert_eq!(problems(&draft, &rules), [(Problem::NotOneTo { count }, Field::To.into())]);
        assert_eq!(problems(&draft, &exchange()), []);
    }
    let one = Draft { cc: to(&["mina@example.org", "jin@example.org"]), ..draft() };
    assert_eq!(problems(&one, &rules), []);
}
