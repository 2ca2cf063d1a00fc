//! A run as comma-separated values, read back by a reader of such.

use super::desk::*;
use crate::channel::SendError;
use crate::outbox::{Change, Manner, MessageState, export};

#[test]
fn an_export_has_every_message_and_no_cell_that_a_spreadsheet_would_run() {
    let mut desk = Desk::new();
    desk.now = 1_795_000_000_000;
    let (title, consent) = ("Hello".to_owned(), crate::channel::Consent::Verified);
    let count = 3;
    desk.write(1, Change::Began { manner: Manner::Separately, count, title, consent, confirmed: true, pace: None });
    for (index, name) in (0..).zip(["=HYPERLINK(\"http://evil.example\")", "Lee, \"Ana\"\nMina", "@sum"]) {
        let (address, name) = (format!("-p{index}@contoso.example"), Some(name.to_owned()));
        desk.write(1, Change::Queued { index, address, others: Vec::new(), name, row: Some(2), load: ONE, due: None });
    }
    desk.send(&nth(1, 0), &sent());
    desk.send(&nth(1, 1), &refused(SendError::TooLarge));
    let until = desk.now + MINUTE;
    desk.write(1, Change::Moved { index: 2, to: MessageState::Waiting { until, error: SendError::Throttled } });

    let text = export(&desk.outbox, &key(1)).unwrap();
    let table = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    assert_eq!(reader.headers().unwrap(), vec!["row", "address", "name", "state", "code", "since", "at"]);
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let at = "2026-11-18T11:06:40Z";
    assert_eq!(rows[0], vec!["2", "'-p0@contoso.example", "'=HYPERLINK(\"http://evil.example\")", "sent", "", at, ""]);
    assert_eq!(rows[1], vec!["2", "'-p1@contoso.example", "Lee, \"Ana\"\nMina", "refused", "too-large", at, ""]);
    let later = "2026-11-18T11:07:40Z";
    assert_eq!(rows[2], vec!["2", "'-p2@contoso.example", "'@sum", "waiting", "throttled", at, later]);
    assert_eq!(rows.len(), 3);
    assert_eq!(export(&desk.outbox, &key(2)), None);
}
