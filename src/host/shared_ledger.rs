//! A mailbox's ledger, shared by every window and worker of the origin.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::clock::{elapsed, now};
use super::lock::Lock;
use super::log_store::{LogStore, Unavailable};
use crate::quota::{Ledger, LedgerClock, Record};

/// Records that are appended before the log is looked through for those that count no more.
const COMPACT_AFTER: usize = 2_000;

/// The ledger of one mailbox as this window or worker sees it. Opened when first asked.
#[derive(Debug)]
pub struct SharedLedger {
    name: String,
    ledger: RefCell<Ledger>,
    clock: Cell<Option<LedgerClock>>,
    /// None where nothing can be kept.
    store: RefCell<Option<Rc<LogStore>>>,
    /// The number of the last record that the ledger knows.
    last: Cell<f64>,
    appended: Cell<usize>,
}

/// A ledger at one time, with everything that others wrote.
#[derive(Debug)]
pub struct Moment<'a> {
    /// The ledger.
    pub ledger: &'a Ledger,
    /// The ledger's time, milliseconds since 1970-01-01T00:00Z.
    pub now: i64,
    /// The wall clock's.
    pub wall: i64,
    /// Whether the ledger outlives this window.
    pub kept: bool,
}

impl SharedLedger {
    /// The ledger that has this name in the origin's store.
    #[must_use]
    pub fn new(name: String) -> Self {
        Self {
            name,
            ledger: RefCell::default(),
            clock: Cell::default(),
            store: RefCell::default(),
            last: Cell::default(),
            appended: Cell::default(),
        }
    }

    /// Answers from the ledger, and changes it by the records that come with the answer. Nobody else changes it between
    /// what `decide` sees and what it records.
    pub async fn decide<T>(&self, decide: impl FnOnce(&Moment<'_>) -> (T, Vec<Record>)) -> T {
        let _lock = Lock::acquire(&self.name).await;
        let clock = match self.clock.get() {
            Some(clock) => {
                self.catch_up().await;
                clock
            }
            None => self.open().await,
        };
        let (answer, records) = {
            let ledger = self.ledger.borrow();
            let (now, wall) = (clock.now(&ledger, elapsed()), now().as_millisecond());
            decide(&Moment { ledger: &ledger, now, wall, kept: self.store.borrow().is_some() })
        };
        self.record(&records).await;
        answer
    }

    async fn open(&self) -> LedgerClock {
        let store = LogStore::open(&self.name).await.ok();
        self.store.replace(store.map(Rc::new));
        self.catch_up().await;
        let wall = now().as_millisecond();
        let (clock, rewind) = LedgerClock::start(&self.ledger.borrow(), wall, elapsed());
        self.clock.set(Some(clock));
        self.record(rewind.as_slice()).await;
        self.compact().await;
        clock
    }

    /// Reads what others wrote.
    async fn catch_up(&self) {
        let Some(store) = self.store() else { return };
        match store.after(self.last.get()).await {
            Ok(records) => {
                let mut ledger = self.ledger.borrow_mut();
                for (number, text) in records {
                    match text.and_then(|text| serde_json::from_str(&text).ok()) {
                        Some(record) => ledger.apply(&record),
                        None => ledger.apply_unreadable(),
                    }
                    self.last.set(number);
                }
            }
            Err(Unavailable) => self.lose_store(),
        }
    }

    async fn record(&self, records: &[Record]) {
        if records.is_empty() {
            return;
        }
        records.iter().for_each(|record| self.ledger.borrow_mut().apply(record));
        let Some(store) = self.store() else { return };
        let texts: Option<Vec<_>> = records.iter().map(|record| serde_json::to_string(record).ok()).collect();
        match store.append(&texts.unwrap_or_default()).await {
            Ok(number) => self.last.set(number),
            Err(Unavailable) => return self.lose_store(),
        }
        self.appended.set(self.appended.get() + records.len());
        if self.appended.get() >= COMPACT_AFTER {
            self.compact().await;
        }
    }

    /// Removes the records that count no more.
    async fn compact(&self) {
        self.appended.set(0);
        let Some(clock) = self.clock.get() else { return };
        let time = clock.now(&self.ledger.borrow(), elapsed());
        self.ledger.borrow_mut().forget(time);
    }

    fn store(&self) -> Option<Rc<LogStore>> {
        self.store.borrow().clone()
    }

    /// From here on the ledger works from memory.
    fn lose_store(&self) {
        self.store.replace(None);
    }
}
