//! Which mails are fetched whole, by their headers alone.

use mail_parser::MessageParser;

use super::mails;
use crate::bounce::{read, suspect};

/// The names and values of a mail's header, as `mail-parser` takes them apart.
fn header(raw: &[u8]) -> Vec<(String, String)> {
    let mail = MessageParser::default().parse_headers(raw).unwrap().into_owned();
    mail.headers_raw().map(|(name, value)| (name.to_owned(), value.trim().to_owned())).collect()
}

fn is_suspected(fields: &[(String, String)]) -> bool {
    suspect(fields.iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

#[test]
fn every_report_is_suspected_by_its_header() {
    for (name, raw) in mails("reports/eml") {
        assert!(read(&raw).is_none() || is_suspected(&header(&raw)), "{name}");
    }
}

#[test]
fn what_people_lists_and_receipts_send_is_not() {
    let names = [
        "reply",
        "newsletter-about-bounces",
        "person-forwards",
        "person-answers-a-report",
        "digest",
        "receipt",
        "calendar",
    ];
    let all = mails("ordinary");
    for name in names {
        let (_, raw) = all.iter().find(|(file, _)| file.strip_suffix(".eml") == Some(name)).unwrap();
        assert!(!is_suspected(&header(raw)), "{name}");
    }
}

#[test]
fn a_value_cannot_bring_a_field_of_its_own_and_none_at_all_is_suspect() {
    let person = ("From", "leo@example.org");
    assert!(!suspect([person, ("Subject", "hello\r\nX-Failed-Recipients: a@b.example\r\nReturn-Path: <>")]));
    assert!(suspect([person, ("x-failed-recipients", "a@b.example")]));
    assert!(suspect([person, ("X-MS-Exchange-Message-Is-Ndr", "")]));
    assert!(suspect([(
        "From",
        "\"마이크로소프트\" <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@contoso.example>"
    )]));
    assert!(suspect([]));
}
