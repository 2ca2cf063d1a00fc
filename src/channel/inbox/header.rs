//! What the header of a mail says of who wrote it and what it answers.

use std::collections::BTreeSet;

use super::Arrived;
use crate::bounce;
use crate::message::MessageId;

/// The fields that are asked for, beside those by which [`bounce::suspect`] tells a report.
const OWN: [&str; 6] =
    ["In-Reply-To", "References", "Precedence", "X-Auto-Response-Suppress", "X-Autoreply", "X-Autorespond"];

/// Every field that is asked for.
pub(in super::super) const FIELDS: [&[&str]; 2] = [&OWN, &bounce::SUSPICIOUS];

/// More identifiers than a thread that anybody answers has.
const MOST_ANSWERS: usize = 128;

/// A mail's header, as far as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Header {
    pub id: String,
    /// When the mail arrived, milliseconds since 1970-01-01T00:00Z.
    pub at: i64,
    /// Its sender's address.
    pub from: String,
    /// Names and values, in their order.
    pub fields: Vec<(String, String)>,
}

impl Header {
    /// Whether the mail may be a report, so that it must be read as it came.
    pub fn may_be_report(&self) -> bool {
        bounce::suspect(self.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }

    /// The mail, not read yet.
    pub fn into_arrived(self) -> Arrived {
        let (answers, automatic) = (self.answers(), self.is_automatic());
        Arrived { id: self.id, at: self.at, from: self.from, answers, automatic, raw: None }
    }

    fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.fields.iter().filter(move |(field, _)| field.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }

    fn answers(&self) -> Vec<String> {
        let named = ["In-Reply-To", "References"].into_iter().flat_map(|name| self.values(name));
        let mut known = BTreeSet::new();
        let ids = named.flat_map(MessageId::parse_list).map(|id| id.as_str().to_owned());
        ids.filter(|id| known.insert(id.clone())).take(MOST_ANSWERS).collect()
    }

    /// Whether nobody wrote it by hand. Sources: RFC 3834 §5 (Auto-Submitted) and §2 (Precedence, as older systems have
    /// it); RFC 5321 §4.5.5 (reports have no return path); RFC 6522 and RFC 8098 (reports and receipts); \[MS-OXCMAIL\]
    /// (X-Auto-Response-Suppress, "All" in what Exchange writes itself); X-Autoreply and X-Autorespond of vacation
    /// programs; read 2026-11.
    fn is_automatic(&self) -> bool {
        let says =
            |name: &str, test: fn(&str) -> bool| self.values(name).any(|value| test(&value.to_ascii_lowercase()));
        let is_named = |name| self.values(name).next().is_some();
        says("Auto-Submitted", |value| word(value) != "no")
            || says("Precedence", |value| ["bulk", "junk", "auto_reply"].contains(&word(value)))
            || says("Return-Path", |value| value == "<>")
            || says("Content-Type", |value| value.starts_with("multipart/report"))
            || says("X-Auto-Response-Suppress", |value| value.split(',').any(|one| one.trim() == "all"))
            || ["X-Autoreply", "X-Autorespond"].into_iter().any(|name| says(name, |value| word(value) != "no"))
            || ["X-Failed-Recipients", "X-MS-Exchange-Message-Is-Ndr"].into_iter().any(is_named)
    }
}

/// The first word of a value.
fn word(value: &str) -> &str {
    value.split([';', '(', ' ', '\t']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(fields: &[(&str, &str)]) -> Header {
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Header { id: "1".into(), at: 0, from: "leo@example.org".into(), fields }
    }

    #[test]
    fn what_nobody_wrote_by_hand_is_automatic() {
        for (name, value) in [
            ("Auto-Submitted", "auto-replied (vacation)"),
            ("auto-submitted", "auto-generated; owner-email=\"a@b.example\""),
            ("Precedence", "bulk"),
            ("Precedence", "auto_reply"),
            ("Return-Path", "<>"),
            ("X-Autoreply", "yes"),
            ("X-Autorespond", ""),
            ("X-Auto-Response-Suppress", "All"),
            ("Content-Type", "multipart/report; report-type=disposition-notification"),
            ("X-MS-Exchange-Message-Is-Ndr", ""),
        ] {
            assert!(header(&[("From", "leo@example.org"), (name, value)]).into_arrived().automatic, "{name}: {value}");
        }
        for (name, value) in [
            ("Auto-Submitted", "No"),
            ("Precedence", "list"),
            ("Precedence", "first-class"),
            ("Return-Path", "<leo@example.org>"),
            ("X-Auto-Response-Suppress", "DR, OOF, AutoReply"),
            ("X-Autoreply", "no"),
            ("Content-Type", "multipart/alternative; boundary=\"multipart/report\""),
        ] {
            assert!(!header(&[("From", "leo@example.org"), (name, value)]).into_arrived().automatic, "{name}: {value}");
        }
    }

    #[test]
    fn the_mails_it_answers_are_named_once_and_not_without_end() {
        let answers =
            header(&[("in-reply-to", "<b@y>"), ("References", "<a@x>\r\n <b@y> rubbish")]).into_arrived().answers;
        assert_eq!(answers, ["b@y", "a@x"]);
        let endless: String = (0..10_000).map(|index| format!("<{index}@x> ")).collect();
        assert_eq!(header(&[("References", &endless)]).into_arrived().answers.len(), MOST_ANSWERS);
    }
}
