//! Which records of a journal can go.

use std::collections::BTreeMap;

use super::held_run::HeldRun;
use super::{Change, Outbox, OutboxSettings, Record};
use crate::message::MessageKey;

/// The numbers of records, from 0, that can go: all of runs that were forgotten or have been over for long, the oldest
/// of those that are over where there are too many, and of the others the steps whose end is known. What stays makes the
/// same outbox but for the runs that go.
#[must_use]
pub fn dead_records<'a>(
    records: impl IntoIterator<Item = &'a Record>,
    now: i64,
    settings: &OutboxSettings,
) -> Vec<usize> {
    let records: Vec<_> = records.into_iter().collect();
    let outbox = folded(&records);
    let mut of_run: BTreeMap<&MessageKey, Vec<usize>> = BTreeMap::new();
    for (number, record) in records.iter().enumerate() {
        of_run.entry(&record.run).or_default().push(number);
    }
    let mut dead = Vec::new();
    let mut left = Vec::new();
    for run in &outbox.runs {
        let own = of_run.remove(&run.key).unwrap_or_default();
        if run.closed && now.saturating_sub(run.worked) > settings.keep {
            dead.extend(own);
        } else if run.is_over() {
            let (steps, rest): (Vec<usize>, Vec<usize>) =
                own.iter().copied().partition(|number| is_spent_step(&records, &own, *number));
            dead.extend(steps);
            left.push((run.closed, rest));
        }
    }
    dead.extend(of_run.into_values().flatten());
    let mut beyond = (records.len() - dead.len()).saturating_sub(settings.most_records);
    for (_, rest) in left.into_iter().filter(|(closed, _)| *closed) {
        if beyond == 0 {
            break;
        }
        beyond = beyond.saturating_sub(rest.len());
        dead.extend(rest);
    }
    dead.sort_unstable();
    if changes_what_stays(&outbox, &records, &dead) { Vec::new() } else { dead }
}

fn folded(records: &[&Record]) -> Outbox {
    let mut outbox = Outbox::default();
    records.iter().for_each(|record| outbox.apply(record));
    outbox
}

/// Whether a record is a step after which its message moved on before anything was asked of its run. `own` are the
/// numbers of its run's records.
fn is_spent_step(records: &[&Record], own: &[usize], number: usize) -> bool {
    let change = |number: &usize| records.get(*number).map(|record| &record.change);
    let Some(Change::Step { index, .. }) = change(&number) else { return false };
    let later = own.get(own.partition_point(|earlier| *earlier <= number)..).unwrap_or_default();
    let next = later.iter().filter_map(change).find(|change| match change {
        Change::Step { index: of, .. } | Change::Moved { index: of, .. } | Change::Unseen { index: of, .. } => {
            of == index
        }
        Change::Asked { .. } | Change::Stopped { .. } => true,
        Change::Began { .. } | Change::Queued { .. } | Change::Returned { .. } | Change::Closed => false,
    });
    matches!(next, Some(Change::Step { .. } | Change::Moved { .. }))
}

/// Whether a run that stays would be another one. What is lost of others can make one seem to have been left alone.
fn changes_what_stays(outbox: &Outbox, records: &[&Record], dead: &[usize]) -> bool {
    let lives = records.iter().enumerate().filter(|(number, _)| dead.binary_search(number).is_err());
    let rest = folded(&lives.map(|(_, record)| *record).collect::<Vec<_>>());
    rest.runs.iter().any(|run| outbox.run(&run.key).map(HeldRun::lasting) != Some(run.lasting()))
}
