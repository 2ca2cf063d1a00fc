//! What one message waits for and others need not try before.

use super::held_run::HeldRun;
use super::{Manner, MessageState, Outbox};
use crate::channel::SendError;
use crate::quota::Reason;

/// Whom a wait concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scope {
    Mailbox,
    /// Runs of many messages: a share is kept from them, and they keep to working hours.
    Runs,
    Run,
    Message,
}

/// A wait, and when it was met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Hold {
    since: i64,
    until: i64,
}

/// Waits of a mailbox, of which the newest of each kind counts.
#[derive(Debug, Default)]
pub(super) struct Holds {
    mailbox: Option<Hold>,
    runs: Option<Hold>,
}

impl Holds {
    /// Those of an outbox.
    pub(super) fn of(outbox: &Outbox) -> Self {
        let mut holds = Self::default();
        for run in outbox.runs.iter().filter(|run| !run.is_over() && run.manner != Manner::ByHand) {
            holds.mailbox = holds.mailbox.max(newest(run, Scope::Mailbox));
            holds.runs = holds.runs.max(newest(run, Scope::Runs));
        }
        holds
    }

    /// Until when nothing of a run needs to be tried.
    pub(super) fn until(&self, run: &HeldRun) -> i64 {
        let runs = self.runs.filter(|_| run.manner == Manner::Separately);
        let own = newest(run, Scope::Run);
        [self.mailbox, runs, own].into_iter().flatten().map(|hold| hold.until).max().unwrap_or(i64::MIN)
    }
}

fn newest(run: &HeldRun, scope: Scope) -> Option<Hold> {
    let waits = run.messages.iter().filter_map(|message| match &message.state {
        MessageState::Waiting { until, error } if concerned(run, error) == scope => {
            Some(Hold { since: message.since, until: *until })
        }
        _ => None,
    });
    waits.max()
}

fn concerned(run: &HeldRun, error: &SendError) -> Scope {
    match error {
        SendError::LimitReached { reason: Reason::Pace { batch, wait } }
            if run.pace.is_some_and(|own| u64::from(own.batch) == *batch && own.wait == *wait) =>
        {
            Scope::Run
        }
        SendError::LimitReached { reason: Reason::Provider }
        | SendError::Throttled
        | SendError::SubmissionQuota { .. }
        | SendError::NetworkLost
        | SendError::TokenUnavailable => Scope::Mailbox,
        SendError::LimitReached { .. } if run.manner == Manner::Separately => Scope::Runs,
        SendError::LimitReached { .. } => Scope::Mailbox,
        _ => Scope::Message,
    }
}
