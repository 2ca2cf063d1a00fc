//! A mailbox's activity in the database of its outbox: events, and how far the inbox was read.

use std::rc::Rc;

use idb::Query;
use wasm_bindgen::JsValue;

use super::database::{Database, Names, Store, Unavailable, committed};
use super::log_store::{LogStore, append};
use super::outbox_store::{clone, parsed};
use crate::activity::Event;
use crate::channel::InboxProgress;

/// The store of events, one a line.
pub(super) const ACTIVITY: Store = ("activity", Names::Numbers);
/// The store of how far the inbox was read.
pub(super) const INBOX: Store = ("inbox", Names::Given);

/// The only thing in its store.
const PROGRESS: &str = "progress";

/// One activity, open.
#[derive(Debug)]
pub(super) struct ActivityStore {
    database: Rc<Database>,
    pub(super) events: LogStore,
}

impl ActivityStore {
    /// The activity in a database that has [`ACTIVITY`] and [`INBOX`].
    pub(super) fn of(database: &Rc<Database>) -> Self {
        Self { database: Rc::clone(database), events: LogStore::of(database, ACTIVITY) }
    }

    /// Keeps what was found in the inbox together with how far it was read.
    pub(super) async fn found(&self, events: &[JsValue], progress: &InboxProgress) -> Result<(), Unavailable> {
        let transaction = self.database.writing(&[ACTIVITY.0, INBOX.0])?;
        append(&transaction.object_store(ACTIVITY.0)?, events)?;
        transaction.object_store(INBOX.0)?.put(&clone(progress)?, Some(&PROGRESS.into()))?;
        committed(transaction).await
    }

    /// How far the inbox was read.
    pub(super) async fn progress(&self) -> Result<InboxProgress, Unavailable> {
        let transaction = self.database.reading(&[INBOX.0])?;
        let kept = transaction.object_store(INBOX.0)?.get(Query::Key(PROGRESS.into()))?.await?;
        Ok(parsed(kept).unwrap_or_default())
    }

    /// Removes every event, and leaves a line that tells other windows so.
    pub(super) async fn delete(&self, deleted: &[JsValue]) -> Result<(), Unavailable> {
        let transaction = self.database.writing(&[ACTIVITY.0])?;
        let store = transaction.object_store(ACTIVITY.0)?;
        store.clear()?;
        append(&store, deleted)?;
        committed(transaction).await
    }
}

/// Events as they are kept: JSON, for JavaScript's numbers do not hold every hash.
pub(super) fn lines(events: &[Event]) -> Result<Vec<JsValue>, Unavailable> {
    let line = |event: &Event| serde_json::to_string(event).map(JsValue::from);
    events.iter().map(line).collect::<Result<_, _>>().map_err(|_| Unavailable)
}

/// One line as an event; none if it cannot be read.
pub(super) fn event(line: &JsValue) -> Option<Event> {
    serde_json::from_str(&line.as_string()?).ok()
}
