//! What the quota says to a message whose turn has come.

use crate::channel::SendError;
use crate::quota::{HandOver, Ledger, Load, Permit, Reason, Record, Regime, Slot};

/// A slot no later than that is waited for, milliseconds; handing over for it would take as long.
const AS_GOOD_AS_NOW: i64 = 10 * 1000;

/// What is to be done about a message. Times are those of the wall clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turn {
    /// It goes now.
    Now,
    /// It is handed over now, to go then.
    Then {
        /// Then.
        at: i64,
        /// What it takes of the ledger at that time.
        load: Load,
    },
    /// It stays here.
    Wait {
        /// Until then.
        until: i64,
        /// Why.
        error: SendError,
    },
    /// It can never go as it is.
    Never {
        /// Why.
        error: SendError,
    },
}

/// Who asks for a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asking {
    /// The message's number in the ledger.
    pub key: u64,
    /// When it is to go, if the person chose a time that has not come; by the wall clock.
    pub due: Option<i64>,
    /// Whether it can be handed over for later.
    pub defers: bool,
}

/// What the quota says to a message of this load, and the records that take its place in the ledger. `now` is the
/// ledger's time, `wall` that of the wall clock.
#[must_use]
pub fn turn(ledger: &Ledger, regime: &Regime, load: &Load, asking: Asking, now: i64, wall: i64) -> (Turn, Vec<Record>) {
    let to_wall = |at: i64| at.saturating_add(wall.saturating_sub(now));
    let wait =
        |until: i64, reason: Reason| (Turn::Wait { until, error: SendError::LimitReached { reason } }, Vec::new());
    if asking.due.is_none() || !asking.defers {
        match Permit::take(ledger, regime, load, asking.key, now, wall) {
            (Permit::Now { .. }, reserved) => return (Turn::Now, reserved.into_iter().collect()),
            (Permit::Never { reason }, _) => return never(reason),
            (Permit::Later { at, reason }, _) if !asking.defers || at.saturating_sub(wall) <= AS_GOOD_AS_NOW => {
                return wait(at, reason);
            }
            (Permit::Later { .. }, _) => {}
        }
    }
    let not_before = asking.due.map_or(now, |due| due.saturating_sub(wall.saturating_sub(now)));
    match HandOver::plan(ledger, regime, load, asking.key, not_before, now) {
        Err(reason) => never(reason),
        Ok(HandOver::Later(Slot { at, reason })) => wait(to_wall(at), reason.unwrap_or(Reason::Provider)),
        Ok(HandOver::For { slot, load, records }) => (Turn::Then { at: to_wall(slot.at), load }, records.to_vec()),
    }
}

fn never(reason: Reason) -> (Turn, Vec<Record>) {
    (Turn::Never { error: SendError::LimitReached { reason } }, Vec::new())
}
