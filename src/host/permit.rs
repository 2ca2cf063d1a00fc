//! Waits until the quota lets a message go.

use std::rc::Rc;

use jiff::Timestamp;

use super::clock::{now, sleep};
use super::keeper::Keeper;
use super::{Moment, SharedLedger};
use crate::channel::{LONGEST_WAIT, Outcome, Progress, SendError};
use crate::quota::{Ledger, Limit, Load, Permit, Record, Refusal, Regime};

/// What a mailbox is held to, as its ledger knows it.
pub type Regimes<'a> = &'a dyn Fn(&Ledger) -> Regime;

/// A message's place in a mailbox's ledger.
pub struct Place<'a> {
    ledger: Rc<SharedLedger>,
    key: u64,
    load: Load,
    regime: Regimes<'a>,
}

impl<'a> Place<'a> {
    /// Takes a place, after a wait that somebody who is watching can bear.
    ///
    /// # Errors
    /// The outcome that ends the send: it has to wait longer, or can never go, or the person cancelled.
    pub async fn take(
        ledger: Rc<SharedLedger>,
        key: u64,
        load: Load,
        regime: Regimes<'a>,
        keeper: &dyn Keeper,
        is_cancelled: impl Fn() -> bool,
    ) -> Result<Self, Outcome> {
        loop {
            let permit = ledger
                .decide(|moment| {
                    let regime = regime(moment.ledger);
                    let (permit, record) = Permit::take(moment.ledger, &regime, &load, key, moment.now, moment.wall);
                    (permit, record.into_iter().collect())
                })
                .await;
            let (at, reason) = match permit {
                Permit::Now { .. } => return Ok(Self { ledger, key, load, regime }),
                Permit::Later { at, reason } => (at, reason),
                Permit::Never { reason } => return Err(Outcome::Refused { error: SendError::LimitReached { reason } }),
            };
            let error = SendError::LimitReached { reason };
            let until = Timestamp::from_millisecond(at).unwrap_or(Timestamp::MAX);
            if until.duration_since(now()) > LONGEST_WAIT {
                return Err(Outcome::Waiting { until: at, error });
            }
            keeper.tell(&Progress::Waiting { until: at, error });
            sleep(until, &is_cancelled).await;
            if is_cancelled() {
                return Err(Outcome::Refused { error: SendError::Cancelled });
            }
        }
    }

    /// A place that has been taken already.
    #[must_use]
    pub(super) fn taken(ledger: Rc<SharedLedger>, key: u64, load: Load, regime: Regimes<'a>) -> Self {
        Self { ledger, key, load, regime }
    }

    /// Whether the place lasts for one more request. A send that was held up, as by a machine that slept, takes it anew.
    ///
    /// # Errors
    /// The rule that does not let it go now.
    pub(super) async fn renew(&self) -> Result<(), SendError> {
        let renew = |&Moment { ledger, now, wall, .. }: &Moment<'_>| {
            Permit::renew(ledger, &(self.regime)(ledger), &self.load, self.key, now, wall)
        };
        match self.ledger.decide(renew).await {
            Permit::Now { .. } => Ok(()),
            Permit::Later { reason, .. } | Permit::Never { reason } => Err(SendError::LimitReached { reason }),
        }
    }

    /// Keeps or gives back the place, by what became of the message, and remembers what the provider's refusal taught.
    pub async fn settle(self, outcome: &Outcome, limits: &[Limit]) {
        let went = matches!(outcome, Outcome::Sent { .. } | Outcome::HandedOver { .. } | Outcome::Unknown { .. });
        self.ledger.decide(|_| ((), vec![Record::after_send(self.key, &self.load, went)])).await;
        if let Some(refusal) = outcome.refusal() {
            self.tighten(refusal, limits).await;
        }
    }

    /// The provider asked to wait until then: nobody else need try before.
    pub(super) async fn hold(&self, until: Timestamp) {
        self.tighten(Refusal::Wait { until: Some(until.as_millisecond()) }, &[]).await;
    }

    async fn tighten(&self, refusal: Refusal, limits: &[Limit]) {
        let tightening = |&Moment { ledger, now, wall, .. }: &Moment<'_>| {
            ((), refusal.tightening(ledger, limits, now, wall).into_iter().collect())
        };
        self.ledger.decide(tightening).await;
    }
}

impl std::fmt::Debug for Place<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Place").field("key", &self.key).field("load", &self.load).finish_non_exhaustive()
    }
}
