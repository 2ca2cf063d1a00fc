//! Which lines of an activity's log can go.

use std::collections::{BTreeMap, HashMap};

use super::names::folded;
use super::{Event, What};
use crate::message::MessageKey;

/// The most events that are kept: what a window reads in a few seconds.
pub const MOST_EVENTS: usize = 200_000;

/// What an event is kept together with.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Group {
    Run(MessageKey),
    Listed(String),
    Allowed(String),
    Deleted,
}

impl Group {
    fn of(what: &What) -> Self {
        match what {
            What::Listed { address, .. } => Self::Listed(folded(address)),
            What::Allowed { address } => Self::Allowed(folded(address)),
            _ => what.run().map_or(Self::Deleted, |run| Self::Run(run.clone())),
        }
    }
}

/// Looks through the lines of a log once, each under its number.
#[derive(Debug, Default)]
pub struct Retention {
    groups: HashMap<Group, usize>,
    /// The newest event of each group, and its lines with their times.
    lines: Vec<(i64, Vec<(f64, i64)>)>,
    /// Whether a group is of a run.
    of_run: Vec<bool>,
}

impl Retention {
    /// One more line.
    pub fn look(&mut self, number: f64, event: &Event) {
        let group = Group::of(&event.what);
        let of_run = matches!(group, Group::Run(_));
        let place = *self.groups.entry(group).or_insert(self.lines.len());
        if place == self.lines.len() {
            self.lines.push((event.at, Vec::new()));
            self.of_run.push(of_run);
        }
        if let Some((newest, lines)) = self.lines.get_mut(place) {
            *newest = event.at.max(*newest);
            lines.push((number, event.at));
        }
    }

    /// The numbers of lines that can go: of runs of which nothing was told for `keep` milliseconds, and the oldest runs
    /// where there are too many. Of what the person sees on the do-not-send list, and took off it, the last word stays.
    #[must_use]
    pub fn dead(self, now: i64, keep: i64, most: usize) -> Vec<f64> {
        let mut dead = Vec::new();
        let mut runs: BTreeMap<i64, Vec<Vec<(f64, i64)>>> = BTreeMap::new();
        let mut living = 0;
        for ((newest, lines), of_run) in self.lines.into_iter().zip(self.of_run) {
            if !of_run {
                let last = lines.iter().rposition(|(_, at)| *at == newest);
                dead.extend(
                    lines.iter().enumerate().filter(|(place, _)| Some(*place) != last).map(|(_, (number, _))| *number),
                );
            } else if now.saturating_sub(newest) > keep {
                dead.extend(lines.iter().map(|(number, _)| *number));
            } else {
                living += lines.len();
                runs.entry(newest).or_default().push(lines);
            }
        }
        for lines in runs.into_values().flatten() {
            if living <= most {
                break;
            }
            living -= lines.len();
            dead.extend(lines.iter().map(|(number, _)| *number));
        }
        dead
    }
}
