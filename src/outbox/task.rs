//! What an owner is to do.

use serde::{Deserialize, Serialize};

use super::Record;
use crate::channel::SendRecord;
use crate::message::MessageKey;

/// One message of one run.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct MessageRef {
    /// The run.
    pub run: MessageKey,
    /// The message's number in it, from 0.
    pub index: u32,
}

impl MessageRef {
    /// The message's own key.
    #[must_use]
    pub fn key(&self) -> MessageKey {
        self.run.nth(self.index)
    }
}

/// What is to be done about a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// It is its turn: ask the quota, then send it, or hand it over for later where the channel can. `look_first` says
    /// that an earlier try may have gone out without a trace here, so the mailbox is asked for its key first.
    Send {
        /// Not before, where the person chose a time that has not come; to be handed over for then.
        due: Option<i64>,
        /// Ask the mailbox for its key first.
        look_first: bool,
    },
    /// It was cut off: find out what became of it.
    Recover(SendRecord),
    /// Its time has passed: find out whether the provider sent it.
    Check(SendRecord),
    /// Take it back from the provider.
    Withdraw(SendRecord),
}

/// What an owner is to do now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tasks {
    /// To be written down first: what time alone decided.
    pub records: Vec<Record>,
    /// To be begun, no more than there is room for.
    pub begin: Vec<(MessageRef, Task)>,
    /// To be stopped where that leaves no doubt: the person does not want them to go any more.
    pub stop: Vec<MessageRef>,
    /// When to ask again if nothing happens; none if nothing is left to do.
    pub wake: Option<i64>,
}
