//! Reads a mailbox's inbox for reports and answers, when it is time and no other window is at it.

use std::rc::Rc;

use super::clock::{now, sleep};
use super::permit::Regimes;
use super::send::ask;
use super::{Files, Lock, Moment, SharedActivity, SharedLedger, Shell, new_key};
use crate::activity::{Event as Told, found};
use crate::channel::{
    Arrived, Channel, Event, Inbox, InboxMark, InboxProgress, InboxReading, InboxState, InboxStep, SendError,
};
use crate::quota::Permit;

/// What the reading of one inbox has around it.
pub struct InboxReader<'a> {
    /// Where the mailbox is.
    pub channel: Channel,
    /// What is known of its mail.
    pub activity: Rc<SharedActivity>,
    /// How long that is kept, milliseconds.
    pub keep: i64,
    /// The mailbox's ledger.
    pub ledger: Rc<SharedLedger>,
    /// What it is held to.
    pub regime: Regimes<'a>,
    /// Gives tokens, and says when to stop.
    pub shell: &'a Shell,
}

impl InboxReader<'_> {
    /// Reads what arrived, if it is due; `name` is the mailbox's own among locks.
    pub async fn read(&self, name: &str) -> InboxReading {
        let turn = Lock::if_free(name).await;
        let mut progress = self.activity.progress().await;
        if turn.is_none() || !progress.is_due(now().as_millisecond()) {
            return InboxReading { state: progress.state, found: 0 };
        }
        let wanted = progress.begin(now().as_millisecond());
        if self.activity.found(&[], &progress, self.keep).await.is_err() {
            let problem = Some(SendError::JournalUnavailable);
            return InboxReading { state: InboxState { problem, ..InboxState::default() }, found: 0 };
        }
        let (mut inbox, mut step) = Inbox::start(self.channel, wanted);
        let (mut found, mut room) = (0, 0);
        loop {
            let event = match step {
                InboxStep::Done(end) => {
                    progress.end(&end, now().as_millisecond());
                    // Otherwise it is due again when it would be after a reading that was cut off.
                    let _ = self.activity.found(&[], &progress, self.keep).await;
                    return InboxReading { state: progress.state, found };
                }
                InboxStep::Found { mails, mark } => match self.keep(&mails, mark, &mut progress).await {
                    Ok(events) => {
                        found += events;
                        Event::Rested
                    }
                    Err(error) => Event::Unmade(error),
                },
                _ if self.shell.is_cancelled() => Event::Cancelled,
                InboxStep::Wait { until } => {
                    sleep(until, || self.shell.is_cancelled()).await;
                    Event::Rested
                }
                InboxStep::Request(request) => match self.take_place(&mut room).await {
                    Ok(()) => ask(&request, &Files::default(), self.shell.abort_signal(), self.shell).await,
                    Err(error) => Event::Unmade(error),
                },
            };
            step = inbox.on(event, now());
        }
    }

    /// Keeps what the mails tell together with how far they go, and answers how many events that were.
    async fn keep(
        &self,
        mails: &[Arrived],
        mark: Option<InboxMark>,
        progress: &mut InboxProgress,
    ) -> Result<usize, SendError> {
        // What another window has sent meanwhile may have been answered already.
        self.activity.catch_up(self.keep).await;
        let told: Vec<Told> = self.activity.look(|known| mails.iter().flat_map(|mail| found(known, mail)).collect());
        let mut reached = progress.clone();
        reached.reach(mark);
        self.activity.found(&told, &reached, self.keep).await.map_err(|_| SendError::JournalUnavailable)?;
        *progress = reached;
        Ok(told.len())
    }

    /// Takes a place in the ledger for as many requests as go by one, unless there is room left of the last one.
    async fn take_place(&self, room: &mut u32) -> Result<(), SendError> {
        if *room == 0 {
            let (load, reads) = self.channel.place_to_read();
            let key = new_key().number();
            let take = |&Moment { ledger, now, wall, .. }: &Moment<'_>| {
                Permit::take_to_read(ledger, &(self.regime)(ledger), &load, key, now, wall)
            };
            match self.ledger.decide(take).await {
                Permit::Now { .. } => *room = reads,
                Permit::Later { reason, .. } | Permit::Never { reason } => {
                    return Err(SendError::LimitReached { reason });
                }
            }
        }
        *room -= 1;
        Ok(())
    }
}

impl std::fmt::Debug for InboxReader<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("InboxReader").finish_non_exhaustive()
    }
}
