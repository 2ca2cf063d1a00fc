//! Whose message a report is about.

use super::report;
use crate::{
    bounce::{Attribution, Evidence, Report, Sent, attribute, read, recipient_of},
    message::MessageKey,
};

const KEY: &str = "0123456789abcdef0123456789abcdef";
const RECEIVED: i64 = 1_793_700_000_000;

/// Messages by number: key, Message-ID, recipients, and when they were sent.
struct Outbox(Vec<(&'static str, &'static str, Vec<&'static str>, i64)>);

impl Sent for Outbox {
    type Message = usize;

    fn by_key(&self, key: &MessageKey) -> Option<usize> {
        self.0.iter().position(|message| message.0 == key.as_str())
    }

    fn by_message_id(&self, id: &str) -> Option<usize> {
        self.0.iter().position(|message| message.1 == id)
    }

    fn by_recipient(&self, recipient: &str, from: i64, to: i64) -> Vec<usize> {
        let numbered = self.0.iter().enumerate();
        let fits = numbered.filter(|(_, message)| message.2.contains(&recipient) && (from..=to).contains(&message.3));
        fits.map(|(number, _)| number).collect()
    }

    fn recipients(&self, message: &usize) -> Vec<String> {
        self.0[*message].2.iter().map(|&recipient| recipient.to_owned()).collect()
    }
}

fn outbox(key: &'static str, id: &'static str) -> Outbox {
    Outbox(vec![
        ("ffffffffffffffffffffffffffffffff", "other@example.com", vec!["ben@example.net"], RECEIVED - 1000),
        (key, id, vec!["ana@example.org"], RECEIVED - 60_000),
    ])
}

fn evidence(report: &Report, outbox: &Outbox) -> Option<(usize, Evidence)> {
    attribute(report, RECEIVED, outbox).map(|Attribution { message, evidence }| (message, evidence))
}

fn ours() -> &'static str {
    "0123456789abcdef0123456789abcdef@example.com"
}

#[test]
fn the_strongest_trace_is_followed() {
    let returned = read(&report("postfix-unknown.eml")).unwrap();
    assert_eq!(evidence(&returned, &outbox(KEY, "x")), Some((1, Evidence::Key)));
    assert_eq!(evidence(&returned, &outbox("", ours())), Some((1, Evidence::MessageId)));

    let below = read(&report("qmail.eml")).unwrap();
    assert_eq!(evidence(&below, &outbox(KEY, "x")), Some((1, Evidence::Key)), "returned below the words");

    let headers = read(&report("barracuda.eml")).unwrap();
    assert_eq!(evidence(&headers, &outbox(KEY, "x")), Some((1, Evidence::Key)), "text/rfc822-headers");

    let named = read(&report("amazon-sns.eml")).unwrap();
    assert_eq!(evidence(&named, &outbox(KEY, ours())), Some((1, Evidence::NamedMessageId)));

    let mut answering = read(&report("exchange-online-unknown.eml")).unwrap();
    answering.traces.key = None;
    answering.traces.message_ids.clear();
    assert_eq!(evidence(&answering, &outbox(KEY, ours())), Some((1, Evidence::Answer)));
}

#[test]
fn gmail_names_the_message_among_the_fields() {
    let mut report = read(&report("gmail-unknown.eml")).unwrap();
    report.traces.key = None;
    report.traces.message_ids.clear();
    assert_eq!(evidence(&report, &outbox(KEY, ours())), Some((1, Evidence::NamedMessageId)));
}

#[test]
fn without_a_trace_recipient_and_time_are_weak_evidence() {
    let exim = read(&report("exim-warning.eml")).unwrap();
    assert_eq!(evidence(&exim, &outbox(KEY, ours())), Some((1, Evidence::RecipientAndTime)));
    let mut failed = exim.clone();
    failed.traces.failed_recipients = vec!["Ana@example.org".to_owned()];
    assert_eq!(evidence(&failed, &outbox(KEY, ours())), Some((1, Evidence::FailedRecipient)));
    assert!(!Evidence::FailedRecipient.is_strong() && Evidence::Answer.is_strong());

    let mut twice = outbox(KEY, ours());
    twice.0.push(("", "", vec!["ana@example.org"], RECEIVED - 1));
    assert_eq!(evidence(&exim, &twice), None, "two messages it could be");
    let mut old = outbox(KEY, ours());
    old.0[1].3 = RECEIVED - 30 * 24 * 60 * 60 * 1000;
    assert_eq!(evidence(&exim, &old), None, "too long ago");
}

#[test]
fn a_report_of_a_message_that_is_not_ours_is_about_none_of_ours() {
    for (name, raw) in super::mails("reports/eml") {
        let Some(mut report) = read(&raw) else { continue };
        report.traces.key = report.traces.key.map(|_| "a".repeat(32));
        report.traces.message_ids = vec!["forged@example.com".to_owned()];
        report.traces.named_ids.clear();
        report.traces.answers.clear();
        assert_eq!(evidence(&report, &outbox(KEY, ours())), None, "{name}");
    }
}

#[test]
fn a_forwarded_copy_is_its_only_recipients() {
    let report = read(&report("forwarded.eml")).unwrap();
    let recipients = |all: &[&str]| all.iter().map(|&one| one.to_owned()).collect::<Vec<_>>();
    let of = |all: &[&str]| recipient_of(&report.recipients[0], &recipients(all)).map(str::to_owned);
    assert_eq!(of(&["ben@example.net", "Ana@example.org"]).as_deref(), Some("Ana@example.org"));
    assert_eq!(of(&["ben@example.net"]).as_deref(), Some("ben@example.net"), "there was nobody else");
    assert_eq!(of(&["ben@example.net", "carl@example.net"]), None);
}
