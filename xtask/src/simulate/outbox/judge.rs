//! What went wrong, by what the provider delivered and what the journal says.

use anyhow::Result;
use mailrail::{
    channel::Consent,
    outbox::{MessageRef, MessageState},
};

use super::view::View;
use super::world::World;
use super::{Fault, JUDGE};

impl World {
    /// Compares what a window that opens now would show with what really happened.
    pub fn is_judged(&mut self) -> Result<()> {
        if self.scene.in_writing {
            self.store.reads_back()?;
        }
        let mut fresh = View::default();
        fresh.catch_up(&self.store);
        if let Some(owner) = self.owner.as_mut().filter(|_| !self.damaged && !self.tidied) {
            owner.view.catch_up(&self.store);
            if owner.view.outbox != fresh.outbox {
                self.faults.lost += 1;
                self.tell(None, |_| format!("{JUDGE}: two windows see two outboxes"));
            }
        }
        for place in 0..self.runs.len() {
            let Some(run) = self.runs.get(place).filter(|run| run.begun) else { continue };
            let (key, base, count) = (run.key.clone(), run.base, run.count);
            for (message, index) in (base..).zip(0..count) {
                let state = fresh.outbox.state(&MessageRef { run: key.clone(), index }).cloned();
                self.judges(message, state.as_ref());
            }
        }
        self.counts();
        Ok(())
    }

    fn judges(&mut self, message: usize, state: Option<&MessageState>) {
        let Some(kept) = self.mailbox.kept.get(message) else { return };
        let said = self.said.get(message).copied().unwrap_or_default();
        let delivered = kept.delivered;
        // Send-only consent has nothing to look at; in Gmail that takes a permission of its own; what is gone, because somebody
        // threw it away or because its owner removed it and died, or the record that says so was damaged, is nowhere.
        let nobody_can_look = self.scene.consent == Consent::SendOnly
            || !self.scene.reads_sent
            || kept.removed
            || kept.taken_back_by.is_some()
            || (kept.taken_back && self.damaged);
        let lost = match state {
            // Where only the draft can be looked at, one that is gone right after its hand-over counts as sent, though somebody
            // can have thrown it away in those seconds.
            Some(MessageState::Sent { .. }) if !self.scene.reads_sent && kept.removed => None,
            Some(MessageState::Sent { .. }) => (delivered == 0 && !said.counts_as_sent).then_some("never delivered"),
            // After damage, what a person cancels is called cancelled though nobody has looked for it.
            Some(MessageState::Cancelled) if self.damaged => None,
            Some(MessageState::Refused { .. } | MessageState::Cancelled) => {
                (delivered > said.again_blindly).then_some("delivered all the same")
            }
            Some(MessageState::Unknown { .. }) => (!nobody_can_look).then_some("somebody could have looked"),
            None => (!self.damaged).then_some("vanished"),
            Some(_) => None,
        };
        let stuck = state.is_some_and(|state| !state.is_over());
        self.happened.judged(state);
        if delivered > 1 + said.again_blindly {
            self.faults.duplicated += 1;
            self.accuses(message, format!("delivered {delivered} times, and the journal says {state:?}"));
        }
        if let Some(why) = lost {
            self.faults.lost += 1;
            self.accuses(message, format!("the journal says {state:?}, {why}"));
        }
        if stuck {
            self.faults.stuck += 1;
            self.accuses(message, format!("stuck: {state:?}"));
        }
    }

    fn accuses(&mut self, message: usize, why: String) {
        self.faults.first.get_or_insert(Fault::Of(message));
        self.tell(Some(message), |_| format!("{JUDGE}: {why}"));
    }

    /// The provider's own rolling windows. A message that it was to send at a time counts at that time, however late it is
    /// itself; where the sender's clock went wrong, it cannot have known which time that was. Nor does a ledger that is damaged
    /// or whose clock stood still know when everything was: what it promises then is for its own tests.
    fn counts(&mut self) {
        if self.ledger_damaged || self.clocks.behind > 0 {
            return;
        }
        let unknowable = self.clock_was_set;
        let mut deliveries = self.mailbox.deliveries.clone();
        deliveries.retain(|delivery| !(unknowable && delivery.deferred));
        deliveries.sort_by_key(|delivery| delivery.at);
        for (measure, maximum, window) in self.scene.windows() {
            let (mut first, mut held) = (0, 0);
            for last in &deliveries {
                held += self.mailbox.load(last.message).of(measure);
                while let Some(oldest) = deliveries.get(first).filter(|oldest| oldest.at <= last.at - window) {
                    held -= self.mailbox.load(oldest.message).of(measure);
                    first += 1;
                }
                if held > maximum {
                    self.faults.over_limit += 1;
                    let at = last.at - super::clocks::MORNING;
                    let message = last.message;
                    self.faults.first.get_or_insert(Fault::At(at));
                    self.tell(None, |_| {
                        format!(
                            "{JUDGE}: {held} {measure:?} within {window} ms, over {maximum}, by #{message} at {at} ms"
                        )
                    });
                    break;
                }
            }
        }
    }
}
