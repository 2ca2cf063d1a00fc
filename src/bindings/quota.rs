//! The quota on the face that JavaScript sees.

use std::rc::Rc;

use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

use super::{Mailrail, malformed};
use crate::channel::{Consent, SendError, SentRead, SentSince};
use crate::compose::{Address, Draft};
use crate::host::{Lock, Moment, SharedLedger, Shell, new_key, now, offset_at, read_sent_mail, to_ascii};
use crate::quota::{
    DAY, HostPermit, Inside, Ledger, Load, MailboxKind, Manner, Origin, Permit, QuotaView, Record, Regime, reconcile,
};

#[wasm_bindgen]
impl Mailrail {
    /// How much a mailbox may still send, and what it has sent.
    ///
    /// # Errors
    /// Throws `{ code: "draft-malformed" }` if the mailbox is no address.
    pub async fn quota(&self, mailbox: String) -> Result<Ts<QuotaView>, JsValue> {
        let kind = self.kind(&mailbox)?;
        let view = self
            .ledger(&mailbox)
            .decide(|&Moment { ledger, now, wall, kept }| {
                let limits = self.sending.borrow().limits(kind);
                let regime = self.regime(kind, ledger, true);
                (QuotaView::of(ledger, &limits, &regime, now, wall, offset_at(wall), kept), Vec::new())
            })
            .await;
        view.into_ts().map_err(|_| malformed())
    }

    /// Whether a message could go now by Mailrail. Takes no place.
    ///
    /// # Errors
    /// Throws `{ code: "draft-malformed" }`.
    pub async fn permit(&self, draft: Ts<Draft>, consent: Ts<Consent>) -> Result<Ts<Permit>, JsValue> {
        let (Ok(draft), Ok(consent)) = (draft.to_rust(), consent.to_rust()) else { return Err(malformed()) };
        let load = self.load(&draft, self.channel.requests(&draft, consent));
        self.permit_of(&draft, load, true).await?.into_ts().map_err(|_| malformed())
    }

    /// Whether a message could go now by the host's own Send button, and how grave it is if it goes all the same.
    ///
    /// # Errors
    /// Throws `{ code: "draft-malformed" }`.
    #[wasm_bindgen(js_name = permitHostSend)]
    pub async fn permit_host_send(&self, draft: Ts<Draft>) -> Result<Ts<HostPermit>, JsValue> {
        let draft = draft.to_rust().map_err(|_| malformed())?;
        let load = self.host_load(&draft);
        self.permit_of(&draft, load, false).await?.at_host().into_ts().map_err(|_| malformed())
    }

    /// Counts a message that went out by the host's own Send button.
    ///
    /// # Errors
    /// Throws `{ code: "draft-malformed" }`.
    #[wasm_bindgen(js_name = noteHostSend)]
    pub async fn note_host_send(&self, draft: Ts<Draft>) -> Result<(), JsValue> {
        let draft = draft.to_rust().map_err(|_| malformed())?;
        let (key, load) = (new_key().number(), self.host_load(&draft));
        let note = |now| Record::Reserved { key, at: now, made: now, load, origin: Origin::Host };
        self.ledger(draft.sending_mailbox()).decide(|moment| ((), vec![note(moment.now)])).await;
        Ok(())
    }

    /// Counts what the mailbox sent by other means, as its own list of sent mail has it. The shell is asked for tokens
    /// alone.
    ///
    /// # Errors
    /// Throws `{ code: "draft-malformed" }` if the mailbox is no address.
    #[wasm_bindgen(js_name = countMailbox)]
    pub async fn count_mailbox(&self, mailbox: String, shell: Shell) -> Result<Ts<Counted>, JsValue> {
        self.kind(&mailbox)?;
        let ledger = self.ledger(&mailbox);
        // One window reads at a time; the next one then finds most of it known.
        let _turn = Lock::acquire("mailrail-counting").await;
        let known = ledger
            .decide(|moment| (moment.ledger.after(moment.now - DAY).map(|sent| sent.key).collect(), Vec::new()))
            .await;
        let inside = Inside::of(&self.policy.borrow(), &mailbox);
        let since = now().checked_sub(SignedDuration::from_millis(DAY)).unwrap_or(Timestamp::MIN);
        let read = read_sent_mail(self.channel, SentSince { since, inside, known }, &shell).await;
        ledger
            .decide(|&Moment { ledger, now, wall, .. }| {
                ((), reconcile(ledger, &read.messages, read.complete, now, wall))
            })
            .await;
        Counted::of(&read).into_ts().map_err(|_| malformed())
    }
}

/// How far the mailbox's own list of sent mail was counted.
#[derive(Debug, Serialize, Tsify)]
#[serde(tag = "counted", rename_all = "kebab-case")]
pub enum Counted {
    /// All of the last 24 hours.
    Complete {
        /// Messages that were read this time.
        messages: usize,
    },
    /// Some; the next round goes on from there.
    Partly {
        /// Messages that were read this time.
        messages: usize,
        /// When the next round should go on, milliseconds since 1970-01-01T00:00Z.
        again: i64,
    },
    /// Not to the end.
    Not {
        /// Why.
        error: SendError,
    },
}

impl Counted {
    fn of(read: &SentRead) -> Self {
        let messages = read.messages.len();
        match (&read.error, read.goes_on(now())) {
            (Some(error), _) => Self::Not { error: error.clone() },
            (None, Some(again)) => Self::Partly { messages, again: again.as_millisecond() },
            (None, None) => Self::Complete { messages },
        }
    }
}

impl Mailrail {
    /// The ledger of a mailbox, one for all who ask.
    pub(super) fn ledger(&self, mailbox: &str) -> Rc<SharedLedger> {
        let mailbox = mailbox.to_lowercase();
        let mut ledgers = self.ledgers.borrow_mut();
        Rc::clone(ledgers.entry(mailbox).or_insert_with_key(|mailbox| Rc::new(SharedLedger::of(mailbox))))
    }

    pub(super) fn kind(&self, mailbox: &str) -> Result<MailboxKind, JsValue> {
        let address = Address::parse(mailbox, to_ascii).map_err(|_| malformed())?;
        Ok(self.channel.mailbox_kind(&address, &self.sending.borrow()))
    }

    pub(super) fn regime(&self, kind: MailboxKind, ledger: &Ledger, channel_api: bool) -> Regime {
        let policy = self.sending.borrow();
        Regime::of(kind, &policy, ledger.learned(), Manner::ByHand, channel_api, offset_at)
    }

    pub(super) fn load(&self, draft: &Draft, requests: u32) -> Load {
        Load::of_draft(draft, &self.policy.borrow(), requests)
    }

    /// What the host's own button sends takes nothing of the API.
    fn host_load(&self, draft: &Draft) -> Load {
        self.load(draft, 0).without_requests()
    }

    async fn permit_of(&self, draft: &Draft, load: Load, channel_api: bool) -> Result<Permit, JsValue> {
        let kind = self.kind(draft.sending_mailbox())?;
        let permit = |&Moment { ledger, now, wall, .. }: &Moment<'_>| {
            Permit::of(ledger, &self.regime(kind, ledger, channel_api), &load, now, wall)
        };
        Ok(self.ledger(draft.sending_mailbox()).decide(|moment| (permit(moment), Vec::new())).await)
    }
}
