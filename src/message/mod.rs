//! A reviewed draft as the octets a provider takes, attachments by reference.
//!
//! How a hidden recipient gets the message without anybody seeing so: Gmail reads its envelope from the `Bcc` field
//! of the message it is given and removes the field from every recipient's copy; Graph takes `bccRecipients` of the
//! draft and does the same. So `Bcc` stands in what we hand to the sender's own provider and nowhere else.

mod key;
mod message_id;
mod mime;
mod rope;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;

pub use key::MessageKey;
pub use message_id::MessageId;
pub(crate) use mime::thread_fields;
pub use mime::{KEY_HEADER, Stamp, message};
pub use rope::{Piece, Rope, Weaver};
