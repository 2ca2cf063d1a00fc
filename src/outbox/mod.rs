//! The life of every message from queued to sent, and the journal that says it.
//!
//! Sans-IO: an outbox is what its [`Record`]s make of it, wherever those are kept. Its owner asks it for
//! [`Tasks`], does them, and writes down what came of them.

mod record;
mod request;
mod run;
mod state;
mod task;
mod view;

pub use record::{Change, Record, Wish};
pub use request::{Edited, Item, RunRequest, Timing};
pub use run::{Manner, RunPace, Standing, StopCause};
pub use state::MessageState;
pub use task::{MessageRef, Task, Tasks};
pub use view::{
    Counts, Duplicate, Enqueued, Examined, Foresight, HistoryEntry, MessageView, OutboxView, RunProblem, RunView,
    UniqueRows, Waits,
};
