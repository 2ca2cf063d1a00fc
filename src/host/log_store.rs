//! The ledger's log in IndexedDB: JSON records under growing numbers.

use idb::{DatabaseEvent, Factory, KeyRange, ObjectStoreParams, Query, Transaction};
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::IdbDatabase;

const VERSION: u32 = 1;
const RECORDS: &str = "records";

#[wasm_bindgen]
extern "C" {
    // The durability of a transaction is still among the unstable APIs of web-sys, and idb does not have it.
    #[derive(Debug)]
    type DurableDatabase;

    #[wasm_bindgen(method, catch)]
    fn transaction(this: &DurableDatabase, store: &str, mode: &str, options: &Object) -> Result<JsValue, JsValue>;
}

/// One log, open.
#[derive(Debug)]
pub(super) struct LogStore(DurableDatabase);

/// The store cannot be used: it is denied, full or broken.
#[derive(Debug)]
pub(super) struct Unavailable;

impl From<idb::Error> for Unavailable {
    fn from(_: idb::Error) -> Self {
        Self
    }
}

impl LogStore {
    pub(super) async fn open(name: &str) -> Result<Self, Unavailable> {
        let mut request = Factory::new()?.open(name, Some(VERSION))?;
        request.on_upgrade_needed(|event| {
            let mut numbered = ObjectStoreParams::new();
            numbered.auto_increment(true);
            // Without its store the database is of no use, which the first transaction finds.
            let _ = event.database().and_then(|database| database.create_object_store(RECORDS, numbered));
        });
        let database = IdbDatabase::from(request.await?);
        // A newer version of us must not wait for this window.
        let older = database.clone();
        let close = Closure::once_into_js(move || older.close());
        database.set_onversionchange(Some(close.unchecked_ref()));
        Ok(Self(JsValue::from(database).unchecked_into()))
    }

    /// The records after a number, each under its own: text, or none where there is something else.
    pub(super) async fn after(&self, number: f64) -> Result<Vec<(f64, Option<String>)>, Unavailable> {
        let transaction = self.transaction("readonly")?;
        let store = transaction.object_store(RECORDS)?;
        let range = || KeyRange::lower_bound(&number.into(), Some(true)).map(Query::from);
        let (keys, values) = (store.get_all_keys(Some(range()?), None)?, store.get_all(Some(range()?), None)?);
        let (keys, values) = (keys.await?, values.await?);
        let number = |key: JsValue| key.as_f64().unwrap_or_default();
        Ok(keys.into_iter().map(number).zip(values.iter().map(JsValue::as_string)).collect())
    }

    /// Appends records, and answers the number of the last one. They are on the disk when this is done.
    pub(super) async fn append(&self, records: &[String]) -> Result<f64, Unavailable> {
        let transaction = self.transaction("readwrite")?;
        let store = transaction.object_store(RECORDS)?;
        let mut last = None;
        for record in records {
            last = Some(store.add(&record.into(), None)?);
        }
        let number = match last {
            Some(request) => request.await?.as_f64().unwrap_or_default(),
            None => 0.0,
        };
        if transaction.await?.is_committed() { Ok(number) } else { Err(Unavailable) }
    }

    /// Removes the records up to a number.
    pub(super) async fn remove_up_to(&self, number: f64) -> Result<(), Unavailable> {
        let transaction = self.transaction("readwrite")?;
        transaction.object_store(RECORDS)?.delete(KeyRange::upper_bound(&number.into(), None)?)?.await?;
        if transaction.await?.is_committed() { Ok(()) } else { Err(Unavailable) }
    }

    fn transaction(&self, mode: &str) -> Result<Transaction, Unavailable> {
        let options = Object::new();
        let _ = Reflect::set(&options, &"durability".into(), &"strict".into());
        let transaction = self.0.transaction(RECORDS, mode, &options).map_err(|_| Unavailable)?;
        Ok(Transaction::try_from(transaction)?)
    }
}
