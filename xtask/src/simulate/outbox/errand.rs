//! One task of the owner, done as the hosts do it, in steps between which the owner can die.

use jiff::Timestamp;
use mailrail::{
    channel::{Conversation, Event, Outcome, Progress, SendError, SendRecord, Step, Way},
    outbox::{Asking, Change, MessageRef, MessageState, Record, Task, Turn, turn},
    quota::{Permit, Refusal},
};

use super::clocks::SECOND;
use super::owner::{Died, Owner};
use super::place::Place;
use super::world::World;

/// What an errand waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waits {
    /// Until the wall clock shows this.
    Until(i64),
    /// For the answer to a request; whether a person who wants it stopped ends that.
    Answer { request: usize, can_be_stopped: bool },
    /// For nothing: it is being done.
    Nothing,
}

/// What the conversation is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    LookFirst { due: Option<i64> },
    Sending,
    Settling,
}

/// A conversation, with what its journal has been told.
struct Talk {
    conversation: Conversation,
    step: Option<Step>,
    unkept: bool,
    kept: Option<SendRecord>,
    checking: bool,
}

pub struct Errand {
    pub number: u32,
    pub message: MessageRef,
    pub task: Task,
    /// The person does not want the message to go any more.
    pub stop: bool,
    pub waits: Waits,
    /// What it was told while the machine slept.
    pub heard: Option<Event>,
    phase: Phase,
    talk: Option<Talk>,
    place: Option<Place>,
    /// What the message says has been read.
    has_read: bool,
    /// Its message as the provider knows it.
    index: usize,
}

impl Errand {
    pub fn new(number: u32, message: MessageRef, task: Task, index: usize) -> Self {
        let waits = Waits::Nothing;
        let (phase, talk, place, heard) = (Phase::Settling, None, None, None);
        Self { number, message, task, stop: false, waits, heard, phase, talk, place, has_read: false, index }
    }

    /// Whether the wish to stop it ends what it waits for.
    pub fn hears_stop(&self) -> bool {
        match self.waits {
            Waits::Until(_) => self.talk.as_ref().is_some_and(|talk| talk.conversation.can_cancel()),
            Waits::Answer { can_be_stopped, .. } => can_be_stopped,
            Waits::Nothing => false,
        }
    }

    fn talks_from(&mut self, phase: Phase, (conversation, step): (Conversation, Step)) {
        self.phase = phase;
        self.talk = Some(Talk { conversation, step: Some(step), unkept: false, kept: None, checking: false });
    }
}

fn interrupted(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Refused { error: SendError::Interrupted })
}

impl World {
    fn timestamp(&self) -> Timestamp {
        Timestamp::from_millisecond(self.clocks.wall()).unwrap_or_default()
    }

    /// Begins it; the outcome if it is over at once.
    pub fn begins(&mut self, owner: &mut Owner, errand: &mut Errand) -> Result<Option<Outcome>, Died> {
        let now = self.timestamp();
        let begun = match errand.task.clone() {
            Task::Send { due, look_first } => return self.sends(owner, errand, due, look_first),
            Task::Recover(record) => Conversation::resume(record, now),
            Task::Check(record) => Conversation::check(record, now),
            Task::Withdraw(record) => Conversation::withdraw(record, now),
        };
        match begun {
            Ok(begun) => {
                errand.talks_from(Phase::Settling, begun);
                self.goes_on(owner, errand, None)
            }
            Err(error) => Ok(Some(Outcome::Refused { error })),
        }
    }

    fn sends(
        &mut self,
        owner: &mut Owner,
        errand: &mut Errand,
        due: Option<i64>,
        look_first: bool,
    ) -> Result<Option<Outcome>, Died> {
        let Some(terms) = owner.view.outbox.terms(&errand.message.run) else {
            return Ok(Some(Outcome::Refused { error: SendError::RecordMalformed }));
        };
        if look_first {
            let (key, now) = (errand.message.key(), self.timestamp());
            let from = &self.scene.draft.from().address;
            let trace = SendRecord::untraced(&key, from, self.scene.channel, terms.consent, now);
            return match Conversation::resume(trace, now) {
                Ok(begun) => {
                    errand.talks_from(Phase::LookFirst { due }, begun);
                    self.goes_on(owner, errand, None)
                }
                Err(error) => Ok(Some(Outcome::Refused { error })),
            };
        }
        self.takes_its_turn(owner, errand, due)
    }

    /// Asks the quota, takes the place that it gives, and begins to send.
    fn takes_its_turn(
        &mut self,
        owner: &mut Owner,
        errand: &mut Errand,
        due: Option<i64>,
    ) -> Result<Option<Outcome>, Died> {
        self.may_die()?;
        if !errand.has_read && self.chance.percent(3) {
            // Reading what it says takes its time.
            (errand.has_read, errand.talk, errand.phase) = (true, None, Phase::LookFirst { due });
            let until = self.clocks.wall() + self.chance.between(0, 2 * SECOND);
            errand.waits = Waits::Until(until);
            self.wakes_errand(owner.life, errand.number, until);
            return Ok(None);
        }
        let Some(terms) = owner.view.outbox.terms(&errand.message.run) else {
            return Ok(Some(Outcome::Refused { error: SendError::RecordMalformed }));
        };
        if self.store.emptied.contains(&errand.index) {
            return Ok(Some(Outcome::Refused { error: SendError::DraftMalformed }));
        }
        let key = errand.message.key();
        let (channel, consent) = (self.scene.channel, terms.consent);
        let mut load = self.mailbox.load(errand.index);
        let asking = Asking { key: key.number(), due, defers: channel.defers(consent) };
        let (scene, clocks) = (&self.scene, self.clocks);
        let taken = owner.view.decide(&mut self.store, clocks, |ledger, now, wall| {
            turn(ledger, &scene.regime(ledger, terms.pace), &load, asking, now, wall)
        });
        self.tell(Some(errand.index), |_| format!("its turn: {taken:?}"));
        self.may_die()?;
        let way = match taken {
            Turn::Now => Way::at_once(channel, consent),
            Turn::Then { at, load: later } => {
                load = later;
                let at = Timestamp::from_millisecond(at).unwrap_or(Timestamp::MAX);
                Way::deferred(channel, consent, at).unwrap_or(Way::at_once(channel, consent))
            }
            Turn::Wait { until, error } => return Ok(Some(Outcome::Waiting { until, error })),
            Turn::Never { error } => return Ok(Some(Outcome::Refused { error })),
        };
        errand.place = Some(Place { key: key.number(), load, pace: terms.pace });
        let begun = Conversation::start(self.scene.draft.clone(), way, key, self.timestamp());
        errand.talks_from(Phase::Sending, begun);
        self.goes_on(owner, errand, None)
    }

    /// Goes on with what it heard, until it waits again or is over.
    pub fn goes_on(
        &mut self,
        owner: &mut Owner,
        errand: &mut Errand,
        heard: Option<Event>,
    ) -> Result<Option<Outcome>, Died> {
        if let (None, Phase::LookFirst { due }) = (&errand.talk, errand.phase) {
            return self.takes_its_turn(owner, errand, due);
        }
        let Some(outcome) = self.talks(owner, errand, heard)? else { return Ok(None) };
        self.tell(Some(errand.index), |_| format!("the conversation ends: {outcome:?}"));
        match errand.phase {
            Phase::LookFirst { due } if interrupted(&outcome) => return self.takes_its_turn(owner, errand, due),
            Phase::LookFirst { .. } => {}
            Phase::Sending => self.settles(owner, errand.place, &outcome)?,
            Phase::Settling => {
                let load = owner.view.outbox.load(&errand.message);
                let place = load.zip(owner.view.outbox.terms(&errand.message.run)).map(|(load, run)| Place {
                    key: errand.message.key().number(),
                    load,
                    pace: run.pace,
                });
                self.settles(owner, place, &outcome)?;
            }
        }
        Ok(Some(outcome))
    }

    fn talks(
        &mut self,
        owner: &mut Owner,
        errand: &mut Errand,
        mut heard: Option<Event>,
    ) -> Result<Option<Outcome>, Died> {
        loop {
            let (stop, place, index) = (errand.stop, errand.place, errand.index);
            let Some(talk) = &mut errand.talk else { return Ok(None) };
            if let Some(event) = heard.take() {
                let event = match event {
                    Event::Unmade(_) if stop => Event::Unmade(SendError::Cancelled),
                    Event::Lost | Event::Rested if stop && talk.conversation.can_cancel() => Event::Cancelled,
                    event => event,
                };
                self.tell(Some(index), |_| format!("hears {event:?}"));
                talk.step = Some(talk.conversation.on(event, self.timestamp()));
                if let (Some(_), Some(until)) = (place, talk.conversation.throttled_until()) {
                    self.tightens(owner, Refusal::Wait { until: Some(until.as_millisecond()) });
                }
            }
            self.may_die()?;
            let stopped = stop && talk.conversation.can_cancel();
            heard = match talk.step.take() {
                None => return Ok(None),
                Some(Step::Done(outcome)) => return Ok(Some(outcome)),
                Some(Step::Wait { until }) => {
                    let until = until.as_millisecond();
                    if !stopped && until > self.clocks.wall() {
                        errand.waits = Waits::Until(until);
                        self.wakes_errand(owner.life, errand.number, until);
                        return Ok(None);
                    }
                    Some(Event::Rested)
                }
                Some(Step::Request(_)) if stopped => Some(Event::Cancelled),
                Some(Step::Request(request)) => match self.is_ready(owner, &errand.message, talk, place)? {
                    Err(error) if !talk.unkept => {
                        talk.unkept = true;
                        Some(Event::Unmade(error))
                    }
                    _ => match self.token(&request) {
                        Err(error) => Some(Event::Unmade(error)),
                        Ok(()) => {
                            let can_be_stopped = talk.conversation.can_cancel();
                            let request = self.leaves(owner.life, errand.number, errand.index, request);
                            errand.waits = Waits::Answer { request, can_be_stopped };
                            self.may_die()?;
                            return Ok(None);
                        }
                    },
                },
            };
        }
    }

    /// What must be so before a request: its message has a place, and the record that speaks of it is kept.
    fn is_ready(
        &mut self,
        owner: &mut Owner,
        message: &MessageRef,
        talk: &mut Talk,
        place: Option<Place>,
    ) -> Result<Result<(), SendError>, Died> {
        if let Some(place) = place.filter(|_| talk.conversation.may_send()) {
            let (scene, clocks) = (&self.scene, self.clocks);
            let permit = owner.view.decide(&mut self.store, clocks, |ledger, now, wall| {
                Permit::renew(ledger, &scene.regime(ledger, place.pace), &place.load, place.key, now, wall)
            });
            self.may_die()?;
            if let Permit::Later { reason, .. } | Permit::Never { reason } = permit {
                return Ok(Err(SendError::LimitReached { reason }));
            }
        }
        let record = talk.conversation.record();
        let (at, index) = (self.clocks.wall(), message.index);
        let line = |change| Record { at, run: message.run.clone(), change };
        let mut lines = Vec::new();
        if talk.kept.as_ref() != Some(record) {
            lines.push(line(Change::Step { index, record: record.clone() }));
        }
        let checking = talk.conversation.progress() == Progress::Checking;
        if checking && !talk.checking {
            lines.push(line(Change::Moved { index, to: MessageState::Checking }));
        }
        if !self.writes(owner, &lines)? {
            return Ok(Err(SendError::JournalUnavailable));
        }
        talk.kept = Some(record.clone());
        talk.checking = checking;
        Ok(Ok(()))
    }
}
