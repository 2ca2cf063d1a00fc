//! Messages that have a place and of which nobody knows yet whether they went.

/// How long a message counts as under way when nobody settles it: longer than any send lasts.
pub(super) const LEASE: i64 = 10 * 60 * 1000;

/// A reservation that nobody has settled.
#[derive(Debug, Clone, Copy)]
struct Reservation {
    key: u64,
    at: i64,
    /// It is to be handed over before, to go out then.
    planned: bool,
    /// The latest that it can have gone out until now.
    counted_at: i64,
}

/// Messages under way, and those whose time is to come.
#[derive(Debug, Clone, Default)]
pub(super) struct UnderWay(Vec<Reservation>);

impl UnderWay {
    pub(super) fn begin(&mut self, key: u64, at: i64, planned: bool) {
        self.0.push(Reservation { key, at, planned, counted_at: at });
    }

    /// It is over, which was noted at this time: the latest that it can have gone out.
    pub(super) fn end(&mut self, key: u64, made: i64) -> Option<i64> {
        let index = self.0.iter().rposition(|reservation| reservation.key == key)?;
        Some(self.0.remove(index).latest(made))
    }

    /// Whether this one keeps its place until then: what was to be handed over before its time would go late after it.
    pub(super) fn holds(&self, key: u64, until: i64) -> bool {
        let lasts = |reservation: &Reservation| if reservation.planned { reservation.at } else { reservation.ends() };
        self.0.iter().any(|reservation| reservation.key == key && until < lasts(reservation))
    }

    /// Whether nobody has settled this one.
    pub(super) fn has(&self, key: u64) -> bool {
        self.0.iter().any(|reservation| reservation.key == key)
    }

    /// Whether this one is to be handed over before its time.
    pub(super) fn is_planned(&self, key: u64) -> bool {
        self.0.iter().any(|reservation| reservation.key == key && reservation.planned)
    }

    /// How many are under way.
    pub(super) fn count(&self, now: i64) -> usize {
        self.0.iter().filter(|reservation| reservation.at <= now && now < reservation.ends()).count()
    }

    /// Those that can have gone out later than they count, each with that time. One whose lease is over is let go.
    pub(super) fn bring_forward(&mut self, now: i64) -> Vec<(u64, i64)> {
        let mut moved = Vec::new();
        self.0.retain_mut(|reservation| {
            let latest = reservation.latest(now);
            if latest != reservation.counted_at {
                reservation.counted_at = latest;
                moved.push((reservation.key, latest));
            }
            now < reservation.ends()
        });
        moved
    }
}

impl Reservation {
    fn ends(&self) -> i64 {
        self.at.saturating_add(LEASE)
    }

    /// The latest that it can have gone out when it is not over before `now`.
    fn latest(&self, now: i64) -> i64 {
        now.clamp(self.at, self.ends())
    }
}
