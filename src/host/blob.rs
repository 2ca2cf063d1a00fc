//! A `Blob` in octets.

use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

/// How long it is.
pub(super) fn size(blob: &Blob) -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "Blob.size is a whole number")]
    let size = blob.size() as u64;
    size
}

/// A part of it, not read yet.
pub(super) fn slice(blob: &Blob, start: u64, end: u64) -> Option<Blob> {
    #[expect(clippy::cast_precision_loss, reason = "a Blob is shorter than 2^53 octets")]
    blob.slice_with_f64_and_f64(start as f64, end as f64).ok()
}

/// What it holds. None if it cannot be read.
pub(super) async fn octets(blob: &Blob) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}
