//! Does what a conversation says, and tells it what happened.

use wasm_bindgen::JsValue;
use web_sys::AbortSignal;

use super::clock::{now, sleep};
use super::fetch::fetch;
use super::keeper::Keeper;
use super::shell::value;
use super::{Files, Place, Shell, TokenRequest};
use crate::channel::{Auth, Conversation, Event, Outcome, Request, SendError, Step};

/// What a send has around it.
pub struct Around<'a> {
    /// Gives tokens.
    pub shell: &'a Shell,
    /// Keeps what must survive, and tells how it goes on.
    pub keeper: &'a dyn Keeper,
    /// Aborted when the message shall not go any more.
    pub stop: Option<AbortSignal>,
    /// The message's place in the ledger, which a new message must not outlast.
    pub place: Option<&'a Place<'a>>,
}

impl Around<'_> {
    fn is_stopped(&self) -> bool {
        self.stop.as_ref().is_some_and(AbortSignal::aborted)
    }
}

/// Carries a conversation to its end.
pub async fn drive((mut conversation, mut step): (Conversation, Step), files: &Files, around: &Around<'_>) -> Outcome {
    let mut unkept = false;
    loop {
        let stopped = || around.is_stopped() && conversation.can_cancel();
        around.keeper.tell(&conversation.progress());
        let event = match step {
            Step::Done(outcome) => {
                if conversation.is_settled(&outcome) {
                    around.keeper.over().await;
                }
                return outcome;
            }
            Step::Wait { until } => {
                sleep(until, stopped).await;
                Event::Rested
            }
            Step::Request(_) if stopped() => Event::Cancelled,
            Step::Request(request) => match ready(&conversation, around).await {
                Err(error) if !unkept => {
                    unkept = true;
                    Event::Unmade(error)
                }
                // After a record that could not be kept there is only tidying up.
                _ => {
                    let stop = if conversation.can_cancel() { around.stop.clone() } else { None };
                    ask(&request, files, stop, around.shell).await
                }
            },
        };
        let event = match event {
            // What was not even asked for can always be called off.
            Event::Unmade(_) if around.is_stopped() => Event::Unmade(SendError::Cancelled),
            Event::Lost | Event::Rested if stopped() => Event::Cancelled,
            event => event,
        };
        step = conversation.on(event, now());
        if let (Some(place), Some(until)) = (around.place, conversation.throttled_until()) {
            place.hold(until).await;
        }
    }
}

/// What must be so before a request: its message has a place, and the record that speaks of it is kept.
async fn ready(conversation: &Conversation, around: &Around<'_>) -> Result<(), SendError> {
    if let Some(place) = around.place.filter(|_| conversation.may_send()) {
        place.renew().await?;
    }
    around.keeper.keep(conversation.record(), &conversation.progress()).await
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
