//! What an outbox is held to, as the core around it knows it.

use std::rc::Rc;

use super::SharedLedger;
use crate::channel::{Channel, Consent, SendError};
use crate::compose::{Draft, ReviewedDraft};
use crate::outbox::{OutboxSettings, RunPace};
use crate::quota::{Ledger, Limit, Load, Regime};

/// The rules of one mailbox.
pub trait Desk {
    /// Where it sends.
    fn channel(&self) -> Channel;
    /// What its outbox is held to.
    fn settings(&self) -> OutboxSettings;
    /// The draft as it may be sent.
    ///
    /// # Errors
    /// The review does not let it go.
    fn approved(&self, draft: &Draft, consent: Consent, confirmed: bool) -> Result<ReviewedDraft, SendError>;
    /// How much of the quota it takes.
    fn load(&self, draft: &Draft, consent: Consent) -> Load;
    /// The mailbox's ledger.
    fn ledger(&self) -> Rc<SharedLedger>;
    /// What a run's messages are held to.
    fn regime(&self, ledger: &Ledger, pace: Option<RunPace>) -> Regime;
    /// The limits by which a provider's refusal is understood.
    fn limits(&self) -> Vec<Limit>;
}
