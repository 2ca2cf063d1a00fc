//! One message on its way: the rules of tokens and throttling that every provider shares, around its protocol.

use jiff::Timestamp;

use super::handed_over::{HandedOver, Wanted};
use super::protocol::{Heard, Next, Protocol, Reading, Stage};
use super::recovery::Recovery;
use super::sending::Sending;
use super::{
    Channel, Consent, Outcome, Progress, Request, Response, SendError, SendRecord, Way, exchange_online, gmail,
    patience,
};
use crate::compose::ReviewedDraft;
use crate::message::{MessageId, MessageKey, Stamp};

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The provider answered.
    Answered(Response),
    /// No answer came, or the connection broke: the provider may have acted.
    Lost,
    /// The request was never made, because this was missing.
    Unmade(SendError),
    /// The wait is over.
    Rested,
    /// The person wants it stopped. After [it can be](Conversation::can_cancel) it counts as a lost answer.
    Cancelled,
}

/// What to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Make this request and report its answer.
    Request(Request),
    /// Come back then.
    Wait {
        /// Not before.
        until: Timestamp,
    },
    /// The send is over.
    Done(Outcome),
}

/// Sends one message through its channel.
///
/// Sans-IO: do what each [`Step`] says, keep [`record`](Self::record) whenever it changes and before doing so, and
/// feed back the [`Event`].
#[derive(Debug)]
pub struct Conversation {
    protocol: Box<dyn Protocol>,
    record: SendRecord,
    asked: Option<Request>,
    refreshed: bool,
    throttles: u8,
    throttled: Option<Timestamp>,
}

impl Conversation {
    /// A conversation about a new message, and its first step.
    #[must_use]
    pub fn start(draft: ReviewedDraft, way: Way, key: MessageKey, now: Timestamp) -> (Self, Step) {
        let (channel, consent) = (way.channel(), way.consent());
        let stamp = Stamp { message_id: key.message_id(&draft.from().address), date: now, key };
        let record = SendRecord {
            key: stamp.key.to_string(),
            message_id: stamp.message_id.as_str().to_owned(),
            channel,
            consent,
            draft: None,
            committed: false,
            deferred: way.defer().map(Timestamp::as_millisecond),
            started_at: now.as_millisecond(),
        };
        let protocol: Box<dyn Protocol> = match channel {
            Channel::ExchangeOnline => {
                let provider = exchange_online::Exchange::new(stamp.key.clone(), way.defer());
                Box::new(Sending::new(provider, draft, consent, stamp))
            }
            Channel::Gmail => {
                let provider = gmail::GmailMailbox(stamp.message_id.clone());
                Box::new(Sending::new(provider, draft, consent, stamp))
            }
        };
        Self::begin(protocol, record, now)
    }

    /// A conversation about a message whose send was interrupted, and its first step: to look, never to send.
    ///
    /// # Errors
    /// [`SendError::RecordMalformed`] if the record is none of ours.
    pub fn resume(record: SendRecord, now: Timestamp) -> Result<(Self, Step), SendError> {
        let key = MessageKey::parse(&record.key).ok_or(SendError::RecordMalformed)?;
        let message_id = MessageId::parse(&record.message_id).ok_or(SendError::RecordMalformed)?;
        let protocol: Box<dyn Protocol> = match record.channel {
            Channel::ExchangeOnline => {
                let mailbox = exchange_online::ExchangeMailbox::new(key, record.deferred.is_some());
                Box::new(Recovery::new(mailbox, exchange_online::read, &record))
            }
            Channel::Gmail => Box::new(Recovery::new(gmail::GmailMailbox(message_id), gmail::read, &record)),
        };
        Ok(Self::begin(protocol, record, now))
    }

    /// A conversation about what became of a message that was handed over for a time which has passed, and its first step.
    /// It sends nothing. [`Outcome::HandedOver`] again means that the message is late.
    ///
    /// # Errors
    /// [`SendError::RecordMalformed`] if the record is none of ours, or of a message that was not handed over so.
    pub fn check(record: SendRecord, now: Timestamp) -> Result<(Self, Step), SendError> {
        Self::after_hand_over(record, Wanted::Check, now)
    }

    /// A conversation that takes back a message which was handed over for a time to come, and its first step. It ends with
    /// [`SendError::Cancelled`] when the message cannot go out any more, and with [`Outcome::HandedOver`] when the mailbox
    /// does not let go of it.
    ///
    /// # Errors
    /// [`SendError::RecordMalformed`] if the record is none of ours, or of a message that was not handed over so.
    pub fn withdraw(record: SendRecord, now: Timestamp) -> Result<(Self, Step), SendError> {
        Self::after_hand_over(record, Wanted::Withdraw, now)
    }

    fn after_hand_over(record: SendRecord, wanted: Wanted, now: Timestamp) -> Result<(Self, Step), SendError> {
        let key = MessageKey::parse(&record.key).filter(|_| record.channel.defers(record.consent));
        let mailbox = key.map(|key| exchange_online::ExchangeMailbox::new(key, true));
        let protocol = mailbox.and_then(|mailbox| HandedOver::new(mailbox, exchange_online::read, &record, wanted));
        let protocol = protocol.ok_or(SendError::RecordMalformed)?;
        Ok(Self::begin(Box::new(protocol), record, now))
    }

    fn begin(mut protocol: Box<dyn Protocol>, record: SendRecord, now: Timestamp) -> (Self, Step) {
        let next = protocol.begin();
        let mut conversation = Self { protocol, record, asked: None, refreshed: false, throttles: 0, throttled: None };
        let step = conversation.step(next, now);
        (conversation, step)
    }

    /// The step after what happened.
    pub fn on(&mut self, event: Event, now: Timestamp) -> Step {
        let next = match event {
            Event::Answered(response) => return self.answered(response, now),
            Event::Lost => self.protocol.on(Heard::Lost(SendError::NetworkLost)),
            Event::Unmade(error) => self.protocol.abandon(Outcome::Refused { error }),
            Event::Cancelled if self.can_cancel() => {
                self.throttled = None;
                self.protocol.abandon(Outcome::Refused { error: SendError::Cancelled })
            }
            // Too late: what was asked for may have been acted upon.
            Event::Cancelled if self.asked.is_some() && self.throttled.is_none() => {
                self.protocol.on(Heard::Lost(SendError::NetworkLost))
            }
            Event::Cancelled | Event::Rested => match (self.throttled.take(), self.asked.clone()) {
                (Some(_), Some(request)) => return Step::Request(request),
                _ => self.protocol.on(Heard::Rested),
            },
        };
        self.step(next, now)
    }

    fn answered(&mut self, response: Response, now: Timestamp) -> Step {
        let next = match self.protocol.read(&response, now) {
            Reading::Success => self.protocol.on(Heard::Answer(response)),
            Reading::Refused(error) => self.protocol.on(Heard::Refused(error)),
            Reading::Trouble(error) => self.protocol.on(Heard::Lost(error)),
            Reading::TokenRefused => match self.asked.clone() {
                Some(request) if !self.refreshed => {
                    self.refreshed = true;
                    return Step::Request(request.with_fresh_token());
                }
                _ => self.protocol.abandon(Outcome::Refused { error: SendError::SignInRequired }),
            },
            Reading::Throttled { until } => return self.throttled(until, now),
        };
        self.step(next, now)
    }

    /// The provider did not act: the same request can be made again, by us if it is soon, else by the person.
    fn throttled(&mut self, until: Option<Timestamp>, now: Timestamp) -> Step {
        let own = now.checked_add(patience::back_off(self.throttles)).unwrap_or(Timestamp::MAX);
        let until = until.unwrap_or(own);
        let soon = until.duration_since(now) <= patience::LONGEST_WAIT;
        if soon && self.throttles < patience::THROTTLES {
            self.throttles += 1;
            self.throttled = Some(until);
            return Step::Wait { until };
        }
        let next =
            self.protocol.abandon(Outcome::Waiting { until: until.as_millisecond(), error: SendError::Throttled });
        self.step(next, now)
    }

    fn step(&mut self, next: Next, now: Timestamp) -> Step {
        self.refreshed = false;
        self.throttles = 0;
        self.record.draft = self.protocol.draft().map(str::to_owned);
        self.record.committed = self.protocol.committed();
        self.asked = None;
        match next {
            Next::Ask(request) => {
                self.asked = Some(request.clone());
                Step::Request(request)
            }
            Next::Rest(duration) => Step::Wait { until: now.checked_add(duration).unwrap_or(Timestamp::MAX) },
            Next::Over(outcome) => Step::Done(outcome),
        }
    }

    /// Whether what it asks for leads to the message going out, not only to knowing or tidying up.
    #[must_use]
    pub fn may_send(&self) -> bool {
        self.protocol.stage() != Stage::Ending
    }

    /// Until when the provider asked to wait, if that is what this waits for.
    #[must_use]
    pub fn throttled_until(&self) -> Option<Timestamp> {
        self.throttled
    }

    /// What must survive a crash from here on.
    #[must_use]
    pub fn record(&self) -> &SendRecord {
        &self.record
    }

    /// What to tell the person.
    #[must_use]
    pub fn progress(&self) -> Progress {
        match self.throttled {
            Some(until) => Progress::Waiting { until: until.as_millisecond(), error: SendError::Throttled },
            None => self.protocol.progress(),
        }
    }

    /// Whether the record is of no more use. What nobody could look into can be looked into again, and what was handed over
    /// is looked at once its time has passed.
    #[must_use]
    pub fn is_settled(&self, outcome: &Outcome) -> bool {
        let unseen = matches!(
            outcome,
            Outcome::HandedOver { .. }
                | Outcome::Unknown {
                    error: SendError::NetworkLost
                        | SendError::ProviderTrouble { .. }
                        | SendError::AnswerUnreadable
                        | SendError::Throttled
                        | SendError::TokenUnavailable
                        | SendError::SignInRequired,
                    ..
                }
        );
        !unseen || self.record.consent == Consent::SendOnly
    }

    /// Whether stopping now leaves no doubt about whether the message went out.
    #[must_use]
    pub fn can_cancel(&self) -> bool {
        match self.protocol.stage() {
            Stage::Preparing => true,
            // A throttled hand-over was refused, so it has not happened.
            Stage::HandingOver => self.throttled.is_some(),
            Stage::Ending => false,
        }
    }
}
