//! What befalls a world: windows die, the wall clock is set, the machine sleeps.

use std::cmp::Reverse;

use anyhow::Result;
use mailrail::quota::Record;

use super::world::{HOUR, SECOND, World};

impl World {
    pub(super) fn dies(&mut self, index: usize) {
        if let Some(desk) = self.desks.get_mut(index) {
            self.happened.died += u64::from(desk.window.take().is_some());
            self.tell(format!("window {index} dies"));
        }
    }

    /// The wall clock is set while a window is open that looked before and writes after. To a window that begins, a
    /// clock that was set forward is time that passed: nothing there could tell the two apart.
    pub(super) fn sets_the_wall_clock(&mut self) -> Result<()> {
        let open: Vec<_> = (0..self.desks.len())
            .filter(|index| self.desks.get(*index).is_some_and(|desk| desk.window.is_some()))
            .collect();
        let Some(first) = open.first().copied() else { return Ok(()) };
        for index in &open {
            self.look(*index);
        }
        let by = self.chance.between(-3 * HOUR, 3 * HOUR);
        self.clocks.wall += by;
        self.wall_set = true;
        self.doubt |= self.desks.len() > 1;
        self.happened.clock_set += 1;
        self.tell(format!("the wall clock is set by {by}"));
        let ledger_now = self.look(first);
        self.write(first, &Record::Held { until: ledger_now })
    }

    /// Everything but time stands still. On some systems the clock that nobody sets does too.
    pub(super) fn sleeps(&mut self) {
        let time = self.chance.between(SECOND, 10 * HOUR);
        let to_come = std::mem::take(&mut self.to_come).into_iter();
        self.to_come = to_come.map(|Reverse((at, event))| Reverse((at + time, event))).collect();
        self.happened.slept += 1;
        self.passes(time);
        if self.chance.percent(50) {
            self.clocks.elapsed -= time;
            self.doubt = true;
        }
        self.tell(format!("the machine sleeps for {time}"));
    }
}
