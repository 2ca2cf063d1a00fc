//! A message's place in the ledger, as the hosts keep it.

use mailrail::{
    channel::Outcome,
    outbox::RunPace,
    quota::{self, Load, Refusal},
};

use super::owner::{Died, Owner};
use super::world::World;

/// A message's place in the ledger.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    pub key: u64,
    pub load: Load,
    pub pace: Option<RunPace>,
}

impl World {
    /// Keeps or gives back a place, and remembers what the provider's refusal taught.
    pub fn settles(&mut self, owner: &mut Owner, place: Option<Place>, outcome: &Outcome) -> Result<(), Died> {
        let Some(place) = place else { return Ok(()) };
        let went = matches!(outcome, Outcome::Sent { .. } | Outcome::HandedOver { .. } | Outcome::Unknown { .. });
        self.may_die()?;
        let record = quota::Record::after_send(place.key, &place.load, went);
        owner.view.decide(&mut self.store, self.clocks, |_, _, _| ((), vec![record]));
        self.may_die()?;
        if let Some(refusal) = outcome.refusal() {
            self.tightens(owner, refusal);
            self.may_die()?;
        }
        Ok(())
    }

    pub fn tightens(&mut self, owner: &mut Owner, refusal: Refusal) {
        let limits = self.scene.limits();
        owner.view.decide(&mut self.store, self.clocks, |ledger, now, wall| {
            ((), refusal.tightening(ledger, &limits, now, wall).into_iter().collect())
        });
    }
}
