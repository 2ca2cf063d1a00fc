//! The journal. An outbox is what its records make of it, in their order, in every window and worker alike.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::line::Line;
use super::{Manner, MessageState, RunPace, StopCause};
use crate::channel::{Consent, SendError, SendRecord};
use crate::message::MessageKey;
use crate::quota::Load;

/// One line of the journal. A line that a newer version of us wrote cannot be read, like a damaged one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Line", try_from = "Line")]
pub struct Record {
    /// When, milliseconds since 1970-01-01T00:00Z by the wall clock.
    pub at: i64,
    /// Which run.
    pub run: MessageKey,
    /// What happened.
    pub change: Change,
}

/// What happened. Holds addresses, and no content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// A run began. Its messages follow.
    Began {
        /// How it came about.
        manner: Manner,
        /// How many messages it has.
        count: u32,
        /// Its subject, fields unfilled.
        title: String,
        /// How it is sent.
        consent: Consent,
        /// The person has said yes to the findings that ask for it.
        confirmed: bool,
        /// The person's own pace.
        pace: Option<RunPace>,
    },
    /// One of its messages.
    Queued {
        /// Its number in the run, from 0.
        index: u32,
        /// Its recipient's address; the first of several.
        address: String,
        /// The addresses of the others.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        others: Vec<String>,
        /// Its recipient's name.
        name: Option<String>,
        /// Its row in the table, as a spreadsheet counts.
        row: Option<usize>,
        /// How much of the quota it takes.
        load: Load,
        /// When it is to go, if the person chose a time.
        due: Option<i64>,
    },
    /// A request is about to be made that this record must outlive.
    Step {
        /// Which message.
        index: u32,
        /// What its conversation needs after a crash.
        record: SendRecord,
    },
    /// A message is in another state.
    Moved {
        /// Which message.
        index: u32,
        /// Which state.
        to: MessageState,
    },
    /// Nobody could look what became of a message. It is looked for again.
    Unseen {
        /// Which message.
        index: u32,
        /// What stood in the way.
        error: SendError,
    },
    /// A person wants something of the run.
    Asked {
        /// What.
        wish: Wish,
    },
    /// Messages of the run came back.
    Returned {
        /// Recipients whom they did not reach, of all time.
        bounced: u32,
        /// Of so many to whom they went.
        of: u32,
    },
    /// The run stopped by itself.
    Stopped {
        /// Why.
        cause: StopCause,
    },
    /// Its content has been removed; nothing of it is left to do.
    Closed,
}

/// What a person wants of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(tag = "wish", rename_all = "kebab-case")]
pub enum Wish {
    /// Nothing more goes out for now; what was handed over is taken back.
    Pause,
    /// It goes on, whatever stopped it.
    Resume,
    /// What has not gone out does not go out.
    Cancel,
    /// One message does not go out.
    CancelOne {
        /// Which.
        index: u32,
    },
    /// A refused message is tried again.
    Retry {
        /// Which.
        index: u32,
    },
    /// All refused messages are tried again.
    RetryAll,
    /// Another pace from now on, or none.
    Pace {
        /// Which.
        #[serde(default)]
        #[tsify(optional)]
        pace: Option<RunPace>,
    },
    /// A message of which nobody could say so went out: the person has looked.
    CountAsSent {
        /// Which.
        index: u32,
    },
    /// A message of which nobody could say so did not go out: it is tried again.
    SendAgain {
        /// Which.
        index: u32,
    },
    /// A run that is over is forgotten.
    Forget,
}
