//! What one provider does in its own way in a send.

use jiff::Timestamp;

use super::look::Mailbox;
use super::protocol::{Heard, Next, Reading};
use super::{Request, Response, SendError};
use crate::compose::{ReviewedDraft, Thread};
use crate::message::Stamp;

/// One provider.
pub(super) trait Provider: std::fmt::Debug {
    type Mailbox: Mailbox;

    /// Where a message of ours can be looked for.
    fn mailbox(&self) -> &Self::Mailbox;
    /// The one request with send-only consent.
    fn send_only(&self, content: &ReviewedDraft, stamp: &Stamp) -> Request;
    /// Asks what a reply answers to, where its draft does not say and the provider can.
    fn parent(&self, thread: &Thread) -> Option<Request>;
    /// What [`parent`](Self::parent) answered.
    fn thread(&self, response: &Response) -> Option<Thread>;
    /// Makes the draft.
    fn create(&self, content: &ReviewedDraft, stamp: &Stamp) -> Request;
    /// The id of the draft that [`create`](Self::create) made.
    fn created(&self, response: &Response) -> Option<String>;
    /// Asks for the draft to be sent.
    fn hand_over(&self, draft: &str) -> Request;
    /// The provider's id of what a hand-over sent; none when the answer is not one to a hand-over.
    fn accepted(&self, response: &Response, draft: Option<&str>) -> Option<Option<String>>;
    /// Reads an answer.
    fn read(&self, response: &Response, now: Timestamp) -> Reading;
    /// When the provider is to send what it is handed, if not at once.
    fn deferred(&self) -> Option<Timestamp> {
        None
    }

    /// Adds the files that the draft's request did not carry, step by step.
    fn file(&mut self, _content: &ReviewedDraft, _stamp: &Stamp, _draft: &str, _heard: Option<Heard>) -> Filed {
        Filed::All
    }
    /// Octets of files that the draft has.
    fn filed(&self, _content: &ReviewedDraft) -> u64 {
        0
    }
}

/// How far the files are.
#[derive(Debug)]
pub(super) enum Filed {
    Next(Next),
    All,
    Failed(SendError),
}
