//! Unique recipients of templates and campaigns.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::names::Number;
use super::tallies::step;
use crate::bounce::Class;

/// What is told of a recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    Sent,
    Bounced(Class),
    Replied,
}

/// So many times, or so many people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) sent: u32,
    pub(super) bounced: u32,
    pub(super) replied: u32,
}

impl Counts {
    fn of(&mut self, what: What) -> &mut u32 {
        match what {
            What::Sent => &mut self.sent,
            What::Bounced(_) => &mut self.bounced,
            What::Replied => &mut self.replied,
        }
    }
}

/// The figures of one template or campaign.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct LineTally {
    /// Runs.
    pub(super) uses: u32,
    /// Unique recipients.
    pub(super) people: Counts,
    /// Unique recipients whose copy came back, by why.
    pub(super) classes: BTreeMap<Class, u32>,
}

/// All templates, or all campaigns, by number.
#[derive(Debug, Clone, Default)]
pub(super) struct Lines {
    lines: FxHashMap<Number, LineTally>,
    /// How often something is told of a person.
    times: FxHashMap<(Number, Number), Counts>,
    classes: FxHashMap<(Number, Number, Class), u32>,
}

impl Lines {
    /// A run more or less.
    pub(super) fn used(&mut self, line: Number, more: bool) {
        step(&mut self.lines.entry(line).or_default().uses, more);
    }

    /// Something is told of a person, or is no longer.
    pub(super) fn count(&mut self, line: Number, person: Number, what: What, more: bool) {
        let tally = self.lines.entry(line).or_default();
        if step(self.times.entry((line, person)).or_default().of(what), more) {
            step(tally.people.of(what), more);
        }
        if let What::Bounced(class) = what
            && step(self.classes.entry((line, person, class)).or_default(), more)
        {
            step(tally.classes.entry(class).or_default(), more);
        }
    }

    /// Those of which something is told, each with its number.
    pub(super) fn told(&self) -> impl Iterator<Item = (Number, &LineTally)> {
        let told = |tally: &LineTally| tally.uses > 0 || tally.people != Counts::default();
        self.lines.iter().filter(move |(_, tally)| told(tally)).map(|(line, tally)| (*line, tally))
    }
}
