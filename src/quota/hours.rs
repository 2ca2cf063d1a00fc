//! Working hours, in the zone of whoever works.

/// When messages may go: some hours of some days of the week.
#[derive(Debug, Clone)]
pub struct Hours {
    /// Minutes after midnight, the first at which messages may go.
    pub from: u16,
    /// Minutes after midnight, the first at which they may not any more. Before `from`, it is the next day's, and the
    /// hours after midnight belong to the day on which they began; the same as `from`, nothing is ever open.
    pub to: u16,
    /// Days, Monday first.
    pub days: [bool; 7],
    /// Minutes that the zone is ahead of UTC at a time, as the host knows it.
    pub offset_at: fn(i64) -> i32,
}

const MINUTE: i64 = 60 * 1000;
const MINUTES_A_DAY: i64 = 24 * 60;

/// Looks ahead: a week of days, and the changes of the zone's offset among them.
const LOOKS: usize = 12;

impl Hours {
    /// The first open time from this one on; this one if nothing is ever open.
    #[must_use]
    pub fn open_at(&self, at: i64) -> i64 {
        let mut time = at;
        for _ in 0..LOOKS {
            let local = time.div_euclid(MINUTE) + self.offset(time);
            if self.is_open(local) {
                return time;
            }
            let then = (time.div_euclid(MINUTE) + self.next_look(local)) * MINUTE;
            time = if self.offset(then) == self.offset(time) { then } else { self.change(time, then) };
        }
        at
    }

    /// Whether a local minute since 1970-01-01T00:00 is open.
    fn is_open(&self, local: i64) -> bool {
        let (day, minute) = (local.div_euclid(MINUTES_A_DAY), local.rem_euclid(MINUTES_A_DAY));
        let (from, to) = (i64::from(self.from), i64::from(self.to));
        let begun = self.works_on(day) && minute >= from;
        if from <= to { begun && minute < to } else { begun || (self.works_on(day - 1) && minute < to) }
    }

    /// Minutes until today's opening, or else until midnight.
    fn next_look(&self, local: i64) -> i64 {
        let (day, minute) = (local.div_euclid(MINUTES_A_DAY), local.rem_euclid(MINUTES_A_DAY));
        let from = i64::from(self.from);
        if self.works_on(day) && minute < from { from.min(MINUTES_A_DAY) - minute } else { MINUTES_A_DAY - minute }
    }

    /// The first whole minute in (earlier, later] with the offset that the later one has.
    fn change(&self, earlier: i64, later: i64) -> i64 {
        let (mut before, mut after) = (earlier.div_euclid(MINUTE), later.div_euclid(MINUTE));
        while after - before > 1 {
            let middle = before + (after - before) / 2;
            if self.offset(middle * MINUTE) == self.offset(later) { after = middle } else { before = middle }
        }
        after * MINUTE
    }

    fn offset(&self, at: i64) -> i64 {
        (self.offset_at)(at).into()
    }

    /// Whether a day since 1970-01-01, a Thursday, is a working day.
    fn works_on(&self, day: i64) -> bool {
        usize::try_from((day + 3).rem_euclid(7))
            .ok()
            .and_then(|weekday| self.days.get(weekday))
            .is_some_and(|open| *open)
    }
}
