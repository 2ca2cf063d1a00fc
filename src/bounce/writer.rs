//! Whether a mail without a delivery status is a report at all: who wrote it, and how it begins.

use super::{
    Traces,
    letter::Letter,
    mail::Mail,
    openings::{LOOSE_OPENINGS, OPENINGS},
    phrases::{Searched, any_in, begins_with_one},
    writers::{SUBJECT_PARTS, SUBJECTS, SYSTEM_NAMES, SYSTEMS},
};

/// Whether a mail is a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likeness {
    /// It is written by a mail system in a form that is known.
    Report,
    /// A mail system wrote it, in no form that is known: it is a report if it names an address and a code.
    Perhaps,
    /// It is not.
    Other,
}

/// A false alarm is worse than a miss: a person who writes about a report, a list that passes one on, an automatic
/// answer and a newsletter about delivery are no reports, so signs of different kinds must come together. `returned`
/// tells whether a message came back with it.
pub(super) fn likeness(mail: &Mail<'_>, letter: &Letter, traces: &Traces, returned: bool) -> Likeness {
    if is_passed_on(mail) {
        return Likeness::Other;
    }
    let subject = mail.subject().trim().to_lowercase();
    let (titled, system, automatic) = (is_titled(mail), is_system(mail), is_automatic(mail));
    let opening = letter.opening();
    let opening = Searched::of(&opening);
    let opens = opening.has_one(OPENINGS);
    let loosely = opens || opening.has_one(LOOSE_OPENINGS);
    let returned = returned || letter.returned.is_some();
    let by_system = system && (loosely || !traces.failed_recipients.is_empty());
    // Parcels fail to be delivered too, and shops write "automatically": there must be a message, or a code.
    let by_another = (opens || returned && loosely) && (titled || automatic);
    match () {
        () if by_system || by_another && returned || any_in(SUBJECT_PARTS, &subject) && loosely => Likeness::Report,
        () if system || by_another => Likeness::Perhaps,
        () => Likeness::Other,
    }
}

/// Whether a mail may be a report, as far as its header tells.
pub(super) fn is_suspect(mail: &Mail<'_>) -> bool {
    is_system(mail) || is_automatic(mail) || is_titled(mail)
}

/// Whether the subject is one that mail systems write.
fn is_titled(mail: &Mail<'_>) -> bool {
    let subject = mail.subject().trim().to_lowercase();
    let subject = subject.trim_start_matches(['*', '[', '!', ' ']);
    begins_with_one(subject, SUBJECTS) || any_in(SUBJECT_PARTS, subject)
}

/// Whether it says that nobody wrote it. Automatic answers have no return path either (RFC 3834 §3.3).
fn is_automatic(mail: &Mail<'_>) -> bool {
    let nobody = mail.field("Return-Path").is_some_and(|path| path == "<>");
    nobody || mail.field("Auto-Submitted").is_some_and(|field| !field.to_ascii_lowercase().starts_with("no"))
}

/// Whether a list or a person sends on what somebody else wrote.
pub(super) fn is_passed_on(mail: &Mail<'_>) -> bool {
    let by_list = ["List-Id", "List-Unsubscribe", "List-Post"].iter().any(|name| mail.field(name).is_some());
    by_list || is_answer(&mail.subject().trim().to_lowercase()) && !is_system(mail)
}

/// Whether a mail system is the sender, by its name or for lack of one.
fn is_system(mail: &Mail<'_>) -> bool {
    let (name, address) = mail.from();
    let local = address.split('@').next().unwrap_or_default();
    let unnamed = name.is_empty() && local.trim_matches(['<', '>', ' ']).is_empty();
    let named = begins_with_one(local, SYSTEMS) || SYSTEMS.contains(&name.as_str());
    unnamed || named || any_in(SYSTEM_NAMES, &name)
}

/// A subject as people answer and forward.
fn is_answer(subject: &str) -> bool {
    ["re:", "fw:", "fwd:", "aw:", "wg:", "sv:", "vs:", "tr:", "rv:", "답장:", "回复:", "回覆:", "轉寄:", "转发:"]
        .iter()
        .any(|start| subject.starts_with(start))
}
