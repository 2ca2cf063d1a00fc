//! The rules of one mailbox, as its outbox asks for them.

use std::rc::Rc;

use super::Mailrail;
use crate::channel::{Channel, Consent, SendError};
use crate::compose::{Draft, ReviewedDraft, Verdict};
use crate::host::{Desk, SharedLedger, offset_at};
use crate::outbox::{OutboxSettings, RunPace};
use crate::quota::{Ledger, Limit, Load, MailboxKind, Manner, Pace, Regime};

/// One mailbox of the core.
#[derive(Debug)]
pub(super) struct MailboxDesk<'a> {
    pub(super) core: &'a Mailrail,
    pub(super) mailbox: String,
    pub(super) kind: MailboxKind,
}

impl Desk for MailboxDesk<'_> {
    fn channel(&self) -> Channel {
        self.core.channel
    }

    fn settings(&self) -> OutboxSettings {
        OutboxSettings::of(&self.core.sending.borrow(), self.core.channel)
    }

    fn approved(&self, draft: &Draft, consent: Consent, confirmed: bool) -> Result<ReviewedDraft, SendError> {
        let review = self.core.look_at(draft, self.core.channel.limits(consent));
        if review.verdict() == Verdict::Confirm && !confirmed {
            return Err(SendError::NotConfirmed);
        }
        review.into_approved().ok_or(SendError::ReviewBlocked)
    }

    fn load(&self, draft: &Draft, consent: Consent) -> Load {
        self.core.load(draft, self.core.channel.requests(draft, consent))
    }

    fn ledger(&self) -> Rc<SharedLedger> {
        self.core.ledger(&self.mailbox)
    }

    fn regime(&self, ledger: &Ledger, pace: Option<RunPace>) -> Regime {
        let policy = self.core.sending.borrow();
        let regime = Regime::of(self.kind, &policy, ledger.learned(), Manner::Run, true, offset_at);
        pace.into_iter()
            .fold(regime, |regime, pace| regime.paced(Pace { batch: u64::from(pace.batch), wait: pace.wait }))
    }

    fn limits(&self) -> Vec<Limit> {
        self.core.sending.borrow().limits(self.kind)
    }
}
