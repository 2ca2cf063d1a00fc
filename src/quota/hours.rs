//! Working hours, in the zone of whoever works.

/// When messages may go: some hours of some days of the week.
#[derive(Debug, Clone)]
pub struct Hours {
    /// Minutes after midnight, the first at which messages may go.
    pub from: u16,
    /// Minutes after midnight, the first at which they may not any more.
    pub to: u16,
    /// Days, Monday first.
    pub days: [bool; 7],
    /// Minutes that the zone is ahead of UTC at a time, as the host knows it.
    pub offset_at: fn(i64) -> i32,
}

const MINUTE: i64 = 60 * 1000;
const MINUTES_A_DAY: i64 = 24 * 60;

impl Hours {
    /// The first open time from this one on; this one if nothing is ever open.
    #[must_use]
    pub fn open_at(&self, at: i64) -> i64 {
        let mut at = at;
        // A week, and a day more where the zone's offset changes under way.
        for _ in 0..9 {
            let local = at.div_euclid(MINUTE) + i64::from((self.offset_at)(at));
            let (day, minute) = (local.div_euclid(MINUTES_A_DAY), local.rem_euclid(MINUTES_A_DAY));
            let today = self.is_open_on(day);
            if today && (i64::from(self.from)..i64::from(self.to)).contains(&minute) {
                return at;
            }
            let wait = if today && minute < i64::from(self.from) {
                i64::from(self.from) - minute
            } else {
                MINUTES_A_DAY - minute
            };
            at = (at.div_euclid(MINUTE) + wait) * MINUTE;
        }
        at
    }

    /// Whether a day since 1970-01-01, a Thursday, is a working day.
    fn is_open_on(&self, day: i64) -> bool {
        usize::try_from((day + 3).rem_euclid(7))
            .ok()
            .and_then(|weekday| self.days.get(weekday))
            .is_some_and(|open| *open)
    }
}
