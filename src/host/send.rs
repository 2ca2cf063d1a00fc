//! Does what a conversation says, and tells it what happened.

use serde::Serialize;
use wasm_bindgen::JsValue;
use web_sys::AbortSignal;

use super::clock::{now, sleep};
use super::fetch::fetch;
use super::{Files, Place, Shell, TokenRequest};
use crate::channel::{Auth, Conversation, Event, Outcome, Progress, Request, SendError, SendRecord, Step};

/// Carries a conversation to its end. A new message has a place, which it must not outlast.
pub async fn drive(
    (mut conversation, mut step): (Conversation, Step),
    files: &Files,
    shell: &Shell,
    place: Option<&Place<'_>>,
) -> Outcome {
    let mut kept = None;
    let mut shown = None;
    let mut unkept = false;
    loop {
        let stopped = || shell.is_cancelled() && conversation.can_cancel();
        tell(&conversation.progress(), &mut shown, shell);
        let event = match step {
            Step::Done(outcome) => {
                if conversation.is_settled(&outcome) {
                    // The outcome stands whether or not the journal can be tidied.
                    let _ = shell.journal(JsValue::NULL).await;
                }
                return outcome;
            }
            Step::Wait { until } => {
                sleep(until, stopped).await;
                Event::Rested
            }
            Step::Request(_) if stopped() => Event::Cancelled,
            Step::Request(request) => match ready(&conversation, &mut kept, place, shell).await {
                Err(error) if !unkept => {
                    unkept = true;
                    Event::Unmade(error)
                }
                // After a record that could not be kept there is only tidying up.
                _ => {
                    let stop = if conversation.can_cancel() { shell.abort_signal() } else { None };
                    ask(&request, files, stop, shell).await
                }
            },
        };
        let event = match event {
            // What was not even asked for can always be called off.
            Event::Unmade(_) if shell.is_cancelled() => Event::Unmade(SendError::Cancelled),
            Event::Lost | Event::Rested if stopped() => Event::Cancelled,
            event => event,
        };
        step = conversation.on(event, now());
        if let (Some(place), Some(until)) = (place, conversation.throttled_until()) {
            place.hold(until).await;
        }
    }
}

/// What must be so before a request: its message has a place, and the record that speaks of it is kept.
async fn ready(
    conversation: &Conversation,
    kept: &mut Option<SendRecord>,
    place: Option<&Place<'_>>,
    shell: &Shell,
) -> Result<(), SendError> {
    if let Some(place) = place.filter(|_| conversation.may_send()) {
        place.renew().await?;
    }
    keep(conversation.record(), kept, shell).await
}

/// Keeps the record before a step that it speaks of.
async fn keep(record: &SendRecord, kept: &mut Option<SendRecord>, shell: &Shell) -> Result<(), SendError> {
    if kept.as_ref() != Some(record) {
        shell.journal(value(record)).await.map_err(|_| SendError::JournalUnavailable)?;
        *kept = Some(record.clone());
    }
    Ok(())
}

pub(super) fn tell(progress: &Progress, shown: &mut Option<Progress>, shell: &Shell) {
    if shown.as_ref() != Some(progress) {
        // A listener that throws does not stop a send.
        let _ = shell.progress(value(progress));
        *shown = Some(progress.clone());
    }
}

/// Makes a request with the token and the files that it needs.
pub(super) async fn ask(request: &Request, files: &Files, stop: Option<AbortSignal>, shell: &Shell) -> Event {
    let token = match request.auth {
        Auth::None => None,
        Auth::Bearer { scopes, fresh } => {
            let wanted = TokenRequest { scopes: scopes.iter().map(|scope| (*scope).to_owned()).collect(), fresh };
            match shell.token(value(&wanted)).await {
                Ok(Some(token)) => Some(token),
                Err(thrown) if asks_for_sign_in(&thrown) => return Event::Unmade(SendError::SignInRequired),
                _ => return Event::Unmade(SendError::TokenUnavailable),
            }
        }
    };
    let body = if request.body.pieces().is_empty() {
        None
    } else {
        match files.blob(&request.body).await {
            Some(blob) => Some(blob),
            None => return Event::Unmade(SendError::AttachmentUnreadable { name: String::new() }),
        }
    };
    fetch(request, token.as_deref(), body, stop).await
}

/// Whether what a token provider threw has the code of [`SendError::SignInRequired`].
fn asks_for_sign_in(thrown: &JsValue) -> bool {
    let code = js_sys::Reflect::get(thrown, &"code".into()).ok().and_then(|code| code.as_string());
    code.as_deref() == Some("sign-in-required")
}

fn value<T: Serialize>(value: &T) -> JsValue {
    serde_wasm_bindgen::to_value(value).unwrap_or(JsValue::NULL)
}
