//! How many requests a send takes.

use super::upload;
use crate::compose::Draft;

/// Reading what a reply answers to, making the draft, handing it over.
const WITHOUT_FILES: u64 = 3;

/// Requests of a verified send in which nothing goes wrong: one a small file; a session and its pieces for a large one.
pub(in super::super) fn requests(draft: &Draft) -> u32 {
    let files =
        draft.attachments.iter().map(|file| if file.size < upload::SMALL { 1 } else { 1 + upload::pieces(file) });
    u32::try_from(files.fold(WITHOUT_FILES, u64::saturating_add)).unwrap_or(u32::MAX)
}
