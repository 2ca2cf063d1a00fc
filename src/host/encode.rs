//! Base64 of one chunk.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Octets of a file encoded at a time: whole lines of 57, about 0.9 MB.
pub(super) const CHUNK: u64 = 57 * 16 * 1024;
/// Characters of a line (RFC 2045 §6.8).
const LINE: usize = 76;

/// The chunk in base64, in lines that each end in CRLF or in one line without.
pub(super) fn base64(chunk: &[u8], lines: bool) -> String {
    let encoded = STANDARD.encode(chunk);
    if !lines {
        return encoded;
    }
    let mut text = String::with_capacity(encoded.len() / LINE * (LINE + 2) + LINE);
    let mut rest = encoded.as_str();
    while !rest.is_empty() {
        let (line, after) = rest.split_at(LINE.min(rest.len()));
        text.push_str(line);
        text.push_str("\r\n");
        rest = after;
    }
    text
}
