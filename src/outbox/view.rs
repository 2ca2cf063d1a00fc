//! What the interface shows of an outbox. Times are milliseconds since 1970-01-01T00:00Z by the wall clock.

use serde::Serialize;
use tsify::Tsify;

use super::{Manner, MessageState, RunPace, Standing, StopCause, Wish};
use crate::channel::SendError;
use crate::compose::{ReviewView, Verdict};
use crate::merge::{MergeStop, Row};
use crate::quota::Reason;

/// How many messages of a run are in each state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// Their turn has not come.
    pub queued: u32,
    /// To go at a time that the person chose.
    pub scheduled: u32,
    /// With the provider, which sends them by itself.
    pub handed_over: u32,
    /// Being sent or looked for at this moment.
    pub under_way: u32,
    /// Out.
    pub sent: u32,
    /// To be tried again at a time.
    pub waiting: u32,
    /// Did not go out.
    pub refused: u32,
    /// Perhaps out.
    pub unknown: u32,
    /// Did not go out, as the person wanted.
    pub cancelled: u32,
}

/// One run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct RunView {
    /// Its key, 32 hexadecimal digits.
    pub run: String,
    /// How it came about.
    pub manner: Manner,
    /// Its subject.
    pub title: String,
    /// When it began.
    pub began: i64,
    /// How many messages it has.
    pub count: u32,
    /// Where they are.
    pub counts: Counts,
    /// How it stands.
    pub standing: Standing,
    /// Until when nothing of it can go, and why.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub waits: Option<Waits>,
    /// When the last message will be out, as far as can be planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub ends: Option<i64>,
    /// The rule that makes it last that long.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub held_by: Option<Reason>,
    /// Messages that went out in the last minute.
    pub last_minute: u32,
    /// The person's own pace.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub pace: Option<RunPace>,
    /// Messages that go out even when every window of ours is closed.
    pub goes_on: u32,
    /// Messages that wait for a window or worker of ours.
    pub needs_us: u32,
}

/// Until when nothing can go, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
pub struct Waits {
    /// Then.
    pub until: i64,
    /// Why.
    pub error: SendError,
}

/// The outbox of one mailbox.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct OutboxView {
    /// Its runs, the newest first.
    pub runs: Vec<RunView>,
    /// Messages of all runs that have not come to an end.
    pub unfinished: u32,
    /// Records that could not be read and were set aside.
    pub damaged: u32,
    /// Whether the journal can be kept here; without it nothing is sent by itself.
    pub kept: bool,
}

/// One message of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct MessageView {
    /// Its number in the run, from 0.
    pub index: u32,
    /// Its row in the table, as a spreadsheet counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub row: Option<usize>,
    /// Its recipient's address.
    pub address: String,
    /// Its recipient's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub name: Option<String>,
    /// Where it is.
    pub state: MessageState,
    /// Since when.
    pub since: i64,
    /// Whether it can still be kept from going out.
    pub can_cancel: bool,
}

/// One change in the life of a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
#[serde(tag = "entry", rename_all = "kebab-case")]
pub enum HistoryEntry {
    /// It came into another state.
    Moved {
        /// When.
        at: i64,
        /// Which.
        to: MessageState,
    },
    /// A person wanted something that concerns it.
    Asked {
        /// When.
        at: i64,
        /// What.
        wish: Wish,
    },
    /// Its run stopped by itself.
    Stopped {
        /// When.
        at: i64,
        /// Why.
        cause: StopCause,
    },
}

/// Rows of which each has another address, and what was left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
pub struct UniqueRows {
    /// The rows, the first of each address.
    pub rows: Vec<Row>,
    /// Addresses that were there more than once.
    pub duplicates: Vec<Duplicate>,
}

/// An address that was there more than once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
pub struct Duplicate {
    /// The address.
    pub address: String,
    /// How many times it was left out.
    pub left_out: u32,
    /// The rows left out, as a spreadsheet counts, where they have numbers.
    pub rows: Vec<usize>,
}

/// What one message of a run would be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
pub struct Examined {
    /// Its number in the run, from 0.
    pub index: u32,
    /// Its row in the table, as a spreadsheet counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub row: Option<usize>,
    /// Its recipient's address.
    pub address: String,
    /// The graver of what the review and the merge say.
    pub verdict: Verdict,
    /// What the review says of it; none where there is no message to review.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub review: Option<ReviewView>,
    /// Why it cannot be made.
    pub stops: Vec<MergeStop>,
}

/// How a run would go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Foresight {
    /// Messages.
    pub count: u32,
    /// When the first would go.
    pub begins: i64,
    /// When the last would be out; none if some can never go.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub ends: Option<i64>,
    /// The rule that makes it last that long, or that lets some never go.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub held_by: Option<Reason>,
    /// Whether the provider carries it on when every window of ours is closed.
    pub goes_on: bool,
}

/// Why a run cannot begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum RunProblem {
    /// It has no recipient.
    NoRecipients,
    /// It has more recipients than a run takes.
    TooManyRecipients {
        /// So many.
        count: usize,
        /// The most.
        maximum: usize,
    },
    /// More of its messages were edited than may be.
    TooManyEdited {
        /// So many.
        count: usize,
        /// The most.
        maximum: usize,
    },
    /// Some of its messages cannot be sent as they are.
    Blocked {
        /// So many.
        count: u32,
    },
    /// Some of its messages ask for a yes that was not given.
    NotConfirmed {
        /// So many.
        count: u32,
    },
    /// Its time cannot be read, or its zone is not known.
    TimeUnreadable,
    /// Its time has passed.
    TimePassed,
    /// A file of it cannot be read.
    AttachmentUnreadable {
        /// The file's name.
        name: String,
    },
    /// It cannot be kept here: no place on the disk, or storage is denied. Nothing was sent.
    JournalUnavailable,
    /// The request has not the shape of one.
    RequestMalformed,
}

/// Whether a run began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
#[serde(tag = "enqueued", rename_all = "kebab-case")]
pub enum Enqueued {
    /// It did.
    Begun {
        /// Its key.
        run: String,
    },
    /// It did not, and nothing was sent.
    Not {
        /// Why.
        problem: RunProblem,
    },
}
