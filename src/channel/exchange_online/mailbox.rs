//! Where a message of ours can be looked for in an Exchange Online mailbox.

use super::super::look::Mailbox;
use super::super::{Request, Response};
use super::answers;
use super::endpoints::{self, Folder};
use crate::message::MessageKey;

/// The mailbox, asked for one key.
#[derive(Debug)]
pub(in super::super) struct ExchangeMailbox(pub(in super::super) MessageKey);

impl Mailbox for ExchangeMailbox {
    fn draft(&self, id: &str) -> Request {
        endpoints::look(id)
    }

    fn in_drafts(&self) -> Request {
        endpoints::find(Folder::Drafts, &self.0)
    }

    fn in_sent(&self) -> Request {
        endpoints::find(Folder::SentItems, &self.0)
    }

    fn remove(&self, id: &str) -> Request {
        endpoints::remove(id)
    }

    fn is_draft(&self, response: &Response) -> Option<bool> {
        answers::is_draft(response)
    }

    fn found(&self, response: &Response) -> Option<Option<String>> {
        answers::first_id(response)
    }
}
