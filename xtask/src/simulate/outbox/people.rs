//! What people do: they send, change their minds, and answer questions when they come by.

use mailrail::{
    channel::Consent,
    message::MessageKey,
    outbox::{Change, Manner, MessageRef, MessageState, Outbox, Record, RunPace, Standing, Wish},
    quota::Load,
};

use super::clocks::{DAY, HOUR, MINUTE, SECOND};
use super::scene;
use super::world::{Event, World};

/// Days after which a calm world must be over.
const PATIENCE: i64 = 60 * DAY;

/// What a person sends at once.
pub struct Run {
    pub key: MessageKey,
    pub count: u32,
    /// The first of its messages among all of the world.
    pub base: usize,
    pub manner: Manner,
    pub begun: bool,
}

/// What a person said of one message.
#[derive(Debug, Clone, Copy, Default)]
pub struct Said {
    /// To send it again though nobody can look whether it went.
    pub again_blindly: u32,
    /// That it counts as sent.
    pub counts_as_sent: bool,
}

impl World {
    /// What people will do, and what will befall them.
    pub fn is_made(&mut self) {
        let calm_after = self.scene.calm_after;
        for (run, count) in self.scene.sizes.clone().into_iter().enumerate() {
            let mut octets = [0; 16];
            octets.fill_with(|| u8::try_from(self.chance.below(256)).unwrap_or_default());
            let key = MessageKey::from_random(octets);
            let requests = self.scene.channel.requests(&mailrail::compose::Draft::default(), self.scene.consent);
            let chance = &mut self.chance;
            let loads = (0..count).map(|_| {
                let recipients = if chance.percent(95) { 1 } else { u32::try_from(1 + chance.below(5)).unwrap_or(1) };
                Load { messages: 1, recipients, external: recipients, requests, octets: 4000 }
            });
            let base = self.mailbox.expects(u128::from_be_bytes(octets), loads);
            let manner = if count == 1 { Manner::Later } else { Manner::Separately };
            self.runs.push(Run { key, count, base, manner, begun: false });
            let at = if run == 0 { 0 } else { self.chance.between(0, calm_after.min(HOUR)) };
            self.after(at, Event::Begins { run });
        }
        self.said.resize(self.mailbox.kept.len(), Said::default());
        let opens = self.chance.between(0, MINUTE);
        self.after(opens, Event::Opens);
        if self.chance.percent(20) {
            let opens = self.chance.between(0, HOUR);
            self.after(opens, Event::Opens);
        }
        if self.chance.percent(50) {
            for _ in 0..self.chance.below(5) {
                let at = if self.chance.percent(60) { 10 * MINUTE } else { calm_after };
                let at = self.chance.between(SECOND, at);
                self.after(at, Event::Wishes);
            }
        }
        for _ in 0..self.chance.below(2 * self.scene.troubles.blows + 1) {
            let at = if self.chance.percent(60) { 20 * MINUTE } else { calm_after };
            let at = self.chance.between(0, at);
            self.after(at, Event::Befalls);
        }
        for _ in 0..self.scene.troubles.damage {
            let at = self.chance.between(0, calm_after.min(HOUR));
            self.after(at, Event::Damages);
        }
        let visits = self.chance.between(5 * MINUTE, 6 * HOUR);
        self.after(visits, Event::Visits);
        self.after(calm_after, Event::Calm);
    }

    /// A run begins, whole or not at all.
    pub fn begins_run(&mut self, index: usize) {
        let now = self.clocks.wall();
        let due = scene::due(&mut self.chance, now);
        let pace = self.some_pace();
        let pace = pace.filter(|_| self.chance.percent(10));
        let loads = &self.mailbox;
        let Some(run) = self.runs.get(index) else { return };
        let line = |change| Record { at: now, run: run.key.clone(), change };
        let began = Change::Began {
            manner: run.manner,
            count: run.count,
            title: "Friday".into(),
            consent: self.scene.consent,
            confirmed: true,
            pace,
        };
        let mut records = vec![line(began)];
        for number in 0..run.count {
            let load = loads.load(run.base + usize::try_from(number).unwrap_or_default());
            let address = format!("p{number}@contoso.example");
            records.push(line(Change::Queued {
                index: number,
                address,
                others: Vec::new(),
                name: None,
                row: None,
                load,
                due,
            }));
        }
        if self.store.append(&records).is_err() {
            // The person is told, and tries again.
            return self.after(10 * MINUTE, Event::Begins { run: index });
        }
        if let Some(run) = self.runs.get_mut(index) {
            run.begun = true;
            self.happened.messages += u64::from(run.count);
        }
        self.tell(None, |_| format!("a person sends run {index}: {} messages, due {due:?}", records.len() - 1));
        self.rings();
    }

    fn some_pace(&mut self) -> Option<RunPace> {
        let batch = u32::try_from(1 + self.chance.below(5)).unwrap_or(1);
        let wait = self.chance.between(SECOND, 5 * MINUTE);
        self.chance.percent(70).then_some(RunPace { batch, wait })
    }

    /// A person wants something of a run.
    fn asks(&mut self, run: usize, wish: Wish) {
        let Some(key) = self.runs.get(run).filter(|run| run.begun).map(|run| run.key.clone()) else { return };
        let record = Record { at: self.clocks.wall(), run: key, change: Change::Asked { wish } };
        if self.store.append(&[record]).is_err() {
            return;
        }
        self.happened.wishes += 1;
        self.tell(None, |_| format!("a person wants of run {run}: {wish:?}"));
        self.rings();
    }

    /// A person changes their mind.
    pub fn wishes(&mut self) {
        let run = usize::try_from(self.chance.below(self.runs.len() as u64)).unwrap_or_default();
        let Some(count) = self.runs.get(run).map(|run| u64::from(run.count)) else { return };
        let index = u32::try_from(self.chance.below(count)).unwrap_or_default();
        let wish = match self.chance.below(12) {
            0..3 => {
                let back = self.chance.between(SECOND, 20 * MINUTE);
                self.after(back, Event::Wishes);
                Wish::Pause
            }
            3 | 4 => Wish::Resume,
            5 => Wish::Cancel,
            6 | 7 => Wish::CancelOne { index },
            8 => Wish::Retry { index },
            9 => Wish::RetryAll,
            _ => Wish::Pace { pace: self.some_pace() },
        };
        self.asks(run, wish);
    }

    /// A person comes by, and answers what waits for an answer.
    pub fn visits(&mut self) {
        if self.ended {
            return;
        }
        if self.owner.is_none() {
            self.after(SECOND, Event::Opens);
            return self.after(MINUTE, Event::Visits);
        }
        let (stopped, unknown, refused) = self.questions();
        for run in stopped {
            if self.calm || self.chance.percent(70) {
                self.granted = true;
                self.mailbox.verified |= self.scene.consent == Consent::Verified || self.damaged;
                self.asks(run, Wish::Resume);
            }
        }
        if !self.answered {
            for (run, index) in unknown {
                self.answers(run, index);
            }
            for run in refused {
                if self.chance.percent(30) {
                    self.asks(run, Wish::RetryAll);
                }
            }
            self.answered = self.calm;
        } else if self.is_over() {
            self.ended = true;
            return;
        }
        if self.clocks.real > self.calm_at + PATIENCE && self.calm {
            return self.stuck("a calm world is not over");
        }
        let next = if self.calm { HOUR } else { self.chance.between(20 * MINUTE, 6 * HOUR) };
        self.after(next, Event::Visits);
    }

    /// Runs that wait for a yes, messages of which nobody knows, and runs with refused ones.
    fn questions(&self) -> (Vec<usize>, Vec<(usize, u32)>, Vec<usize>) {
        let (mut stopped, mut unknown, mut refused) = (Vec::new(), Vec::new(), Vec::new());
        let Some(outbox) = self.owner.as_ref().map(|owner| &owner.view.outbox) else {
            return (stopped, unknown, refused);
        };
        for (place, run) in self.runs.iter().enumerate() {
            if matches!(outbox.standing(&run.key), Some(Standing::Paused | Standing::Stopped { .. })) {
                stopped.push(place);
            }
            if self.answered {
                continue;
            }
            for index in 0..run.count {
                match outbox.state(&MessageRef { run: run.key.clone(), index }) {
                    Some(MessageState::Unknown { .. }) => unknown.push((place, index)),
                    Some(MessageState::Refused { .. }) if refused.last() != Some(&place) => refused.push(place),
                    _ => {}
                }
            }
        }
        (stopped, unknown, refused)
    }

    fn answers(&mut self, run: usize, index: u32) {
        let Some(message) = self.runs.get(run).and_then(|run| run.base.checked_add(usize::try_from(index).ok()?))
        else {
            return;
        };
        let blindly = self.scene.consent == Consent::SendOnly || !self.scene.reads_sent;
        let wish = match self.chance.below(3) {
            0 => Wish::SendAgain { index },
            1 => Wish::CountAsSent { index },
            _ => return,
        };
        if let Some(said) = self.said.get_mut(message) {
            match wish {
                Wish::SendAgain { .. } => said.again_blindly += u32::from(blindly),
                _ => said.counts_as_sent = true,
            }
        }
        self.asks(run, wish);
    }

    /// Whether nothing is left to do.
    fn is_over(&self) -> bool {
        let over = |outbox: &Outbox| outbox.unfinished() == 0;
        self.runs.iter().all(|run| run.begun)
            && self.owner.as_ref().is_some_and(|owner| over(&owner.view.outbox) && owner.errands.is_empty())
            && !self.mailbox.items.iter().any(|item| item.lies == super::mailbox::Lies::Submitted)
    }
}
