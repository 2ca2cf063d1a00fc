//! An activity as comma-separated values, read back by a reader of such.

use super::*;

#[test]
fn an_export_has_a_row_an_event_and_no_cell_that_a_spreadsheet_would_run() {
    let activity = activity(&[
        began(START, 1, Manner::Separately, "=HYPERLINK(\"http://evil.example\")"),
        sent(START, message(1, 0), &["-ana@example.com", "ben@example.net"]),
        reported(START + 1000, message(1, 0), "-ana@example.com", Action::Failed, Class::UnknownRecipient, 1),
        refused(START + 2000, message(1, 1), &["carla@example.org"]),
        sent(START + DAY, message(2, 0), &["later@example.org"]),
    ]);
    let text = activity.export(DateRange { from: None, to: Some(START + DAY) }).unwrap();
    let mut reader = csv::Reader::from_reader(text.strip_prefix('\u{feff}').unwrap().as_bytes());
    let header = ["when", "what", "run", "template", "recipient", "class", "hard", "status", "code", "evidence"];
    assert_eq!(reader.headers().unwrap(), header.as_slice());
    let rows: Vec<Vec<String>> = reader.deserialize().map(Result::unwrap).collect();
    let (run, title) = (key(1).to_string(), "'=HYPERLINK(\"http://evil.example\")");
    let expected = [
        ["2026-11-02T00:00:00Z", "sent", &run, title, "'-ana@example.com; ben@example.net", "", "", "", "", ""],
        [
            "2026-11-02T00:00:01Z",
            "bounced",
            &run,
            title,
            "'-ana@example.com",
            "unknown-recipient",
            "yes",
            "",
            "",
            "key",
        ],
        ["2026-11-02T00:00:02Z", "refused", &run, title, "carla@example.org", "", "", "", "too-large", ""],
    ];
    assert_eq!(rows, expected);
}
