//! Which records of a log count no more.

use super::{DAY, Ledger, Record};

/// How many records at the start of a log can go: all before the first message that a window still reaches, and the
/// clocks of its time.
#[must_use]
pub fn dead_records(log: &[Option<Record>], now: i64) -> usize {
    let counts = |record: &Option<Record>| match record {
        Some(Record::Reserved { at, made, .. }) => (*at).max(*made) > now.saturating_sub(DAY),
        _ => false,
    };
    let first = log.iter().position(counts).unwrap_or(0);
    // What was written together begins with what the clocks showed.
    let clock = log.iter().take(first).rposition(|record| matches!(record, Some(Record::Clock { .. })));
    clock.unwrap_or(first)
}

/// What the records that go said of now: to be said again before they do.
#[must_use]
pub fn standing(ledger: &Ledger, now: i64) -> Vec<Record> {
    let held = Some(ledger.held_until()).filter(|until| *until > now).map(|until| Record::Held { until });
    let learned = ledger.learned().iter().filter(|known| known.until > now);
    let learned =
        learned.map(|known| Record::Learned { limit: known.limit, maximum: known.maximum, until: known.until });
    let reconciled = ledger.reconciled_at().map(|at| Record::Reconciled { at });
    held.into_iter().chain(learned).chain(reconciled).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quota::{LimitName, Load, Measure, Origin};

    const NOW: i64 = 100 * DAY;

    fn sent(key: u64, at: i64) -> Record {
        let load = Load { messages: 1, ..Load::default() };
        Record::Reserved { key, at, made: at, load, origin: Origin::Mailrail }
    }

    fn ledger(log: &[Option<Record>]) -> Ledger {
        let mut ledger = Ledger::default();
        log.iter().flatten().for_each(|record| ledger.apply(record));
        ledger
    }

    #[test]
    fn a_compacted_log_makes_the_same_ledger() {
        let log: Vec<_> = [
            sent(1, NOW - 3 * DAY),
            Record::Held { until: NOW + 5 },
            Record::Learned { limit: LimitName::RecipientsPerDay, maximum: 7, until: NOW + 6 },
            Record::Reconciled { at: NOW - 2 * DAY },
            sent(2, NOW - DAY),
            Record::Freed { key: 1 },
            Record::Clock { at: NOW - DAY + 1, wall: 7 },
            sent(3, NOW - DAY + 1),
            sent(4, NOW),
        ]
        .map(Some)
        .to_vec();
        let before = ledger(&log);
        let dead = dead_records(&log, NOW);
        assert_eq!(dead, 6);
        let mut rest = log[dead..].to_vec();
        rest.extend(standing(&before, NOW).into_iter().map(Some));
        let after = ledger(&rest);
        assert_eq!(after.used(Measure::Messages, DAY, NOW), 2);
        assert_eq!(after.used(Measure::Messages, DAY, NOW), before.used(Measure::Messages, DAY, NOW));
        assert_eq!((after.held_until(), after.reconciled_at()), (before.held_until(), before.reconciled_at()));
        assert_eq!(after.learned(), before.learned());
    }

    #[test]
    fn what_is_reserved_for_later_stays_and_damaged_records_before_it_too() {
        let log = [Some(sent(1, NOW - 2 * DAY)), Some(sent(2, NOW + DAY)), None, Some(sent(3, NOW))];
        assert_eq!(dead_records(&log, NOW), 1);
        assert_eq!(dead_records(&[None, Some(Record::Freed { key: 4 })], NOW), 0);
    }
}
