//! A send by hand, as its window carries it.

use std::future::Future;
use std::pin::Pin;

use super::clock::now;
use super::journal_keeper::JournalKeeper;
use super::keeper::{Keeper, Kept, ShellKeeper};
use super::{Lock, SharedOutbox, Shell};
use crate::channel::{Outcome, Progress, SendRecord};
use crate::outbox::{MessageRef, Record, by_hand};

/// A send by hand in the journal of its mailbox. The window's shell keeps what must survive; where the journal cannot
/// be kept, the mail goes all the same.
#[derive(Debug)]
pub struct ByHand<'a> {
    outbox: &'a SharedOutbox,
    message: &'a MessageRef,
    shell: ShellKeeper<'a>,
    journal: JournalKeeper<'a>,
    /// Held for as long as this window lives and sends.
    _window: Lock,
}

impl<'a> ByHand<'a> {
    /// Begins to tell of a send.
    pub async fn begin(
        outbox: &'a SharedOutbox,
        message: &'a MessageRef,
        records: &[Record],
        shell: &'a Shell,
    ) -> Self {
        let _window = Lock::acquire(&lock_name(message)).await;
        outbox.catch_up().await;
        let _ = outbox.write(records).await;
        let journal = JournalKeeper::of(outbox, message);
        Self { outbox, message, shell: ShellKeeper::of(shell), journal, _window }
    }

    /// Tells how it ended.
    pub async fn end(self, outcome: &Outcome) {
        let _ = self.outbox.write(&by_hand::ended(self.message, outcome, now().as_millisecond())).await;
    }
}

impl Keeper for ByHand<'_> {
    fn keep<'a>(&'a self, record: &'a SendRecord, progress: &'a Progress) -> Kept<'a> {
        Box::pin(async {
            self.shell.keep(record, progress).await?;
            let _ = self.journal.keep(record, progress).await;
            Ok(())
        })
    }

    fn over(&self) -> Pin<Box<dyn Future<Output = ()> + '_>> {
        self.shell.over()
    }

    fn tell(&self, progress: &Progress) {
        self.shell.tell(progress);
    }
}

/// The name of the lock that a window holds while it sends a message by hand.
pub(super) fn lock_name(message: &MessageRef) -> String {
    format!("mailrail-message-{}", message.key())
}
