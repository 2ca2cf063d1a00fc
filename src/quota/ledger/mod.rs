//! What a mailbox has sent and is about to send, exact over rolling windows.

mod entries;
mod sum;

use self::entries::Entries;
use super::{LimitName, Load, Measure, Origin, Reason, Record, Regime, Rule};

/// The longest window of any limit, milliseconds; what is older counts no more.
pub const DAY: i64 = 24 * 60 * 60 * 1000;

/// How long a reservation counts as under way when nobody settles it: longer than any send lasts. Its load counts on.
const LEASE: i64 = 10 * 60 * 1000;

/// What an unreadable record may have been: a message as large as any channel takes.
const LARGEST: Load = Load { messages: 1, recipients: 1000, external: 1000, requests: 100, octets: 150 * 1024 * 1024 };

/// A figure learned from a provider's refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Learned {
    /// Which limit.
    pub limit: LimitName,
    /// The figure.
    pub maximum: u64,
    /// When it is forgotten.
    pub until: i64,
}

/// When a message can go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slot {
    /// The earliest legal time, milliseconds since 1970-01-01T00:00Z.
    pub at: i64,
    /// The rule that makes it wait until then.
    pub reason: Option<Reason>,
}

/// One message of the ledger, as a chart shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sent {
    /// When.
    pub at: i64,
    /// Its key.
    pub key: u64,
    /// By whom.
    pub origin: Origin,
    /// How much.
    pub load: Load,
}

/// A mailbox's ledger. Times are milliseconds since 1970-01-01T00:00Z by the ledger's own clock, which never goes back.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    entries: Entries,
    under_way: Vec<(u64, i64)>,
    held_until: i64,
    learned: Vec<Learned>,
    reconciled_at: Option<i64>,
    newest: i64,
    rewound: i64,
    unread: u32,
    damaged: u32,
}

impl Ledger {
    /// The ledger after one more record.
    pub fn apply(&mut self, record: &Record) {
        match *record {
            Record::Reserved { key, at, made, load, origin } => {
                self.assume_the_worst(made);
                self.entries.insert(at, key, origin, &load);
                if origin == Origin::Mailrail {
                    self.under_way.push((key, at));
                }
                self.newest = self.newest.max(made);
            }
            Record::Settled { key, load } => {
                self.entries.replace(key, &load);
                self.ended(key);
            }
            Record::Freed { key } => {
                self.entries.remove(key);
                self.ended(key);
            }
            Record::Held { until } => self.held_until = self.held_until.max(until),
            Record::Learned { limit, maximum, until } => {
                self.learned.retain(|known| known.limit != limit);
                self.learned.push(Learned { limit, maximum, until });
            }
            Record::Reconciled { at } => self.reconciled_at = Some(at),
            Record::Rewound { by } => self.rewind(by),
        }
    }

    /// Gives a message a place that no record speaks of: for a plan.
    pub(super) fn place(&mut self, at: i64, load: &Load) {
        self.entries.insert(at, 0, Origin::Mailrail, load);
    }

    /// A record that cannot be read. It may have been the largest message there is, as late as the next one that can.
    pub fn apply_unreadable(&mut self) {
        self.unread += 1;
        self.damaged += 1;
    }

    /// Gives unreadable records their time: the ledger has been read to its end, and this is now.
    pub fn assume_the_worst(&mut self, at: i64) {
        for _ in 0..std::mem::take(&mut self.unread) {
            self.entries.insert(at, 0, Origin::Elsewhere, &LARGEST);
        }
    }

    fn ended(&mut self, key: u64) {
        self.under_way.retain(|(other, _)| *other != key);
    }

    fn rewind(&mut self, by: i64) {
        self.entries.shift(by);
        self.under_way.iter_mut().for_each(|(_, at)| *at -= by);
        self.learned.iter_mut().for_each(|known| known.until -= by);
        self.held_until -= by;
        self.reconciled_at = self.reconciled_at.map(|at| at - by);
        self.newest -= by;
        self.rewound += by;
    }

    /// Drops what no window reaches any more.
    pub fn forget(&mut self, now: i64) {
        let until = now.saturating_sub(DAY);
        self.entries.forget(until);
        self.under_way.retain(|(_, at)| *at > now - LEASE);
        self.learned.retain(|known| known.until > now);
    }

    /// The earliest time from `now` on at which a message of this load breaks no rule, whatever else is reserved.
    ///
    /// # Errors
    /// The rule that a message of this load breaks at any time.
    pub fn earliest(&self, load: &Load, regime: &Regime, now: i64) -> Result<Slot, Reason> {
        let mut slot = Slot { at: now, reason: None };
        loop {
            let before = slot.at;
            slot = slot.not_before(self.held_until, Reason::Provider);
            slot = slot.not_before(regime.open_at(slot.at), Reason::WorkingHours);
            for rule in &regime.rules {
                slot = slot.not_before(self.earliest_by(rule, load.of(rule.measure), slot.at)?, rule.reason);
            }
            if slot.at == before {
                return Ok(slot);
            }
        }
    }

    fn earliest_by(&self, rule: &Rule, amount: u64, from: i64) -> Result<i64, Reason> {
        if amount == 0 || from >= rule.until {
            return Ok(from);
        }
        let Some(room) = rule.maximum.checked_sub(amount) else {
            return if rule.until == i64::MAX { Err(rule.reason) } else { Ok(rule.until) };
        };
        let (measure, window) = (rule.measure, rule.window);
        let mut at = from;
        while at < rule.until {
            if self.entries.between(measure, at - window, at) > room {
                // More than `room` is in the window, so something has to leave it.
                at = self.entries.room_at(measure, room, at, window).unwrap_or(at + window);
            } else if self.entries.between(measure, at - window, at + window) <= room {
                return Ok(at);
            } else {
                match self.entries.last_crowded(measure, room, at, at + window, window) {
                    Some(crowded) => at = crowded,
                    None => return Ok(at),
                }
            }
        }
        Ok(at.min(rule.until))
    }

    /// How much of a measure falls into the window that ends now.
    #[must_use]
    pub fn used(&self, measure: Measure, window: i64, now: i64) -> u64 {
        self.entries.between(measure, now - window, now)
    }

    /// When something leaves the window that ends now; none if it is empty.
    #[must_use]
    pub fn next_freed(&self, measure: Measure, window: i64, now: i64) -> Option<i64> {
        let used = self.used(measure, window, now);
        self.entries.room_at(measure, used.checked_sub(1)?, now, window)
    }

    /// Messages handed over at this moment, by this or another window.
    #[must_use]
    pub fn under_way(&self, now: i64) -> usize {
        self.under_way.iter().filter(|(_, at)| *at > now - LEASE && *at <= now).count()
    }

    /// Whether a message with this key has a place here.
    #[must_use]
    pub fn contains(&self, key: u64) -> bool {
        self.entries.contains(key)
    }

    /// Every message after a time, oldest first, reserved ones to come included.
    pub fn after(&self, at: i64) -> impl Iterator<Item = Sent> {
        self.entries.after(at).map(|(entry, load)| Sent { at: entry.at, key: entry.key, origin: entry.origin, load })
    }

    /// Until when the provider asked to wait; a time that has passed if it does not.
    #[must_use]
    pub fn held_until(&self) -> i64 {
        self.held_until
    }

    /// Figures learned from refusals.
    #[must_use]
    pub fn learned(&self) -> &[Learned] {
        &self.learned
    }

    /// When the mailbox's own list was last read; none if this counts from here only.
    #[must_use]
    pub fn reconciled_at(&self) -> Option<i64> {
        self.reconciled_at
    }

    /// When the last reservation was recorded. The ledger's clock is never behind it.
    #[must_use]
    pub fn newest(&self) -> i64 {
        self.newest
    }

    /// Milliseconds by which all times were made earlier, in all.
    #[must_use]
    pub fn rewound(&self) -> i64 {
        self.rewound
    }

    /// Records that could not be read.
    #[must_use]
    pub fn damaged(&self) -> u32 {
        self.damaged
    }
}

impl Slot {
    fn not_before(self, at: i64, reason: Reason) -> Self {
        if at > self.at { Self { at, reason: Some(reason) } } else { self }
    }
}
