//! When a run stops by itself.

use super::held_run::HeldRun;
use super::returned::Returned;
use super::{Change, Outbox, OutboxSettings, Record, StopCause};
use crate::message::MessageKey;

impl Outbox {
    /// The record that stops a run of which something could not be written down when it happened, so that it goes on only
    /// when the person says so; none if it does not run.
    #[must_use]
    pub fn written_late(&self, run: &MessageKey, now: i64) -> Option<Record> {
        let stopped = Change::Stopped { cause: StopCause::JournalUnavailable };
        self.run(run)?.is_running().then(|| Record { at: now, run: run.clone(), change: stopped })
    }
}

/// Why a run that goes on must stop now; none if it need not. `earliest` is when the rest of the outbox let its messages
/// go at the earliest.
pub(super) fn stop_cause(run: &HeldRun, earliest: i64, now: i64, settings: &OutboxSettings) -> Option<StopCause> {
    refusals(run, settings).or_else(|| bounces(run, settings)).or_else(|| stale(run, earliest, now, settings))
}

fn refusals(run: &HeldRun, settings: &OutboxSettings) -> Option<StopCause> {
    let (refused, of) = (run.refused, run.ended);
    too_many(refused, of, settings).then_some(StopCause::Refusals { refused, of })
}

/// What came back of what it sent since it was resumed; what came back before, the person knows.
fn bounces(run: &HeldRun, settings: &OutboxSettings) -> Option<StopCause> {
    let Returned { bounced, of } = run.returned_lately();
    too_many(bounced, of, settings).then_some(StopCause::Bounces { bounced, of })
}

fn too_many(count: u32, of: u32, settings: &OutboxSettings) -> bool {
    let share = u64::from(count) * 100 >= u64::from(settings.stop_share) * u64::from(of);
    count > 0 && of >= settings.stop_after && share
}

/// Something would go much later than promised, or already did while nobody looked.
fn stale(run: &HeldRun, earliest: i64, now: i64, settings: &OutboxSettings) -> Option<StopCause> {
    let need_us = run.messages.iter().filter(|message| message.needs_us());
    let first = need_us.map(|message| message.promised().max(run.sign).max(earliest)).min()?;
    let late = now.saturating_sub(first) > settings.tolerance;
    let slept = run.lull.length > settings.tolerance;
    let promised = if slept { run.lull.promised } else { first };
    (late || slept).then_some(StopCause::Stale { promised })
}
