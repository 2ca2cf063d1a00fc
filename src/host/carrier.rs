//! Carries a mailbox's outbox, for as long as its window or worker lives and nobody else does.

use std::collections::BTreeMap;
use std::future::Future;
use std::mem::take;
use std::pin::pin;

use futures_util::future::{Either, select};
use futures_util::stream::{FuturesUnordered, StreamExt};
use jiff::Timestamp;
use wasm_bindgen_futures::spawn_local;
use web_sys::AbortController;

use super::by_hand::lock_name;
use super::clock::{now, sleep};
use super::errand::Errand;
use super::outbox_shell::OutboxNeeds;
use super::{Desk, Lock, OutboxShell, SharedOutbox};
use crate::outbox::{Change, MessageRef, MessageState, Record, Tasks, by_hand, dead_records};

/// How soon to try again when nothing could be written down, milliseconds.
const UNWRITTEN: i64 = 30 * 1000;
/// A worker is kept awake for what is sooner than that, milliseconds: an alarm comes no earlier than 30 s from now
/// (Chrome, "chrome.alarms", read 2026-11).
const SOON: i64 = 60 * 1000;
/// The least time between two looks if nothing happens, milliseconds.
const BREATH: i64 = 250;
/// Nobody needs to look up sooner than this if nothing happens, milliseconds.
const IDLE: i64 = 60 * 60 * 1000;

/// Carries the outbox once nobody else does, until its shell lets go.
pub async fn carry(outbox: &SharedOutbox, desk: &dyn Desk, shell: &OutboxShell) {
    outbox.catch_up().await;
    let Some(_owner) = own(outbox, shell).await else { return };
    outbox.catch_up().await;
    tidy(outbox, desk).await;
    Carrier { outbox, desk, shell, at_work: BTreeMap::new(), unwritten: Vec::new(), full_until: None }.carry().await;
}

/// Removes the records that count no more, and what messages say that nobody needs any more.
async fn tidy(outbox: &SharedOutbox, desk: &dyn Desk) {
    let records = outbox.records().await;
    let lines = records.iter().map(|(_, record)| record);
    let dead = dead_records(lines, now().as_millisecond(), &desk.settings());
    let dead: Vec<_> = dead.into_iter().filter_map(|index| records.get(index)).map(|(number, _)| *number).collect();
    outbox.remove_records(&dead).await;
    outbox.remove_unneeded_contents().await;
}

/// Waits until nobody else owns it, and meanwhile tells what the owner does. None if the shell lets go.
async fn own(outbox: &SharedOutbox, shell: &OutboxShell) -> Option<Lock> {
    let name = outbox.name().to_owned();
    let mut lock = Box::pin(async move { Lock::acquire(&name).await });
    loop {
        shell.changed(OutboxNeeds { unfinished: outbox.look(|outbox| outbox.unfinished()), ..OutboxNeeds::default() });
        match select(lock, Box::pin(news(outbox, shell, in_ms(IDLE)))).await {
            Either::Left((lock, _)) => return Some(lock),
            Either::Right(((), asked)) if shell.is_let_go() => {
                // What was asked of the browser cannot be taken back: it is let go as soon as it is had.
                spawn_local(async { drop(asked.await) });
                return None;
            }
            Either::Right(((), asked)) => lock = asked,
        }
        outbox.catch_up().await;
    }
}

/// Waits until something is new, or then, or until the shell lets go.
async fn news(outbox: &SharedOutbox, shell: &OutboxShell, until: Timestamp) {
    select(Box::pin(outbox.news()), Box::pin(sleep(until, || shell.is_let_go()))).await;
}

fn in_ms(milliseconds: i64) -> Timestamp {
    Timestamp::from_millisecond(now().as_millisecond().saturating_add(milliseconds)).unwrap_or(Timestamp::MAX)
}

/// Does something while the errands go on: an answer of IndexedDB that nobody takes at once is lost, and whoever waits
/// for it waits for ever.
async fn beside<E: Future, T>(
    errands: &mut FuturesUnordered<E>,
    done: &mut Vec<E::Output>,
    work: impl Future<Output = T>,
) -> T {
    let mut work = pin!(work);
    while !errands.is_empty() {
        match select(work.as_mut(), errands.next()).await {
            Either::Left((result, _)) => return result,
            Either::Right((finished, _)) => done.extend(finished),
        }
    }
    work.await
}

struct Carrier<'a> {
    outbox: &'a SharedOutbox,
    desk: &'a dyn Desk,
    shell: &'a OutboxShell,
    /// What is being done, and how each is stopped.
    at_work: BTreeMap<MessageRef, AbortController>,
    /// What came of errands and could not be written down yet.
    unwritten: Vec<(MessageRef, Vec<Record>)>,
    /// Until when nothing is begun because nothing can be written down.
    full_until: Option<i64>,
}

impl<'a> Carrier<'a> {
    async fn carry(mut self) {
        self.end_abandoned().await;
        let (mut errands, mut done) = (FuturesUnordered::new(), Vec::new());
        loop {
            if self.full_until.is_some_and(|until| until <= now().as_millisecond()) {
                self.outbox.expect_room();
            }
            beside(&mut errands, &mut done, self.outbox.catch_up()).await;
            for finished in take(&mut self.unwritten) {
                beside(&mut errands, &mut done, self.conclude_late(finished)).await;
            }
            let mut tasks = self.tasks();
            if !tasks.records.is_empty() && beside(&mut errands, &mut done, self.write(&tasks.records)).await {
                continue;
            }
            beside(&mut errands, &mut done, self.outbox.set_unreadable_aside()).await;
            for message in &tasks.stop {
                if let Some(stop) = self.at_work.get(message) {
                    stop.abort();
                }
            }
            if self.shell.is_let_go() || !self.outbox.is_kept() {
                tasks.begin.clear();
            }
            for (message, task) in tasks.begin {
                let Ok(stop) = AbortController::new() else { continue };
                let errand = Errand { message: message.clone(), task, stop: stop.signal() };
                errands.push(errand.done(self.outbox, self.desk, self.shell));
                self.at_work.insert(message, stop);
            }
            let wake = self.wake(tasks.wake);
            self.tell(wake);
            if self.shell.is_let_go() && errands.is_empty() && done.is_empty() {
                return;
            }
            // What is due already waits for room.
            let until = wake.and_then(|wake| Timestamp::from_millisecond(wake).ok()).unwrap_or_else(|| in_ms(IDLE));
            let until = until.max(in_ms(BREATH));
            let news = Box::pin(news(self.outbox, self.shell, until));
            if !done.is_empty() {
                drop(news);
            } else if errands.is_empty() {
                news.await;
            } else if let Either::Left((finished, _)) = select(errands.next(), news).await {
                done.extend(finished);
            }
            for finished in take(&mut done) {
                beside(&mut errands, &mut done, self.conclude(finished)).await;
            }
        }
    }
}

impl Carrier<'_> {
    fn tasks(&self) -> Tasks {
        let at_work = self.at_work.keys().cloned().collect();
        self.outbox.look(|outbox| outbox.tasks(now().as_millisecond(), &at_work, &self.desk.settings()))
    }

    /// When to look again: as the outbox says, or as soon as there may be room again.
    fn wake(&mut self, wake: Option<i64>) -> Option<i64> {
        if self.outbox.is_kept() {
            self.full_until = None;
            return wake;
        }
        let now = now().as_millisecond();
        let until = self.full_until.filter(|until| *until > now).unwrap_or(now.saturating_add(UNWRITTEN));
        self.full_until = Some(until);
        Some(until)
    }

    /// Writes down what came of an errand, now or as soon as there is room.
    async fn conclude(&mut self, (message, records): (MessageRef, Vec<Record>)) {
        if self.write(&records).await {
            self.at_work.remove(&message);
        } else {
            self.unwritten.push((message, records));
        }
    }

    /// Writes down what there was no room for before, and stops its run: the person is told, and lets it go on.
    async fn conclude_late(&mut self, finished: (MessageRef, Vec<Record>)) {
        let run = finished.0.run.clone();
        self.conclude(finished).await;
        if self.outbox.is_kept() {
            let stop = self.outbox.look(|outbox| outbox.written_late(&run, now().as_millisecond()));
            self.write(stop.as_slice()).await;
        }
    }

    /// Says what is known of sends by hand whose window is gone; a window that lives holds the message's lock.
    async fn end_abandoned(&self) {
        for (message, state) in self.outbox.look(|outbox| outbox.by_hand_under_way()) {
            if Lock::if_free(&lock_name(&message)).await.is_some() {
                let _ = self.outbox.write(&by_hand::abandoned(&message, &state, now().as_millisecond())).await;
            }
        }
    }

    /// Writes records down and does what they call for. False if they could not be written.
    async fn write(&self, records: &[Record]) -> bool {
        if self.outbox.write(records).await.is_err() {
            return false;
        }
        for Record { run, change, .. } in records {
            match change {
                Change::Closed => self.outbox.remove_content(run).await,
                Change::Stopped { .. } => {}
                Change::Moved { index, to: MessageState::Sent { .. } } => {
                    self.outbox.remove_message(&MessageRef { run: run.clone(), index: *index }).await;
                    continue;
                }
                _ => continue,
            }
            if let Some(view) = self.outbox.look(|outbox| outbox.run_view(run, now().as_millisecond())) {
                self.shell.notify(&view);
            }
        }
        true
    }

    fn tell(&self, wake: Option<i64>) {
        let soon = wake.is_some_and(|wake| wake < now().as_millisecond().saturating_add(SOON));
        self.shell.changed(OutboxNeeds {
            unfinished: self.outbox.look(|outbox| outbox.unfinished()),
            busy: soon || !self.at_work.is_empty(),
            wake,
        });
    }
}
