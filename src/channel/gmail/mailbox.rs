//! Where a message of ours can be looked for in a Gmail mailbox.

use super::super::look::{Mailbox, Seen};
use super::super::{Request, Response};
use super::{answers, endpoints};
use crate::message::MessageId;

/// The mailbox, asked for one Message-ID.
#[derive(Debug)]
pub(in super::super) struct GmailMailbox(pub(in super::super) MessageId);

impl Mailbox for GmailMailbox {
    fn draft(&self, id: &str) -> Request {
        endpoints::draft(id)
    }

    /// A sent draft is deleted and its message has another id.
    fn draft_in_folder(&self, id: &str) -> Request {
        self.draft(id)
    }

    fn keeps_ids(&self) -> bool {
        false
    }

    fn in_drafts(&self) -> Request {
        endpoints::find_draft(&self.0)
    }

    fn in_sent(&self) -> Request {
        endpoints::find_sent(&self.0)
    }

    fn remove(&self, id: &str) -> Request {
        endpoints::remove(id)
    }

    /// Its reference says that it answers an empty JSON object (Gmail API, `users.drafts.delete`, read 2026-11).
    fn removed(&self, response: &Response) -> bool {
        response.status == 204 || response.json().is_some_and(|body| body.is_object())
    }

    fn seen(&self, response: &Response) -> Option<Seen> {
        // A sent draft is deleted, so one that can be read is still a draft.
        answers::id(response).map(|_| Seen::Draft)
    }

    fn id_in_folder(&self, response: &Response) -> Option<String> {
        answers::id(response)
    }

    fn found(&self, response: &Response) -> Option<Option<String>> {
        answers::first_id(response)
    }
}
