//! The life of every message from queued to sent, and the journal that says it.
//!
//! Sans-IO: an outbox is what its [`Record`]s make of it, wherever those are kept. Its owner asks it for
//! [`Tasks`], does them, and writes down what came of them.

mod back_off;
mod begin;
pub mod by_hand;
mod compaction;
mod concluded;
mod export;
mod fold;
mod foresight;
mod held_run;
mod history;
mod hold;
mod line;
mod message;
mod record;
mod request;
mod returned;
mod rows;
mod run;
mod schedule;
mod settings;
mod spreadsheet;
mod state;
mod stopping;
mod task;
mod tasks;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
mod turn;
mod turned;
mod view;
mod views;

pub use begin::{MAX_EDITED, QueuedMessage, RunMessage};
pub use compaction::dead_records;
pub use export::export;
pub use fold::{Outbox, Terms};
pub use history::history;

pub use record::{Change, Record, Wish};
pub use request::{Edited, Item, RunRequest, Timing};
pub use rows::{message_of, recipient_rows, unique_rows};
pub use run::{Manner, RunPace, Standing, StopCause};
pub use schedule::{OffsetIn, due};
pub use settings::OutboxSettings;
pub(crate) use spreadsheet::{Spreadsheet, harmless, time};
pub use state::MessageState;
pub use task::{MessageRef, Task, Tasks};
pub use turn::{Asking, Turn, turn};
pub use turned::Turned;
pub use view::{
    Counts, Duplicate, Enqueued, Examined, Foresight, HistoryEntry, MessageView, OutboxView, RunProblem, RunView,
    UniqueRows, Waits,
};
pub use views::MessageChoice;
