//! The life of one message, as the journal tells it.

use super::{Change, HistoryEntry, MessageState, Record, Wish};
use crate::message::MessageKey;

/// Everything that concerns one message, oldest first: its own changes, and what happened to its run while it was not
/// over.
#[must_use]
pub fn history<'a>(records: impl Iterator<Item = &'a Record>, run: &MessageKey, index: u32) -> Vec<HistoryEntry> {
    let mut entries = Vec::new();
    let mut state = None;
    for Record { at, change, .. } in records.filter(|record| record.run == *run) {
        let at = *at;
        let over = state.as_ref().is_some_and(MessageState::is_over);
        let to = match change {
            Change::Queued { index: of, due, .. } if *of == index => {
                Some(due.map_or(MessageState::Queued, |at| MessageState::Scheduled { at }))
            }
            Change::Step { index: of, record } if *of == index => {
                Some(if record.committed { MessageState::Committing } else { MessageState::Preparing })
            }
            Change::Moved { index: of, to } if *of == index => Some(to.clone()),
            Change::Asked { wish } if concerns(*wish, index) && (!over || is_about_one(*wish)) => {
                entries.push(HistoryEntry::Asked { at, wish: *wish });
                None
            }
            Change::Stopped { cause } if !over => {
                entries.push(HistoryEntry::Stopped { at, cause: cause.clone() });
                None
            }
            _ => None,
        };
        // A step that leaves the state as it was, as when a draft has got its id, is no change to a person.
        if let Some(to) = to.filter(|to| state.as_ref() != Some(to)) {
            entries.push(HistoryEntry::Moved { at, to: to.clone() });
            state = Some(to);
        }
    }
    entries
}

fn concerns(wish: Wish, index: u32) -> bool {
    match wish {
        Wish::CancelOne { index: of }
        | Wish::Retry { index: of }
        | Wish::CountAsSent { index: of }
        | Wish::SendAgain { index: of } => of == index,
        Wish::Pause | Wish::Resume | Wish::Cancel | Wish::RetryAll | Wish::Pace { .. } | Wish::Forget => true,
    }
}

fn is_about_one(wish: Wish) -> bool {
    matches!(wish, Wish::Retry { .. } | Wish::RetryAll | Wish::CountAsSent { .. } | Wish::SendAgain { .. })
}
