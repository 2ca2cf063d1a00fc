//! The files.

use std::collections::BTreeSet;

use super::{Pass, size};
use crate::compose::attachment_kinds::{BLOCKED_BY_OUTLOOK, DOCUMENTS, REFUSED_BY_GMAIL, WRAPPINGS, extension};
use crate::compose::{Attachment, Field, Place, Problem};

/// Octets of files from which many mailboxes refuse a message: "files over 20 MB are usually undeliverable". Source:
/// Sales Connect's compose window, read 2026-11.
const LARGE: u64 = 20 * 1024 * 1024;

/// Everything about the files of a message of so many octets.
pub(super) fn check(pass: &mut Pass<'_>, message: u64) {
    let files = &pass.draft.attachments;
    let mut names = BTreeSet::new();
    for (index, file) in files.iter().enumerate() {
        let place = Place::entry(Field::Attachments, index);
        one(pass, file, &place);
        // Pasted pictures are all called image.png.
        if file.content_id.is_none() && !names.insert(file.name.to_lowercase()) {
            pass.find(Problem::AttachmentNameTwice { name: file.name.clone() }, place);
        }
    }
    if let Some(maximum) = pass.rules.limits.max_attachments.filter(|maximum| files.len() > *maximum) {
        pass.find(Problem::TooManyAttachments { count: files.len(), maximum }, Field::Attachments);
    }
    let octets = files.iter().map(|file| file.size).fold(0, u64::saturating_add);
    // A message that does not go at all needs no word on who takes it.
    if octets > LARGE && message <= pass.rules.limits.max_octets_verified {
        pass.find(Problem::AttachmentsLarge { octets, from: LARGE }, Field::Attachments);
    }
}

fn one(pass: &mut Pass<'_>, file: &Attachment, place: &Place) {
    let headers = [Some(&file.name), Some(&file.media_type), file.content_id.as_ref()];
    // One finding a file is enough.
    let _ = headers.into_iter().flatten().all(|header| pass.header_safe(header, place.clone()));
    let limits = pass.rules.limits;
    let name = || file.name.clone();
    let length = file.name.encode_utf16().count();
    if let Some(maximum) = limits.max_attachment_name.filter(|maximum| length > *maximum) {
        pass.find(Problem::AttachmentNameTooLong { length, maximum }, place.clone());
    }
    if let Some(problem) = kind(pass, &file.name, None).or_else(|| archive_entry(pass, file)) {
        pass.find(problem, place.clone());
    }
    if file.link.is_some() {
        if !limits.takes_links {
            pass.find(Problem::AttachmentIsLink { name: name() }, place.clone());
        }
        return;
    }
    if hides_extension(&file.name) {
        pass.find(Problem::DoubleExtension { name: name() }, place.clone());
    }
    // Outlook does not know the size of a forwarded message.
    if file.size == 0 && file.media_type != "message/rfc822" {
        pass.find(Problem::AttachmentEmpty { name: name() }, place.clone());
    }
    let octets = size::base64(file.size);
    // Of a single file the message's own finding says the same.
    if octets > limits.max_octets_verified && pass.draft.attachments.len() > 1 {
        let maximum = limits.max_octets_verified;
        pass.find(Problem::AttachmentTooLarge { name: name(), octets, maximum }, place.clone());
    }
}

/// What stops this kind of file, if anything does: the channel or the readers' mail clients.
fn kind(pass: &Pass<'_>, name: &str, archive: Option<&str>) -> Option<Problem> {
    let extension = extension(name)?;
    let listed = |list: &[&str]| list.binary_search(&extension.as_str()).is_ok();
    let refused = listed(pass.rules.limits.refused_extensions);
    // Outlook does not look into archives; Gmail does, whoever sent them.
    let blocked = listed(REFUSED_BY_GMAIL) || (archive.is_none() && listed(BLOCKED_BY_OUTLOOK));
    let (name, archive) = (name.to_owned(), archive.map(str::to_owned));
    match (refused, blocked) {
        (true, _) => Some(Problem::AttachmentRefused { name, extension, archive }),
        (false, true) => Some(Problem::AttachmentBlockedByReaders { name, extension, archive }),
        (false, false) => None,
    }
}

/// The first entry of an archive that stops it; one is enough.
fn archive_entry(pass: &Pass<'_>, file: &Attachment) -> Option<Problem> {
    file.entries.iter().find_map(|entry| kind(pass, entry, Some(&file.name)))
}

/// Whether a document's extension stands before another one, as in `offer.pdf.html`.
fn hides_extension(name: &str) -> bool {
    let Some((stem, last)) = name.rsplit_once('.') else { return false };
    let Some(shown) = extension(stem) else { return false };
    let last = last.to_lowercase();
    let known = |list: &[&str], what: &str| list.binary_search(&what).is_ok();
    // A last part that is no extension belongs to the name: "report.pdf.2026 final".
    let is_extension = last.len() <= 5
        && last.bytes().all(|octet| octet.is_ascii_alphanumeric())
        && last.bytes().any(|octet| octet.is_ascii_alphabetic());
    is_extension && last != shown && known(DOCUMENTS, &shown) && !known(WRAPPINGS, &last)
}
