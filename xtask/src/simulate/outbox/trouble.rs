//! What befalls a world, until it is calm.

use mailrail::{channel::SendError, quota};

use super::clocks::{HOUR, MINUTE, SECOND};
use super::mailbox::Lies;
use super::store::Line;
use super::world::{Event, World};

impl World {
    pub fn befalls(&mut self) {
        if self.calm {
            return;
        }
        match self.chance.below(6) {
            0 => self.sets_the_wall_clock(),
            1 => self.sleeps(),
            2 => {
                self.store.full = true;
                self.happened.disks_full += 1;
                self.tell(None, |_| "the disk is full".to_owned());
                let wait = self.chance.between(SECOND, HOUR);
                self.after(wait, Event::DiskHasRoom);
            }
            3 => {
                self.signed_out =
                    Some(if self.chance.percent(50) { SendError::SignInRequired } else { SendError::TokenUnavailable });
                self.happened.signed_out += 1;
                self.tell(None, |world| format!("no token: {:?}", world.signed_out));
                let wait = self.chance.between(SECOND, HOUR);
                self.after(wait, Event::SignInIsBack);
            }
            4 => {
                let drafts = |lies| matches!(lies, Lies::Draft | Lies::Submitted);
                let drafts: Vec<_> =
                    (0..).zip(&self.mailbox.items).filter(|(_, item)| drafts(item.lies)).map(|(id, _)| id).collect();
                let chosen = usize::try_from(self.chance.below(drafts.len() as u64)).unwrap_or_default();
                if let Some(id) = drafts.get(chosen) {
                    self.throws_away(*id);
                }
            }
            _ => self.after(0, Event::Opens),
        }
    }

    /// A person throws away a draft that is just being worked on, once in a while.
    pub fn somebody_tidies_up(&mut self, message: usize) {
        if self.calm || self.scene.troubles.blows == 0 || self.chance.below(1000) >= self.scene.troubles.blows {
            return;
        }
        let draft = |item: &super::mailbox::Item| {
            matches!(item.lies, Lies::Draft | Lies::Submitted) && self.mailbox.message(item.key) == Some(message)
        };
        if let Some(id) = self.mailbox.items.iter().position(draft) {
            self.throws_away(id);
        }
    }

    fn throws_away(&mut self, id: usize) {
        let message = self.mailbox.items.get(id).and_then(|item| self.mailbox.message(item.key));
        self.mailbox.remove(id);
        if let Some(kept) = message.and_then(|message| self.mailbox.kept.get_mut(message)) {
            kept.removed = true;
        }
        self.happened.thrown_away += 1;
        self.tell(message, |_| format!("a person throws draft {id} away"));
    }

    /// The wall clock is set while a window is open that looked before and writes after. To a window that begins, a clock
    /// that was set forward is time that passed: nothing there could tell the two apart.
    fn sets_the_wall_clock(&mut self) {
        let by = if self.chance.percent(50) {
            self.chance.between(-2 * SECOND, 2 * SECOND)
        } else {
            self.chance.between(-3 * HOUR, 3 * HOUR)
        };
        self.moves_the_wall_clock(by);
    }

    fn moves_the_wall_clock(&mut self, by: i64) {
        if self.store.full {
            return;
        }
        let Some(mut owner) = self.owner.take() else { return };
        owner.view.decide(&mut self.store, self.clocks, |_, _, _| ((), Vec::new()));
        self.clocks.ahead += by;
        self.clock_was_set = true;
        self.happened.clock_set += 1;
        let held = |_: &quota::Ledger, now, _| ((), vec![quota::Record::Held { until: now }]);
        owner.view.decide(&mut self.store, self.clocks, held);
        self.owner = Some(owner);
        self.tell(None, |_| format!("the wall clock is set by {by}"));
        self.looks_at_the_clock();
    }

    /// Everything of the machine but time stands still. On some systems the clock that nobody sets does too.
    fn sleeps(&mut self) {
        if self.asleep_until > self.clocks.real {
            return;
        }
        let time = if self.chance.percent(50) {
            self.chance.between(SECOND, 2 * MINUTE)
        } else {
            self.chance.between(SECOND, 10 * HOUR)
        };
        self.asleep_until = self.clocks.real + time;
        if self.chance.percent(50) {
            self.clocks.behind += time;
        }
        self.happened.slept += 1;
        self.tell(None, |_| format!("the machine sleeps for {time}"));
    }

    /// A line of the journal or of the ledger's log cannot be read any more.
    pub fn damages(&mut self) {
        if self.chance.percent(30) {
            let line = self.chance.below(self.store.ledger.len() as u64);
            if let Some(line) = usize::try_from(line).ok().and_then(|line| self.store.ledger.get_mut(line)) {
                *line = None;
                self.ledger_damaged = true;
            }
            return;
        }
        let length = self.store.journal.len() as u64;
        // What was written last matters most.
        let back = if self.chance.percent(50) { self.chance.below(6) } else { self.chance.below(length) };
        let line = usize::try_from(length.saturating_sub(back + 1)).unwrap_or_default();
        if let Some(line) = self.store.journal.get_mut(line).filter(|line| matches!(line, Line::Record(_))) {
            let told = format!("damaged: {line:?}");
            *line = Line::Damaged;
            self.damaged = true;
            self.happened.damaged += 1;
            self.tell(None, |_| told);
        }
        // Whoever reads it next has not read it before, as a rule.
        if self.chance.percent(70) && self.owner.take().is_some() {
            self.died();
        }
    }

    /// From now on nothing goes wrong.
    pub fn calms(&mut self) {
        self.tell(None, |_| "CALM".to_owned());
        self.store.full = false;
        if self.clocks.ahead != 0 {
            if self.owner.is_none() {
                self.after(SECOND, Event::Opens);
                return self.after(MINUTE, Event::Calm);
            }
            self.moves_the_wall_clock(-self.clocks.ahead);
        }
        (self.calm, self.calm_at) = (true, self.clocks.real);
        (self.deaths, self.trouble) = (0, 0);
        self.signed_out = None;
        self.asleep_until = self.clocks.real;
        // Whoever has not read what was damaged finds it now.
        if self.damaged {
            self.waiting.clear();
        }
        if self.damaged && self.owner.take().is_some() {
            self.died();
        }
    }
}
