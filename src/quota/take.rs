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
        let permit = Self::of(ledger, regime, load, now, wall);
        let reserved = matches!(permit, Self::Now { .. }).then_some(Record::Reserved {
            key,
            at: now,
            made: now,
            load: *load,
            origin: Origin::Mailrail,
        });
        (permit, reserved)
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
