//! What an event says of a message, small.

use super::names::Number;
use crate::bounce::{Action, Class, Evidence, Status};

/// One thing that happened to a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fact {
    pub(super) at: i64,
    /// The message's number.
    pub(super) message: Number,
    pub(super) what: Happened,
    /// Whether it counts, as things stand.
    pub(super) counts: bool,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Happened {
    Sent,
    Waiting {
        until: i64,
    },
    /// The code's number.
    Refused {
        code: Number,
    },
    Unknown,
    Reported(Told),
    Replied {
        from: Number,
        reply: u64,
    },
}

/// What a report says of one recipient.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Told {
    pub(super) person: Number,
    pub(super) action: Action,
    pub(super) class: Class,
    pub(super) hard: bool,
    pub(super) status: Option<Status>,
    pub(super) evidence: Evidence,
    pub(super) report: u64,
}

impl Told {
    /// Whether it counts as a bounce: it failed, and nobody who had not the message can have said so.
    pub(super) fn is_bounce(&self) -> bool {
        self.is_failure() && self.evidence.is_strong()
    }

    /// Whether its recipient did not and will not get the message.
    pub(super) fn is_failure(&self) -> bool {
        self.action == Action::Failed
    }

    /// By which of several reports on one recipient counts, the first: what came of it in the end, then who is surest.
    fn standing(&self, at: i64) -> impl Ord + use<> {
        let end = match self.action {
            Action::Failed => 0,
            Action::Delivered | Action::Expanded => 1,
            Action::Relayed => 2,
            Action::Delayed => 3,
        };
        (
            end,
            self.evidence,
            at,
            self.report,
            self.class,
            self.hard,
            self.status.map(|status| (status.class, status.subject, status.detail)),
        )
    }
}

/// Which facts about one message count. `undone` is when the message was undone for the last time; what was told before
/// that counts no more.
pub(super) fn counting(facts: &[Fact], undone: Option<i64>) -> Vec<bool> {
    let stands = |fact: &Fact| {
        undone.is_none_or(|undone| fact.at > undone || (fact.what == Happened::Sent && fact.at == undone))
    };
    let standing = || facts.iter().enumerate().filter(|(_, fact)| stands(fact));
    let sent = standing()
        .filter(|(_, fact)| fact.what == Happened::Sent)
        .min_by_key(|(_, fact)| fact.at)
        .map(|(place, _)| place);
    let ended = standing()
        .filter(|(_, fact)| matches!(fact.what, Happened::Refused { .. } | Happened::Unknown))
        .map(|(_, fact)| fact.at)
        .max();
    let waiting = standing().filter_map(|(place, fact)| match fact.what {
        Happened::Waiting { until } if sent.is_none() && ended.is_none_or(|ended| ended < fact.at) => {
            Some((fact.at, until, place))
        }
        _ => None,
    });
    let waiting = waiting.max().map(|(.., place)| place);
    let mut counts: Vec<_> = facts
        .iter()
        .enumerate()
        .map(|(place, fact)| match fact.what {
            Happened::Sent => sent == Some(place),
            Happened::Waiting { .. } => waiting == Some(place),
            Happened::Refused { .. } | Happened::Replied { .. } => stands(fact),
            Happened::Unknown | Happened::Reported(_) => false,
        })
        .collect();
    let mut reports: Vec<_> = standing()
        .filter_map(|(place, fact)| match fact.what {
            Happened::Reported(told) => Some((told.person, told.standing(fact.at), place)),
            _ => None,
        })
        .collect();
    reports.sort_unstable();
    reports.dedup_by_key(|(person, ..)| *person);
    for (.., place) in reports {
        if let Some(counts) = counts.get_mut(place) {
            *counts = true;
        }
    }
    counts
}
