//! One world: people write in some windows, connections are slow, windows die, clocks are set, the machine sleeps.

use std::{cmp::Reverse, collections::BinaryHeap};

use anyhow::Result;
use mailrail::quota::{Load, Record};

use super::{
    Faults, Happened,
    chance::Chance,
    judge::Judge,
    provider::Provider,
    rules::{self, Rules},
    window::{Clocks, Window},
};

pub(super) const SECOND: i64 = 1000;
const MINUTE: i64 = 60 * SECOND;
pub(super) const HOUR: i64 = 60 * MINUTE;
/// The beginning of every world: 2026-11-02T00:00Z, a Monday.
const MORNING: i64 = 1_793_577_600_000;
/// Lines of the story of a fault.
const STORY: usize = 60;

/// What is to happen, about a message or a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Event {
    Tries { key: u64 },
    Commits { key: u64 },
    Answers { key: u64 },
    Dies { window: usize },
    WallSet,
    Sleeps,
}

/// A message and how far it is.
struct Message {
    load: Load,
    window: usize,
    /// The life of its window in which it took its place.
    life: u64,
}

pub(super) struct Desk {
    pub(super) window: Option<Window>,
    life: u64,
}

pub struct World {
    pub faults: Faults,
    pub happened: Happened,
    pub(super) chance: Chance,
    rules: Rules,
    now: i64,
    pub(super) clocks: Clocks,
    log: Vec<String>,
    pub(super) desks: Vec<Desk>,
    messages: Vec<Message>,
    pub(super) to_come: BinaryHeap<Reverse<(i64, Event)>>,
    provider: Provider,
    judge: Judge,
    /// The wall clock was set.
    pub(super) wall_set: bool,
    /// Somebody cannot know how much time passed.
    pub(super) doubt: bool,
    told: Vec<String>,
    /// How long the story was at the first fault.
    fault_at: Option<usize>,
}

impl World {
    /// A world from its beginning to its end.
    pub fn lived(seed: u64) -> Result<Self> {
        let mut chance = Chance::seeded(seed);
        let rules = Rules::by(&mut chance);
        let desks = (0..=chance.below(3)).map(|_| Desk { window: None, life: 0 }).collect();
        let mut world = Self {
            faults: Faults::default(),
            happened: Happened::default(),
            rules,
            now: MORNING,
            clocks: Clocks { wall: MORNING, elapsed: chance.between(0, HOUR) },
            log: Vec::new(),
            desks,
            messages: Vec::new(),
            to_come: BinaryHeap::new(),
            provider: Provider::default(),
            judge: Judge::default(),
            wall_set: false,
            doubt: false,
            told: Vec::new(),
            fault_at: None,
            chance,
        };
        world.is_made();
        while let Some(Reverse((at, event))) = world.to_come.pop() {
            world.passes(at - world.now);
            world.happens(event)?;
        }
        Ok(world)
    }

    /// What led to the first fault, a line each.
    pub fn story(&self) -> String {
        let end = self.fault_at.unwrap_or(self.told.len());
        self.told.get(end.saturating_sub(STORY)..end).unwrap_or_default().join("\n")
    }

    /// What people will do, and what will befall them: bursts of messages over some hours or days.
    fn is_made(&mut self) {
        let length = if self.chance.percent(70) { 2 * HOUR } else { 60 * HOUR };
        for _ in 0..1 + self.chance.below(5) {
            let begins = self.now + self.chance.between(0, length);
            for _ in 0..1 + self.chance.below(40) {
                let key = u64::try_from(self.messages.len()).unwrap_or_default() + 1;
                let window = usize::try_from(self.chance.below(self.desks.len() as u64)).unwrap_or_default();
                let load = rules::load(&mut self.chance);
                self.messages.push(Message { load, window, life: 0 });
                let at = begins + self.chance.between(0, MINUTE);
                self.to_come.push(Reverse((at, Event::Tries { key })));
            }
        }
        let troubles = if self.chance.percent(50) { self.chance.below(6) } else { 0 };
        for _ in 0..troubles {
            let event = match self.chance.below(4) {
                0 => Event::WallSet,
                1 => Event::Sleeps,
                _ => Event::Dies { window: usize::try_from(self.chance.below(3)).unwrap_or_default() },
            };
            let at = self.now + self.chance.between(0, length);
            self.to_come.push(Reverse((at, event)));
        }
    }

    pub(super) fn passes(&mut self, time: i64) {
        self.now += time;
        self.clocks.wall += time;
        self.clocks.elapsed += time;
    }

    fn later(&mut self, wait: i64, event: Event) {
        self.to_come.push(Reverse((self.now + wait, event)));
    }

    fn happens(&mut self, event: Event) -> Result<()> {
        match event {
            Event::Tries { key } => self.tries(key),
            Event::Commits { key } => self.commits(key),
            Event::Answers { key } => self.answers(key),
            Event::Dies { window } => {
                self.dies(window);
                Ok(())
            }
            Event::WallSet => self.sets_the_wall_clock(),
            Event::Sleeps => {
                self.sleeps();
                Ok(())
            }
        }
    }

    fn message(&self, key: u64) -> Option<(Load, usize, u64)> {
        let index = usize::try_from(key.checked_sub(1)?).ok()?;
        self.messages.get(index).map(|message| (message.load, message.window, message.life))
    }

    fn change(&mut self, key: u64, change: impl FnOnce(&mut Message)) {
        let index = key.checked_sub(1).and_then(|index| usize::try_from(index).ok());
        if let Some(message) = index.and_then(|index| self.messages.get_mut(index)) {
            change(message);
        }
    }

    /// The window looks at the ledger; it is opened first if it is not.
    pub(super) fn look(&mut self, index: usize) -> i64 {
        let Some(desk) = self.desks.get_mut(index) else { return self.now };
        if desk.window.is_none() {
            desk.life += 1;
            self.doubt |= self.wall_set;
        }
        let window = desk.window.get_or_insert_with(|| Window::open(&self.log, self.clocks));
        window.look(&self.log, self.clocks)
    }

    pub(super) fn write(&mut self, index: usize, record: &Record) -> Result<()> {
        match self.desks.get_mut(index).and_then(|desk| desk.window.as_mut()) {
            Some(window) => window.write(record, &mut self.log),
            None => Ok(()),
        }
    }

    /// A message takes its place if it can go now; otherwise it waits.
    fn tries(&mut self, key: u64) -> Result<()> {
        let Some((load, index, _)) = self.message(key) else { return Ok(()) };
        let ledger_now = self.look(index);
        let Some(Desk { window: Some(window), life }) = self.desks.get_mut(index) else { return Ok(()) };
        let (life, slot) = (*life, window.earliest(&load, &self.rules.regime, ledger_now));
        let wait = slot.ok().map(|slot| slot.at - ledger_now);
        if wait == Some(0) {
            window.reserve(key, load, ledger_now, &mut self.log)?;
        }
        self.tell(format!("window {index}: message {key} {load:?} waits {wait:?}"));
        self.judges(&load, ledger_now, wait);
        let Some(wait) = wait else { return Ok(()) };
        if wait > 0 {
            self.happened.waited += 1;
            self.later(wait, Event::Tries { key });
            return Ok(());
        }
        self.judge.reserved(key, self.now, load);
        if let Some(message) = key.checked_sub(1).and_then(|index| self.messages.get_mut(usize::try_from(index).ok()?))
        {
            message.life = life;
        }
        let upload = if self.chance.percent(95) { 2 * SECOND } else { 3 * MINUTE };
        let wait = self.chance.between(1, upload);
        self.later(wait, Event::Commits { key });
        Ok(())
    }

    /// Whether the message had to wait, and not less, by the judge's books.
    fn judges(&mut self, load: &Load, ledger_now: i64, wait: Option<i64>) {
        if self.doubt {
            return;
        }
        self.judge.turn(self.now, self.rules.longest());
        let ahead = ledger_now - self.now;
        let open_at = |at: i64| self.rules.regime.open_at(at + ahead) - ahead;
        let earliest = self.judge.earliest(self.now, load, &self.rules.held, open_at).map(|at| at - self.now);
        if earliest != wait {
            self.faults.needlessly_delayed += 1;
            self.tells_fault(format!("JUDGE: it could go in {earliest:?}"));
        }
    }

    /// The provider takes it, if the window still lives. A message that was held up longer than its place lasts begins
    /// anew.
    fn commits(&mut self, key: u64) -> Result<()> {
        let Some((load, index, life)) = self.message(key) else { return Ok(()) };
        if self.desks.get(index).is_none_or(|desk| desk.window.is_none() || desk.life != life) {
            return Ok(());
        }
        let ledger_now = self.look(index);
        let window = self.desks.get(index).and_then(|desk| desk.window.as_ref());
        if window.is_some_and(|window| !window.holds(key, ledger_now)) {
            self.tell(format!("window {index}: {key} was held up too long"));
            self.judge.freed(key);
            self.write(index, &Record::Freed { key })?;
            return self.tries(key);
        }
        if self.chance.percent(90) {
            self.happened.sent += 1;
            // Some of the people it was meant for are none.
            let load = if self.chance.percent(10) { Load { external: load.external / 2, ..load } } else { load };
            self.change(key, |message| message.load = load);
            if let Some(broken) = self.provider.take(self.now, &load, &self.rules.held) {
                self.faults.over_limit += 1;
                self.tells_fault(format!("PROVIDER: message {key} is over {broken:?}"));
            }
            self.tell(format!("provider takes {key}"));
            let wait = self.chance.between(0, SECOND);
            self.later(wait, Event::Answers { key });
            Ok(())
        } else {
            self.happened.refused += 1;
            self.tell(format!("provider refuses {key}"));
            self.refused(key, index)
        }
    }

    fn refused(&mut self, key: u64, index: usize) -> Result<()> {
        let ledger_now = self.look(index);
        if self.chance.percent(20) {
            let wait = self.chance.between(0, 5 * MINUTE);
            self.write(index, &Record::Held { until: ledger_now + wait })?;
            self.judge.held(self.now + wait);
        }
        self.look(index);
        self.judge.freed(key);
        self.write(index, &Record::Freed { key })
    }

    /// The window hears that it went, if it still lives; a window that was opened again may find it out.
    fn answers(&mut self, key: u64) -> Result<()> {
        let Some((load, index, life)) = self.message(key) else { return Ok(()) };
        let lives = self.desks.get(index).is_some_and(|desk| desk.window.is_some() && desk.life == life);
        if !lives && self.chance.percent(50) {
            return Ok(());
        }
        self.look(index);
        self.judge.settled(key, self.now, load);
        self.tell(format!("window {index}: {key} has gone"));
        self.write(index, &Record::Settled { key, load })
    }

    fn tells_fault(&mut self, line: String) {
        self.tell(line);
        self.fault_at.get_or_insert(self.told.len());
    }

    pub(super) fn tell(&mut self, line: String) {
        let at = self.now - MORNING;
        self.told.push(format!("{:>10}.{:03} s  {line}", at / SECOND, at % SECOND));
    }
}
