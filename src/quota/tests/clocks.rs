//! Several windows and workers on one log, judged in the time that really passes, which none of them can see.

use proptest::prelude::*;

use super::rules::{SPAN, load, regime};
use crate::quota::{Ledger, LedgerClock, Load, Origin, Record, Regime};

const CASES: u32 = 10_000;
/// Windows and workers that there are at most.
const SESSIONS: usize = 3;

#[derive(Debug, Clone)]
enum Happens {
    Passes(i64),
    /// The laptop sleeps; the clocks that nobody sets stand still or do not, as the system has it.
    Sleeps(i64),
    WallSet(i64),
    Opens(usize),
    Sends(usize, Load),
    Looks(usize),
}

fn happens() -> impl Strategy<Value = Happens> {
    prop_oneof![
        4 => (0..SPAN).prop_map(Happens::Passes),
        1 => (0..2 * SPAN).prop_map(Happens::Sleeps),
        1 => (-2 * SPAN..2 * SPAN).prop_map(Happens::WallSet),
        1 => (0..SESSIONS).prop_map(Happens::Opens),
        8 => (0..SESSIONS, load()).prop_map(|(who, load)| Happens::Sends(who, load)),
        1 => (0..SESSIONS).prop_map(Happens::Looks),
    ]
}

struct Session {
    ledger: Ledger,
    clock: LedgerClock,
    read: usize,
    /// Since it last looked.
    wall_was_set: bool,
}

struct World {
    /// What really passed, and what the clocks show.
    time: i64,
    elapsed: i64,
    wall: i64,
    log: Vec<String>,
    sessions: [Option<Session>; SESSIONS],
    sent: Vec<(i64, Load)>,
    delayed: bool,
    keys: u64,
    sleep_counts: bool,
    /// The wall clock was set forward, and nobody has written since.
    set_forward: bool,
}

impl World {
    fn read(log: &[String], ledger: &mut Ledger) {
        for text in log {
            match serde_json::from_str(text) {
                Ok(record) => ledger.apply(&record),
                Err(_) => ledger.apply_unreadable(),
            }
        }
    }

    /// To a window that begins, a wall clock that was set forward is time that passed, and nothing there could tell the
    /// two apart: one that was open then writes before.
    fn open(&mut self, who: usize) {
        if self.set_forward {
            let open = (0..SESSIONS).rfind(|who| self.sessions[*who].is_some());
            open.into_iter().for_each(|open| self.write_the_clock(open));
        }
        let mut ledger = Ledger::default();
        Self::read(&self.log, &mut ledger);
        let clock = LedgerClock::start(&ledger, self.wall, self.elapsed);
        self.sessions[who] = Some(Session { ledger, clock, read: self.log.len(), wall_was_set: false });
    }

    fn look(&mut self, who: usize) -> i64 {
        if self.sessions[who].is_none() {
            self.open(who);
        }
        let session = self.sessions[who].as_mut().unwrap();
        Self::read(&self.log[session.read..], &mut session.ledger);
        session.read = self.log.len();
        session.wall_was_set = false;
        session.clock.now(&mut session.ledger, self.wall, self.elapsed)
    }

    fn send(&mut self, who: usize, load: &Load, regime: &Regime) {
        let now = self.look(who);
        let slot = self.sessions[who].as_ref().unwrap().ledger.earliest(load, regime, now);
        let goes = slot.is_ok_and(|slot| slot.at == now);
        self.delayed |= !goes && !self.would_break(load, regime);
        if !goes {
            return;
        }
        self.keys += 1;
        let session = self.sessions[who].as_mut().unwrap();
        let (key, load, origin) = (self.keys, *load, Origin::Host);
        let records = [session.clock.record(), Record::Reserved { key, at: now, made: now, load, origin }];
        for record in &records {
            session.ledger.apply(record);
            self.log.push(serde_json::to_string(record).unwrap());
        }
        session.clock.wrote(&session.ledger);
        session.read = self.log.len();
        self.set_forward = false;
        self.sent.push((self.time, load));
    }

    fn sum(&self, rule: &crate::quota::Rule, instant: i64) -> u64 {
        let inside = self.sent.iter().filter(|(at, _)| instant - rule.window < *at && *at <= instant);
        inside.map(|(_, load)| load.of(rule.measure)).sum()
    }

    fn would_break(&self, load: &Load, regime: &Regime) -> bool {
        regime.rules.iter().any(|rule| {
            let amount = load.of(rule.measure);
            amount > 0 && self.sum(rule, self.time) + amount > rule.maximum
        })
    }

    /// The instants at which something was over a maximum.
    fn over_limit(&self, regime: &Regime) -> Vec<i64> {
        let instants = self.sent.iter().map(|(at, _)| *at);
        instants.filter(|t| regime.rules.iter().any(|rule| self.sum(rule, *t) > rule.maximum)).collect()
    }

    fn step(&mut self, happens: &Happens, regime: &Regime) {
        match happens {
            Happens::Passes(time) => {
                (self.time, self.wall, self.elapsed) = (self.time + time, self.wall + time, self.elapsed + time);
            }
            Happens::Sleeps(time) => {
                (self.time, self.wall) = (self.time + time, self.wall + time);
                self.elapsed += if self.sleep_counts { *time } else { 0 };
            }
            Happens::WallSet(by) => self.set_the_wall_clock(*by),
            Happens::Opens(who) => self.open(*who),
            Happens::Sends(who, load) => self.send(*who, load, regime),
            Happens::Looks(who) => {
                self.look(*who);
            }
        }
    }

    /// Every window looks at least once between two changes: one that looks after a change back and another forward
    /// sees none.
    fn set_the_wall_clock(&mut self, by: i64) {
        for who in 0..SESSIONS {
            if self.sessions[who].as_ref().is_some_and(|session| session.wall_was_set) {
                self.look(who);
            }
        }
        let is_open = self.sessions.iter().any(Option::is_some);
        self.wall += if is_open { by } else { by.min(0) };
        self.set_forward |= is_open && by > 0;
        self.sessions.iter_mut().flatten().for_each(|session| session.wall_was_set = true);
    }

    /// What a window writes that takes no place.
    fn write_the_clock(&mut self, who: usize) {
        self.look(who);
        let session = self.sessions[who].as_mut().unwrap();
        let record = session.clock.record();
        session.ledger.apply(&record);
        session.clock.wrote(&session.ledger);
        self.log.push(serde_json::to_string(&record).unwrap());
        session.read = self.log.len();
        self.set_forward = false;
    }
}

fn played(happens: &[Happens], regime: &Regime, sleep_counts: bool) -> World {
    let mut world = World {
        time: 0,
        elapsed: 1_000,
        wall: 50_000,
        log: Vec::new(),
        sessions: [const { None }; SESSIONS],
        sent: Vec::new(),
        delayed: false,
        keys: 0,
        sleep_counts,
        set_forward: false,
    };
    happens.iter().for_each(|next| world.step(next, regime));
    world
}

/// Rules that hold for ever: when one ends is a time by the ledger's clock, which the world does not know.
fn lasting(mut regime: Regime) -> Regime {
    regime.rules.iter_mut().for_each(|rule| rule.until = i64::MAX);
    regime
}

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_over_a_limit_whatever_the_clocks_do(
        happens in proptest::collection::vec(happens(), 1..24),
        regime in regime(),
        sleep_counts: bool,
    ) {
        let regime = lasting(regime);
        let world = played(&happens, &regime, sleep_counts);
        prop_assert_eq!(world.over_limit(&regime), Vec::<i64>::new());
    }

    #[test]
    fn nothing_waits_longer_than_it_must_while_the_clocks_go_right(
        happens in proptest::collection::vec(happens(), 1..24),
        regime in regime(),
    ) {
        let regime = lasting(regime);
        let right: Vec<_> = happens.into_iter().filter(|next| !matches!(next, Happens::WallSet(_))).collect();
        let world = played(&right, &regime, true);
        prop_assert!(!world.delayed);
        prop_assert_eq!(world.over_limit(&regime), Vec::<i64>::new());
    }
}
