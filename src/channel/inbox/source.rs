//! What one provider's inbox does in its own way.

use super::super::{Request, Response};
use super::{Header, InboxMark};

/// One provider's list of what arrived, page by page.
pub(in super::super) trait InboxSource: std::fmt::Debug {
    /// Mails that are read in one go.
    fn most(&self) -> usize;
    /// Asks for the next page.
    fn page(&self) -> Request;
    /// Takes up a page; none if it cannot be read.
    fn paged(&mut self, response: &Response) -> Option<Page>;
    /// How far it is read with the page before, whose last mail that could be read arrived then.
    fn mark(&self, last: Option<i64>) -> Option<InboxMark>;
    /// The provider knows the mark no more: begins anew. False if it just has.
    fn forgotten(&mut self) -> bool;
    /// Asks for what a mail's header says.
    fn header(&self, id: &str) -> Request;
    /// What it says; none if that cannot be read, and `Some(None)` for a mail that is none of the inbox.
    fn headed(&self, id: &str, response: &Response) -> Option<Option<Header>>;
    /// Asks for a mail as it came.
    fn raw(&self, id: &str) -> Request;
    /// The mail's octets, as many as came.
    fn octets(&self, response: Response) -> Vec<u8>;
}

/// A page of mails.
#[derive(Debug)]
pub(in super::super) struct Page {
    pub mails: Vec<Listed>,
    /// Whether there are more.
    pub more: bool,
}

/// A mail as a page tells of it.
#[derive(Debug)]
pub(in super::super) enum Listed {
    /// With its header.
    Whole(Header),
    /// By its id alone.
    Named(String),
}
