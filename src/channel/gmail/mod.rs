//! Gmail by the Gmail API.
//!
//! | | request | after an unknown outcome |
//! |---|---|---|
//! | prepare | `drafts.create` by the upload endpoint, with our Message-ID and `X-Mailrail-Key` | search the Message-ID among drafts |
//! | commit | `drafts.send` | `drafts.get`: there, commit again; gone, search Sent |
//!
//! `gmail.compose` does not reach `messages.list`, so the search of Sent may be refused; see [`look`](super::look).
//! With send-only consent there is `messages.send` and nothing to look at.

mod answers;
mod endpoints;
mod inbox;
mod inbox_mark;
mod mailbox;
mod recipients;
mod sending;
mod sent_label;

pub(super) use answers::read;
pub(super) use inbox::InboxLabel;
pub(super) use mailbox::GmailMailbox;
pub(super) use sent_label::SentLabel;
