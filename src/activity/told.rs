//! What the outbox's journal tells the activity.

use super::{Event, What};
use crate::channel::SendError;
use crate::outbox::{Change, MessageState, Outbox, Record, Turned};

/// A wait is told if it is longer than this, milliseconds: a run that keeps to a pace waits all the time, and nobody
/// wants to read that.
const WORTH_TELLING: i64 = 60 * 1000;

/// The events of which a record tells that is about to be written; `outbox` does not know it yet.
#[must_use]
pub fn told(outbox: &Outbox, record: &Record) -> Vec<Event> {
    let Record { at, run, change } = record;
    if let Change::Began { manner, count, title, .. } = change {
        let what = What::Began { run: run.clone(), manner: *manner, count: *count, title: title.clone() };
        return vec![Event { at: *at, what }];
    }
    outbox.turned_by(record).into_iter().filter_map(of_message).collect()
}

fn of_message(turned: Turned) -> Option<Event> {
    let Turned { message, people: to, at, from, to: state, waited } = turned;
    let waits = |until: i64| until.saturating_sub(at) > WORTH_TELLING;
    let what = match state {
        MessageState::Sent { .. } => What::Sent { message, to },
        MessageState::Refused { error } => What::Refused { message, to, code: code(&error) },
        MessageState::Unknown { .. } => What::Unknown { message, to },
        MessageState::Waiting { until, .. } | MessageState::HandedOver { at: until, .. } if waits(until) => {
            What::Waiting { message, to, until }
        }
        MessageState::Cancelled if waited => What::Undone { message },
        // It was taken back from the provider.
        MessageState::Queued | MessageState::Scheduled { .. } if matches!(from, MessageState::HandedOver { .. }) => {
            What::Undone { message }
        }
        _ => return None,
    };
    Some(Event { at, what })
}

/// The error's stable code.
fn code(error: &SendError) -> String {
    let told = serde_json::to_value(error).ok();
    told.as_ref().and_then(|told| told.get("code")?.as_str()).unwrap_or_default().to_owned()
}
