//! What is known of what became of mail, as its events make it.

use std::collections::BTreeSet;
use std::mem::take;

use super::do_not_send::Listing;
use super::fact::{Fact, Happened, Told, counting};
use super::known::Known;
use super::names::{Number, folded};
use super::tallies::Tallies;
use super::{Event, What};
use crate::outbox::MessageRef;

/// What became of the mail of one mailbox. However often and in whatever order the same is told, it is the same.
#[derive(Debug, Clone, Default)]
pub struct Activity {
    /// The mailbox, folded.
    pub(super) own: String,
    pub(super) known: Known,
    /// Facts that count, by time.
    pub(super) feed: BTreeSet<(i64, Number)>,
    /// The figures of all time.
    pub(super) whole: Tallies,
    pub(super) listing: Listing,
}

impl Activity {
    /// Nothing yet, of this mailbox.
    #[must_use]
    pub fn of(mailbox: &str) -> Self {
        Self { own: folded(mailbox), ..Self::default() }
    }

    /// The activity after one more event.
    pub fn take(&mut self, event: &Event) {
        let at = event.at;
        match &event.what {
            What::Began { run, manner, title, .. } => {
                let run = self.known.run_number(run);
                let known = self.known.run(run).and_then(|run| run.began.as_ref());
                if known.is_none_or(|known| at < known.at) {
                    self.rewrite(run, |known| known.begin(run, at, *manner, title));
                }
            }
            What::Sent { message, to } => self.happened(at, message, to, Happened::Sent),
            What::Waiting { message, to, until } => {
                self.happened(at, message, to, Happened::Waiting { until: *until });
            }
            What::Refused { message, to, code } => {
                let code = self.known.codes.number(code);
                self.happened(at, message, to, Happened::Refused { code });
            }
            What::Unknown { message, to } => self.happened(at, message, to, Happened::Unknown),
            What::Undone { message } => {
                let number = self.known.message_number(message);
                if let Some(message) = self.known.message_mut(number) {
                    message.undone = message.undone.max(Some(at));
                }
                self.settle(number);
            }
            What::Reported { message, recipient, action, class, hard, status, evidence, report } => {
                let person = self.known.people.number(recipient);
                let (action, class, hard, status) = (*action, *class, *hard, *status);
                let told = Told { person, action, class, hard, status, evidence: *evidence, report: *report };
                self.happened(at, message, &[], Happened::Reported(told));
            }
            What::Replied { message, from, reply } => {
                let from = self.known.people.number(from);
                self.happened(at, message, &[], Happened::Replied { from, reply: *reply });
            }
            What::Listed { address, class } => self.listing.listed(address, *class, at),
            What::Allowed { address } => self.listing.allowed(address, at),
            What::Deleted => *self = Self { own: take(&mut self.own), ..Self::default() },
        }
    }

    fn happened(&mut self, at: i64, message: &MessageRef, to: &[String], what: Happened) {
        let number = self.known.message_number(message);
        if self.known.message(number).is_some_and(|known| known.to.is_empty()) && !to.is_empty() {
            let to = to.iter().map(|address| self.known.people.number(address)).collect();
            self.anew(&[number], |known| {
                if let Some(message) = known.message_mut(number) {
                    message.to = to;
                }
            });
        }
        if self.known.add(Fact { at, message: number, what, counts: false }) {
            self.settle(number);
        }
    }

    /// Changes what is known of a run, on which the figures of its messages depend.
    fn rewrite(&mut self, run: Number, change: impl FnOnce(&mut Known)) {
        let messages = self.known.run(run).map(|run| run.messages.clone()).unwrap_or_default();
        self.anew(&messages, change);
    }

    /// Changes what is known of messages, and counts them anew.
    fn anew(&mut self, messages: &[Number], change: impl FnOnce(&mut Known)) {
        self.count_all(messages, false);
        change(&mut self.known);
        self.count_all(messages, true);
    }

    fn count_all(&mut self, messages: &[Number], more: bool) {
        for message in messages.iter().filter_map(|number| self.known.message(*number)) {
            let facts = message.facts.iter().filter_map(|number| self.known.fact(*number));
            facts.filter(|fact| fact.counts).for_each(|fact| self.whole.count(&self.known, fact, more));
        }
    }

    /// Counts the facts of a message that count now and did not before, and the other way round.
    fn settle(&mut self, message: Number) {
        let Some(known) = self.known.message(message) else { return };
        let numbers = known.facts.clone();
        let facts: Vec<_> = numbers.iter().filter_map(|number| self.known.fact(*number)).copied().collect();
        let counts = counting(&facts, known.undone);
        for ((number, mut fact), counts) in numbers.into_iter().zip(facts).zip(counts) {
            if fact.counts == counts {
                continue;
            }
            fact.counts = counts;
            self.whole.count(&self.known, &fact, counts);
            if counts {
                self.feed.insert((fact.at, number));
            } else {
                self.feed.remove(&(fact.at, number));
            }
            if let Some(known) = self.known.fact_mut(number) {
                known.counts = counts;
            }
        }
    }
}
