//! The files of one draft as `Blob`s: the browser holds them, WebAssembly sees a chunk at a time.

use std::collections::HashMap;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use web_sys::Blob;

use super::blob::{octets, size, slice};
use super::encode::{CHUNK, base64};
use super::{SharedOutbox, Shell};
use crate::channel::SendError;
use crate::compose::Attachment;
use crate::message::{MessageKey, Piece, Rope};

/// The content of each file, by the shell's reference.
#[derive(Debug, Default)]
pub struct Files(HashMap<String, Blob>);

impl Files {
    /// Fetches every file and sets its true size: what a compose window lists may be an estimate.
    ///
    /// # Errors
    /// [`SendError::AttachmentUnreadable`] for the first file that the shell cannot give.
    pub async fn fetch(attachments: &mut [Attachment], shell: &Shell) -> Result<Self, SendError> {
        let mut files = HashMap::with_capacity(attachments.len());
        for attachment in attachments.iter_mut().filter(|attachment| attachment.link.is_none()) {
            let Some(blob) = shell.blob(&attachment.id).await else {
                return Err(SendError::AttachmentUnreadable { name: attachment.name.clone() });
            };
            attachment.size = size(&blob);
            files.insert(attachment.id.clone(), blob);
        }
        Ok(Self(files))
    }

    /// The files that an outbox keeps for a run.
    ///
    /// # Errors
    /// [`SendError::AttachmentUnreadable`] for the first file that it does not have.
    pub(super) async fn kept(
        attachments: &mut [Attachment],
        outbox: &SharedOutbox,
        run: &MessageKey,
    ) -> Result<Self, SendError> {
        let mut files = HashMap::with_capacity(attachments.len());
        for attachment in attachments.iter_mut().filter(|attachment| attachment.link.is_none()) {
            let Some(blob) = outbox.file(run, &attachment.id).await else {
                return Err(SendError::AttachmentUnreadable { name: attachment.name.clone() });
            };
            attachment.size = size(&blob);
            files.insert(attachment.id.clone(), blob);
        }
        Ok(Self(files))
    }

    /// What there is to be kept: each file by its reference.
    pub fn to_keep(&self) -> Vec<(String, Blob)> {
        self.0.iter().map(|(id, blob)| (id.clone(), blob.clone())).collect()
    }

    /// A rope as one `Blob`. None if a file cannot be read.
    pub(super) async fn blob(&self, rope: &Rope) -> Option<Blob> {
        let parts = Array::new();
        for piece in rope.pieces() {
            match piece {
                Piece::Text(text) => {
                    parts.push(&text.as_str().into());
                }
                Piece::Slice { attachment, start, end } => {
                    parts.push(slice(self.0.get(attachment)?, *start, *end)?.as_ref());
                }
                Piece::Base64 { attachment, octets: length, lines } => {
                    let file = self.0.get(attachment)?;
                    let mut start = 0;
                    while start < *length {
                        let end = start.saturating_add(CHUNK).min(*length);
                        let chunk = octets(&slice(file, start, end)?).await?;
                        // A Blob of its own: the browser may keep it outside of memory.
                        let encoded = Uint8Array::from(base64(&chunk, *lines).as_bytes());
                        parts.push(Blob::new_with_u8_array_sequence(&Array::of1(&encoded)).ok()?.as_ref());
                        start = end;
                    }
                }
            }
        }
        Blob::new_with_blob_sequence(parts.unchecked_ref()).ok()
    }
}
