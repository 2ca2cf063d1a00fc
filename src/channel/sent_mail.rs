//! Reads what a mailbox has sent by whatever means, so that its quota counts that too.

use std::collections::HashSet;

use jiff::{SignedDuration, Timestamp};

use super::protocol::Reading;
use super::{Channel, Event, Request, Response, SendError, exchange_online, gmail, patience};
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
    /// Reads an answer.
    fn read(&self, response: &Response, now: Timestamp) -> Reading;
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
    asked: Request,
    refreshed: bool,
    throttles: u8,
    tries: u8,
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
        let asked = list.begin();
        let step = SentStep::Request(asked.clone());
        (Self { list, asked, refreshed: false, throttles: 0, tries: 0, found: Vec::new() }, step)
    }

    /// The step after what happened.
    pub fn on(&mut self, event: Event, now: Timestamp) -> SentStep {
        match event {
            Event::Answered(response) => self.answered(&response, now),
            Event::Lost => self.again(SendError::NetworkLost, now),
            Event::Rested => SentStep::Request(self.asked.clone()),
            Event::Unmade(error) => self.over(false, Some(error)),
            Event::Cancelled => self.over(false, Some(SendError::Cancelled)),
        }
    }

    fn answered(&mut self, response: &Response, now: Timestamp) -> SentStep {
        match self.list.read(response, now) {
            Reading::Success => match self.list.on(response, &mut self.found) {
                Some(turn) => self.turn(turn),
                None => self.over(false, Some(SendError::AnswerUnreadable)),
            },
            Reading::Refused(SendError::NotFound) => match self.list.missed() {
                Some(turn) => self.turn(turn),
                None => self.over(false, Some(SendError::NotFound)),
            },
            Reading::Refused(error) => self.over(false, Some(error)),
            Reading::Trouble(error) => self.again(error, now),
            Reading::TokenRefused if self.refreshed => self.over(false, Some(SendError::SignInRequired)),
            Reading::TokenRefused => {
                self.refreshed = true;
                SentStep::Request(self.asked.clone().with_fresh_token())
            }
            Reading::Throttled { until } => self.throttled(until, now),
        }
    }

    fn turn(&mut self, turn: Turn) -> SentStep {
        (self.refreshed, self.throttles, self.tries) = (false, 0, 0);
        match turn {
            Turn::Ask(request) => {
                self.asked = request.clone();
                SentStep::Request(request)
            }
            Turn::Over { complete } => self.over(complete, None),
        }
    }

    /// Reading can be repeated without harm.
    fn again(&mut self, error: SendError, now: Timestamp) -> SentStep {
        self.tries += 1;
        if self.tries > patience::PREPARES {
            return self.over(false, Some(error));
        }
        SentStep::Wait { until: now.checked_add(patience::rest(self.tries)).unwrap_or(Timestamp::MAX) }
    }

    fn throttled(&mut self, until: Option<Timestamp>, now: Timestamp) -> SentStep {
        let own = now.checked_add(patience::back_off(self.throttles)).unwrap_or(Timestamp::MAX);
        let until = until.unwrap_or(own);
        if self.throttles >= patience::THROTTLES || until.duration_since(now) > patience::LONGEST_WAIT {
            return self.over(false, Some(SendError::Throttled));
        }
        self.throttles += 1;
        SentStep::Wait { until }
    }

    fn over(&mut self, complete: bool, error: Option<SendError>) -> SentStep {
        SentStep::Done(SentRead { messages: std::mem::take(&mut self.found), complete, error })
    }
}
