//! Files of 3 MB and more go up in pieces. Source: Microsoft Graph, "Attach large files", read 2026-11.

use super::super::{Auth, Method, Request};
use crate::compose::Attachment;
use crate::message::Piece;

/// Below this a file goes in one request: 3 MB make 4 MB of base64, a request's limit less its JSON.
pub(super) const SMALL: u64 = 3_000_000;
/// 12 × 320 KiB: under the 4 MB of a request, and the multiple the SDKs keep to.
const PIECE: u64 = 3_932_160;
/// Where Exchange Online takes pieces. The address comes in an answer, so it is checked before a file follows it.
const HOSTS: [&str; 2] = ["https://outlook.office.com/", "https://outlook.office365.com/"];

pub(super) fn is_trusted(url: &str) -> bool {
    HOSTS.iter().any(|host| url.starts_with(host))
}

/// In how many pieces a file goes up.
pub(super) fn pieces(file: &Attachment) -> u64 {
    file.size.div_ceil(PIECE)
}

/// One piece, without Authorization: the address is the secret.
pub(super) fn put(url: &str, file: &Attachment, start: u64) -> Request {
    let end = start.saturating_add(PIECE).min(file.size);
    let range = format!("bytes {start}-{}/{}", end.saturating_sub(1), file.size);
    Request::new(Method::Put, url.to_owned(), Auth::None)
        .header("Content-Range", range)
        .body("application/octet-stream", Piece::Slice { attachment: file.id.clone(), start, end })
}

/// Asks which octets are wanted next.
pub(super) fn ask(url: &str) -> Request {
    Request::new(Method::Get, url.to_owned(), Auth::None)
}
