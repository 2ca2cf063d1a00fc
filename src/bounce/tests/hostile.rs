//! Whatever a mail holds, it is read in bounded time and memory and nothing panics.

use proptest::prelude::*;

use super::{mails, report};
use crate::bounce::{DIAGNOSTIC, read};

const HEADER: &str = "From: MAILER-DAEMON@example.net\nTo: eva@example.com\nSubject: failure notice\n";
const MEGABYTE: usize = 1024 * 1024;

/// A mail with this below its header.
fn mail(rest: &str) -> Vec<u8> {
    format!("{HEADER}{rest}").into_bytes()
}

#[test]
fn what_follows_half_a_megabyte_is_not_read() {
    let mut huge = report("postfix-unknown.eml");
    let small = read(&huge);
    assert!(small.is_some());
    huge.extend(std::iter::repeat_n(b"0123456789abcde\n", 50 * MEGABYTE / 16).flatten());
    let read_of_huge = read(&huge);
    assert_eq!(read_of_huge, small);
}

#[test]
fn a_million_messages_in_one_another_do_not_grow_the_stack() {
    for kind in ["message/rfc822", "message/global", "MESSAGE/RFC822; x=y"] {
        let deep = format!("Content-Type: {kind}\n\n").repeat(MEGABYTE / 32);
        let _ = read(&mail(&deep));
    }
}

#[test]
fn a_million_multiparts_in_one_another_are_not_looked_through_one_by_one() {
    let nested = (0..MEGABYTE / 64).fold(String::new(), |mut nested, level| {
        nested.push_str(&format!("Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n"));
        nested
    });
    let _ = read(&mail(&nested));
    let open = "Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\n--y\n".repeat(MEGABYTE / 64);
    let _ = read(&mail(&open));
}

#[test]
fn bombs_of_headers_fields_addresses_and_codes_are_bounded() {
    let status = "Content-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n";
    let words = "\nHi. This is the qmail-send program at x.\n\n";
    for rest in [
        "X: y\n".repeat(MEGABYTE / 5),
        format!("X-Failed-Recipients: {}\n\nx\n", "a@b.c, ".repeat(MEGABYTE / 7)),
        format!("{status}{}", "Final-Recipient: rfc822;a@b.c\nAction: failed\n\n".repeat(20_000)),
        format!("{status}{}", "Final-Recipient: rfc822;a@b.c\n".repeat(20_000)),
        format!(
            "{status}Final-Recipient: rfc822;a@b.c\nAction: failed\nDiagnostic-Code: {}\n",
            "5.1.1 ".repeat(100_000)
        ),
        format!("{words}{}", (0..20_000).fold(String::new(), |all, one| all + &format!("<a{one}@b.c>:\n550 no\n"))),
        format!("{words}{}", "<<< 550 no\n".repeat(50_000)),
        format!("{words}{}", "@".repeat(MEGABYTE)),
        format!("{words}{}", "recipient a@b.c ".repeat(50_000)),
        format!("Content-Type: text/html\n\n{}", "<div>".repeat(MEGABYTE / 5)),
    ] {
        let report = read(&mail(&rest));
        let recipients = report.map(|report| report.recipients).unwrap_or_default();
        assert!(recipients.len() <= 1000);
        assert!(recipients.iter().all(|one| one.diagnostic.len() <= DIAGNOSTIC));
    }
}

#[test]
fn a_wrong_charset_and_broken_base64_leave_a_report_what_it_is() {
    let text = String::from_utf8(report("gmx.eml")).unwrap();
    let (header, body) = text.split_once("\n\n").unwrap();
    for kind in [
        "text/plain; charset=x-unknown",
        "text/plain; charset=utf-16",
        "text/plain; charset=",
        "text/plain; charset=iso-2022-jp",
    ] {
        let told = format!("{header}\nContent-Type: {kind}\n\n{body}");
        let read = read(told.as_bytes());
        assert!(kind.contains("utf-16") || read.is_some(), "{kind}");
    }
    let broken = report("base64-words.eml");
    let cut = broken.len() - 30;
    let report = read(&[&broken[..cut], b"*** not base64 ***\n"].concat());
    assert!(report.is_none_or(|report| report.recipients.iter().all(|one| one.recipient == "ana@example.org")));
}

/// A report with octets changed, taken out, repeated, and parts of another report put in.
fn mutated() -> impl Strategy<Value = Vec<u8>> {
    let all: Vec<Vec<u8>> = mails("reports/eml").into_iter().chain(mails("ordinary")).map(|(_, raw)| raw).collect();
    let one = prop::sample::select(all);
    let change = (any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<u8>(), 0..5u8);
    (one.clone(), one, prop::collection::vec(change, 0..40)).prop_map(|(mut mail, other, changes)| {
        for (first, second, octet, kind) in changes {
            if mail.is_empty() {
                break;
            }
            let (from, to) = (first.index(mail.len()), second.index(mail.len()));
            let (from, to) = (from.min(to), from.max(to));
            match kind {
                0 => mail[from] = octet,
                1 => mail.insert(from, octet),
                2 => drop(mail.drain(from..to.min(from + 40))),
                3 => {
                    let piece = mail[from..to.min(from + 200)].to_vec();
                    mail.splice(to..to, piece);
                }
                _ => {
                    let start = first.index(other.len());
                    let piece = other[start..(start + 200).min(other.len())].to_vec();
                    mail.splice(from..from, piece);
                }
            }
        }
        mail
    })
}

proptest! {
    #[test]
    fn no_change_makes_it_panic_or_say_what_cannot_be(raw in mutated()) {
        if let Some(report) = read(&raw) {
            for one in &report.recipients {
                prop_assert!(one.diagnostic.len() <= DIAGNOSTIC);
                prop_assert!(!one.hard || one.class.is_hard());
                prop_assert!(!one.recipient.is_empty());
            }
        }
    }

    #[test]
    fn no_octets_make_it_panic(raw in prop::collection::vec(any::<u8>(), 0..2000)) {
        let _ = read(&[HEADER.as_bytes(), &raw].concat());
        let _ = read(&raw);
    }
}
