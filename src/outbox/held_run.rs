//! One run, as its records leave it.

use super::message::{Message, Unwanted};
use super::returned::Returned;
use super::{Change, Manner, MessageState, RunPace, Standing, StopCause, Wish};
use crate::channel::{Consent, SendError};
use crate::merge::MAX_ROWS;
use crate::message::MessageKey;

/// A time in which nothing happened to a message that was to go.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Lull {
    pub(super) length: i64,
    /// When it was to go.
    pub(super) promised: i64,
}

/// One run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct HeldRun {
    pub(super) key: MessageKey,
    pub(super) manner: Manner,
    pub(super) title: String,
    pub(super) consent: Consent,
    pub(super) confirmed: bool,
    pub(super) pace: Option<RunPace>,
    pub(super) began: i64,
    /// How it stands while there is something left to do.
    standing: Standing,
    pub(super) closed: bool,
    /// The person does not want to see it any more.
    pub(super) forgotten: bool,
    /// Its beginning was lost, so nobody knows how many messages it has.
    headless: bool,
    /// Records were lost of which no record tells yet.
    pub(super) untold_damage: bool,
    /// The last sign that somebody works on it or wants it to go.
    pub(super) sign: i64,
    /// When it was last worked on.
    pub(super) worked: i64,
    /// The longest lull since it began or was resumed.
    pub(super) lull: Lull,
    /// Messages that came to an end since it began or was resumed, and those refused among them.
    pub(super) ended: u32,
    pub(super) refused: u32,
    /// Recipients whom its messages did not reach, of so many to whom they went, and the same when it was resumed.
    returned: Returned,
    returned_before: Returned,
    /// Messages that are not over.
    open: usize,
    pub(super) messages: Vec<Message>,
}

impl HeldRun {
    /// A run that began; none if it has more messages than a run can have.
    pub(super) fn began(key: &MessageKey, change: &Change, at: i64) -> Option<Self> {
        let Change::Began { manner, count, title, consent, confirmed, pace } = change else { return None };
        let count = usize::try_from(*count).ok().filter(|count| *count <= MAX_ROWS)?;
        Some(Self {
            key: key.clone(),
            manner: *manner,
            title: title.clone(),
            consent: *consent,
            confirmed: *confirmed,
            pace: *pace,
            began: at,
            standing: Standing::Running,
            closed: false,
            forgotten: false,
            headless: false,
            untold_damage: false,
            sign: at,
            worked: at,
            lull: Lull::default(),
            ended: 0,
            refused: 0,
            returned: Returned::default(),
            returned_before: Returned::default(),
            open: count,
            messages: vec![Message::unread(at); count],
        })
    }

    /// A run whose beginning could not be read.
    pub(super) fn headless(key: &MessageKey, at: i64) -> Option<Self> {
        let change = Change::Began {
            manner: Manner::Separately,
            count: 0,
            title: String::new(),
            consent: Consent::Verified,
            confirmed: false,
            pace: None,
        };
        let standing = Standing::Stopped { cause: StopCause::JournalDamaged };
        Some(Self { standing, headless: true, ..Self::began(key, &change, at)? })
    }

    /// How it stands.
    pub(super) fn standing(&self) -> Standing {
        if self.is_over() { Standing::Over } else { self.standing.clone() }
    }

    pub(super) fn is_over(&self) -> bool {
        self.open == 0
    }

    pub(super) fn is_running(&self) -> bool {
        !self.is_over() && self.standing == Standing::Running
    }

    /// Messages that are not over.
    pub(super) fn open(&self) -> usize {
        self.open
    }

    pub(super) fn message(&self, index: u32) -> Option<&Message> {
        self.messages.get(usize::try_from(index).ok()?)
    }

    /// Its messages, each with its number.
    pub(super) fn numbered(&self) -> impl Iterator<Item = (u32, &Message)> {
        (0..).zip(&self.messages)
    }

    /// Something happened. `promised` is the earliest that its messages could have been expected to go, as the rest of
    /// the outbox has it.
    pub(super) fn apply(&mut self, change: &Change, at: i64, promised: i64) {
        match change {
            Change::Began { .. } => {}
            Change::Queued { index, .. } => self.queued(*index, change, at),
            Change::Step { index, record } => {
                self.work(*index, at, promised);
                self.change(*index, |message| message.stepped(record, at));
                self.closed &= self.is_over();
            }
            Change::Moved { index, to } => {
                self.work(*index, at, promised);
                let (manner, takes_back) = (self.manner, self.takes_back());
                self.change(*index, |message| {
                    message.moved_in(manner, to, at);
                    if takes_back {
                        message.take_back(Unwanted::Paused);
                    }
                });
            }
            Change::Unseen { index, .. } => {
                self.work(*index, at, promised);
                self.change(*index, |message| message.unseen(at));
            }
            Change::Asked { wish } => self.asked(*wish, at),
            Change::Returned { bounced, of } => self.returned = Returned { bounced: *bounced, of: *of },
            Change::Stopped { cause } => self.stopped(cause),
            Change::Closed => self.closed |= self.is_over(),
        }
    }

    fn queued(&mut self, index: u32, change: &Change, at: i64) {
        let Change::Queued { address, others, name, row, load, due, .. } = change else { return };
        let Ok(place) = usize::try_from(index) else { return };
        if self.headless && !self.closed && place < MAX_ROWS {
            let missing = (place + 1).saturating_sub(self.messages.len());
            self.messages.extend(std::iter::repeat_n(Message::unread(at), missing));
            self.open += missing;
        }
        self.change(index, |message| {
            if message.address.is_empty() && message.state == MessageState::Queued {
                (message.address, message.name, message.row) = (address.clone(), name.clone(), *row);
                message.others.clone_from(others);
                (message.load, message.due, message.look_first) = (*load, *due, false);
                message.moved(&MessageState::Queued, at);
            }
        });
    }

    /// Changes a message, and keeps count of those that come to an end.
    fn change(&mut self, index: u32, change: impl FnOnce(&mut Message)) {
        let Some(message) = usize::try_from(index).ok().and_then(|index| self.messages.get_mut(index)) else { return };
        let was_over = message.state.is_over();
        change(message);
        match (was_over, message.state.is_over()) {
            (false, true) => {
                self.open = self.open.saturating_sub(1);
                self.ended += u32::from(message.state != MessageState::Cancelled);
                self.refused += u32::from(matches!(message.state, MessageState::Refused { .. }));
            }
            (true, false) => self.open += 1,
            _ => {}
        }
    }

    fn change_all(&mut self, change: impl Fn(&mut Message)) {
        for index in (0..).take(self.messages.len()) {
            self.change(index, &change);
        }
    }

    /// Somebody works on a message. Perhaps nobody did for long; what is with the provider needs nobody.
    fn work(&mut self, index: u32, at: i64, promised: i64) {
        if let Some(message) = self.message(index).filter(|message| message.needs_us()) {
            let promised = promised.max(self.sign).max(message.promised());
            let length = at.saturating_sub(promised);
            if length > self.lull.length {
                self.lull = Lull { length, promised };
            }
        }
        (self.sign, self.worked) = (at, at);
    }

    fn asked(&mut self, wish: Wish, at: i64) {
        let (kept, consent) = (!self.closed && !self.forgotten && self.manner != Manner::ByHand, self.consent);
        match wish {
            Wish::Pause if !self.is_over() => {
                self.standing = Standing::Paused;
                self.change_all(|message| message.take_back(Unwanted::Paused));
            }
            Wish::Resume => {
                self.standing = Standing::Running;
                (self.ended, self.refused) = (0, 0);
                self.returned_before = self.returned;
                self.wanted(at);
                self.change_all(|message| {
                    message.leave();
                    message.hurry(at, is_trouble);
                });
            }
            Wish::Cancel => self.change_all(|message| message.cancel(consent, at)),
            Wish::CancelOne { index } => self.change(index, |message| message.cancel(consent, at)),
            Wish::Retry { index } if kept => {
                self.wanted(at);
                self.change(index, |message| message.retry(at));
            }
            Wish::RetryAll if kept => {
                self.wanted(at);
                self.change_all(|message| message.retry(at));
            }
            Wish::Pace { pace } => {
                self.pace = pace;
                self.change_all(|message| {
                    message.take_back(Unwanted::Repaced);
                    message.hurry(at, |error| matches!(error, SendError::LimitReached { .. }));
                });
            }
            Wish::CountAsSent { index } => {
                self.change(index, |message| message.settle(&MessageState::Sent { id: None }, at));
            }
            Wish::SendAgain { index } if kept => {
                self.wanted(at);
                self.change(index, |message| message.send_again(consent, at));
            }
            Wish::Forget => self.forgotten |= self.is_over(),
            _ => {}
        }
    }

    /// A person wants it to go, whatever the time.
    fn wanted(&mut self, at: i64) {
        (self.lull, self.sign) = (Lull::default(), at);
    }

    fn stopped(&mut self, cause: &StopCause) {
        if *cause == StopCause::JournalDamaged {
            self.damaged();
            self.untold_damage = false;
        } else if self.is_running() {
            self.standing = Standing::Stopped { cause: cause.clone() };
            if self.takes_back() {
                self.change_all(|message| message.take_back(Unwanted::Paused));
            }
        }
    }

    /// Records were lost, perhaps some of this run.
    pub(super) fn damaged(&mut self) {
        if !self.is_over() {
            self.standing = Standing::Stopped { cause: StopCause::JournalDamaged };
            self.untold_damage = true;
            self.messages.iter_mut().for_each(Message::doubt);
        }
    }

    /// Recipients whom its messages did not reach, of so many, since it was resumed.
    pub(super) fn returned_lately(&self) -> Returned {
        self.returned.since(self.returned_before)
    }

    /// The run without what counts only while it is not over.
    pub(super) fn lasting(&self) -> Self {
        let lull = if self.is_over() { Lull::default() } else { self.lull };
        Self { lull, ..self.clone() }
    }

    /// Whether what is with the provider is taken back as things stand.
    fn takes_back(&self) -> bool {
        matches!(
            self.standing,
            Standing::Paused | Standing::Stopped { cause: StopCause::Refusals { .. } | StopCause::Bounces { .. } }
        )
    }
}

/// What a person who says go on may know to be over.
fn is_trouble(error: &SendError) -> bool {
    matches!(
        error,
        SendError::NetworkLost
            | SendError::TokenUnavailable
            | SendError::AnswerUnreadable
            | SendError::ProviderTrouble { .. }
    )
}
