//! Mailrail reviews what a person composed and sends it through the one channel that belongs to their mailbox.
//!
//! The rooms, and the one way their arrows go: `bindings -> activity -> outbox -> channel, merge ->
//! bounce -> message, quota -> compose`.
//!
//! - [`compose`]: what the user wrote, and [`compose::review`], which says what is wrong with it.
//! - [`merge`]: one draft and rows of people make one draft a recipient.
//! - [`message`]: a reviewed draft as an RFC 5322 message, its attachments by reference.
//! - [`channel`]: one sans-IO conversation per provider; [`channel::Channel::of`] binds a host to its channel.
//! - [`quota`]: the limits a mailbox must stay inside, its ledger over rolling windows, and the planner.
//! - [`outbox`]: the life of every message from queued to sent, and its journal.
//! - [`bounce`]: which mails report that a message failed, what they say, and whose message it was.
//! - [`activity`]: what became of what was sent, for the person who sent it.
//! - `host` and `bindings` (WebAssembly only): network, clock and randomness, and the face JavaScript sees.
//!
//! Nothing here reads a clock, draws a random number or opens a connection: time and answers come as arguments.

pub mod activity;
pub mod bounce;
pub mod channel;
pub mod compose;
pub mod merge;
pub mod message;
pub mod outbox;
pub mod quota;

#[cfg(target_arch = "wasm32")]
pub mod bindings;
#[cfg(target_arch = "wasm32")]
pub mod host;
