//! What the quota says to a message whose turn has come.

use crate::channel::SendError;
use crate::quota::{HandOver, Ledger, LimitName, Load, Permit, Reason, Record, Regime, Slot};

/// A slot no later than that is waited for, milliseconds; handing over for it would take as long.
const AS_GOOD_AS_NOW: i64 = 10 * 1000;
/// How soon to ask again while messages are under way of which nobody can say yet when they went, milliseconds.
const ASK_AGAIN: i64 = 2 * 1000;
/// The least time that handing over is given, milliseconds.
const HANDING_OVER: i64 = 60 * 1000;
/// The slowest connection that it is given time for, octets a millisecond.
const SLOWEST: u64 = 32;
/// Times of the wall clock at which Exchange keeps a message to the second, milliseconds.
const SECOND: i64 = 1000;
/// Rounds in which a slot becomes a whole second that the rules allow.
const ROUNDS: u32 = 10;

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
    // A place from before is of a try that asked for nothing.
    let ledger = &*ledger.without(asking.key);
    let to_wall = |at: i64| at.saturating_add(wall.saturating_sub(now));
    let wait =
        |until: i64, reason: Reason| (Turn::Wait { until, error: SendError::LimitReached { reason } }, Vec::new());
    let at_once = Reason::Limit { name: LimitName::RequestsAtOnce, maximum: 1, window: None };
    let under_way = ledger.under_way(now) > 0;
    if asking.due.is_none() || !asking.defers {
        match Permit::take(ledger, regime, load, asking.key, now, wall) {
            (Permit::Now { .. }, reserved) => return (Turn::Now, reserved.into_iter().collect()),
            (Permit::Never { reason }, _) => return never(reason),
            (Permit::Later { at, reason }, _) if !asking.defers => return wait(at, reason),
            (Permit::Later { at, reason }, _) if under_way => return wait(at.min(wall + ASK_AGAIN), reason),
            (Permit::Later { at, reason }, _)
                if at.saturating_sub(wall) <= AS_GOOD_AS_NOW && !ledger.reserves_after(now) =>
            {
                return wait(at, reason);
            }
            (Permit::Later { .. }, _) => {}
        }
    } else if under_way {
        return wait(wall + ASK_AGAIN, at_once);
    }
    let time = HANDING_OVER.saturating_add_unsigned(load.octets / SLOWEST);
    let mut not_before = asking.due.unwrap_or(i64::MIN).max(wall.saturating_add(time));
    for _ in 0..ROUNDS {
        let from = not_before.saturating_sub(wall.saturating_sub(now));
        match HandOver::plan(ledger, regime, load, asking.key, from, now) {
            Err(reason) => return never(reason),
            Ok(HandOver::Later(Slot { at, reason })) => return wait(to_wall(at), reason.unwrap_or(Reason::Provider)),
            Ok(HandOver::For { slot, load, records }) => {
                let at = to_wall(slot.at);
                not_before = whole_second(at);
                if at == not_before {
                    return (Turn::Then { at, load }, records.to_vec());
                }
            }
        }
    }
    wait(not_before, at_once)
}

/// The first whole second from a time on: a message is never to go before its slot.
fn whole_second(at: i64) -> i64 {
    at.saturating_add((-at).rem_euclid(SECOND))
}

fn never(reason: Reason) -> (Turn, Vec<Record>) {
    (Turn::Never { error: SendError::LimitReached { reason } }, Vec::new())
}
