//! A mailbox's activity, shared by every window and worker of the origin.

use std::cell::{Cell, Ref, RefCell};
use std::rc::{Rc, Weak};

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use super::activity_store::{event, lines};
use super::clock::{now, offset_at};
use super::domain::to_ascii;
use super::gate::Gate;
use super::news::News;
use super::outbox_store::OutboxStore;
use super::{JournalUnavailable, SharedOutbox};
use crate::activity::{Activity, ActivityQuery, ActivityView, Event, MOST_EVENTS, Retention, What, returned, untold};
use crate::channel::InboxProgress;
use crate::compose::DoNotSend;

/// Lines that are read at once, so that a window with many answers in between.
const BLOCK: u32 = 1000;

/// The activity of one mailbox as this window or worker sees it. Read when first asked.
#[derive(Debug)]
pub struct SharedActivity {
    outbox: Rc<SharedOutbox>,
    mailbox: String,
    activity: RefCell<Activity>,
    do_not_send: RefCell<DoNotSend>,
    /// Somebody has asked for it to be read.
    asked: Cell<bool>,
    read: Gate,
    /// The number of the last line that is known.
    last: Cell<f64>,
    /// Lines that could not be read.
    damaged: Cell<u32>,
    news: RefCell<Option<News>>,
}

impl SharedActivity {
    /// The activity beside an outbox.
    #[must_use]
    pub fn of(outbox: Rc<SharedOutbox>, mailbox: &str) -> Rc<Self> {
        Rc::new(Self {
            outbox,
            mailbox: mailbox.to_owned(),
            activity: RefCell::new(Activity::of(mailbox)),
            do_not_send: RefCell::default(),
            asked: Cell::default(),
            read: Gate::default(),
            last: Cell::default(),
            damaged: Cell::default(),
            news: RefCell::default(),
        })
    }

    /// Looks at it as it is known here.
    pub fn look<T>(&self, look: impl FnOnce(&Activity) -> T) -> T {
        look(&self.activity.borrow())
    }

    /// The addresses to which nothing is sent, as they are known here.
    pub fn do_not_send(&self) -> Ref<'_, DoNotSend> {
        self.do_not_send.borrow()
    }

    /// Reads what was written since; when first asked, everything of the last `keep` milliseconds, and removes the rest.
    pub async fn catch_up(self: &Rc<Self>, keep: i64) {
        let Some(store) = self.outbox.opened_store().await else { return };
        if self.asked.replace(true) {
            self.read.passed().await;
            self.read_on(&store, |_, _| {}).await;
            return;
        }
        self.news.replace(News::hear(self.outbox.name(), Self::heard(Rc::downgrade(self), keep)));
        let mut retention = Retention::default();
        self.read_on(&store, |number, event| retention.look(number, event)).await;
        let dead = retention.dead(now().as_millisecond(), keep, MOST_EVENTS);
        if !dead.is_empty() && store.activity.events.remove(&dead).await.is_ok() {
            self.activity.replace(Activity::of(&self.mailbox));
            self.last.set(0.0);
            self.damaged.set(0);
            self.read_on(&store, |_, _| {}).await;
        }
        self.tell_untold(&store).await;
        self.read.open();
    }

    fn heard(activity: Weak<Self>, keep: i64) -> impl Fn(bool) {
        move |concerned| {
            if let Some(activity) = activity.upgrade().filter(|_| concerned) {
                spawn_local(async move { activity.catch_up(keep).await });
            }
        }
    }

    /// Takes back what does not wait any more, whoever knew of it.
    async fn tell_untold(&self, store: &OutboxStore) {
        self.outbox.catch_up().await;
        let now = now().as_millisecond();
        let events = self.look(|activity| self.outbox.look(|outbox| untold(activity, outbox, now)));
        let Ok(lines) = lines(&events) else { return };
        if !lines.is_empty() && store.activity.events.append(&lines).await.is_ok() {
            self.read_on(store, |_, _| {}).await;
        }
    }

    /// Reads what was written since, block by block.
    async fn read_on(&self, store: &OutboxStore, mut look: impl FnMut(f64, &Event)) {
        let mut listed = false;
        loop {
            let Ok(block) = store.activity.events.some_after(self.last.get(), Some(BLOCK)).await else { break };
            let Some((end, _)) = block.last() else { break };
            let end = *end;
            // Whoever read at the same time may have been faster.
            for (number, line) in block.iter().filter(|(number, _)| *number > self.last.get()) {
                match event(line) {
                    Some(event) => {
                        listed |= matches!(event.what, What::Listed { .. } | What::Allowed { .. } | What::Deleted);
                        if event.what == What::Deleted {
                            self.damaged.set(0);
                        }
                        look(*number, &event);
                        self.activity.borrow_mut().take(&event);
                    }
                    None => self.damaged.set(self.damaged.get().saturating_add(1)),
                }
            }
            self.last.set(end.max(self.last.get()));
        }
        if listed {
            let list = self.look(Activity::do_not_send);
            let entries = list.iter().map(|one| (one.address.as_str(), one.class, one.at));
            self.do_not_send.replace(DoNotSend::of(entries, to_ascii));
        }
    }

    /// What became of what was sent, as the interface shows it.
    pub async fn view(&self, query: &ActivityQuery) -> ActivityView {
        let progress = self.progress().await;
        let view = self.look(|activity| activity.view(query, offset_at));
        ActivityView { kept: self.outbox.is_kept(), damaged: self.damaged.get(), inbox: progress.state, ..view }
    }

    /// How far the inbox was read.
    pub async fn progress(&self) -> InboxProgress {
        match self.outbox.opened_store().await {
            Some(store) => store.activity.progress().await.unwrap_or_default(),
            None => InboxProgress::default(),
        }
    }

    /// Keeps what was found in the inbox together with how far it was read, and tells the outbox what came back.
    ///
    /// # Errors
    /// Nothing was written.
    pub async fn found(
        self: &Rc<Self>,
        events: &[Event],
        progress: &InboxProgress,
        keep: i64,
    ) -> Result<(), JournalUnavailable> {
        let store = self.outbox.opened_store().await.ok_or(JournalUnavailable)?;
        store.activity.found(&lines(events)?, progress).await?;
        self.catch_up(keep).await;
        self.outbox.catch_up().await;
        let now = now().as_millisecond();
        let records = self.look(|activity| self.outbox.look(|outbox| returned(activity, events, outbox, now)));
        // What could not be told of the runs is told with the next that comes back.
        let _ = self.outbox.write(&records).await;
        self.outbox.tell(!events.is_empty());
        Ok(())
    }

    /// Writes events down, and then knows them.
    ///
    /// # Errors
    /// Nothing was written.
    pub async fn write(self: &Rc<Self>, events: &[Event], keep: i64) -> Result<(), JournalUnavailable> {
        let store = self.outbox.opened_store().await.ok_or(JournalUnavailable)?;
        store.activity.events.append(&lines(events)?).await?;
        self.catch_up(keep).await;
        self.outbox.tell(true);
        Ok(())
    }

    /// Deletes everything: events, figures, the do-not-send list.
    ///
    /// # Errors
    /// Nothing was deleted.
    pub async fn delete(self: &Rc<Self>, keep: i64) -> Result<(), JournalUnavailable> {
        let store = self.outbox.opened_store().await.ok_or(JournalUnavailable)?;
        let deleted: Vec<JsValue> = lines(&[Event { at: now().as_millisecond(), what: What::Deleted }])?;
        store.activity.delete(&deleted).await?;
        self.catch_up(keep).await;
        self.outbox.tell(true);
        Ok(())
    }
}
