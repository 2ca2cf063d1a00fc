//! The journal as the keeper of a send.

use std::cell::{Cell, RefCell};
use std::future::{Future, ready};
use std::pin::Pin;

use super::SharedOutbox;
use super::clock::now;
use super::keeper::{Keeper, Kept};
use crate::channel::{Progress, SendError, SendRecord};
use crate::outbox::{Change, MessageRef, MessageState, Record};

/// Writes down each step of one message.
#[derive(Debug)]
pub struct JournalKeeper<'a> {
    outbox: &'a SharedOutbox,
    message: &'a MessageRef,
    kept: RefCell<Option<SendRecord>>,
    checking: Cell<bool>,
}

impl<'a> JournalKeeper<'a> {
    /// The keeper of one send.
    #[must_use]
    pub fn of(outbox: &'a SharedOutbox, message: &'a MessageRef) -> Self {
        Self { outbox, message, kept: RefCell::default(), checking: Cell::default() }
    }

    fn line(&self, change: Change) -> Record {
        Record { at: now().as_millisecond(), run: self.message.run.clone(), change }
    }
}

impl Keeper for JournalKeeper<'_> {
    fn keep<'a>(&'a self, record: &'a SendRecord, progress: &'a Progress) -> Kept<'a> {
        Box::pin(async {
            let index = self.message.index;
            let mut lines = Vec::new();
            if self.kept.borrow().as_ref() != Some(record) {
                lines.push(self.line(Change::Step { index, record: record.clone() }));
            }
            let checking = *progress == Progress::Checking;
            if checking && !self.checking.get() {
                lines.push(self.line(Change::Moved { index, to: MessageState::Checking }));
            }
            self.outbox.write(&lines).await.map_err(|_| SendError::JournalUnavailable)?;
            self.kept.replace(Some(record.clone()));
            self.checking.set(checking);
            Ok(())
        })
    }

    /// What came of it is written down by whoever gave the errand.
    fn over(&self) -> Pin<Box<dyn Future<Output = ()> + '_>> {
        Box::pin(ready(()))
    }

    fn tell(&self, _: &Progress) {}
}
