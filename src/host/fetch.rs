//! One request over the network.

use gloo_net::http::{Method as HttpMethod, RequestBuilder};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{AbortController, AbortSignal, Blob, ReferrerPolicy, RequestCache, RequestCredentials, RequestRedirect};

use super::answer::read;
use crate::channel::{Event, Method, Request, SendError};

/// Makes the request. Lost when no answer came in time, the connection broke, or `stop` was aborted.
pub(super) async fn fetch(
    request: &Request,
    token: Option<&str>,
    body: Option<Blob>,
    stop: Option<AbortSignal>,
) -> Event {
    let Ok(controller) = AbortController::new() else { return Event::Unmade(SendError::NetworkLost) };
    let deadline = controller.clone();
    let patience = i32::try_from(request.patience().as_millis()).unwrap_or(i32::MAX);
    let _timer = Timeout::new(patience.unsigned_abs(), move || deadline.abort());
    let _stop = stop.and_then(|signal| Stop::on(&signal, &controller));

    let method = match request.method {
        Method::Get => HttpMethod::GET,
        Method::Post => HttpMethod::POST,
        Method::Put => HttpMethod::PUT,
        Method::Delete => HttpMethod::DELETE,
    };
    let mut builder = RequestBuilder::new(&request.url)
        .method(method)
        .cache(RequestCache::NoStore)
        .credentials(RequestCredentials::Omit)
        .redirect(RequestRedirect::Error)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .abort_signal(Some(&controller.signal()));
    for (name, value) in &request.headers {
        builder = builder.header(name, value);
    }
    if let Some(token) = token {
        builder = builder.header("Authorization", &format!("Bearer {token}"));
    }
    let built = match body {
        Some(body) => builder.body(body),
        None => builder.build(),
    };
    let Ok(built) = built else { return Event::Unmade(SendError::NetworkLost) };
    match built.send().await {
        Ok(response) => read(response, request.at_most).await,
        Err(_) => Event::Lost,
    }
}

/// Aborts a request when a signal is aborted, for as long as it lives.
struct Stop {
    signal: AbortSignal,
    listener: Closure<dyn FnMut()>,
}

impl Stop {
    fn on(signal: &AbortSignal, controller: &AbortController) -> Option<Self> {
        let controller = controller.clone();
        let listener = Closure::new(move || controller.abort());
        signal.add_event_listener_with_callback("abort", listener.as_ref().unchecked_ref()).ok()?;
        Some(Self { signal: signal.clone(), listener })
    }
}

impl Drop for Stop {
    fn drop(&mut self) {
        let _ = self.signal.remove_event_listener_with_callback("abort", self.listener.as_ref().unchecked_ref());
    }
}
