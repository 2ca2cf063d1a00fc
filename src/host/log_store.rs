//! A log in IndexedDB: records under growing numbers.

use std::rc::Rc;

use idb::{KeyRange, ObjectStore, Query};
use wasm_bindgen::JsValue;

use super::database::{Database, Names, Store, Unavailable, committed};

const VERSION: u32 = 1;
const RECORDS: &str = "records";

/// The store that a log needs of its database.
pub(super) const LOG: Store = (RECORDS, Names::Numbers);

/// One log, open.
#[derive(Debug, Clone)]
pub(super) struct LogStore {
    database: Rc<Database>,
    name: &'static str,
}

impl LogStore {
    /// A log with a database of its own.
    pub(super) async fn open(name: &str) -> Result<Self, Unavailable> {
        Ok(Self::of(&Rc::new(Database::open(name, VERSION, &[LOG]).await?), LOG))
    }

    /// The log in a store of a database, such as [`LOG`].
    pub(super) fn of(database: &Rc<Database>, (name, _): Store) -> Self {
        Self { database: Rc::clone(database), name }
    }

    /// The records after a number, each under its own.
    pub(super) async fn after(&self, number: f64) -> Result<Vec<(f64, JsValue)>, Unavailable> {
        self.some_after(number, None).await
    }

    /// The first so many records after a number.
    pub(super) async fn some_after(&self, number: f64, most: Option<u32>) -> Result<Vec<(f64, JsValue)>, Unavailable> {
        let transaction = self.database.reading(&[self.name])?;
        let store = transaction.object_store(self.name)?;
        let range = || KeyRange::lower_bound(&number.into(), Some(true)).map(Query::from);
        let (keys, values) = (store.get_all_keys(Some(range()?), most)?, store.get_all(Some(range()?), most)?);
        let (keys, values) = (keys.await?, values.await?);
        let number = |key: JsValue| key.as_f64().unwrap_or_default();
        Ok(keys.into_iter().map(number).zip(values).collect())
    }

    /// Appends records, and answers the number of the last one. They are on the disk when this is done.
    pub(super) async fn append(&self, records: &[JsValue]) -> Result<f64, Unavailable> {
        let transaction = self.database.writing(&[self.name])?;
        let last = append(&transaction.object_store(self.name)?, records)?;
        let number = match last {
            Some(request) => request.await?.as_f64().unwrap_or_default(),
            None => 0.0,
        };
        committed(transaction).await?;
        Ok(number)
    }

    /// Removes the records up to a number.
    pub(super) async fn remove_up_to(&self, number: f64) -> Result<(), Unavailable> {
        let transaction = self.database.writing(&[self.name])?;
        transaction.object_store(self.name)?.delete(KeyRange::upper_bound(&number.into(), None)?)?.await?;
        committed(transaction).await
    }

    /// Removes records, each by its number.
    pub(super) async fn remove(&self, numbers: &[f64]) -> Result<(), Unavailable> {
        let transaction = self.database.writing(&[self.name])?;
        let store = transaction.object_store(self.name)?;
        for number in numbers {
            store.delete(Query::Key((*number).into()))?;
        }
        committed(transaction).await
    }
}

/// Adds records to a log within a transaction; the last one's request answers its number.
pub(super) fn append(
    store: &ObjectStore,
    records: &[JsValue],
) -> Result<Option<idb::request::AddStoreRequest>, Unavailable> {
    let mut last = None;
    for record in records {
        last = Some(store.add(record, None)?);
    }
    Ok(last)
}
