//! Exchange Online by Microsoft Graph.
//!
//! | | request | after an unknown outcome |
//! |---|---|---|
//! | prepare | `POST /me/messages` with immutable ids and our key; files by `POST …/attachments` or an upload session | look for the key in Drafts; count the files there |
//! | commit | `POST …/send` | `GET` the id: a draft still, commit again; sent, done; gone, search Sent Items |
//! | commit for later | the draft carries its deferred-send time | flags say submitted, done; not, commit again |
//! | check | `GET` the id once the time has passed | gone, search Sent Items |
//! | withdraw | `GET` the id as it is in its folder, `DELETE` by that, search Sent Items | look again before each `DELETE` |
//!
//! With send-only consent there is `POST /me/sendMail` and nothing to look at.

mod answers;
mod endpoints;
mod inbox;
mod item;
mod mailbox;
mod requests;
mod sending;
mod sent_items;
mod upload;

pub(super) use answers::read;
pub(super) use inbox::InboxFolder;
pub(super) use mailbox::ExchangeMailbox;
pub(super) use requests::requests;
pub(super) use sending::Exchange;
pub(super) use sent_items::SentItems;
