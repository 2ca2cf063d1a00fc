//! Whoever holds the outbox's lock carries it, as the hosts do.

use std::collections::BTreeSet;

use mailrail::outbox::{Change, MessageRef, MessageState, Record, dead_records};

use super::clocks::HOUR;
use super::errand::Errand;
use super::store::Line;
use super::view::View;
use super::world::{Event, World};

/// How soon to try again when nothing could be written down, as in the hosts.
const UNWRITTEN: i64 = 30 * 1000;
/// The least time between two looks if nothing happens, as in the hosts.
const BREATH: i64 = 250;
/// Nobody needs to look up sooner than this if nothing happens, as in the hosts.
const IDLE: i64 = HOUR;
/// Rounds of records without an end that say that time alone decides and decides.
const CIRCLES: u32 = 50;

/// Its window or worker was closed, or crashed.
#[derive(Debug)]
pub struct Died;

pub struct Owner {
    pub life: u32,
    pub view: View,
    pub errands: Vec<Errand>,
    errands_begun: u32,
    /// Looks so far.
    pub look: u32,
    /// The next look, if nothing happens, by the wall clock.
    pub wake: i64,
    /// Somebody wrote something.
    pub news: bool,
}

impl Owner {
    pub fn new(life: u32, view: View) -> Self {
        Self { life, view, errands: Vec::new(), errands_begun: 0, look: 0, wake: i64::MIN, news: true }
    }
}

impl World {
    /// The owner may die between any two steps.
    pub fn may_die(&mut self) -> Result<(), Died> {
        if self.deaths > 0 && self.chance.below(10_000) < self.deaths { Err(Died) } else { Ok(()) }
    }

    /// Does what is to be done now, and says when to look again.
    pub fn looks(&mut self, owner: &mut Owner) -> Result<(), Died> {
        owner.look += 1;
        if owner.view.full && self.clocks.wall() >= owner.wake {
            owner.view.full = false;
        }
        owner.news = false;
        let mut circles = 0;
        loop {
            self.reads(owner)?;
            let at_work: BTreeSet<MessageRef> = owner.errands.iter().map(|errand| errand.message.clone()).collect();
            let mut tasks = owner.view.outbox.tasks(self.clocks.wall(), &at_work, &self.scene.settings);
            if !tasks.records.is_empty() && self.writes(owner, &tasks.records)? {
                circles += 1;
                if circles > CIRCLES {
                    self.stuck(&format!("the owner goes in circles: {:?}", tasks.records.first()));
                    return Err(Died);
                }
                continue;
            }
            for message in &tasks.stop {
                self.stops(owner, message);
            }
            if owner.view.full {
                tasks.begin.clear();
            }
            let mut ended = Vec::new();
            for (message, task) in tasks.begin {
                let Some(index) = self.index_of(&message) else { continue };
                self.tell(Some(index), |_| format!("begins {task:?}"));
                owner.errands_begun += 1;
                let mut errand = Errand::new(owner.errands_begun, message, task, index);
                match self.begins(owner, &mut errand)? {
                    None => owner.errands.push(errand),
                    Some(outcome) => {
                        let Errand { message, task, .. } = errand;
                        let records = owner.view.outbox.concluded(&message, &task, &outcome, self.clocks.wall());
                        ended.push(records);
                    }
                }
            }
            if ended.is_empty() {
                self.rests(owner, tasks.wake);
                return Ok(());
            }
            for records in ended {
                self.writes(owner, &records)?;
            }
        }
    }

    fn rests(&mut self, owner: &mut Owner, wake: Option<i64>) {
        let wall = self.clocks.wall();
        let wake = if owner.view.full { wall + UNWRITTEN } else { wake.unwrap_or(wall + IDLE) };
        owner.wake = wake.max(wall + BREATH);
        let at = self.clocks.when(owner.wake);
        self.at(at, Event::Looks { life: owner.life, look: owner.look });
    }

    /// Reads what others wrote. What cannot be read is set aside, once the journal says which runs that stops.
    pub fn reads(&mut self, owner: &mut Owner) -> Result<(), Died> {
        let from = owner.view.read;
        if owner.view.catch_up(&self.store) {
            self.may_die()?;
            let damage = owner.view.outbox.damage(self.clocks.wall());
            if !damage.is_empty() && !self.writes(owner, &damage)? {
                return Ok(());
            }
            self.may_die()?;
            self.sets_aside(from);
            self.may_die()?;
        }
        Ok(())
    }

    /// Removes the records that count no more.
    pub fn tidies(&mut self, owner: &mut Owner) -> Result<(), Died> {
        let lines = (0..).zip(&self.store.journal);
        let records: Vec<(usize, &Record)> = lines
            .filter_map(|(number, line)| if let Line::Record(record) = line { Some((number, &**record)) } else { None })
            .collect();
        let dead = dead_records(records.iter().map(|(_, record)| *record), self.clocks.wall(), &self.scene.settings);
        let dead: Vec<_> = dead.into_iter().filter_map(|index| records.get(index)).map(|(number, _)| *number).collect();
        self.may_die()?;
        self.tidied |= !dead.is_empty();
        for number in dead {
            if let Some(line) = self.store.journal.get_mut(number) {
                *line = Line::SetAside;
            }
        }
        self.reads(owner)
    }

    /// An errand has come to its end.
    pub fn ends(
        &mut self,
        owner: &mut Owner,
        errand: Errand,
        outcome: &mailrail::channel::Outcome,
    ) -> Result<(), Died> {
        let records = owner.view.outbox.concluded(&errand.message, &errand.task, outcome, self.clocks.wall());
        self.may_die()?;
        self.writes(owner, &records)?;
        self.looks(owner)
    }

    /// Writes records down and does what they call for. False if they could not be written.
    pub fn writes(&mut self, owner: &mut Owner, records: &[Record]) -> Result<bool, Died> {
        if records.is_empty() {
            return Ok(true);
        }
        self.may_die()?;
        owner.view.full = self.store.append(records).is_err();
        if owner.view.full {
            self.tell(None, |_| "the disk is full".to_owned());
            return Ok(false);
        }
        for record in records {
            self.tell_record(record);
            if let Change::Moved { index, to } = &record.change
                && !matches!(to, MessageState::Checking | MessageState::Unknown { .. })
            {
                self.tells_of(owner.life, &MessageRef { run: record.run.clone(), index: *index });
            }
        }
        self.may_die()?;
        self.reads(owner)?;
        for Record { run, change, .. } in records {
            match change {
                Change::Closed => self.removes_content(run),
                Change::Moved { index, to: MessageState::Sent { .. } } => {
                    let message = MessageRef { run: run.clone(), index: *index };
                    if let Some(index) = self.index_of(&message) {
                        self.store.emptied.insert(index);
                    }
                }
                Change::Moved { to: MessageState::HandedOver { .. }, .. } => self.happened.handed_over += 1,
                _ => {}
            }
        }
        Ok(true)
    }

    fn stops(&mut self, owner: &mut Owner, message: &MessageRef) {
        let Some(errand) = owner.errands.iter_mut().find(|errand| errand.message == *message && !errand.stop) else {
            return;
        };
        errand.stop = true;
        if errand.hears_stop() {
            let at = self.clocks.real;
            self.at(at, Event::GoesOn { life: owner.life, errand: errand.number });
        }
    }
}
