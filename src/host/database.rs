//! An IndexedDB database whose writes are on the disk when they are done.

use idb::{DatabaseEvent, Factory, ObjectStoreParams, Transaction};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::IdbDatabase;

#[wasm_bindgen]
extern "C" {
    // The durability of a transaction is still among the unstable APIs of web-sys, and idb does not have it.
    #[derive(Debug)]
    type DurableDatabase;

    #[wasm_bindgen(method, catch)]
    fn transaction(this: &DurableDatabase, stores: &Array, mode: &str, options: &Object) -> Result<JsValue, JsValue>;
}

/// How the things in a store are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Names {
    /// By growing numbers that the store gives.
    Numbers,
    /// By what whoever puts them there says.
    Given,
}

/// One store of a database.
pub(super) type Store = (&'static str, Names);

/// The store cannot be used: it is denied, full or broken.
#[derive(Debug)]
pub(super) struct Unavailable;

impl From<idb::Error> for Unavailable {
    fn from(_: idb::Error) -> Self {
        Self
    }
}

/// One database, open.
#[derive(Debug)]
pub(super) struct Database(DurableDatabase);

impl Database {
    /// Opens it. What an older version of us kept in it stays as it is; stores that it had not are added.
    pub(super) async fn open(name: &str, version: u32, stores: &'static [Store]) -> Result<Self, Unavailable> {
        let mut request = Factory::new()?.open(name, Some(version))?;
        request.on_upgrade_needed(move |event| {
            let Ok(database) = event.database() else { return };
            let kept = database.store_names();
            for (store, names) in stores.iter().filter(|(store, _)| !kept.iter().any(|kept| kept == store)) {
                let mut params = ObjectStoreParams::new();
                params.auto_increment(*names == Names::Numbers);
                // Without its store the database is of no use, which the first transaction finds.
                let _ = database.create_object_store(store, params);
            }
        });
        let database = IdbDatabase::from(request.await?);
        // A newer version of us must not wait for this window.
        let older = database.clone();
        let close = Closure::once_into_js(move || older.close());
        database.set_onversionchange(Some(close.unchecked_ref()));
        Ok(Self(JsValue::from(database).unchecked_into()))
    }

    pub(super) fn reading(&self, stores: &[&str]) -> Result<Transaction, Unavailable> {
        self.transaction(stores, "readonly")
    }

    pub(super) fn writing(&self, stores: &[&str]) -> Result<Transaction, Unavailable> {
        self.transaction(stores, "readwrite")
    }

    fn transaction(&self, stores: &[&str], mode: &str) -> Result<Transaction, Unavailable> {
        let options = Object::new();
        let _ = Reflect::set(&options, &"durability".into(), &"strict".into());
        let stores: Array = stores.iter().map(|store| JsValue::from_str(store)).collect();
        let transaction = self.0.transaction(&stores, mode, &options).map_err(|_| Unavailable)?;
        Ok(Transaction::try_from(transaction)?)
    }
}

/// Waits until what was written is on the disk.
pub(super) async fn committed(transaction: Transaction) -> Result<(), Unavailable> {
    if transaction.await?.is_committed() { Ok(()) } else { Err(Unavailable) }
}
