//! Taking a place in the ledger for a message that is about to go.

use serde::Serialize;
use tsify::Tsify;

use super::{Ledger, LimitName, Load, Origin, Permit, Reason, Record, Regime};
use crate::compose::Severity;

/// How soon to ask again when as many messages are under way as may be, milliseconds: none of them says when it ends.
const ASK_AGAIN: i64 = 1000;
/// What the mail system paces by itself when the host's own button sends too fast; milliseconds.
const PACED_BY_HOST: i64 = 60 * 1000;

/// What may be done about a message that the host's own Send button is about to send.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
pub struct HostPermit {
    /// Whether it can go.
    pub permit: Permit,
    /// How grave it is to send it all the same; none if it can go. A limit of a minute only delays it, a limit of a day
    /// gets it refused, and the mailbox blocked.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub severity: Option<Severity>,
}

impl Permit {
    /// Takes a place for a message if it can go now: the record reserves it.
    #[must_use]
    pub fn take(
        ledger: &Ledger,
        regime: &Regime,
        load: &Load,
        key: u64,
        now: i64,
        wall: i64,
    ) -> (Self, Option<Record>) {
        if let Some(maximum) = regime.at_once.filter(|maximum| ledger.under_way(now) >= *maximum) {
            let maximum = u64::try_from(maximum).unwrap_or(u64::MAX);
            let reason = Reason::Limit { name: LimitName::RequestsAtOnce, maximum, window: None };
            return (Self::Later { at: wall + ASK_AGAIN, reason }, None);
        }
        let permit = match (Self::of(ledger, regime, load, now, wall), ledger.crowds(load, regime, now)) {
            (Self::Now { .. }, Some(reason)) => Self::Later { at: wall + ASK_AGAIN, reason },
            (permit, _) => permit,
        };
        let reserved = matches!(permit, Self::Now { .. }).then_some(Record::Reserved {
            key,
            at: now,
            made: now,
            load: *load,
            origin: Origin::Mailrail,
        });
        (permit, reserved)
    }

    /// Takes a place for requests that only read. Nothing of it is under way afterwards: one of the requests at once is
    /// always left to reading.
    #[must_use]
    pub fn take_to_read(
        ledger: &Ledger,
        regime: &Regime,
        load: &Load,
        key: u64,
        now: i64,
        wall: i64,
    ) -> (Self, Vec<Record>) {
        let permit = Self::of(ledger, regime, load, now, wall);
        if !matches!(permit, Self::Now { .. }) {
            return (permit, Vec::new());
        }
        let reserved = Record::Reserved { key, at: now, made: now, load: *load, origin: Origin::Mailrail };
        (permit, vec![reserved, Record::after_send(key, load, true)])
    }

    /// Takes a place anew for a message that has one but was held up longer than it lasts; asks for nothing where it
    /// lasts.
    #[must_use]
    pub fn renew(ledger: &Ledger, regime: &Regime, load: &Load, key: u64, now: i64, wall: i64) -> (Self, Vec<Record>) {
        if ledger.holds(key, now) {
            return (Self::Now { more: 0, reason: None }, Vec::new());
        }
        if ledger.is_planned(key) {
            // Its draft carries the time of a slot that it would miss.
            let reason = Reason::Limit { name: LimitName::RequestsAtOnce, maximum: 1, window: None };
            return (Self::Later { at: wall + ASK_AGAIN, reason }, Vec::new());
        }
        let others = ledger.without(key);
        let (permit, reserved) = Self::take(&others, regime, load, key, now, wall);
        (permit, reserved.into_iter().flat_map(|reserved| [Record::Freed { key }, reserved]).collect())
    }

    /// The permit for a message that the host's own Send button is about to send.
    #[must_use]
    pub fn at_host(self) -> HostPermit {
        let severity = match &self {
            Self::Now { .. } => None,
            Self::Later { reason: Reason::Limit { window: Some(window), .. }, .. } if *window > PACED_BY_HOST => {
                Some(Severity::Block)
            }
            Self::Later { .. } => Some(Severity::Confirm),
            Self::Never { .. } => Some(Severity::Block),
        };
        HostPermit { permit: self, severity }
    }
}

impl Record {
    /// What becomes of a place when its send is over: whether the message went out or may have. Its requests and octets
    /// are spent in any case.
    #[must_use]
    pub fn after_send(key: u64, load: &Load, went: bool) -> Self {
        let spent = Load { requests: load.requests, octets: load.octets, ..Load::default() };
        Self::Settled { key, load: if went { *load } else { spent } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quota::{DAY, Measure, Rule};

    const MINUTE: i64 = 60 * 1000;
    const ONE: Load = Load { messages: 1, recipients: 1, external: 1, requests: 4, octets: 9 };

    fn two_a_minute() -> Regime {
        let reason = Reason::Limit { name: LimitName::MessagesPerMinute, maximum: 2, window: Some(MINUTE) };
        let rule = Rule { reason, measure: Measure::Messages, maximum: 2, window: MINUTE, until: i64::MAX };
        Regime { rules: vec![rule], at_once: Some(2), hours: None }
    }

    fn taken(ledger: &mut Ledger, key: u64, now: i64) -> Permit {
        let (permit, record) = Permit::take(ledger, &two_a_minute(), &ONE, key, now, now);
        record.iter().for_each(|record| ledger.apply(record));
        permit
    }

    #[test]
    fn a_place_is_taken_only_where_there_is_one() {
        let mut ledger = Ledger::default();
        assert!(matches!(taken(&mut ledger, 1, DAY), Permit::Now { more: 1, .. }));
        assert!(matches!(taken(&mut ledger, 2, DAY), Permit::Now { more: 0, .. }));
        let Permit::Later { at, reason: Reason::Limit { name, .. } } = taken(&mut ledger, 3, DAY) else { panic!() };
        assert_eq!((at, name), (DAY + 1000, LimitName::RequestsAtOnce));
        ledger.apply(&Record::after_send(1, &ONE, true));
        let Permit::Later { at, reason: Reason::Limit { name, .. } } = taken(&mut ledger, 3, DAY) else { panic!() };
        assert_eq!((at, name), (DAY + MINUTE, LimitName::MessagesPerMinute));
    }

    #[test]
    fn what_was_refused_gives_its_place_back_but_not_its_requests() {
        let mut ledger = Ledger::default();
        taken(&mut ledger, 1, DAY);
        ledger.apply(&Record::after_send(1, &ONE, false));
        assert_eq!(ledger.used(Measure::Messages, MINUTE, DAY), 0);
        assert_eq!(ledger.used(Measure::Requests, MINUTE, DAY), 4);
    }

    #[test]
    fn a_message_held_up_longer_than_its_place_lasts_takes_another_and_counts_once() {
        let mut ledger = Ledger::default();
        taken(&mut ledger, 1, DAY);
        let renew = |ledger: &Ledger, now| Permit::renew(ledger, &two_a_minute(), &ONE, 1, now, now);
        assert_eq!(renew(&ledger, DAY + 4 * MINUTE).1, []);
        // The machine slept.
        let now = DAY + 400 * MINUTE;
        let (permit, records) = renew(&ledger, now);
        assert!(matches!(permit, Permit::Now { .. }));
        records.iter().for_each(|record| ledger.apply(record));
        assert_eq!(ledger.used(Measure::Messages, MINUTE, now), 1);
        assert_eq!(ledger.used(Measure::Messages, DAY, now), 1);
    }

    #[test]
    fn reading_counts_its_requests_and_waits_for_no_message() {
        let reason = Reason::Limit { name: LimitName::Requests, maximum: 12, window: Some(MINUTE) };
        let requests = Rule { reason, measure: Measure::Requests, maximum: 12, window: MINUTE, until: i64::MAX };
        let mut regime = two_a_minute();
        regime.rules.push(requests);
        let mut ledger = Ledger::default();
        taken(&mut ledger, 1, DAY);
        taken(&mut ledger, 2, DAY);
        let load = Load { requests: 4, ..Load::default() };
        let mut read = |key, now| {
            let (permit, records) = Permit::take_to_read(&ledger, &regime, &load, key, now, now);
            records.iter().for_each(|record| ledger.apply(record));
            (permit, ledger.used(Measure::Requests, MINUTE, now), ledger.under_way(now))
        };
        let (permit, requests, under_way) = read(3, DAY);
        assert!(matches!(permit, Permit::Now { .. }));
        assert_eq!((requests, under_way), (12, 2));
        let (permit, requests, under_way) = read(4, DAY);
        assert_eq!(permit, Permit::Later { at: DAY + MINUTE, reason });
        assert_eq!((requests, under_way), (12, 2));
    }

    #[test]
    fn at_the_hosts_button_a_minute_only_asks_and_a_day_blocks() {
        let later = |window| Permit::Later {
            at: DAY,
            reason: Reason::Limit { name: LimitName::MessagesPerDay, maximum: 1, window: Some(window) },
        };
        assert_eq!(later(MINUTE).at_host().severity, Some(Severity::Confirm));
        assert_eq!(later(DAY).at_host().severity, Some(Severity::Block));
        assert_eq!(Permit::Now { more: 1, reason: None }.at_host().severity, None);
    }
}
