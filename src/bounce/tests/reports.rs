//! Every report of `reports/eml` is read as `reports/labels.json` says, whatever its line ends.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::mails;
use crate::bounce::{Failure, Kind, Report, read};

/// A recipient as the labels tell it.
fn label(failure: &Failure, kind: Kind) -> Value {
    let mut label = json!({
        "action": failure.action,
        "class": failure.class,
        "hard": failure.hard,
        "recipient": failure.recipient,
        "reply_code": failure.reply.map(|reply| reply.to_string()).unwrap_or_default(),
        "status": failure.status.map(|status| status.to_string()).unwrap_or_default(),
    });
    if let Some(original) = &failure.original {
        label["original"] = json!(original);
    }
    if kind == Kind::Complaint {
        label["reason"] = json!("feedback");
    }
    label
}

/// The labels of a report, without the reason where it only repeats the class.
fn labels() -> BTreeMap<String, Vec<Value>> {
    let mut labels: BTreeMap<String, Vec<Value>> = serde_json::from_str(include_str!("reports/labels.json")).unwrap();
    for label in labels.values_mut().flatten() {
        let label = label.as_object_mut().unwrap();
        if label["reason"] != "feedback" {
            label.remove("reason");
        }
    }
    labels
}

fn as_labels(report: Option<Report>) -> Vec<Value> {
    report.iter().flat_map(|report| report.recipients.iter().map(|one| label(one, report.kind))).collect()
}

#[test]
fn every_report_is_read_as_it_is_labelled() {
    let labels = labels();
    let mails = mails("reports/eml");
    assert_eq!(labels.len(), mails.len(), "every mail has its labels");
    for (name, raw) in mails {
        assert_eq!(as_labels(read(&raw)), labels[&name], "{name}");
        let text = String::from_utf8(raw).unwrap();
        assert_eq!(as_labels(read(text.replace('\n', "\r\n").as_bytes())), labels[&name], "{name} with CRLF");
    }
}

#[test]
fn only_what_failed_is_a_bounce() {
    let bounced = |name: &str| read(&super::report(name)).unwrap().bounces().count();
    assert_eq!(bounced("postfix-two.eml"), 2);
    for name in ["postfix-delayed.eml", "postfix-delivered.eml", "gmail-delay.eml", "exim-warning.eml", "complaint.eml"]
    {
        assert_eq!(bounced(name), 0, "{name}");
    }
}

#[test]
fn the_server_that_refused_and_what_it_said_are_told() {
    let report = read(&super::report("postfix-unknown.eml")).unwrap();
    assert_eq!(report.reporter.as_deref(), Some("mail.example.net"));
    assert_eq!(report.recipients[0].remote.as_deref(), Some("mx.example.org"));
    assert_eq!(
        report.recipients[0].diagnostic,
        "550 5.1.1 <ana@example.org>: Recipient address rejected: User unknown in virtual mailbox table"
    );
    let report = read(&super::report("exim.eml")).unwrap();
    assert_eq!(report.recipients[0].remote.as_deref(), Some("mx.example.org"));
}
