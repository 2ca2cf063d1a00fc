//! Figures over facts that count, of all time or of a range.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::fact::{Fact, Happened, Told};
use super::known::{Known, Message};
use super::lines::{Lines, What};
use super::names::Number;
use super::view::{FeedKind, Tally};
use crate::bounce::{Action, Class};

/// Every zone's offset is whole quarters of an hour (IANA time zone database, 2025b, for all times since 1972), so that
/// days of any zone are made of these.
pub(super) const QUARTER: i64 = 15 * 60 * 1000;

/// What happened in a quarter of an hour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Quarter {
    pub(super) sent: u32,
    pub(super) bounced: u32,
    pub(super) replied: u32,
    pub(super) refused: u32,
}

/// Figures. A fact that counts no more is taken off again.
#[derive(Debug, Clone, Default)]
pub(super) struct Tallies {
    pub(super) totals: Tally,
    /// Hard and soft bounces.
    pub(super) classes: BTreeMap<Class, (u32, u32)>,
    /// By when each begins.
    pub(super) quarters: BTreeMap<i64, Quarter>,
    pub(super) templates: Lines,
    pub(super) campaigns: Lines,
    /// Facts that make a run a use of its template.
    uses: FxHashMap<Number, u32>,
}

impl Tallies {
    /// One more fact, or one less.
    pub(super) fn count(&mut self, known: &Known, fact: &Fact, more: bool) {
        let Some(message) = known.message(fact.message) else { return };
        let quarter = self.quarters.entry(fact.at.div_euclid(QUARTER) * QUARTER).or_default();
        match fact.what {
            Happened::Sent => {
                step(&mut self.totals.sent, more);
                step(&mut quarter.sent, more);
                self.used(known, message, more);
                message.to.iter().for_each(|person| self.person(known, message, *person, What::Sent, more));
            }
            Happened::Waiting { .. } => {
                step(&mut self.totals.waiting, more);
                self.used(known, message, more);
            }
            Happened::Refused { .. } => {
                step(&mut self.totals.refused, more);
                step(&mut quarter.refused, more);
                self.used(known, message, more);
            }
            Happened::Replied { from, .. } => {
                step(&mut self.totals.replied, more);
                step(&mut quarter.replied, more);
                if let Some(person) = message.replier(from) {
                    self.person(known, message, person, What::Replied, more);
                }
            }
            Happened::Reported(told) if told.is_bounce() => {
                step(&mut quarter.bounced, more);
                self.bounced(known, message, &told, more);
            }
            Happened::Reported(told) if told.action == Action::Delayed && told.evidence.is_strong() => {
                step(&mut self.totals.delayed, more);
            }
            Happened::Reported(_) | Happened::Unknown => {}
        }
    }

    /// Lines that somebody used, each with how often.
    fn used(&mut self, known: &Known, message: &Message, more: bool) {
        if step(self.uses.entry(message.run).or_default(), more) {
            if let Some(template) = known.template(message) {
                self.templates.used(template, more);
            }
            if known.is_campaign(message) {
                self.campaigns.used(message.run, more);
            }
        }
    }

    /// Whether a run is a use of its template.
    pub(super) fn is_used(&self, run: Number) -> bool {
        self.uses.get(&run).is_some_and(|facts| *facts > 0)
    }

    fn bounced(&mut self, known: &Known, message: &Message, told: &Told, more: bool) {
        let (hard, soft) = self.classes.entry(told.class).or_default();
        step(&mut self.totals.bounced, more);
        step(if told.hard { hard } else { soft }, more);
        if told.hard {
            step(&mut self.totals.hard, more);
        }
        self.person(known, message, told.person, What::Bounced(told.class), more);
    }

    fn person(&mut self, known: &Known, message: &Message, person: Number, what: What, more: bool) {
        if let Some(template) = known.template(message) {
            self.templates.count(template, person, what, more);
        }
        if known.is_campaign(message) {
            self.campaigns.count(message.run, person, what, more);
        }
    }
}

impl Fact {
    /// What it is called in the feed.
    pub(super) fn kind(&self) -> FeedKind {
        match self.what {
            Happened::Sent | Happened::Unknown => FeedKind::Sent,
            Happened::Waiting { .. } => FeedKind::Waiting,
            Happened::Refused { .. } => FeedKind::Refused,
            Happened::Replied { .. } => FeedKind::Replied,
            Happened::Reported(told) => match told.action {
                Action::Failed => FeedKind::Bounced,
                Action::Delayed => FeedKind::Delayed,
                Action::Delivered | Action::Relayed | Action::Expanded => FeedKind::Delivered,
            },
        }
    }
}

/// One more or one less; whether there are now some for the first time, or none any more.
pub(super) fn step(count: &mut u32, more: bool) -> bool {
    let was = *count;
    *count = if more { was.saturating_add(1) } else { was.saturating_sub(1) };
    (was == 0) != (*count == 0)
}
