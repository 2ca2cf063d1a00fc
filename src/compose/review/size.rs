//! How large the message will be.

use super::Pass;
use crate::compose::{Draft, Field, Problem, Recipient};

/// Octets that a part's header fields and boundary take at most, beside its name.
const PART_OVERHEAD: u64 = 512;
/// Octets of an entry of a list beside what it says: brackets, quotes, comma and fold, or its JSON.
const LIST_OVERHEAD: u64 = 48;

/// The encoded message against what the channel takes.
pub(super) fn check(pass: &mut Pass<'_>, octets: u64) {
    let limits = pass.rules.limits;
    if octets > limits.max_octets_verified {
        pass.find(Problem::MessageTooLarge { octets, maximum: limits.max_octets_verified }, Field::Message);
    } else if octets > limits.max_octets {
        pass.find(Problem::VerifiedSendingNeeded { octets, maximum: limits.max_octets }, Field::Message);
    }
}

/// An upper estimate of the encoded message, for MIME and for Graph's JSON. The alternative is what is made of HTML.
pub(super) fn octets(draft: &Draft, alternative: usize) -> u64 {
    let alternative = base64(u64::try_from(alternative).unwrap_or(u64::MAX));
    let bodies = [&draft.html, &draft.text].into_iter().flatten().map(|body| base64(crlf(body)).max(json(body)));
    let files = draft
        .attachments
        .iter()
        .map(|file| base64(file.size).saturating_add(base64(length(&file.name))).saturating_add(PART_OVERHEAD));
    let recipients = [&draft.to, &draft.cc, &draft.bcc].into_iter().flatten();
    let entries = recipients.clone().map(|recipient| match recipient {
        Recipient::Group(group) => named(&group.group),
        Recipient::Mailbox(_) => 0,
    });
    let mailboxes = recipients.flat_map(Recipient::mailboxes).chain([&draft.from]);
    let addresses =
        mailboxes.map(|mailbox| length(&mailbox.address) + named(mailbox.name.as_deref().unwrap_or_default()));
    let thread = draft.thread.iter().flat_map(|thread| thread.in_reply_to.iter().chain(&thread.references));
    // The parent stands in In-Reply-To and in References.
    let thread = thread.map(|id| 2 * (length(id) + LIST_OVERHEAD));
    let headers = named(&draft.subject).saturating_add(4 * PART_OVERHEAD).saturating_add(alternative);
    bodies.chain(files).chain(entries).chain(addresses).chain(thread).fold(headers, u64::saturating_add)
}

/// An upper estimate without reading the body: the alternative is no longer than the HTML it is made of.
pub(crate) fn encoded_octets(draft: &Draft) -> u64 {
    let html = draft.html.as_deref().filter(|_| draft.text.is_none());
    octets(draft, html.map_or(0, str::len))
}

/// Base64 in lines: 78 octets for 57 (RFC 2045 §6.8).
pub(super) fn base64(octets: u64) -> u64 {
    octets.div_ceil(57).saturating_mul(78)
}

/// A name as encoded words, each of which holds 45 octets at most and takes 76 with its fold (RFC 2047 §2), in a list.
fn named(name: &str) -> u64 {
    length(name).div_ceil(30).saturating_mul(78).saturating_add(LIST_OVERHEAD)
}

/// Octets of a text with CRLF for every line end.
fn crlf(text: &str) -> u64 {
    let breaks = text.bytes().filter(|octet| *octet == b'\n').count();
    length(text).saturating_add(u64::try_from(breaks).unwrap_or(u64::MAX))
}

/// Octets of a text as a JSON string (RFC 8259 §7).
fn json(text: &str) -> u64 {
    let octets = text.bytes().map(|octet| match octet {
        b'"' | b'\\' | b'\n' | b'\r' | b'\t' => 2,
        0..=0x1f => 6,
        _ => 1,
    });
    octets.fold(2, u64::saturating_add)
}

fn length(text: &str) -> u64 {
    u64::try_from(text.len()).unwrap_or(u64::MAX)
}
