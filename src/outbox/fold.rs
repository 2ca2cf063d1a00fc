//! The outbox as its records make it.

use super::held_run::HeldRun;
use super::message::Message;
use super::{Change, Manner, MessageRef, MessageState, Record, RunPace, Standing, StopCause};
use crate::channel::Consent;
use crate::message::MessageKey;
use crate::quota::Load;

/// How a run is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// How it came about.
    pub manner: Manner,
    /// How much of the mailbox it may touch.
    pub consent: Consent,
    /// The person has said yes to the findings that ask for it.
    pub confirmed: bool,
    /// The person's own pace.
    pub pace: Option<RunPace>,
}

/// The outbox of one mailbox. What makes no sense changes nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outbox {
    /// In the order in which they began.
    pub(super) runs: Vec<HeldRun>,
    /// Until when the message waits that was the last to be told so.
    held_until: Option<i64>,
    pub(super) damaged: u32,
}

impl Outbox {
    /// The outbox after one more record.
    pub fn apply(&mut self, record: &Record) {
        let Record { at, run, change } = record;
        let Some(place) = self.runs.iter().rposition(|known| known.key == *run) else {
            return self.begin(record);
        };
        let promised = self.held_until.unwrap_or(i64::MIN).max(self.worked_before(place));
        if let Some(known) = self.runs.get_mut(place) {
            known.apply(change, *at, promised);
            // Until it is closed, there may be content of it left to remove.
            if known.forgotten && known.closed {
                self.runs.remove(place);
            }
        }
        if let Change::Moved { to: MessageState::Waiting { until, .. }, .. } = change {
            self.held_until = Some(*until);
        }
    }

    fn begin(&mut self, record: &Record) {
        let Record { at, run, change } = record;
        let begun = match change {
            Change::Began { .. } => HeldRun::began(run, change, *at),
            // Its beginning was lost. It is shown all the same, and waits for a yes.
            Change::Queued { .. } => HeldRun::headless(run, *at).map(|mut headless| {
                headless.apply(change, *at, i64::MIN);
                headless
            }),
            _ => None,
        };
        self.runs.extend(begun);
    }

    /// The outbox after a record that cannot be read: it may have been about any message that is not over.
    pub fn apply_unreadable(&mut self) {
        self.damaged = self.damaged.saturating_add(1);
        self.runs.iter_mut().for_each(HeldRun::damaged);
    }

    /// What the journal is to say before records of it that cannot be read are set aside: which runs they stop.
    #[must_use]
    pub fn damage(&self, now: i64) -> Vec<Record> {
        let cause = StopCause::JournalDamaged;
        let untold = self.runs.iter().filter(|run| run.untold_damage);
        let stopped =
            |run: &HeldRun| Record { at: now, run: run.key.clone(), change: Change::Stopped { cause: cause.clone() } };
        untold.map(stopped).collect()
    }

    /// When a run before this one was last worked on: until then this one had to wait. A send by hand waits for none.
    pub(super) fn worked_before(&self, place: usize) -> i64 {
        if self.runs.get(place).is_none_or(|run| run.manner == Manner::ByHand) {
            return i64::MIN;
        }
        let before = self.runs.iter().take(place).filter(|run| run.manner != Manner::ByHand);
        before.map(|run| run.worked).max().unwrap_or(i64::MIN)
    }

    pub(super) fn run(&self, key: &MessageKey) -> Option<&HeldRun> {
        self.runs.iter().rfind(|run| run.key == *key)
    }

    pub(super) fn message(&self, message: &MessageRef) -> Option<&Message> {
        self.run(&message.run)?.message(message.index)
    }

    /// Where a message is; none if there is no such message.
    #[must_use]
    pub fn state(&self, message: &MessageRef) -> Option<&MessageState> {
        self.message(message).map(|message| &message.state)
    }

    /// How a run stands; none if there is no such run.
    #[must_use]
    pub fn standing(&self, run: &MessageKey) -> Option<Standing> {
        self.run(run).map(HeldRun::standing)
    }

    /// How much of the quota a message takes; none if the record that says so was lost.
    #[must_use]
    pub fn load(&self, message: &MessageRef) -> Option<Load> {
        self.message(message).map(|message| message.load).filter(|load| *load != Load::default())
    }

    /// How a run is sent.
    #[must_use]
    pub fn terms(&self, run: &MessageKey) -> Option<Terms> {
        let HeldRun { manner, consent, confirmed, pace, .. } = *self.run(run)?;
        Some(Terms { manner, consent, confirmed, pace })
    }

    /// The message with a key of its own.
    #[must_use]
    pub fn by_key(&self, key: &MessageKey) -> Option<MessageRef> {
        self.runs.iter().rev().find_map(|run| {
            let (index, _) = run.numbered().find(|(index, _)| run.key.nth(*index) == *key)?;
            Some(MessageRef { run: run.key.clone(), index })
        })
    }

    /// Every run, in the order in which they began, and whether what its messages say can still be needed.
    pub fn runs(&self) -> impl Iterator<Item = (&MessageKey, bool)> {
        self.runs.iter().map(|run| (&run.key, !run.closed))
    }

    /// Sends by hand that have not come to an end.
    #[must_use]
    pub fn by_hand_under_way(&self) -> Vec<(MessageRef, MessageState)> {
        let by_hand = self.runs.iter().filter(|run| run.manner == Manner::ByHand && !run.is_over());
        let all = by_hand.flat_map(|run| run.numbered().map(move |(index, message)| (run, index, message)));
        all.filter(|(_, _, message)| !message.state.is_over())
            .map(|(run, index, message)| (MessageRef { run: run.key.clone(), index }, message.state.clone()))
            .collect()
    }

    /// Messages of all runs that have not come to an end.
    #[must_use]
    pub fn unfinished(&self) -> u32 {
        u32::try_from(self.runs.iter().map(HeldRun::open).sum::<usize>()).unwrap_or(u32::MAX)
    }
}
