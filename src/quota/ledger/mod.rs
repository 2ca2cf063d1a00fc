//! What a mailbox has sent and is about to send, exact over rolling windows.

mod block;
mod earliest;
mod entries;
mod sum;
mod under_way;

use std::borrow::Cow;

use self::entries::Entries;
use self::under_way::{LEASE, UnderWay};
use super::{LimitName, Load, Measure, Origin, Reason, Record, Regime, Rule};

/// The longest window of any limit, milliseconds; what is older counts no more.
pub const DAY: i64 = 24 * 60 * 60 * 1000;

/// What an unreadable record may have been: a message as large as any channel takes.
const LARGEST: Load = Load { messages: 1, recipients: 1000, external: 1000, requests: 100, octets: 150 * 1024 * 1024 };

/// Longer than any one request is waited for, milliseconds.
const ONE_REQUEST: i64 = 5 * 60 * 1000;
/// Longer than the request that hands a message over is waited for, milliseconds.
const ONE_HAND_OVER: i64 = 35 * 1000;

/// The key of what no record can settle or free.
const UNKNOWN: u64 = 0;

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

/// One message of the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sent {
    /// When.
    pub at: i64,
    /// Its key; 0 where nobody knows it.
    pub key: u64,
    /// By whom.
    pub origin: Origin,
    /// How much.
    pub load: Load,
}

/// When the last records were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    /// By the ledger's clock.
    pub(super) made: i64,
    /// By the wall clock; none if the record of that is lost.
    pub(super) wall: Option<i64>,
}

/// A mailbox's ledger. Times are milliseconds since 1970-01-01T00:00Z by the ledger's own clock.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    entries: Entries,
    under_way: UnderWay,
    held_until: i64,
    learned: Vec<Learned>,
    reconciled_at: Option<i64>,
    stamp: Option<Stamp>,
    stamps: u64,
    unread: u32,
    damaged: u32,
}

impl Ledger {
    /// The ledger after one more record.
    pub fn apply(&mut self, record: &Record) {
        if !record.is_plausible() {
            return self.apply_unreadable();
        }
        match *record {
            Record::Clock { at, wall } => self.stamp(at, Some(wall)),
            Record::Reserved { key, at, made, load, origin } => {
                if self.stamp.is_none_or(|last| last.made < made) {
                    self.stamp(made, None);
                }
                self.assume_the_worst(made);
                // Its window died before it asked for anything, and another takes its place anew.
                if self.under_way.end(key, made).is_some() {
                    self.entries.take(key);
                }
                self.entries.insert(&Sent { at, key, origin, load });
                if origin == Origin::Mailrail {
                    self.under_way.begin(key, at, at > made);
                }
            }
            Record::Settled { key, load } => {
                let latest = self.stamp.and_then(|last| self.under_way.end(key, last.made));
                if let Some(sent) = self.entries.take(key) {
                    self.entries.insert(&Sent { at: latest.unwrap_or(sent.at), load, ..sent });
                }
            }
            Record::Freed { key } => {
                self.under_way.end(key, 0);
                self.entries.take(key);
            }
            Record::Held { until } => self.held_until = self.held_until.max(until),
            Record::Learned { limit, maximum, until } => {
                self.learned.retain(|known| known.limit != limit);
                self.learned.push(Learned { limit, maximum, until });
            }
            Record::Reconciled { at } => self.reconciled_at = Some(at),
        }
    }

    /// The ledger's clock never goes behind its last record, and what is older than a day before that counts no more.
    fn stamp(&mut self, made: i64, wall: Option<i64>) {
        let made = self.stamp.map_or(made, |last| last.made.max(made));
        self.stamp = Some(Stamp { made, wall });
        self.stamps = self.stamps.saturating_add(1);
        self.assume_the_worst(made);
        self.entries.forget(made.saturating_sub(DAY));
    }

    /// A record that cannot be read. It may have been the largest message there is, as late as the next one that can.
    pub fn apply_unreadable(&mut self) {
        self.unread = self.unread.saturating_add(1);
        self.damaged = self.damaged.saturating_add(1);
    }

    /// Gives unreadable records their time: the ledger has been read to its end, and this is now.
    pub fn assume_the_worst(&mut self, at: i64) {
        let unread = std::mem::take(&mut self.unread);
        if unread > 0 {
            let load = LARGEST.times(unread);
            self.entries.insert(&Sent { at, key: UNKNOWN, origin: Origin::Elsewhere, load });
        }
    }

    /// Gives a message a place that no record speaks of: for a plan.
    pub(super) fn place(&mut self, at: i64, load: &Load) {
        self.entries.insert(&Sent { at, key: UNKNOWN, origin: Origin::Mailrail, load: *load });
    }

    /// A message under way may go out at any moment until it is settled, so it counts at the latest one.
    pub(super) fn bring_forward(&mut self, now: i64) {
        for (key, at) in self.under_way.bring_forward(now) {
            if let Some(sent) = self.entries.take(key) {
                self.entries.insert(&Sent { at, ..sent });
            }
        }
    }

    /// When the last records were made.
    pub(super) fn last_stamp(&self) -> Option<Stamp> {
        self.stamp
    }

    /// How many of them there were.
    pub(super) fn stamps(&self) -> u64 {
        self.stamps
    }

    /// How much of a measure falls into the window that ends now.
    #[must_use]
    pub fn used(&self, measure: Measure, window: i64, now: i64) -> u64 {
        self.entries.between(measure, now.saturating_sub(window.max(0)), now)
    }

    /// When something leaves the window that ends now; none if it is empty.
    #[must_use]
    pub fn next_freed(&self, measure: Measure, window: i64, now: i64) -> Option<i64> {
        let room = self.used(measure, window, now).checked_sub(1)?;
        Some(self.entries.room_at(measure, room, now, window))
    }

    /// Messages handed over at this moment, by this or another window.
    #[must_use]
    pub fn under_way(&self, now: i64) -> usize {
        self.under_way.count(now)
    }

    /// Whether a message keeps its place long enough for one more request. A machine that slept may have outlasted it.
    #[must_use]
    pub fn holds(&self, key: u64, now: i64) -> bool {
        let request = if self.under_way.is_planned(key) { ONE_HAND_OVER } else { ONE_REQUEST };
        self.under_way.holds(key, now.saturating_add(request))
    }

    /// The ledger without the place of a message of which nobody settled whether it went: as it is to whoever knows that it
    /// did not.
    #[must_use]
    pub fn without(&self, key: u64) -> Cow<'_, Self> {
        if !self.under_way.has(key) {
            return Cow::Borrowed(self);
        }
        let mut others = self.clone();
        others.apply(&Record::Freed { key });
        Cow::Owned(others)
    }

    /// Whether anything is reserved for a time to come.
    #[must_use]
    pub fn reserves_after(&self, now: i64) -> bool {
        self.entries.last_at().is_some_and(|last| last > now)
    }

    /// The rule that a message may break which is let go now: it goes out within its lease, and what is reserved for later
    /// must still find room. None if it breaks none.
    pub(super) fn crowds(&self, load: &Load, regime: &Regime, now: i64) -> Option<Reason> {
        if !self.reserves_after(now) {
            return None;
        }
        let in_the_way = |rule: &&Rule| {
            let amount = load.of(rule.measure);
            let last = now.saturating_add(LEASE).saturating_add(rule.window).min(rule.until).saturating_sub(1);
            let room = rule.maximum.saturating_sub(amount);
            amount > 0 && self.entries.last_crowded(rule.measure, room, rule.window, now, last).is_some()
        };
        // Others under way go out within theirs, so who goes before whom is open.
        let others = u64::try_from(self.under_way(now)).unwrap_or(u64::MAX);
        let at_once = Reason::Limit { name: LimitName::RequestsAtOnce, maximum: others, window: None };
        regime.rules.iter().find(in_the_way).map(|rule| rule.reason).or((others > 0).then_some(at_once))
    }

    /// Whether a message that nobody settled is to be handed over before its time.
    #[must_use]
    pub fn is_planned(&self, key: u64) -> bool {
        self.under_way.is_planned(key)
    }

    /// Whether a message with this key has a place here.
    #[must_use]
    pub fn contains(&self, key: u64) -> bool {
        self.entries.contains(key)
    }

    /// Every message after a time, oldest first, reserved ones to come included.
    pub fn after(&self, at: i64) -> impl Iterator<Item = Sent> {
        self.entries.after(at)
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

    /// Records that could not be read.
    #[must_use]
    pub fn damaged(&self) -> u32 {
        self.damaged
    }
}
