//! The face JavaScript sees. Thin: every rule is in the rooms behind it. WebAssembly only.

mod activity;
mod addresses;
mod inbox;
mod mailbox_desk;
mod merge;
mod outbox;
mod quota;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;
use web_sys::Blob;

use crate::channel::{Channel, ChannelView, Consent, Conversation, Host, Outcome, SendError, SendRecord, Way};
use crate::compose::{
    DoNotSend, Draft, Familiar, FamiliarDomain, Fix, Limits, Policy, Review, ReviewView, Rules, Verdict, review,
};
use crate::host::{
    Around, ByHand, Files, Place, SharedActivity, SharedLedger, SharedOutbox, Shell, ShellKeeper, archive_names, drive,
    new_key, now, to_ascii,
};
use crate::message::MessageKey;
use crate::outbox::{MessageRef, by_hand};
use crate::quota::{Ledger, SendingPolicy};

/// One message to send.
#[derive(Debug, Serialize, Deserialize, Tsify)]
pub struct SendRequest {
    /// What the compose window holds.
    pub draft: Draft,
    /// How it is sent.
    pub consent: Consent,
    /// The person has said yes to the findings that ask for it.
    pub confirmed: bool,
}

/// The domains a mailbox often writes to.
#[derive(Debug, Serialize, Deserialize, Tsify)]
pub struct FamiliarDomains {
    /// The most frequent first.
    pub domains: Vec<FamiliarDomain>,
}

/// The core, for one host and so for one channel.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Mailrail {
    channel: Channel,
    policy: RefCell<Policy>,
    familiar: RefCell<Familiar>,
    sending: RefCell<SendingPolicy>,
    ledgers: RefCell<BTreeMap<String, Rc<SharedLedger>>>,
    outboxes: RefCell<BTreeMap<String, Rc<SharedOutbox>>>,
    activities: RefCell<BTreeMap<String, Rc<SharedActivity>>>,
}

#[wasm_bindgen]
impl Mailrail {
    /// The core of a host.
    ///
    /// # Errors
    /// Throws if `host` is none.
    #[wasm_bindgen(constructor)]
    pub fn new(host: Ts<Host>) -> Result<Self, JsError> {
        let channel = Channel::of(host.to_rust()?);
        Ok(Self {
            channel,
            policy: RefCell::default(),
            familiar: RefCell::default(),
            sending: RefCell::default(),
            ledgers: RefCell::default(),
            outboxes: RefCell::default(),
            activities: RefCell::default(),
        })
    }

    /// What the host's channel takes and needs.
    ///
    /// # Errors
    /// Throws if the view cannot be made.
    pub fn channel(&self) -> Result<Ts<ChannelView>, JsError> {
        Ok(self.channel.view().into_ts()?)
    }

    /// Everything that is wrong with a draft. Reads no clock and asks nobody.
    ///
    /// # Errors
    /// Throws `{ code: "draft-malformed" }`.
    pub fn review(&self, draft: Ts<Draft>, consent: Ts<Consent>) -> Result<Ts<ReviewView>, JsValue> {
        // A parser's own words may quote the draft, so they are not passed on.
        let (Ok(draft), Ok(consent)) = (draft.to_rust(), consent.to_rust()) else { return Err(malformed()) };
        ReviewView::from(self.look_at(&draft, self.channel.limits(consent))).into_ts().map_err(|_| malformed())
    }

    /// Everything that is wrong with a draft that the host's own Send button is about to send.
    ///
    /// # Errors
    /// Throws `{ code: "draft-malformed" }`.
    #[wasm_bindgen(js_name = reviewHostSend)]
    pub fn review_host_send(&self, draft: Ts<Draft>) -> Result<Ts<ReviewView>, JsValue> {
        let draft = draft.to_rust().map_err(|_| malformed())?;
        ReviewView::from(self.look_at(&draft, self.channel.host_limits())).into_ts().map_err(|_| malformed())
    }

    /// The draft after a fix of one of its findings; undefined when what the fix speaks of does not stand there any
    /// more.
    ///
    /// # Errors
    /// Throws `{ code: "draft-malformed" }`.
    pub fn fix(&self, draft: Ts<Draft>, fix: Ts<Fix>) -> Result<Option<Ts<Draft>>, JsValue> {
        let (Ok(draft), Ok(fix)) = (draft.to_rust(), fix.to_rust()) else { return Err(malformed()) };
        draft.fixed(&fix).map(|fixed| fixed.into_ts().map_err(|_| malformed())).transpose()
    }

    /// Reviews by an organisation's policy from now on; see docs/policy.schema.json. A bad document changes nothing.
    ///
    /// # Errors
    /// Throws a `PolicyProblem`.
    #[wasm_bindgen(js_name = setPolicy)]
    pub fn set_policy(&self, document: &str) -> Result<(), JsValue> {
        let read = Policy::read(document, to_ascii).and_then(|policy| Ok((policy, SendingPolicy::read(document)?)));
        let (policy, sending) =
            read.map_err(|problem| serde_wasm_bindgen::to_value(&problem).unwrap_or(JsValue::NULL))?;
        self.policy.replace(policy);
        self.sending.replace(sending);
        Ok(())
    }

    /// Takes up the domains that an earlier session kept.
    ///
    /// # Errors
    /// Throws if they are none.
    #[wasm_bindgen(js_name = recallDomains)]
    pub fn recall_domains(&self, kept: Ts<FamiliarDomains>) -> Result<(), JsError> {
        self.familiar.replace(Familiar::recall(kept.to_rust()?.domains));
        Ok(())
    }

    /// Counts the domains of a message that went out, and answers what to keep for the next session.
    ///
    /// # Errors
    /// Throws `{ code: "draft-malformed" }`.
    #[wasm_bindgen(js_name = rememberDomains)]
    pub fn remember_domains(&self, sent: Ts<Draft>) -> Result<Ts<FamiliarDomains>, JsValue> {
        let sent = sent.to_rust().map_err(|_| malformed())?;
        let mut familiar = self.familiar.borrow_mut();
        familiar.remember(&sent, to_ascii);
        FamiliarDomains { domains: familiar.domains().to_vec() }.into_ts().map_err(|_| malformed())
    }

    /// The names in a zip archive's directory, for `Attachment.entries`; none if it is no archive. Reads the end of the
    /// file only.
    #[wasm_bindgen(js_name = archiveEntries)]
    pub async fn archive_entries(&self, archive: Blob) -> Vec<String> {
        archive_names(&archive).await.unwrap_or_default()
    }

    /// Sends one message. Every failure is an outcome; the promise does not reject.
    ///
    /// # Errors
    /// Throws if the outcome cannot be made.
    pub async fn send(&self, request: Ts<SendRequest>, shell: Shell) -> Result<Ts<Outcome>, JsError> {
        let outcome = match request.to_rust() {
            Ok(request) => self.converse(request, &shell).await,
            Err(_) => Outcome::Refused { error: SendError::DraftMalformed },
        };
        Ok(outcome.into_ts()?)
    }

    /// Finds out what became of a send that was interrupted. Sends nothing.
    ///
    /// # Errors
    /// Throws if the outcome cannot be made.
    pub async fn resume(&self, record: Ts<SendRecord>, mailbox: String, shell: Shell) -> Result<Ts<Outcome>, JsError> {
        let record = record.to_rust().map_err(|_| SendError::RecordMalformed);
        let ours =
            record.and_then(
                |record| {
                    if record.channel == self.channel { Ok(record) } else { Err(SendError::RecordMalformed) }
                },
            );
        let key = ours.as_ref().ok().and_then(|record| MessageKey::parse(&record.key));
        let outcome = match ours.and_then(|record| Conversation::resume(record, now())) {
            Ok(conversation) => {
                let keeper = ShellKeeper::of(&shell);
                let around = Around { shell: &shell, keeper: &keeper, stop: shell.abort_signal(), place: None };
                drive(conversation, &Files::default(), &around).await
            }
            Err(error) => Outcome::Refused { error },
        };
        self.note(key, &mailbox, &outcome).await;
        Ok(outcome.into_ts()?)
    }
}

impl Mailrail {
    fn look_at(&self, draft: &Draft, limits: Limits) -> Review {
        let (policy, familiar) = (self.policy.borrow(), self.familiar.borrow());
        let activity = self.activities.borrow().get(&draft.sending_mailbox().to_lowercase()).cloned();
        let (known, none) = (activity.as_ref().map(|activity| activity.do_not_send()), DoNotSend::default());
        let do_not_send = known.as_deref().unwrap_or(&none);
        review(draft, &Rules { limits, policy: &policy, familiar: &familiar, do_not_send, to_ascii })
    }

    /// Tells the outbox what became of a send whose window was gone for a while.
    async fn note(&self, key: Option<MessageKey>, mailbox: &str, outcome: &Outcome) {
        let outbox = self.shared_outbox(mailbox);
        outbox.catch_up().await;
        if let Some(message) = key.and_then(|key| outbox.look(|known| known.by_key(&key))) {
            let _ = outbox.write(&by_hand::ended(&message, outcome, now().as_millisecond())).await;
        }
    }

    async fn converse(&self, request: SendRequest, shell: &Shell) -> Outcome {
        let SendRequest { mut draft, consent, confirmed } = request;
        let files = match Files::fetch(&mut draft.attachments, shell).await {
            Ok(files) => files,
            Err(error) => return Outcome::Refused { error },
        };
        let review = self.look_at(&draft, self.channel.limits(consent));
        if review.verdict() == Verdict::Confirm && !confirmed {
            return Outcome::Refused { error: SendError::NotConfirmed };
        }
        let Some(approved) = review.into_approved() else {
            return Outcome::Refused { error: SendError::ReviewBlocked };
        };
        let Ok(kind) = self.kind(draft.sending_mailbox()) else {
            return Outcome::Refused { error: SendError::DraftMalformed };
        };
        let message = MessageRef { run: new_key(), index: 0 };
        let key = message.key();
        let load = self.load(&draft, self.channel.requests(&draft, consent));
        let outbox = self.shared_outbox(draft.sending_mailbox());
        let began = by_hand::began(&message, &draft, consent, confirmed, load, now().as_millisecond());
        let told = ByHand::begin(&outbox, &message, &began, shell).await;
        let regime = |ledger: &Ledger| self.regime(kind, ledger, true);
        let (ledger, stop) = (self.ledger(draft.sending_mailbox()), || shell.is_cancelled());
        let outcome = match Place::take(ledger, key.number(), load, &regime, &told, stop).await {
            Ok(place) => {
                let conversation = Conversation::start(approved, Way::at_once(self.channel, consent), key, now());
                let stop = shell.abort_signal();
                let outcome =
                    drive(conversation, &files, &Around { shell, keeper: &told, stop, place: Some(&place) }).await;
                let limits = self.sending.borrow().limits(kind);
                place.settle(&outcome, &limits).await;
                outcome
            }
            Err(outcome) => outcome,
        };
        told.end(&outcome).await;
        outcome
    }
}

fn malformed() -> JsValue {
    serde_wasm_bindgen::to_value(&SendError::DraftMalformed).unwrap_or(JsValue::NULL)
}
