//! The files.

use super::Pass;
use crate::compose::{Field, Place, Problem};

/// Everything about the files but the size of the message.
pub(super) fn check(pass: &mut Pass<'_>) {
    for (index, attachment) in pass.draft.attachments.iter().enumerate() {
        let place = Place::entry(Field::Attachments, index);
        let headers = [Some(&attachment.name), Some(&attachment.media_type), attachment.content_id.as_ref()];
        // One finding a file is enough.
        let _ = headers.into_iter().flatten().all(|header| pass.header_safe(header, place.clone()));
        if attachment.link.is_some() {
            pass.find(Problem::AttachmentIsLink { name: attachment.name.clone() }, place);
        }
    }
}
