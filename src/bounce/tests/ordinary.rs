//! A false alarm is worse than a miss: automatic answers, receipts, lists, newsletters and people are no reports.

use super::mails;
use crate::bounce::read;

#[test]
fn ordinary_mail_is_no_report() {
    for (name, raw) in mails("ordinary") {
        assert_eq!(read(&raw), None, "{name}");
    }
}

#[test]
fn a_report_that_a_list_or_a_person_sends_on_is_none() {
    for (name, raw) in mails("reports/eml") {
        if name == "complaint.eml" {
            continue;
        }
        let text = String::from_utf8(raw).unwrap();
        let (header, body) = text.split_once("\n\n").unwrap();
        let quoted: String = body.lines().map(|line| format!("> {line}\n")).collect();
        let answer = format!(
            "From: Ben <ben@example.com>\nTo: eva@example.com\nSubject: Re: failure notice\n\nWhy?\n\n{quoted}"
        );
        assert_eq!(read(answer.as_bytes()), None, "{name} quoted");
        let attached = format!(
            "From: Ben <ben@example.com>\nSubject: for you\nContent-Type: multipart/mixed; boundary=\"of-ben\"\n\n--of-ben\n\n\
             Undelivered?\n--of-ben\nContent-Type: message/rfc822\n\n{text}\n--of-ben--\n"
        );
        assert_eq!(read(attached.as_bytes()), None, "{name} attached");
        if !header.contains("multipart/report") {
            let listed = format!("List-Id: <users.example.com>\n{text}");
            assert_eq!(read(listed.as_bytes()), None, "{name} on a list");
        }
    }
}
