//! A mailbox's ledger, shared by every window and worker of the origin.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;

use super::clock::{elapsed, now};
use super::database::Unavailable;
use super::lock::Lock;
use super::log_store::LogStore;
use crate::quota::{Ledger, LedgerClock, Record, dead_records, fingerprint, standing};

/// Records that are appended before the log is looked through for those that count no more.
const COMPACT_AFTER: usize = 2_000;

/// Records, each with its number; none where one cannot be read.
type Log = Vec<(f64, Option<Record>)>;

/// The ledger of one mailbox as this window or worker sees it. Opened when first asked.
#[derive(Debug)]
pub struct SharedLedger {
    name: String,
    ledger: RefCell<Ledger>,
    clock: Cell<Option<LedgerClock>>,
    /// None where nothing can be kept.
    store: RefCell<Option<Rc<LogStore>>>,
    /// There was a store, and it failed.
    lost: Cell<bool>,
    /// What is known here and could not be written down yet.
    unwritten: RefCell<Vec<Record>>,
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
    /// The ledger of a mailbox, whose address does not stand in the store.
    #[must_use]
    pub fn of(mailbox: &str) -> Self {
        Self {
            name: format!("mailrail-ledger-{:016x}", fingerprint(mailbox)),
            ledger: RefCell::default(),
            clock: Cell::default(),
            store: RefCell::default(),
            lost: Cell::default(),
            unwritten: RefCell::default(),
            last: Cell::default(),
            appended: Cell::default(),
        }
    }

    /// Answers from the ledger, and changes it by the records that come with the answer. Nobody else changes it between
    /// what `decide` sees and what it records.
    pub async fn decide<T>(&self, decide: impl FnOnce(&Moment<'_>) -> (T, Vec<Record>)) -> T {
        let _lock = Lock::acquire(&self.name).await;
        let (mut clock, now) = self.begin().await;
        let (answer, records) = {
            let ledger = &*self.ledger.borrow();
            decide(&Moment { ledger, now, wall: wall(), kept: self.is_kept() })
        };
        self.record(&mut clock, &records).await;
        if self.appended.get() >= COMPACT_AFTER {
            let log = self.after(0.0).await;
            self.compact(&log, &mut clock, now).await;
        }
        self.clock.set(Some(clock));
        answer
    }

    /// Brings the ledger up to date and to its own time.
    async fn begin(&self) -> (LedgerClock, i64) {
        let running = self.clock.get();
        if running.is_none() || self.lost.get() {
            let store = LogStore::open(&self.name).await.ok();
            self.lost.set(self.lost.get() && store.is_none());
            self.store.replace(store.map(Rc::new));
        }
        let log = self.catch_up().await;
        let mut clock = running.unwrap_or_else(|| LedgerClock::start(&self.ledger.borrow(), wall(), elapsed()));
        let now = {
            let ledger = &mut *self.ledger.borrow_mut();
            let now = clock.now(ledger, wall(), elapsed());
            ledger.assume_the_worst(now);
            now
        };
        if running.is_none() {
            self.compact(&log, &mut clock, now).await;
        }
        if self.store().is_some() && !self.unwritten.borrow().is_empty() {
            self.write(&mut clock, &[]).await;
        }
        (clock, now)
    }

    /// Reads what others wrote; when first asked, all there is.
    async fn catch_up(&self) -> Log {
        let log = self.after(self.last.get()).await;
        let mut ledger = self.ledger.borrow_mut();
        for (number, record) in &log {
            match record {
                Some(record) => ledger.apply(record),
                None => ledger.apply_unreadable(),
            }
            self.last.set(*number);
        }
        drop(ledger);
        log
    }

    /// The records after a number; none of them where nothing can be kept.
    async fn after(&self, number: f64) -> Log {
        let Some(store) = self.store() else { return Log::new() };
        match store.after(number).await {
            Ok(log) => {
                log.into_iter().map(|(number, text)| (number, text.as_string().as_deref().and_then(read))).collect()
            }
            Err(Unavailable) => {
                self.lose_store();
                Log::new()
            }
        }
    }

    async fn record(&self, clock: &mut LedgerClock, records: &[Record]) {
        if !records.is_empty() {
            self.write(clock, records).await;
        }
    }

    /// Writes records down, with those that had no room before. By the clock they are all made now: none counts as older
    /// than it is.
    async fn write(&self, clock: &mut LedgerClock, records: &[Record]) {
        let stamp = clock.record();
        std::iter::once(&stamp).chain(records).for_each(|record| self.ledger.borrow_mut().apply(record));
        clock.wrote(&self.ledger.borrow());
        let mut lines = self.unwritten.take();
        lines.extend_from_slice(records);
        match self.store() {
            Some(store) => self.append(&store, stamp, lines).await,
            None if self.lost.get() => drop(self.unwritten.replace(lines)),
            None => {}
        }
    }

    async fn append(&self, store: &LogStore, stamp: Record, lines: Vec<Record>) {
        let texts = std::iter::once(&stamp).chain(&lines).filter_map(|record| serde_json::to_string(record).ok());
        let texts: Vec<JsValue> = texts.map(JsValue::from).collect();
        match store.append(&texts).await {
            Ok(number) => self.last.set(number),
            Err(Unavailable) => {
                self.lose_store();
                self.unwritten.replace(lines);
            }
        }
        self.appended.set(self.appended.get() + texts.len());
    }

    /// Removes the records of the whole log that count no more.
    async fn compact(&self, log: &Log, clock: &mut LedgerClock, now: i64) {
        self.appended.set(0);
        let Some(store) = self.store() else { return };
        let records: Vec<_> = log.iter().map(|(_, record)| *record).collect();
        let Some((last_dead, _)) = dead_records(&records, now).checked_sub(1).and_then(|last| log.get(last)) else {
            return;
        };
        let standing = standing(&self.ledger.borrow(), now);
        self.record(clock, &standing).await;
        // What stays is removed the next time.
        let _ = store.remove_up_to(*last_dead).await;
    }

    fn store(&self) -> Option<Rc<LogStore>> {
        self.store.borrow().clone()
    }

    /// Whether the ledger outlives this window.
    fn is_kept(&self) -> bool {
        self.store().is_some() && self.unwritten.borrow().is_empty()
    }

    /// The ledger works from memory, until the store can be opened anew.
    fn lose_store(&self) {
        self.store.replace(None);
        self.lost.set(true);
    }
}

fn wall() -> i64 {
    now().as_millisecond()
}

fn read(text: &str) -> Option<Record> {
    serde_json::from_str(text).ok()
}
