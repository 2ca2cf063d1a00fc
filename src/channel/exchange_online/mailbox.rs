//! Where a message of ours can be looked for in an Exchange Online mailbox.

use super::super::look::{Mailbox, Seen};
use super::super::{Request, Response};
use super::answers;
use super::endpoints::{self, Folder};
use crate::message::MessageKey;

/// The mailbox, asked for one key.
#[derive(Debug)]
pub(in super::super) struct ExchangeMailbox {
    key: MessageKey,
    /// Whether the message may be submitted and still be a draft.
    deferred: bool,
}

impl ExchangeMailbox {
    pub(in super::super) fn new(key: MessageKey, deferred: bool) -> Self {
        Self { key, deferred }
    }
}

impl Mailbox for ExchangeMailbox {
    fn draft(&self, id: &str) -> Request {
        endpoints::look(id, self.deferred)
    }

    fn draft_in_folder(&self, id: &str) -> Request {
        endpoints::look_in_folder(id)
    }

    fn keeps_ids(&self) -> bool {
        true
    }

    fn in_drafts(&self) -> Request {
        endpoints::find(Folder::Drafts, &self.key)
    }

    fn in_sent(&self) -> Request {
        endpoints::find(Folder::SentItems, &self.key)
    }

    fn remove(&self, id: &str) -> Request {
        endpoints::remove(id)
    }

    fn seen(&self, response: &Response) -> Option<Seen> {
        answers::seen(response)
    }

    fn id_in_folder(&self, response: &Response) -> Option<String> {
        answers::id(response)
    }

    fn found(&self, response: &Response) -> Option<Option<String>> {
        answers::first_id(response)
    }
}
