//! The channel that belongs to a host, and the conversation by which it sends.
//!
//! A [`Conversation`] is sans-IO: it is told what happened and answers with the next [`Step`].

mod answer;
mod asking;
mod binding;
mod consent;
mod conversation;
mod exchange_online;
mod gmail;
mod handed_over;
mod inbox;
mod look;
mod outcome;
mod patience;
mod protocol;
mod provider;
mod record;
mod recovery;
mod refusal;
mod request;
mod sending;
mod sent_mail;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
mod way;
mod withdrawal;

pub use binding::{Channel, ChannelView, Host, Scopes};
pub use consent::Consent;
pub use conversation::{Conversation, Event, Step};
use exchange_online::requests as exchange_requests;
pub use inbox::{Arrived, Inbox, InboxEnd, InboxMark, InboxProgress, InboxReading, InboxSince, InboxState, InboxStep};
pub use outcome::{Outcome, Progress, SendError};
#[cfg(target_arch = "wasm32")]
pub(crate) use patience::LONGEST_WAIT;
pub use record::SendRecord;
pub use request::{Auth, Method, Request, Response};
pub use sent_mail::{SentMail, SentRead, SentSince, SentStep};
pub use way::Way;
