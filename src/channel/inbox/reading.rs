//! Reads what arrived in a mailbox since it was read last.

use std::collections::VecDeque;

use jiff::Timestamp;

use super::super::asking::{Asked, Asking};
use super::super::{Channel, Event, Response, SendError, exchange_online, gmail};
use super::{Arrived, Header, InboxEnd, InboxMark, InboxSince, InboxSource, InboxStep, Listed};

/// Octets of mails that are held before they are handed out.
const HELD: usize = 1024 * 1024;
/// More pages than the mails of one go can fill.
const PAGES: u8 = 40;

/// Reads an inbox from a mark on: each mail's header, and as it came where it may be a report.
///
/// Sans-IO: do what each [`InboxStep`] says, and feed back the [`Event`].
#[derive(Debug)]
pub struct Inbox {
    source: Box<dyn InboxSource>,
    asking: Asking,
    at: At,
    /// Mails of the page that are still to be looked at.
    listed: VecDeque<Listed>,
    /// Whether there is a page after this one.
    more: bool,
    /// When the last mail of the page that could be read arrived.
    last: Option<i64>,
    found: Vec<Arrived>,
    held: usize,
    pages: u8,
    mails: usize,
    asked: bool,
    /// The provider knew the mark no more.
    anew: bool,
    /// Where this reading began, and how far it has come.
    began: Option<InboxMark>,
    reached: Option<InboxMark>,
}

#[derive(Debug)]
enum At {
    Page,
    Header(String),
    Raw(Arrived),
    /// What was found is being kept; after that there may be nothing more to do.
    Found(Option<InboxEnd>),
}

impl Inbox {
    /// Begins to read, with the first step.
    #[must_use]
    pub fn start(channel: Channel, wanted: InboxSince) -> (Self, InboxStep) {
        let began = wanted.mark.clone();
        let source: Box<dyn InboxSource> = match channel {
            Channel::ExchangeOnline => Box::new(exchange_online::InboxFolder::new(wanted)),
            Channel::Gmail => Box::new(gmail::InboxLabel::new(wanted)),
        };
        let first = source.page();
        let inbox = Self {
            source,
            asking: Asking::new(channel, first.clone()),
            at: At::Page,
            listed: VecDeque::new(),
            more: true,
            last: None,
            found: Vec::new(),
            held: 0,
            pages: 0,
            mails: 0,
            asked: false,
            anew: false,
            reached: began.clone(),
            began,
        };
        (inbox, InboxStep::Request(first))
    }

    /// The step after what happened; after [`InboxStep::Found`] that is [`Event::Rested`], once it is kept.
    pub fn on(&mut self, event: Event, now: Timestamp) -> InboxStep {
        if let At::Found(end) = &mut self.at {
            return match (end.take(), event) {
                (Some(end), _) => InboxStep::Done(end),
                (None, Event::Rested) => self.forward(),
                (None, Event::Unmade(error)) => self.over(Some(error), None),
                (None, _) => self.over(Some(SendError::Cancelled), None),
            };
        }
        self.asked |= matches!(event, Event::Answered(_) | Event::Lost);
        match self.asking.on(event, now) {
            Asked::Request(request) => InboxStep::Request(request),
            Asked::Wait { until } => InboxStep::Wait { until },
            Asked::Answer(response) => self.answered(response),
            Asked::Missing => self.missed(SendError::NotFound),
            Asked::Failed { error, until } => self.failed(error, until),
        }
    }

    fn answered(&mut self, response: Response) -> InboxStep {
        match std::mem::replace(&mut self.at, At::Page) {
            At::Raw(mail) => {
                let raw = self.source.octets(response);
                self.held = self.held.saturating_add(raw.len());
                self.found.push(Arrived { raw: Some(raw), ..mail });
                if self.held > HELD { self.hand_out(None, None) } else { self.forward() }
            }
            At::Header(id) => match self.source.headed(&id, &response) {
                Some(Some(header)) => self.consider(header),
                Some(None) => self.forward(),
                None => self.end(Some(SendError::AnswerUnreadable), None),
            },
            At::Page | At::Found(_) => match self.source.paged(&response) {
                Some(page) => {
                    (self.listed, self.more, self.last) = (page.mails.into(), page.more, None);
                    self.pages += 1;
                    self.mails = self.mails.saturating_add(self.listed.len());
                    self.forward()
                }
                None => self.end(Some(SendError::AnswerUnreadable), None),
            },
        }
    }

    /// Looks at the next mail of the page; after the last one hands out what was found and asks for the next page.
    fn forward(&mut self) -> InboxStep {
        match self.listed.pop_front() {
            Some(Listed::Whole(header)) => self.consider(header),
            Some(Listed::Named(id)) => {
                let request = self.source.header(&id);
                self.at = At::Header(id);
                InboxStep::Request(self.asking.ask(request))
            }
            None => {
                let mark = self.source.mark(self.last).filter(|mark| self.reached.as_ref() != Some(mark));
                if mark.is_some() || !self.found.is_empty() {
                    return self.hand_out(mark, None);
                }
                // Who stopped where they began would do so for ever.
                let enough = self.mails >= self.source.most() && self.reached != self.began;
                if !self.more || enough || self.pages >= PAGES {
                    return self.over(None, None);
                }
                self.at = At::Page;
                InboxStep::Request(self.asking.ask(self.source.page()))
            }
        }
    }

    fn consider(&mut self, header: Header) -> InboxStep {
        self.last = Some(header.at);
        let suspect = header.may_be_report();
        let mail = header.into_arrived();
        if suspect {
            let request = self.source.raw(&mail.id);
            self.at = At::Raw(mail);
            return InboxStep::Request(self.asking.ask(request));
        }
        self.found.push(mail);
        self.forward()
    }

    fn hand_out(&mut self, mark: Option<InboxMark>, end: Option<InboxEnd>) -> InboxStep {
        self.held = 0;
        self.at = At::Found(end);
        if mark.is_some() {
            self.reached.clone_from(&mark);
        }
        InboxStep::Found { mails: std::mem::take(&mut self.found), mark }
    }

    /// What was asked for is not there: a mail that somebody removed meanwhile, or the place that the mark names.
    fn missed(&mut self, error: SendError) -> InboxStep {
        match std::mem::replace(&mut self.at, At::Page) {
            At::Header(_) | At::Raw(_) => self.forward(),
            At::Page | At::Found(_) if !self.anew && self.source.forgotten() => {
                self.anew = true;
                InboxStep::Request(self.asking.ask(self.source.page()))
            }
            At::Page | At::Found(_) => self.end(Some(error), None),
        }
    }

    fn failed(&mut self, error: SendError, until: Option<Timestamp>) -> InboxStep {
        match (&self.at, &error) {
            // A mark that the provider does not understand is as good as none.
            (At::Page, SendError::Rejected { status: 400 }) => self.missed(error),
            // One mail that the provider itself cannot read must not keep all others from being read.
            (
                At::Header(_) | At::Raw(_),
                SendError::Rejected { .. } | SendError::TooLarge | SendError::ProviderTrouble { status: 500 },
            ) => match std::mem::replace(&mut self.at, At::Page) {
                At::Raw(mail) => {
                    self.found.push(mail);
                    self.forward()
                }
                _ => self.forward(),
            },
            _ => self.end(Some(error), until),
        }
    }

    /// Hands out what was found so far, and ends.
    fn end(&mut self, error: Option<SendError>, until: Option<Timestamp>) -> InboxStep {
        if self.found.is_empty() {
            return self.over(error, until);
        }
        let end = self.ending(error, until);
        self.hand_out(None, Some(end))
    }

    fn over(&mut self, error: Option<SendError>, until: Option<Timestamp>) -> InboxStep {
        InboxStep::Done(self.ending(error, until))
    }

    fn ending(&self, error: Option<SendError>, until: Option<Timestamp>) -> InboxEnd {
        InboxEnd { complete: error.is_none() && !self.more, asked: self.asked, error, until }
    }
}
