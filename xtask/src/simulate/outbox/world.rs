//! One world: people send runs through a mailbox that one window after another carries.

use std::{cmp::Reverse, collections::BinaryHeap};

use anyhow::Result;
use mailrail::{
    channel::{self, SendError},
    message::MessageKey,
    outbox::MessageRef,
};

use super::super::chance::Chance;
use super::clocks::{Clocks, MINUTE, MORNING};
use super::mailbox::{Lies, Mailbox};
use super::network::Travelling;
use super::owner::Owner;
use super::people::{Run, Said};
use super::scene::Scene;
use super::store::{Line, Store};
use super::story::Told;
use super::view::View;
use super::{Faults, Happened};

/// What is to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Event {
    /// The owner looks what there is to do.
    Looks {
        life: u32,
        look: u32,
    },
    /// An errand has rested, or heard something while the machine slept, or is to stop.
    GoesOn {
        life: u32,
        errand: u32,
    },
    /// A window opens, and carries the outbox if nobody does.
    Opens,
    /// A person does something.
    Begins {
        run: usize,
    },
    Wishes,
    Visits,
    /// Something befalls the world, or ends.
    Befalls,
    DiskHasRoom,
    SignInIsBack,
    Damages,
    Calm,
    /// A request arrives at the provider.
    Arrives {
        request: usize,
    },
    /// The time of a message that the provider keeps.
    Due {
        item: usize,
    },
    GoesOut {
        item: usize,
        due: i64,
    },
}

impl Event {
    /// Whether it happens on the machine, which may sleep.
    fn is_of_the_machine(self) -> bool {
        matches!(
            self,
            Self::Looks { .. } | Self::GoesOn { .. } | Self::Opens | Self::Begins { .. } | Self::Wishes | Self::Visits
        )
    }
}

/// More events than any world needs, for each of its messages and altogether.
const EVENTS: u64 = 400;
const EVENTS_ALWAYS: u64 = 100_000;

pub struct World {
    pub faults: Faults,
    pub happened: Happened,
    pub chance: Chance,
    pub scene: Scene,
    pub clocks: Clocks,
    pub store: Store,
    pub mailbox: Mailbox,
    pub owner: Option<Owner>,
    /// Windows that wait for the lock, with what they know.
    pub waiting: Vec<View>,
    pub lives: u32,
    pub runs: Vec<Run>,
    /// What people said of each message.
    pub said: Vec<Said>,
    queue: BinaryHeap<Reverse<(i64, u64, Event)>>,
    queued: u64,
    pub travelling: Vec<Option<Travelling>>,
    /// Of ten thousand steps, those after which the window dies.
    pub deaths: u64,
    /// Percent of requests with a fate of their own.
    pub trouble: u64,
    pub asleep_until: i64,
    pub signed_out: Option<SendError>,
    /// The person has granted more than sending.
    pub granted: bool,
    pub calm: bool,
    pub calm_at: i64,
    /// People have answered everything that they will answer.
    pub answered: bool,
    pub ended: bool,
    /// The wall clock was set in this world.
    pub clock_was_set: bool,
    pub damaged: bool,
    /// A record of the ledger was damaged.
    pub ledger_damaged: bool,
    /// Records that count no more were removed.
    pub tidied: bool,
    pub told: Option<Vec<Told>>,
}

impl World {
    /// A world from its beginning to its end. Telling its story takes longer than living it.
    pub fn lived(seed: u64, tells: bool) -> Result<Self> {
        let mut chance = Chance::seeded(seed);
        let scene = Scene::by(&mut chance)?;
        let verified = scene.consent == channel::Consent::Verified;
        let mut world = Self {
            faults: Faults::default(),
            happened: Happened::default(),
            clocks: Clocks { real: MORNING, ahead: 0, behind: 0 },
            store: Store::default(),
            mailbox: Mailbox::new(verified, scene.reads_sent),
            owner: None,
            waiting: Vec::new(),
            lives: 0,
            runs: Vec::new(),
            said: Vec::new(),
            queue: BinaryHeap::new(),
            queued: 0,
            travelling: Vec::new(),
            deaths: scene.troubles.deaths,
            trouble: scene.troubles.requests,
            asleep_until: i64::MIN,
            signed_out: None,
            granted: verified,
            calm: false,
            calm_at: MORNING + scene.calm_after,
            answered: false,
            ended: false,
            clock_was_set: false,
            damaged: false,
            ledger_damaged: false,
            tidied: false,
            told: tells.then(Vec::new),
            chance,
            scene,
        };
        world.is_made();
        world.lives();
        world.is_judged()?;
        Ok(world)
    }

    fn lives(&mut self) {
        let most = EVENTS_ALWAYS + EVENTS * self.mailbox.kept.len() as u64;
        let mut events = 0;
        while let Some(Reverse((at, _, event))) = self.queue.pop() {
            events += 1;
            if events > most {
                self.stuck("it never ends");
                return;
            }
            self.clocks.real = self.clocks.real.max(at);
            if self.asleep_until > self.clocks.real && event.is_of_the_machine() {
                self.at(self.asleep_until, event);
                continue;
            }
            self.happens(event);
            if self.ended {
                return;
            }
        }
    }

    pub fn at(&mut self, at: i64, event: Event) {
        self.queued += 1;
        self.queue.push(Reverse((at.max(self.clocks.real), self.queued, event)));
    }

    pub fn after(&mut self, wait: i64, event: Event) {
        self.at(self.clocks.real + wait, event);
    }

    fn happens(&mut self, event: Event) {
        match event {
            Event::Looks { life, look } => {
                let wall = self.clocks.wall();
                self.with_owner(life, |world, owner| {
                    if owner.look != look {
                        return Ok(());
                    }
                    if !owner.news && owner.wake > wall {
                        let at = world.clocks.when(owner.wake);
                        world.at(at, event);
                        return Ok(());
                    }
                    world.looks(owner)
                });
            }
            Event::GoesOn { life, errand } => self.errand_goes_on(life, errand, None),
            Event::Opens => self.opens(),
            Event::Begins { run } => self.begins_run(run),
            Event::Wishes => self.wishes(),
            Event::Visits => self.visits(),
            Event::Befalls => self.befalls(),
            Event::DiskHasRoom => self.store.full = false,
            Event::SignInIsBack => self.signed_out = None,
            Event::Damages => self.damages(),
            Event::Calm => self.calms(),
            Event::Arrives { request } => self.arrives(request),
            Event::Due { item } => {
                let late = if self.chance.percent(20) { self.chance.between(0, MINUTE) } else { 0 };
                self.after(late, Event::GoesOut { item, due: self.clocks.real });
            }
            Event::GoesOut { item, due } => {
                if self.mailbox.items.get(item).is_some_and(|item| item.lies == Lies::Submitted) {
                    let key = self.mailbox.items.get(item).and_then(|item| self.mailbox.message(item.key));
                    self.tell(key, |_| "PROVIDER: it goes out at its time".to_owned());
                    self.draws_lag();
                    self.mailbox.goes_out(item, due, self.clocks.real);
                }
            }
        }
    }

    /// Which message of the world this is.
    pub fn index_of(&self, message: &MessageRef) -> Option<usize> {
        let run = self.runs.iter().find(|run| run.key == message.run)?;
        (message.index < run.count).then(|| usize::try_from(message.index).ok()?.checked_add(run.base))?
    }

    pub fn removes_content(&mut self, key: &MessageKey) {
        if let Some(run) = self.runs.iter().find(|run| run.key == *key) {
            self.store.emptied.extend(run.base..run.base + usize::try_from(run.count).unwrap_or_default());
        }
    }

    pub fn sets_aside(&mut self, from: usize) {
        for line in self.store.journal.iter_mut().skip(from) {
            if matches!(line, Line::Damaged) {
                *line = Line::SetAside;
            }
        }
    }
}
