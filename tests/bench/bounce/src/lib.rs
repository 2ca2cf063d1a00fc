//! The reader of reports as `bench bounce` measures it. Mailrail's own face has no such entry: there what a report
//! says becomes events without leaving the core.

use mailrail::bounce;
use wasm_bindgen::prelude::*;

/// What a mail reports: a line a recipient, of whether it failed for good, the status and the address;
/// nothing if it is no report.
#[must_use]
#[wasm_bindgen]
pub fn read(raw: &[u8]) -> Option<String> {
    let report = bounce::read(raw)?;
    let mut lines = String::new();
    for one in &report.recipients {
        lines.push_str(if one.hard { "hard " } else { "soft " });
        lines.push_str(&one.status.map(|status| status.to_string()).unwrap_or_default());
        lines.push(' ');
        lines.push_str(&one.recipient);
        lines.push('\n');
    }
    Some(lines)
}
