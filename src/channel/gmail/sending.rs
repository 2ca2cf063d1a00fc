//! What is Gmail's own in a send.

use jiff::Timestamp;

use super::super::protocol::Reading;
use super::super::provider::Provider;
use super::super::{Request, Response};
use super::mailbox::GmailMailbox;
use super::{answers, endpoints};
use crate::compose::{ReviewedDraft, Thread};
use crate::message::{Rope, Stamp, message};

/// The upload request that an endpoint makes of the message.
fn upload(content: &ReviewedDraft, stamp: &Stamp, endpoint: fn(Rope, Option<&str>, &str) -> Request) -> Request {
    let thread = content.thread().and_then(|thread| thread.conversation.as_deref());
    endpoint(message(content, stamp), thread, &format!("=_{}_upload", stamp.key))
}

impl Provider for GmailMailbox {
    type Mailbox = Self;

    fn mailbox(&self) -> &Self {
        self
    }

    fn send_only(&self, content: &ReviewedDraft, stamp: &Stamp) -> Request {
        upload(content, stamp, endpoints::send_message)
    }

    fn parent(&self, thread: &Thread) -> Option<Request> {
        thread.draft.as_deref().map(endpoints::draft_headers)
    }

    fn thread(&self, response: &Response) -> Option<Thread> {
        answers::thread(response)
    }

    fn create(&self, content: &ReviewedDraft, stamp: &Stamp) -> Request {
        upload(content, stamp, endpoints::create)
    }

    fn created(&self, response: &Response) -> Option<String> {
        answers::id(response)
    }

    fn hand_over(&self, draft: &str) -> Request {
        endpoints::send_draft(draft)
    }

    fn accepted(&self, response: &Response, _: Option<&str>) -> Option<Option<String>> {
        answers::id(response).map(Some)
    }

    fn read(&self, response: &Response, now: Timestamp) -> Reading {
        answers::read(response, now)
    }
}
