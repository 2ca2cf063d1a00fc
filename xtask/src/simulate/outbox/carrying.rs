//! Windows open, take the lock, and die; the owner is woken.

use mailrail::channel;

use super::clocks::{HOUR, MINUTE, SECOND};
use super::errand::Waits;
use super::owner::{Died, Owner};
use super::view::View;
use super::world::{Event, World};

impl World {
    /// Does something with the owner, if that life still lives.
    pub fn with_owner(&mut self, life: u32, work: impl FnOnce(&mut Self, &mut Owner) -> Result<(), Died>) {
        let Some(mut owner) = self.owner.take_if(|owner| owner.life == life) else { return };
        match work(self, &mut owner) {
            Ok(()) => self.owner = Some(owner),
            Err(Died) => self.died(),
        }
    }

    /// The lock is free.
    pub fn died(&mut self) {
        self.happened.died += 1;
        self.tell(None, |_| "THE OWNER DIES".to_owned());
        let wait = match self.chance.below(10) {
            0..6 => self.chance.between(0, 2 * SECOND),
            6..9 => self.chance.between(0, 10 * MINUTE),
            _ => self.chance.between(0, 3 * HOUR),
        };
        self.after(if self.calm { SECOND } else { wait }, Event::Opens);
    }

    pub fn opens(&mut self) {
        if self.owner.is_some() {
            if self.waiting.len() < 2 {
                let mut view = View::default();
                view.catch_up(&self.store);
                self.waiting.push(view);
            }
            return;
        }
        let view = if self.waiting.is_empty() { View::default() } else { self.waiting.remove(0) };
        self.lives += 1;
        let owner = Owner::new(self.lives, view);
        let life = owner.life;
        self.tell(None, |_| format!("window {life} carries the outbox"));
        self.owner = Some(owner);
        self.with_owner(life, |world, owner| {
            world.reads(owner)?;
            world.tidies(owner)?;
            world.looks(owner)
        });
    }

    /// The owner hears that somebody wrote.
    pub fn rings(&mut self) {
        let Some(owner) = &mut self.owner else { return };
        owner.news = true;
        let event = Event::Looks { life: owner.life, look: owner.look };
        let wait = self.chance.between(0, 50);
        self.after(wait, event);
    }

    /// The wall clock shows another time: whoever sleeps by it looks up.
    pub fn looks_at_the_clock(&mut self) {
        let Some(owner) = &self.owner else { return };
        let life = owner.life;
        let errands: Vec<_> = owner.errands.iter().map(|errand| errand.number).collect();
        let look = owner.look;
        self.after(0, Event::Looks { life, look });
        for errand in errands {
            self.after(0, Event::GoesOn { life, errand });
        }
    }

    pub fn wakes_errand(&mut self, life: u32, errand: u32, until: i64) {
        let at = self.clocks.when(until);
        self.at(at, Event::GoesOn { life, errand });
    }

    pub fn errand_goes_on(&mut self, life: u32, number: u32, heard: Option<channel::Event>) {
        let wall = self.clocks.wall();
        self.with_owner(life, |world, owner| {
            let Some(place) = owner.errands.iter().position(|errand| errand.number == number) else { return Ok(()) };
            let Some(errand) = owner.errands.get_mut(place) else { return Ok(()) };
            let stops = errand.stop && errand.hears_stop();
            let heard = match (heard.or_else(|| errand.heard.take()), errand.waits) {
                (Some(heard), _) => heard,
                (None, Waits::Answer { .. }) if stops => channel::Event::Lost,
                (None, Waits::Until(until)) if stops || until <= wall => channel::Event::Rested,
                (None, Waits::Until(until)) => {
                    // The wall clock went back.
                    world.wakes_errand(life, number, until);
                    return Ok(());
                }
                (None, Waits::Answer { .. } | Waits::Nothing) => return Ok(()),
            };
            errand.waits = Waits::Nothing;
            let mut errand = owner.errands.swap_remove(place);
            match world.goes_on(owner, &mut errand, Some(heard))? {
                None => {
                    owner.errands.push(errand);
                    Ok(())
                }
                Some(outcome) => world.ends(owner, errand, &outcome),
            }
        });
    }
}
