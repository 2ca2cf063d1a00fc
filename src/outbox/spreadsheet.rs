//! Comma-separated values (RFC 4180) that people open in a spreadsheet.

use std::borrow::Cow;

use csv::Writer;
use jiff::Timestamp;

/// Tells a spreadsheet that this is UTF-8 (Unicode FAQ, "UTF-8, UTF-16, UTF-32 & BOM", read 2026-11).
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A table in the making.
#[derive(Debug)]
pub(crate) struct Spreadsheet(Writer<Vec<u8>>);

impl Spreadsheet {
    /// A table with the names of its columns.
    pub(crate) fn of<const N: usize>(columns: [&str; N]) -> Option<Self> {
        let mut writer = Writer::from_writer(Vec::new());
        writer.write_record(columns).ok()?;
        Some(Self(writer))
    }

    /// One more row. What others wrote goes through [`harmless`] first.
    pub(crate) fn row<const N: usize>(&mut self, cells: [&str; N]) -> Option<()> {
        self.0.write_record(cells).ok()
    }

    /// The whole table.
    pub(crate) fn written(self) -> Option<String> {
        let text = String::from_utf8(self.0.into_inner().ok()?).ok()?;
        Some(format!("{BYTE_ORDER_MARK}{text}"))
    }
}

/// A time in UTC (RFC 3339).
pub(crate) fn time(at: i64) -> String {
    Timestamp::from_millisecond(at).map(|time| time.to_string()).unwrap_or_default()
}

/// Text that a spreadsheet does not run as a formula (OWASP, "CSV Injection", read 2026-11).
pub(crate) fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) { format!("'{text}").into() } else { text.into() }
}
