//! Which mails may be reports, by what their headers say, so that no others need be fetched whole.

use super::{
    mail::{Mail, start},
    writer,
};

/// The fields by which a mail is suspected.
pub const SUSPICIOUS: [&str; 10] = [
    "From",
    "Subject",
    "Return-Path",
    "Content-Type",
    "Auto-Submitted",
    "X-Failed-Recipients",
    "X-MS-Exchange-Message-Is-Ndr",
    "List-Id",
    "List-Post",
    "List-Unsubscribe",
];

/// What is looked at of one field.
const FIELD: usize = 4 * 1024;

/// Whether a mail with these fields may be a report about delivery. A miss costs a report, a false suspicion one request.
#[must_use]
pub fn suspect<'a>(fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> bool {
    let mut header = String::new();
    let mut told = false;
    for (name, value) in fields {
        if let Some(name) = SUSPICIOUS.iter().find(|one| one.eq_ignore_ascii_case(name)) {
            told |= matches!(*name, "X-Failed-Recipients" | "X-MS-Exchange-Message-Is-Ndr");
            header.push_str(name);
            header.push_str(": ");
            // A value that goes on in the next line must not begin another field.
            header.extend(start(value, FIELD).chars().map(|one| if one.is_control() { ' ' } else { one }));
            header.push_str("\r\n");
        }
    }
    header.push_str("\r\n");
    let Some(mail) = Mail::read(header.as_bytes()) else { return true };
    match mail.report_type() {
        Some(kind) => kind != "disposition-notification",
        None => !writer::is_passed_on(&mail) && (told || writer::is_suspect(&mail)),
    }
}
