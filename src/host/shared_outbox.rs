//! A mailbox's outbox, shared by every window and worker of the origin.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::Blob;

use super::activity_store::lines;
use super::bell::Bell;
use super::database::Unavailable;
use super::gate::Gate;
use super::news::News;
use super::outbox_store::{Content, OutboxStore, clone, parsed};
use crate::activity::told;
use crate::message::MessageKey;
use crate::outbox::{Item, MessageRef, Outbox, Record};
use crate::quota::fingerprint;

/// The outbox of one mailbox as this window or worker sees it. Opened when first asked.
#[derive(Debug)]
pub struct SharedOutbox {
    name: String,
    outbox: RefCell<Outbox>,
    /// None where nothing can be kept.
    store: RefCell<Option<Rc<OutboxStore>>>,
    /// Somebody has asked for the store to be opened.
    asked: Cell<bool>,
    opened: Gate,
    /// The last record did not find its place.
    full: Cell<bool>,
    /// The number of the last record that the outbox knows.
    last: Cell<f64>,
    /// The numbers of records that cannot be read.
    unreadable: RefCell<Vec<f64>>,
    /// Records that were set aside.
    damaged: Cell<u32>,
    bell: Rc<Bell>,
    news: RefCell<Option<News>>,
}

impl SharedOutbox {
    /// The outbox of a mailbox, whose address does not stand in the store's name.
    #[must_use]
    pub fn of(mailbox: &str) -> Self {
        Self {
            name: format!("mailrail-outbox-{:016x}", fingerprint(mailbox)),
            outbox: RefCell::default(),
            store: RefCell::default(),
            asked: Cell::default(),
            opened: Gate::default(),
            full: Cell::default(),
            last: Cell::default(),
            unreadable: RefCell::default(),
            damaged: Cell::default(),
            bell: Rc::default(),
            news: RefCell::default(),
        }
    }

    /// The name of the lock that its owner holds.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it can be kept here: there is a store, and the last record found its place in it.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        self.store().is_some() && !self.full.get()
    }

    /// There may be room again: what goes next finds out.
    pub(super) fn expect_room(&self) {
        self.full.set(false);
    }

    /// Records that could not be read and were set aside.
    #[must_use]
    pub fn damaged(&self) -> u32 {
        self.damaged.get()
    }

    /// Looks at it as it is known here.
    pub fn look<T>(&self, look: impl FnOnce(&Outbox) -> T) -> T {
        look(&self.outbox.borrow())
    }

    /// Opens the store, or waits until somebody else here has.
    async fn open(&self) {
        if self.asked.replace(true) {
            return self.opened.passed().await;
        }
        if let Ok(store) = OutboxStore::open(&self.name).await {
            self.damaged.set(store.damaged().await.unwrap_or_default());
            self.store.replace(Some(Rc::new(store)));
            let bell = Rc::clone(&self.bell);
            self.news.replace(News::hear(&self.name, move |_| bell.ring()));
        }
        self.opened.open();
    }

    /// Reads what others wrote.
    pub async fn catch_up(&self) {
        self.open().await;
        let Some(store) = self.store() else { return };
        let Ok(log) = store.journal.after(self.last.get()).await else { return self.lose_store() };
        {
            let outbox = &mut *self.outbox.borrow_mut();
            // Whoever read at the same time may have been faster.
            for (number, kept) in log.into_iter().filter(|(number, _)| *number > self.last.get()) {
                match parsed(Some(kept)) {
                    Some(record) => outbox.apply(&record),
                    None => {
                        outbox.apply_unreadable();
                        self.unreadable.borrow_mut().push(number);
                    }
                }
                self.last.set(number);
            }
        }
    }

    /// Writes records down, and then knows them.
    ///
    /// # Errors
    /// Nothing was written.
    pub async fn write(&self, records: &[Record]) -> Result<(), JournalUnavailable> {
        if records.is_empty() {
            return Ok(());
        }
        let store = self.store().ok_or(JournalUnavailable)?;
        let told = self.told(records)?;
        let appended = store.write(&clones(records)?, &told).await;
        self.full.set(appended.is_err());
        appended?;
        self.wrote(!told.is_empty()).await;
        Ok(())
    }

    /// Begins a run, with everything that its messages say.
    ///
    /// # Errors
    /// Nothing was written.
    pub async fn begin(
        &self,
        run: &MessageKey,
        content: &Content,
        items: &[Item],
        files: &[(String, Blob)],
        records: &[Record],
    ) -> Result<(), JournalUnavailable> {
        self.catch_up().await;
        let store = self.store().ok_or(JournalUnavailable)?;
        let told = self.told(records)?;
        store.begin(run, content, items, files, &clones(records)?, &told).await?;
        self.wrote(!told.is_empty()).await;
        Ok(())
    }

    /// What a message says; none if it is not there any more.
    ///
    /// # Errors
    /// The store cannot be read.
    pub async fn message(&self, message: &MessageRef) -> Result<Option<(Content, Item)>, JournalUnavailable> {
        Ok(self.store().ok_or(JournalUnavailable)?.message(message).await?)
    }

    /// Who sends a message, whose own content may have been removed; none if nothing of its run is there any more.
    ///
    /// # Errors
    /// The store cannot be read.
    pub async fn sender(&self, message: &MessageRef) -> Result<Option<String>, JournalUnavailable> {
        Ok(self.store().ok_or(JournalUnavailable)?.sender(message).await?)
    }

    /// A file of a run.
    pub async fn file(&self, run: &MessageKey, id: &str) -> Option<Blob> {
        self.store()?.file(run, id).await.ok()?
    }

    /// Removes what is a message's own; it has been sent.
    pub async fn remove_message(&self, message: &MessageRef) {
        if let Some(store) = self.store() {
            // What stays is removed with its run.
            let _ = store.remove_message(message).await;
        }
    }

    /// Removes everything that a run's messages say.
    pub async fn remove_content(&self, run: &MessageKey) {
        if let Some(store) = self.store() {
            let _ = store.remove_content(run).await;
        }
    }

    /// Takes the records that cannot be read out of the journal, once it says itself what they mean for its runs.
    pub async fn set_unreadable_aside(&self) {
        let Some(store) = self.store() else { return };
        for number in self.unreadable.take() {
            let _ = store.set_aside(number).await;
        }
        if let Ok(damaged) = store.damaged().await {
            self.damaged.set(damaged);
        }
    }

    /// Removes what messages say that nobody needs any more.
    pub async fn remove_unneeded_contents(&self) {
        let Some(store) = self.store() else { return };
        // A run is kept together with its first records: whatever is found here is known after that.
        let kept = store.runs().await.unwrap_or_default();
        self.catch_up().await;
        let needed =
            self.look(|known| known.runs().filter(|(_, needed)| *needed).map(|(run, _)| run.clone()).collect());
        for run in kept.difference(&needed) {
            let _ = store.remove_content(run).await;
        }
    }

    /// Every record that can be read, oldest first, each with its number.
    pub async fn records(&self) -> Vec<(f64, Record)> {
        let Some(store) = self.store() else { return Vec::new() };
        let log = store.journal.after(0.0).await.unwrap_or_default();
        let read = |(number, kept)| Some((number, parsed(Some(kept))?));
        log.into_iter().filter_map(read).collect()
    }

    /// Removes records that count no more, by their numbers.
    pub async fn remove_records(&self, numbers: &[f64]) {
        if let Some(store) = self.store().filter(|_| !numbers.is_empty()) {
            let _ = store.journal.remove(numbers).await;
        }
    }

    /// Waits until there is something new, here or elsewhere.
    pub async fn news(&self) {
        self.bell.heard().await;
    }

    /// What records tell the activity.
    fn told(&self, records: &[Record]) -> Result<Vec<JsValue>, Unavailable> {
        let events: Vec<_> = self.look(|known| records.iter().flat_map(|record| told(known, record)).collect());
        lines(&events)
    }

    async fn wrote(&self, activity: bool) {
        self.catch_up().await;
        self.tell(activity);
    }

    /// Tells every window and worker that there is something new.
    pub(super) fn tell(&self, activity: bool) {
        self.bell.ring();
        if let Some(news) = &*self.news.borrow() {
            news.tell(activity);
        }
    }

    /// The store, once it has been asked for.
    pub(super) async fn opened_store(&self) -> Option<Rc<OutboxStore>> {
        self.open().await;
        self.store()
    }

    fn store(&self) -> Option<Rc<OutboxStore>> {
        self.store.borrow().clone()
    }

    fn lose_store(&self) {
        self.store.replace(None);
    }
}

/// Nothing can be kept here: storage is denied, full or broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JournalUnavailable;

impl From<Unavailable> for JournalUnavailable {
    fn from(_: Unavailable) -> Self {
        Self
    }
}

fn clones(records: &[Record]) -> Result<Vec<JsValue>, Unavailable> {
    records.iter().map(clone).collect()
}
