//! Asks a mailbox until it answers: what every reading shares. A refused token is renewed once, a throttled or lost
//! request repeated, for reading can be repeated without harm.

use jiff::Timestamp;

use super::protocol::Reading;
use super::{Channel, Event, Request, Response, SendError, exchange_online, gmail, patience};

/// One request of a reading, and how often it was tried.
#[derive(Debug)]
pub(super) struct Asking {
    channel: Channel,
    asked: Request,
    refreshed: bool,
    throttles: u8,
    tries: u8,
}

/// What came of asking.
#[derive(Debug)]
pub(super) enum Asked {
    /// Make this request.
    Request(Request),
    /// Come back then.
    Wait { until: Timestamp },
    /// The provider did as asked.
    Answer(Response),
    /// What was asked for is not there.
    Missing,
    /// There will be no answer; the provider may have said when to come back.
    Failed { error: SendError, until: Option<Timestamp> },
}

impl Asking {
    /// Begins with a request.
    pub(super) fn new(channel: Channel, request: Request) -> Self {
        Self { channel, asked: request, refreshed: false, throttles: 0, tries: 0 }
    }

    /// The next request, after an answer.
    pub(super) fn ask(&mut self, request: Request) -> Request {
        *self = Self::new(self.channel, request);
        self.asked.clone()
    }

    /// What follows from what happened.
    pub(super) fn on(&mut self, event: Event, now: Timestamp) -> Asked {
        match event {
            Event::Answered(response) => self.answered(response, now),
            Event::Lost => self.again(SendError::NetworkLost, now),
            Event::Rested => Asked::Request(self.asked.clone()),
            Event::Unmade(error) => failed(error),
            Event::Cancelled => failed(SendError::Cancelled),
        }
    }

    fn answered(&mut self, response: Response, now: Timestamp) -> Asked {
        let reading = match self.channel {
            Channel::ExchangeOnline => exchange_online::read(&response, now),
            Channel::Gmail => gmail::read(&response, now),
        };
        match reading {
            Reading::Success => Asked::Answer(response),
            Reading::Refused(SendError::NotFound) => Asked::Missing,
            Reading::Refused(error) => failed(error),
            Reading::Trouble(error) => self.again(error, now),
            Reading::TokenRefused if self.refreshed => failed(SendError::SignInRequired),
            Reading::TokenRefused => {
                self.refreshed = true;
                Asked::Request(self.asked.clone().with_fresh_token())
            }
            Reading::Throttled { until } => self.throttled(until, now),
        }
    }

    fn again(&mut self, error: SendError, now: Timestamp) -> Asked {
        self.tries += 1;
        if self.tries > patience::PREPARES {
            return failed(error);
        }
        Asked::Wait { until: now.checked_add(patience::rest(self.tries)).unwrap_or(Timestamp::MAX) }
    }

    fn throttled(&mut self, told: Option<Timestamp>, now: Timestamp) -> Asked {
        let own = now.checked_add(patience::back_off(self.throttles)).unwrap_or(Timestamp::MAX);
        let until = told.unwrap_or(own);
        if self.throttles >= patience::THROTTLES || until.duration_since(now) > patience::LONGEST_WAIT {
            return Asked::Failed { error: SendError::Throttled, until: told };
        }
        self.throttles += 1;
        Asked::Wait { until }
    }
}

fn failed(error: SendError) -> Asked {
    Asked::Failed { error, until: None }
}
