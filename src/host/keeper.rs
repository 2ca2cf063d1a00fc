//! Where a send keeps what must survive it, and tells how it goes on.

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;

use wasm_bindgen::JsValue;

use super::Shell;
use super::shell::value;
use crate::channel::{Progress, SendError, SendRecord};

/// A step that takes its time.
pub type Kept<'a> = Pin<Box<dyn Future<Output = Result<(), SendError>> + 'a>>;

/// Keeps what must survive a closed pane or a stopped worker.
pub trait Keeper {
    /// Keeps the record before a step that it speaks of.
    ///
    /// # Errors
    /// [`SendError::JournalUnavailable`] if it cannot be kept.
    fn keep<'a>(&'a self, record: &'a SendRecord, progress: &'a Progress) -> Kept<'a>;

    /// The send is over, and its record of no more use.
    fn over(&self) -> Pin<Box<dyn Future<Output = ()> + '_>>;

    /// Tells how the send goes on.
    fn tell(&self, progress: &Progress);
}

/// The plugin's shell as the keeper of a send that a person watches.
#[derive(Debug)]
pub struct ShellKeeper<'a> {
    shell: &'a Shell,
    kept: RefCell<Option<SendRecord>>,
    shown: RefCell<Option<Progress>>,
}

impl<'a> ShellKeeper<'a> {
    /// The keeper of one send.
    #[must_use]
    pub fn of(shell: &'a Shell) -> Self {
        Self { shell, kept: RefCell::default(), shown: RefCell::default() }
    }
}

impl Keeper for ShellKeeper<'_> {
    fn keep<'a>(&'a self, record: &'a SendRecord, _: &'a Progress) -> Kept<'a> {
        Box::pin(async {
            if self.kept.borrow().as_ref() != Some(record) {
                self.shell.journal(value(record)).await.map_err(|_| SendError::JournalUnavailable)?;
                self.kept.replace(Some(record.clone()));
            }
            Ok(())
        })
    }

    fn over(&self) -> Pin<Box<dyn Future<Output = ()> + '_>> {
        Box::pin(async {
            // The outcome stands whether or not the journal can be tidied.
            let _ = self.shell.journal(JsValue::NULL).await;
        })
    }

    fn tell(&self, progress: &Progress) {
        if self.shown.borrow().as_ref() != Some(progress) {
            // A listener that throws does not stop a send.
            let _ = self.shell.progress(value(progress));
            self.shown.replace(Some(progress.clone()));
        }
    }
}
