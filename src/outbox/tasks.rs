//! What an owner is to do now.

use std::collections::BTreeSet;

use super::back_off::again_after;
use super::held_run::HeldRun;
use super::hold::Holds;
use super::message::{Message, Unwanted};
use super::stopping::stop_cause;
use super::{Change, Manner, MessageRef, MessageState, Outbox, OutboxSettings, Record, Task, Tasks};
use crate::channel::{Consent, SendError, SendRecord};

/// What leaves sooner is not taken back any more, milliseconds: it may be on its way.
const TOO_LATE: i64 = 20 * 1000;
/// How long after its time a message that was handed over is looked for, milliseconds.
const SETTLING: i64 = 30 * 1000;
/// What is due sooner is waited for instead of being handed over for then, milliseconds.
const WORTH_DEFERRING: i64 = 60 * 1000;

impl Outbox {
    /// What is to be done now. `at_work` is what is being done already. A send by hand is its
    /// window's alone.
    #[must_use]
    pub fn tasks(&self, now: i64, at_work: &BTreeSet<MessageRef>, settings: &OutboxSettings) -> Tasks {
        let mut round = Round {
            now,
            at_work,
            settings,
            tasks: Tasks { records: self.damage(now), ..Tasks::default() },
            recover: Vec::new(),
            settle: Vec::new(),
            send: Vec::new(),
        };
        let holds = Holds::of(self);
        for (place, run) in self.runs.iter().enumerate().filter(|(_, run)| !run.closed) {
            let held_until = holds.until(run);
            let stops = round.whole(run, held_until.max(self.worked_before(place)));
            if run.manner == Manner::ByHand {
                continue;
            }
            run.numbered().for_each(|(index, message)| round.underway(run, index, message));
            if run.is_running() && !stops {
                for again in [false, true] {
                    let turn = run.numbered().filter(|(_, message)| message.again == again);
                    turn.for_each(|(index, message)| round.turn(run, index, message, held_until));
                }
            }
        }
        round.done()
    }
}

/// One look at an outbox.
struct Round<'a> {
    now: i64,
    at_work: &'a BTreeSet<MessageRef>,
    settings: &'a OutboxSettings,
    tasks: Tasks,
    recover: Vec<(MessageRef, Task)>,
    settle: Vec<(MessageRef, Task)>,
    send: Vec<(MessageRef, Task)>,
}

impl Round<'_> {
    /// What concerns a run as a whole; whether it stops.
    fn whole(&mut self, run: &HeldRun, earliest: i64) -> bool {
        if run.is_over() && is_done_with(run, self.now, self.settings) {
            self.record(run, Change::Closed);
        }
        if !run.is_running() || run.manner == Manner::ByHand || run.untold_damage {
            return run.untold_damage;
        }
        let cause = stop_cause(run, earliest, self.now, self.settings);
        let stops = cause.is_some();
        cause.into_iter().for_each(|cause| self.record(run, Change::Stopped { cause }));
        stops
    }

    /// What is not here alone: under way, or with the provider.
    fn underway(&mut self, run: &HeldRun, index: u32, message: &Message) {
        if self.is_at_work(run, index) {
            let unwanted = message.state.is_under_way() && message.unwanted == Some(Unwanted::Cancelled);
            if unwanted || message.state == MessageState::Cancelled {
                self.tasks.stop.push(MessageRef { run: run.key.clone(), index });
            }
            return;
        }
        let next_try = next_try(message, self.now);
        match (&message.state, &message.step) {
            (MessageState::HandedOver { at, .. }, Some(step)) => {
                let early = at.saturating_sub(self.now) > TOO_LATE;
                let (from, task): (_, fn(SendRecord) -> Task) = if message.unwanted.is_some() && early {
                    (next_try, Task::Withdraw)
                } else {
                    (next_try.max(at.saturating_add(SETTLING)), Task::Check)
                };
                if self.is_time(from) {
                    self.settle.push((MessageRef { run: run.key.clone(), index }, task(step.clone())));
                }
            }
            // How it was handed over is lost, so it is looked for by its key once it is out.
            (MessageState::HandedOver { at, .. }, None) => {
                let out = self.is_time(at.saturating_add(SETTLING));
                out.then(|| self.moved(run, index, MessageState::Queued));
            }
            (state, Some(step)) if state.is_under_way() && self.is_time(next_try) => {
                self.recover.push((MessageRef { run: run.key.clone(), index }, Task::Recover(step.clone())));
            }
            (state, None) if state.is_under_way() => self.moved(run, index, MessageState::Queued),
            _ => {}
        }
    }

    fn is_at_work(&self, run: &HeldRun, index: u32) -> bool {
        self.at_work.iter().any(|known| known.index == index && known.run == run.key)
    }

    /// What waits for its turn.
    fn turn(&mut self, run: &HeldRun, index: u32, message: &Message, held_until: i64) {
        if self.is_at_work(run, index) {
            return;
        }
        let defers = self.settings.defers && run.consent == Consent::Verified;
        let later = message.due.filter(|due| defers && due.saturating_sub(self.now) > WORTH_DEFERRING);
        let from = match message.state {
            MessageState::Queued => i64::MIN,
            MessageState::Waiting { until, .. } => until,
            MessageState::Scheduled { at } if later.is_none() => at,
            MessageState::Scheduled { .. } => i64::MIN,
            _ => return,
        };
        if !self.is_time(from.max(held_until)) {
            return;
        }
        if message.look_first && run.consent == Consent::SendOnly {
            // There is nothing to look at.
            self.moved(run, index, MessageState::Unknown { error: SendError::Interrupted });
            return;
        }
        // There is no room for more.
        if self.send.len() < self.settings.at_once {
            let known = MessageRef { run: run.key.clone(), index };
            self.send.push((known, Task::Send { due: later, look_first: message.look_first }));
        }
    }

    fn is_time(&mut self, from: i64) -> bool {
        if from > self.now {
            self.tasks.wake = Some(self.tasks.wake.map_or(from, |wake| wake.min(from)));
        }
        from <= self.now
    }

    fn moved(&mut self, run: &HeldRun, index: u32, to: MessageState) {
        self.record(run, Change::Moved { index, to });
    }

    fn record(&mut self, run: &HeldRun, change: Change) {
        self.tasks.records.push(Record { at: self.now, run: run.key.clone(), change });
    }

    /// What was cut off comes first, then what is with the provider, then what waits here.
    fn done(self) -> Tasks {
        let room = self.settings.at_once.saturating_sub(self.at_work.len());
        let all = self.recover.into_iter().chain(self.settle).chain(self.send);
        Tasks { begin: all.take(room).collect(), ..self.tasks }
    }
}

/// When a message may be looked at again. A time to come is that of a clock which has been set back since.
fn next_try(message: &Message, now: i64) -> i64 {
    if message.tries == 0 || message.tried_at > now { i64::MIN } else { again_after(message.tries, message.tried_at) }
}

/// Whether nothing that a run's messages say can be needed any more. What was not sent can be tried again for a while.
fn is_done_with(run: &HeldRun, now: i64, settings: &OutboxSettings) -> bool {
    let again = |message: &Message| {
        let open = matches!(message.state, MessageState::Refused { .. } | MessageState::Unknown { .. });
        open && now.saturating_sub(message.since) < settings.keep_content
    };
    run.manner == Manner::ByHand || run.forgotten || !run.messages.iter().any(again)
}
