//! What mails that arrive tell.

use super::*;
use crate::activity::{allowed, found};
use crate::channel::Arrived;

const ANA: &str = "ana@example.org";
const BEN: &str = "ben@example.net";

/// Two messages: one to Ana, one to Ana and Ben.
fn known() -> Activity {
    activity(&[
        began(START, 1, Manner::Separately, "Offer"),
        sent(START, message(1, 0), &["Ana@example.org"]),
        sent(START, message(1, 1), &[ANA, BEN]),
    ])
}

fn mail(raw: Option<String>) -> Arrived {
    Arrived {
        id: "AAMkAD1".to_owned(),
        at: START + HOUR,
        from: "postmaster@outlook.example".to_owned(),
        answers: Vec::new(),
        automatic: true,
        raw: raw.map(String::into_bytes),
    }
}

/// A report in the form of RFC 3464, about some recipients, each with action and status, which returns these headers.
fn report(recipients: &[(&str, &str, &str)], returned: &str) -> Arrived {
    let each = |(recipient, action, status): &(&str, &str, &str)| {
        format!(
            "Final-Recipient: rfc822;{recipient}\r\nAction: {action}\r\nStatus: {status}\r\nDiagnostic-Code: smtp;550 {status} User unknown\r\n\r\n"
        )
    };
    let recipients: String = recipients.iter().map(each).collect();
    mail(Some(format!(
        "Return-Path: <>\r\nFrom: postmaster@outlook.example\r\nSubject: Undeliverable: Offer\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=\"b1\"\r\n\r\n\
         --b1\r\nContent-Type: text/plain\r\n\r\nYour message couldn't be delivered.\r\n\
         --b1\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns;mx.example.org\r\n\r\n{recipients}\
         --b1\r\nContent-Type: message/rfc822\r\n\r\n{returned}From: me@contoso.example\r\nSubject: Offer\r\n\r\nDear Ana\r\n--b1--\r\n"
    )))
}

fn with_key(message: &MessageRef) -> String {
    format!("X-Mailrail-Key: {}\r\n", message.key())
}

fn view_after(mut activity: Activity, mail: &Arrived) -> ActivityView {
    found(&activity, mail).iter().for_each(|event| activity.take(event));
    view_in(&activity, ALL, |_| 0)
}

#[test]
fn a_hard_bounce_counts_and_puts_its_address_on_the_do_not_send_list() {
    let mail = report(&[("ana@example.org", "failed", "5.1.1")], &with_key(&message(1, 0)));
    let events = found(&known(), &mail);
    assert_eq!(events.len(), 2, "{events:?}");
    let view = view_after(known(), &mail);
    assert_eq!((view.totals.bounced, view.totals.hard), (1, 1));
    assert_eq!(view.do_not_send.len(), 1);
    assert_eq!(
        (view.do_not_send[0].address.as_str(), view.do_not_send[0].class),
        ("Ana@example.org", Class::UnknownRecipient)
    );
    let entry = &view.feed.entries[0];
    assert_eq!((entry.evidence, entry.status.as_deref(), entry.certain), (Some(Evidence::Key), Some("5.1.1"), true));
}

#[test]
fn our_message_id_leads_to_the_message_whatever_its_domain() {
    let returned = format!("Message-ID: <{}@contoso.example>\r\n", message(1, 0).key());
    let events = found(&known(), &report(&[("ana@example.org", "failed", "5.1.1")], &returned));
    let What::Reported { message: of, evidence, .. } = &events[0].what else { panic!("{events:?}") };
    assert_eq!((of, *evidence), (&message(1, 0), Evidence::MessageId));
}

#[test]
fn a_soft_bounce_a_delay_and_a_delivery_list_nobody() {
    for (action, status) in [("failed", "4.2.2"), ("delayed", "4.4.1"), ("delivered", "2.0.0"), ("relayed", "2.0.0")] {
        let view = view_after(known(), &report(&[("ana@example.org", action, status)], &with_key(&message(1, 0))));
        assert_eq!(view.do_not_send, [], "{action}");
        assert_eq!(view.feed.total, 3, "{action}");
    }
}

#[test]
fn a_forged_report_changes_nothing() {
    let forged = [
        "Message-ID: <0123456789abcdef0123456789abcdef@contoso.example>\r\n".to_owned(),
        format!("X-Mailrail-Key: {}\r\n", key(9)),
        "Message-ID: <offer@contoso.example>\r\n".to_owned(),
    ];
    for returned in forged {
        let mail = report(&[("ana@example.org", "failed", "5.1.1")], &returned);
        assert_eq!(found(&known(), &mail), [], "{returned}");
    }
    // Nothing of a message at all, and two messages that it could be about.
    assert_eq!(found(&known(), &report(&[("ana@example.org", "failed", "5.1.1")], "")), []);
}

#[test]
fn what_anybody_could_have_written_is_told_and_counts_nowhere() {
    let once = activity(&[sent(START, message(1, 0), &[ANA])]);
    let view = view_after(once, &report(&[("ana@example.org", "failed", "5.1.1")], ""));
    assert_eq!((view.totals.bounced, view.do_not_send.len()), (0, 0));
    assert_eq!((view.feed.total, view.feed.entries[0].certain), (2, false));
}

#[test]
fn a_recipient_who_is_none_of_the_messages_is_not_believed() {
    let mail =
        report(&[("boss@contoso.example", "failed", "5.1.1"), (BEN, "failed", "5.1.1")], &with_key(&message(1, 1)));
    let view = view_after(known(), &mail);
    assert_eq!(view.do_not_send.iter().map(|one| one.address.as_str()).collect::<Vec<_>>(), [BEN]);
    assert_eq!(view.totals.bounced, 1);
}

#[test]
fn the_same_report_found_twice_counts_once() {
    let mail = report(&[("ana@example.org", "failed", "5.1.1")], &with_key(&message(1, 0)));
    let mut known = known();
    for _ in 0..2 {
        found(&known.clone(), &mail).iter().for_each(|event| known.take(event));
    }
    let view = view_in(&known, ALL, |_| 0);
    assert_eq!((view.totals.bounced, view.feed.total, view.do_not_send.len()), (1, 3, 1));
}

#[test]
fn an_address_that_was_allowed_after_the_message_went_stays_allowed() {
    let mail = report(&[("ana@example.org", "failed", "5.1.1")], &with_key(&message(1, 0)));
    let mut known = known();
    let allows = allowed(&known, ANA, START + 2 * HOUR);
    known.take(&allows);
    assert_eq!(view_after(known.clone(), &mail).do_not_send, [], "the person knows of this message");
    known.take(&sent(START + 3 * HOUR, message(1, 2), &[ANA]));
    let later = report(&[("ana@example.org", "failed", "5.1.1")], &with_key(&message(1, 2)));
    // By a clock of the provider's that is behind ours.
    assert_eq!(view_after(known, &later).do_not_send.len(), 1, "they wrote again, and it came back again");
}

#[test]
fn a_report_about_a_message_that_exchange_sent_while_we_slept_finds_it() {
    let handed_over = activity(&[waiting(START - DAY, message(1, 0), &[ANA], START)]);
    let mail = report(&[("ana@example.org", "failed", "5.1.1")], &with_key(&message(1, 0)));
    assert_eq!(view_after(handed_over, &mail).totals.bounced, 1);
}

fn answer(from: &str, message: &MessageRef) -> Arrived {
    let answers = vec!["first@example.org".to_owned(), format!("{}@contoso.example", message.key())];
    Arrived { from: from.to_owned(), automatic: false, answers, ..mail(None) }
}

#[test]
fn an_answer_by_hand_counts_and_an_automatic_one_or_our_own_does_not() {
    let by_hand = answer("ana@example.org", &message(1, 0));
    assert_eq!(view_after(known(), &by_hand).totals.replied, 1);
    let automatic = Arrived { automatic: true, ..by_hand.clone() };
    assert_eq!(found(&known(), &automatic), []);
    assert_eq!(found(&known(), &answer("Me@Contoso.example", &message(1, 0))), []);
    assert_eq!(found(&known(), &answer(ANA, &message(7, 0))), [], "no message of ours");
    let candidate =
        Arrived { raw: Some(b"From: ana@example.org\r\nSubject: Re: Offer\r\n\r\nThank you!\r\n".to_vec()), ..by_hand };
    assert_eq!(view_after(known(), &candidate).totals.replied, 1, "looked at as a candidate and none");
}
