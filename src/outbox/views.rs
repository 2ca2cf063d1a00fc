//! What the interface shows of an outbox, from the outbox itself.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::held_run::HeldRun;
use super::message::Message;
use super::{Counts, Manner, MessageState, MessageView, Outbox, OutboxView, RunPace, RunView, Waits};
use crate::message::MessageKey;
use crate::quota::{Ledger, Regime, plan};

const MINUTE: i64 = 60 * 1000;
/// What leaves sooner is not taken back any more, milliseconds.
const TOO_LATE: i64 = 20 * 1000;

/// Which messages of a run are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum MessageChoice {
    /// All of them.
    All,
    /// Those that have not come to an end.
    Open,
    /// Those that did not go out, or perhaps did not.
    Trouble,
}

impl Outbox {
    /// The outbox at the ledger's time `now`, which the wall clock calls `wall`. `regime` is what a run of this pace is
    /// held to. Whether it can be kept, the host knows.
    #[must_use]
    pub fn view(&self, ledger: &Ledger, regime: &dyn Fn(Option<RunPace>) -> Regime, now: i64, wall: i64) -> OutboxView {
        let planned = |run: &HeldRun| {
            let mut view = run.view(wall);
            if run.is_running() {
                run.foresee(&mut view, ledger, &regime(run.pace), now, wall);
            }
            view
        };
        OutboxView {
            runs: self.runs.iter().rev().filter(|run| !run.forgotten).map(planned).collect(),
            unfinished: self.unfinished(),
            ..OutboxView::default()
        }
    }

    /// One run, without a forecast.
    #[must_use]
    pub fn run_view(&self, run: &MessageKey, wall: i64) -> Option<RunView> {
        self.run(run).map(|run| run.view(wall))
    }

    /// Some messages of a run, beginning with number `from` of those that are chosen, and how many those are.
    #[must_use]
    pub fn messages(
        &self,
        run: &MessageKey,
        from: u32,
        count: u32,
        only: MessageChoice,
        wall: i64,
    ) -> (Vec<MessageView>, u32) {
        let Some(run) = self.run(run) else { return (Vec::new(), 0) };
        let chosen: Vec<_> = run.numbered().filter(|(_, message)| only.has(&message.state)).collect();
        let (from, count) = (usize::try_from(from).unwrap_or(usize::MAX), usize::try_from(count).unwrap_or(usize::MAX));
        let views = chosen.iter().skip(from).take(count).map(|(index, message)| message.view(*index, run, wall));
        (views.collect(), u32::try_from(chosen.len()).unwrap_or(u32::MAX))
    }
}

impl MessageChoice {
    fn has(self, state: &MessageState) -> bool {
        match self {
            Self::All => true,
            Self::Open => !state.is_over(),
            Self::Trouble => matches!(state, MessageState::Refused { .. } | MessageState::Unknown { .. }),
        }
    }
}

impl HeldRun {
    fn view(&self, wall: i64) -> RunView {
        let mut counts = Counts::default();
        self.messages.iter().for_each(|message| *counts.of(&message.state) += 1);
        let goes_on = counts.handed_over;
        RunView {
            run: self.key.to_string(),
            manner: self.manner,
            title: self.title.clone(),
            began: self.began,
            count: u32::try_from(self.messages.len()).unwrap_or(u32::MAX),
            counts,
            standing: self.standing(),
            waits: self.waits(counts, wall),
            ends: None,
            held_by: None,
            last_minute: self.last_minute(wall),
            pace: self.pace,
            goes_on,
            needs_us: if self.manner == Manner::ByHand {
                0
            } else {
                u32::try_from(self.open()).unwrap_or(u32::MAX).saturating_sub(goes_on)
            },
        }
    }

    /// Until when nothing of it can go, where nothing of it is going.
    fn waits(&self, counts: Counts, wall: i64) -> Option<Waits> {
        let waits = self.messages.iter().filter_map(|message| match &message.state {
            MessageState::Waiting { until, error } if *until > wall => Some((message.since, *until, error)),
            _ => None,
        });
        let (_, until, error) = waits.max_by_key(|(since, ..)| *since).filter(|_| counts.under_way == 0)?;
        Some(Waits { until, error: error.clone() })
    }

    fn last_minute(&self, wall: i64) -> u32 {
        let sent = |message: &&Message| match message.state {
            MessageState::Sent { .. } => wall.saturating_sub(message.since) < MINUTE,
            _ => false,
        };
        u32::try_from(self.messages.iter().filter(sent).count()).unwrap_or(u32::MAX)
    }

    /// When the last of it will be out: what is with the provider has its time, the rest has the plan's.
    fn foresee(&self, view: &mut RunView, ledger: &Ledger, regime: &Regime, now: i64, wall: i64) {
        let to_wall = |at: i64| at.saturating_add(wall.saturating_sub(now));
        let waiting =
            |message: &&Message| !message.state.is_over() && !matches!(message.state, MessageState::HandedOver { .. });
        let loads: Vec<_> = self.messages.iter().filter(waiting).map(|message| message.load).collect();
        let planned = plan(&loads, ledger, regime, now);
        let last = planned.slots.iter().filter_map(|slot| slot.as_ref().ok()).max_by_key(|slot| slot.at);
        let handed = self.messages.iter().filter_map(|message| match message.state {
            MessageState::HandedOver { at, .. } => Some(at),
            _ => None,
        });
        let chosen = self.messages.iter().filter(waiting).filter_map(|message| message.due);
        view.ends = handed.chain(chosen).chain(planned.ends.map(to_wall)).max();
        view.held_by = last.and_then(|slot| slot.reason);
    }
}

impl Counts {
    fn of(&mut self, state: &MessageState) -> &mut u32 {
        match state {
            MessageState::Queued => &mut self.queued,
            MessageState::Scheduled { .. } => &mut self.scheduled,
            MessageState::HandedOver { .. } => &mut self.handed_over,
            MessageState::Preparing | MessageState::Committing | MessageState::Checking => &mut self.under_way,
            MessageState::Sent { .. } => &mut self.sent,
            MessageState::Waiting { .. } => &mut self.waiting,
            MessageState::Refused { .. } => &mut self.refused,
            MessageState::Unknown { .. } => &mut self.unknown,
            MessageState::Cancelled => &mut self.cancelled,
        }
    }
}

impl Message {
    fn view(&self, index: u32, run: &HeldRun, wall: i64) -> MessageView {
        let can_cancel = match &self.state {
            MessageState::HandedOver { at, .. } => at.saturating_sub(wall) > TOO_LATE,
            MessageState::Committing | MessageState::Checking => false,
            state => !state.is_over(),
        };
        MessageView {
            index,
            row: self.row,
            address: self.address.clone(),
            name: self.name.clone(),
            state: self.state.clone(),
            since: self.since,
            can_cancel: can_cancel && run.manner != Manner::ByHand,
        }
    }
}
