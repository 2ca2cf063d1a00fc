//! A mailbox's outbox in IndexedDB: its journal, what its messages say until they are sent, and beside it the activity.

use std::collections::BTreeSet;
use std::rc::Rc;

use idb::{KeyRange, Query};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;

use super::activity_store::{ACTIVITY, ActivityStore, INBOX};
use super::database::{Database, Names, Store, Unavailable, committed};
use super::log_store::{LOG, LogStore, append};
use crate::compose::Draft;
use crate::merge::Sender;
use crate::message::MessageKey;
use crate::outbox::{Item, MessageRef};

/// The second has the activity.
const VERSION: u32 = 2;
const CONTENTS: &str = "contents";
const FILES: &str = "files";
const DAMAGED: &str = "damaged";
const STORES: &[Store] =
    &[LOG, (CONTENTS, Names::Given), (FILES, Names::Given), (DAMAGED, Names::Numbers), ACTIVITY, INBOX];

/// What all messages of a run have in common, but for their files.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Content {
    /// The draft, its fields unfilled.
    pub draft: Draft,
    /// What fills the sender's own fields.
    pub sender: Sender,
}

/// One outbox, open.
#[derive(Debug)]
pub(super) struct OutboxStore {
    database: Rc<Database>,
    pub(super) journal: LogStore,
    pub(super) activity: ActivityStore,
}

impl OutboxStore {
    pub(super) async fn open(name: &str) -> Result<Self, Unavailable> {
        let database = Rc::new(Database::open(name, VERSION, STORES).await?);
        let (journal, activity) = (LogStore::of(&database, LOG), ActivityStore::of(&database));
        Ok(Self { database, journal, activity })
    }

    /// Appends to the journal, and to the activity what that tells it, or nothing of it.
    pub(super) async fn write(&self, records: &[JsValue], told: &[JsValue]) -> Result<(), Unavailable> {
        let stores: &[&str] = if told.is_empty() { &[LOG.0] } else { &[LOG.0, ACTIVITY.0] };
        let transaction = self.database.writing(stores)?;
        append(&transaction.object_store(LOG.0)?, records)?;
        if !told.is_empty() {
            append(&transaction.object_store(ACTIVITY.0)?, told)?;
        }
        committed(transaction).await
    }

    /// Keeps a run with everything that its messages say, or nothing of it.
    pub(super) async fn begin(
        &self,
        run: &MessageKey,
        content: &Content,
        items: &[Item],
        files: &[(String, Blob)],
        records: &[JsValue],
        told: &[JsValue],
    ) -> Result<(), Unavailable> {
        let transaction = self.database.writing(&[LOG.0, CONTENTS, FILES, ACTIVITY.0])?;
        let contents = transaction.object_store(CONTENTS)?;
        contents.put(&clone(content)?, Some(&run.as_str().into()))?;
        for (index, item) in (0_u32..).zip(items) {
            contents.put(&clone(item)?, Some(&item_name(run, index).into()))?;
        }
        let store = transaction.object_store(FILES)?;
        for (id, file) in files {
            store.put(file, Some(&file_name(run, id).into()))?;
        }
        append(&transaction.object_store(LOG.0)?, records)?;
        append(&transaction.object_store(ACTIVITY.0)?, told)?;
        committed(transaction).await
    }

    /// What a message says; none if it has been removed or cannot be read.
    pub(super) async fn message(&self, message: &MessageRef) -> Result<Option<(Content, Item)>, Unavailable> {
        let (content, item) = self.said(message).await?;
        Ok(content.zip(item))
    }

    /// The address that a message is from, whether or not its own content is still there.
    pub(super) async fn sender(&self, message: &MessageRef) -> Result<Option<String>, Unavailable> {
        Ok(match self.said(message).await? {
            (_, Some(Item::Draft(own))) => Some(own.from.address),
            (content, _) => content.map(|content| content.draft.from.address),
        })
    }

    /// What is there of what a message says: what all of its run have in common, and its own.
    async fn said(&self, message: &MessageRef) -> Result<(Option<Content>, Option<Item>), Unavailable> {
        let transaction = self.database.reading(&[CONTENTS])?;
        let store = transaction.object_store(CONTENTS)?;
        let named = |name: String| store.get(Query::Key(name.into()));
        let (content, item) = (named(message.run.to_string())?, named(item_name(&message.run, message.index))?);
        Ok((parsed(content.await?), parsed(item.await?)))
    }

    /// A file of a run; none if it is not there.
    pub(super) async fn file(&self, run: &MessageKey, id: &str) -> Result<Option<Blob>, Unavailable> {
        let transaction = self.database.reading(&[FILES])?;
        let file = transaction.object_store(FILES)?.get(Query::Key(file_name(run, id).into()))?.await?;
        Ok(file.and_then(|file| file.dyn_into().ok()))
    }

    /// Removes what is a message's own.
    pub(super) async fn remove_message(&self, message: &MessageRef) -> Result<(), Unavailable> {
        let transaction = self.database.writing(&[CONTENTS])?;
        transaction.object_store(CONTENTS)?.delete(Query::Key(item_name(&message.run, message.index).into()))?;
        committed(transaction).await
    }

    /// Removes everything that a run's messages say.
    pub(super) async fn remove_content(&self, run: &MessageKey) -> Result<(), Unavailable> {
        let transaction = self.database.writing(&[CONTENTS, FILES])?;
        for store in [CONTENTS, FILES] {
            let (first, last) = (JsValue::from_str(run.as_str()), format!("{run}/\u{ffff}").into());
            transaction.object_store(store)?.delete(KeyRange::bound(&first, &last, None, None)?)?;
        }
        committed(transaction).await
    }

    /// The runs of which something is kept.
    pub(super) async fn runs(&self) -> Result<BTreeSet<MessageKey>, Unavailable> {
        let transaction = self.database.reading(&[CONTENTS])?;
        let names = transaction.object_store(CONTENTS)?.get_all_keys(None, None)?.await?;
        let run = |name: JsValue| MessageKey::parse(name.as_string()?.split('/').next()?);
        Ok(names.into_iter().filter_map(run).collect())
    }

    /// Takes a record that cannot be read out of the journal, and keeps it beside.
    pub(super) async fn set_aside(&self, number: f64) -> Result<(), Unavailable> {
        let transaction = self.database.writing(&[LOG.0, DAMAGED])?;
        let journal = transaction.object_store(LOG.0)?;
        if let Some(record) = journal.get(Query::Key(number.into()))?.await? {
            transaction.object_store(DAMAGED)?.add(&record, None)?;
            journal.delete(Query::Key(number.into()))?;
        }
        committed(transaction).await
    }

    /// How many records were set aside.
    pub(super) async fn damaged(&self) -> Result<u32, Unavailable> {
        let transaction = self.database.reading(&[DAMAGED])?;
        Ok(transaction.object_store(DAMAGED)?.count(None)?.await?)
    }
}

fn item_name(run: &MessageKey, index: u32) -> String {
    format!("{run}/{index}")
}

fn file_name(run: &MessageKey, id: &str) -> String {
    format!("{run}/{id}")
}

/// A value as it is kept: what structured cloning takes.
pub(super) fn clone<T: Serialize>(value: &T) -> Result<JsValue, Unavailable> {
    serde_wasm_bindgen::to_value(value).map_err(|_| Unavailable)
}

pub(super) fn parsed<T: DeserializeOwned>(value: Option<JsValue>) -> Option<T> {
    serde_wasm_bindgen::from_value(value?).ok()
}
