//! What happened, a line each, told only where somebody wants to read it.

use mailrail::outbox::{Change, MessageRef, Record};

use super::clocks::{MORNING, SECOND};
use super::world::World;
use super::{Fault, JUDGE};

/// When, after the beginning; about which message; and what.
pub type Told = (i64, Option<usize>, String);

impl World {
    pub fn tell(&mut self, message: Option<usize>, line: impl FnOnce(&Self) -> String) {
        if self.told.is_some() {
            let (at, line) = (self.clocks.real - MORNING, line(self));
            if let Some(told) = &mut self.told {
                told.push((at, message, line));
            }
        }
    }

    pub fn tell_record(&mut self, record: &Record) {
        if self.told.is_some() {
            let index = match &record.change {
                Change::Queued { index, .. }
                | Change::Step { index, .. }
                | Change::Moved { index, .. }
                | Change::Unseen { index, .. } => Some(*index),
                _ => None,
            };
            let message = index.and_then(|index| self.index_of(&MessageRef { run: record.run.clone(), index }));
            self.tell(message, |_| match &record.change {
                Change::Step { record, .. } => format!(
                    "journal: step, draft {:?}, committed {}, deferred {:?}",
                    record.draft, record.committed, record.deferred
                ),
                change => format!("journal: {change:?}"),
            });
        }
    }

    pub fn stuck(&mut self, why: &str) {
        self.faults.stuck += 1;
        self.tell(None, |_| format!("{JUDGE}: {why}"));
        self.ended = true;
    }

    /// The last lines that led to the first fault.
    pub fn story(&self, lines: usize) -> String {
        let told = self.told.as_deref().unwrap_or_default();
        let (message, until) = match self.faults.first {
            Some(Fault::Of(message)) => (Some(message), i64::MAX),
            Some(Fault::At(at)) => (None, at),
            None => (None, i64::MAX),
        };
        let of_it = |(at, of, line): &&Told| {
            (*at <= until || line.starts_with(JUDGE)) && (message.is_none() || of.is_none() || *of == message)
        };
        let told: Vec<_> = told.iter().filter(of_it).collect();
        let text = |(at, message, line): &Told| {
            let message = message.map_or(String::new(), |message| format!("#{message} "));
            format!("{:>9}.{:03} s  {message}{line}", at / SECOND, at % SECOND)
        };
        told.iter().skip(told.len().saturating_sub(lines)).map(|line| text(line)).collect::<Vec<_>>().join("\n")
    }
}
