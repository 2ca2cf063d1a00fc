//! What a record will change, before it is written.

use super::message::Message;
use super::{Change, MessageRef, MessageState, Outbox, Record, Wish};

/// A message that a record takes from one state to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turned {
    /// Which message.
    pub message: MessageRef,
    /// Everybody it is for.
    pub people: Vec<String>,
    /// When; never before it came into the state that it leaves, whatever the clock says.
    pub at: i64,
    /// The state it leaves.
    pub from: MessageState,
    /// The state it comes into.
    pub to: MessageState,
    /// Whether it waited before, here or with the provider.
    pub waited: bool,
}

impl Outbox {
    /// The messages that a record which is about to be written takes to another state.
    #[must_use]
    pub fn turned_by(&self, record: &Record) -> Vec<Turned> {
        let Record { at, run: key, change } = record;
        let Some(run) = self.run(key) else { return Vec::new() };
        let (consent, manner) = (run.consent, run.manner);
        let turned = |(index, known): (u32, &Message), change: &dyn Fn(&mut Message)| {
            let mut message = known.clone();
            change(&mut message);
            (message.state != known.state).then(|| Turned {
                message: MessageRef { run: key.clone(), index },
                people: known.people(),
                at: known.since.max(*at),
                from: known.state.clone(),
                to: message.state,
                waited: known.waited,
            })
        };
        let one = |index: u32, change: &dyn Fn(&mut Message)| {
            run.message(index).and_then(|known| turned((index, known), change)).into_iter().collect()
        };
        match change {
            Change::Moved { index, to } => one(*index, &|message| message.moved_in(manner, to, *at)),
            Change::Asked { wish: Wish::Cancel } => {
                run.numbered().filter_map(|known| turned(known, &|message| message.cancel(consent, *at))).collect()
            }
            Change::Asked { wish: Wish::CancelOne { index } } => one(*index, &|message| message.cancel(consent, *at)),
            Change::Asked { wish: Wish::CountAsSent { index } } => {
                one(*index, &|message| message.settle(&MessageState::Sent { id: None }, *at))
            }
            _ => Vec::new(),
        }
    }
}
