//! The face JavaScript sees. Thin: every rule is in the rooms behind it. WebAssembly only.

use serde::{Deserialize, Serialize};
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

use crate::channel::{Channel, ChannelView, Consent, Conversation, Host, Outcome, SendError, SendRecord};
use crate::compose::{Draft, ReviewView, Verdict, review};
use crate::host::{Files, Shell, drive, new_key, now, to_ascii};

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

/// The core, for one host and so for one channel.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Mailrail {
    channel: Channel,
}

#[wasm_bindgen]
impl Mailrail {
    /// The core of a host.
    ///
    /// # Errors
    /// Throws if `host` is none.
    #[wasm_bindgen(constructor)]
    pub fn new(host: Ts<Host>) -> Result<Self, JsError> {
        Ok(Self { channel: Channel::of(host.to_rust()?) })
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
        let malformed = || serde_wasm_bindgen::to_value(&SendError::DraftMalformed).unwrap_or(JsValue::NULL);
        // A parser's own words may quote the draft, so they are not passed on.
        let (Ok(draft), Ok(consent)) = (draft.to_rust(), consent.to_rust()) else { return Err(malformed()) };
        ReviewView::from(review(&draft, &self.channel.policy(consent, to_ascii))).into_ts().map_err(|_| malformed())
    }

    /// Sends one message. Every failure is an outcome; the promise does not reject.
    ///
    /// # Errors
    /// Throws if the outcome cannot be made.
    pub async fn send(&self, request: Ts<SendRequest>, shell: Shell) -> Result<Ts<Outcome>, JsError> {
        let outcome = match request.to_rust() {
            Ok(request) => send(self.channel, request, &shell).await,
            Err(_) => Outcome::Refused { error: SendError::DraftMalformed },
        };
        Ok(outcome.into_ts()?)
    }

    /// Finds out what became of a send that was interrupted. Sends nothing.
    ///
    /// # Errors
    /// Throws if the outcome cannot be made.
    pub async fn resume(&self, record: Ts<SendRecord>, shell: Shell) -> Result<Ts<Outcome>, JsError> {
        let record = record.to_rust().map_err(|_| SendError::RecordMalformed);
        let ours =
            record.and_then(
                |record| {
                    if record.channel == self.channel { Ok(record) } else { Err(SendError::RecordMalformed) }
                },
            );
        let outcome = match ours.and_then(|record| Conversation::resume(record, now())) {
            Ok(conversation) => drive(conversation, &Files::default(), &shell).await,
            Err(error) => Outcome::Refused { error },
        };
        Ok(outcome.into_ts()?)
    }
}

async fn send(channel: Channel, request: SendRequest, shell: &Shell) -> Outcome {
    let SendRequest { mut draft, consent, confirmed } = request;
    let files = match Files::fetch(&mut draft.attachments, shell).await {
        Ok(files) => files,
        Err(error) => return Outcome::Refused { error },
    };
    let review = review(&draft, &channel.policy(consent, to_ascii));
    if review.verdict() == Verdict::Confirm && !confirmed {
        return Outcome::Refused { error: SendError::NotConfirmed };
    }
    let Some(approved) = review.into_approved() else {
        return Outcome::Refused { error: SendError::ReviewBlocked };
    };
    drive(Conversation::start(approved, channel, consent, new_key(), now()), &files, shell).await
}
