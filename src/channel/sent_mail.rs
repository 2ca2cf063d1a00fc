//! Reads what a mailbox has sent by whatever means, so that its quota counts that too.

use std::collections::HashSet;

use jiff::{SignedDuration, Timestamp};

use super::asking::{Asked, Asking};
use super::{Channel, Event, Request, Response, SendError, exchange_online, gmail};
use crate::quota::{Inside, SentMessage};

/// From the end of one round to the next of a list that is not read to its end.
const ROUNDS_APART: SignedDuration = SignedDuration::from_secs(30);

/// What one provider does in its own way.
pub(super) trait SentList: std::fmt::Debug {
    /// The first request.
    fn begin(&mut self) -> Request;
    /// Takes up an answer; none if it cannot be read.
    fn on(&mut self, response: &Response, found: &mut Vec<SentMessage>) -> Option<Turn>;
    /// What was asked for is not there; none if that is an error.
    fn missed(&mut self) -> Option<Turn>;
}

/// What follows an answer.
#[derive(Debug)]
pub(super) enum Turn {
    Ask(Request),
    /// The end; complete if the list was read to where it was to be read.
    Over {
        complete: bool,
    },
}

/// Which mail to read.
#[derive(Debug, Clone)]
pub struct SentSince {
    /// Mail from this time on.
    pub since: Timestamp,
    /// Whose recipients are not external.
    pub inside: Inside,
    /// Messages that need not be read again, by [`SentMessage::id_hash`].
    pub known: HashSet<u64>,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentRead {
    /// The messages.
    pub messages: Vec<SentMessage>,
    /// Whether these are all that are not known.
    pub complete: bool,
    /// What kept it from reading on, if something did.
    pub error: Option<SendError>,
}

impl SentRead {
    /// When the next round should go on; none if this was the last, or something kept it from reading on.
    #[must_use]
    pub fn goes_on(&self, now: Timestamp) -> Option<Timestamp> {
        let partly = !self.complete && self.error.is_none();
        partly.then(|| now.checked_add(ROUNDS_APART).unwrap_or(Timestamp::MAX))
    }
}

/// What to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SentStep {
    /// Make this request and report its answer.
    Request(Request),
    /// Come back then.
    Wait {
        /// Not before.
        until: Timestamp,
    },
    /// It is over.
    Done(SentRead),
}

/// Reads a mailbox's own list of sent mail.
///
/// Sans-IO: do what each [`SentStep`] says, and feed back the [`Event`].
#[derive(Debug)]
pub struct SentMail {
    list: Box<dyn SentList>,
    asking: Asking,
    found: Vec<SentMessage>,
}

impl SentMail {
    /// Begins to read, with the first step.
    #[must_use]
    pub fn start(channel: Channel, wanted: SentSince) -> (Self, SentStep) {
        let mut list: Box<dyn SentList> = match channel {
            Channel::ExchangeOnline => Box::new(exchange_online::SentItems::new(wanted)),
            Channel::Gmail => Box::new(gmail::SentLabel::new(wanted)),
        };
        let first = list.begin();
        (Self { list, asking: Asking::new(channel, first.clone()), found: Vec::new() }, SentStep::Request(first))
    }

    /// The step after what happened.
    pub fn on(&mut self, event: Event, now: Timestamp) -> SentStep {
        match self.asking.on(event, now) {
            Asked::Request(request) => SentStep::Request(request),
            Asked::Wait { until } => SentStep::Wait { until },
            Asked::Answer(response) => {
                let turn = self.list.on(&response, &mut self.found);
                self.turn(turn, SendError::AnswerUnreadable)
            }
            Asked::Missing => {
                let turn = self.list.missed();
                self.turn(turn, SendError::NotFound)
            }
            Asked::Failed { error, .. } => self.over(false, Some(error)),
        }
    }

    fn turn(&mut self, turn: Option<Turn>, otherwise: SendError) -> SentStep {
        match turn {
            Some(Turn::Ask(request)) => SentStep::Request(self.asking.ask(request)),
            Some(Turn::Over { complete }) => self.over(complete, None),
            None => self.over(false, Some(otherwise)),
        }
    }

    fn over(&mut self, complete: bool, error: Option<SendError>) -> SentStep {
        SentStep::Done(SentRead { messages: std::mem::take(&mut self.found), complete, error })
    }
}
