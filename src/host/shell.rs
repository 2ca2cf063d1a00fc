//! What the plugin around the core gives to one send.

use js_sys::Promise;
use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Blob};

/// A token that a request needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
pub struct TokenRequest {
    /// OAuth scopes it must have.
    pub scopes: Vec<String>,
    /// The provider has just refused the token at hand.
    pub fresh: bool,
}

#[wasm_bindgen(typescript_custom_section)]
const SHELL: &str = r#"
/** What the plugin around the core gives to one send. */
export interface Shell {
    /** An access token with these scopes. A rejection ends the send without the message going out;
     * one with `code: "sign-in-required"` says that the person has to sign in first. */
    token(request: TokenRequest): Promise<string>;
    /** The content of a file of the draft, by reference. */
    attachment(id: string): Promise<Blob>;
    /** Tells the person how the send goes on. */
    progress(progress: Progress): void;
    /** Keeps the record where a closed pane or stopped worker does not lose it; null when the send is over. */
    journal(record: SendRecord | null): Promise<void>;
    /** Aborted when the person cancels. */
    readonly signal: AbortSignal;
}
"#;

#[wasm_bindgen]
extern "C" {
    /// The shell as JavaScript gives it.
    #[wasm_bindgen(typescript_type = "Shell")]
    #[derive(Debug)]
    pub type Shell;

    #[wasm_bindgen(method, structural, catch, js_name = token)]
    fn ask_token(this: &Shell, request: JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, structural, catch, js_name = attachment)]
    fn ask_attachment(this: &Shell, id: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, structural, catch)]
    pub(super) fn progress(this: &Shell, progress: JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method, structural, catch, js_name = journal)]
    fn ask_journal(this: &Shell, record: JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, getter, structural, catch)]
    fn signal(this: &Shell) -> Result<Option<AbortSignal>, JsValue>;
}

impl Shell {
    /// A token that a header can hold (RFC 6750 §2.1); none if the shell gave anything else.
    pub(super) async fn token(&self, request: JsValue) -> Result<Option<String>, JsValue> {
        let token = settled(self.ask_token(request)).await?.as_string();
        Ok(token.filter(|token| !token.is_empty() && token.bytes().all(|octet| octet.is_ascii_graphic())))
    }

    /// Keeps a record, or with null says that there is none to keep.
    pub(super) async fn journal(&self, record: JsValue) -> Result<(), JsValue> {
        settled(self.ask_journal(record)).await.map(|_| ())
    }

    /// Aborted when the person cancels.
    #[must_use]
    pub fn abort_signal(&self) -> Option<AbortSignal> {
        self.signal().ok().flatten()
    }

    /// Whether the person has cancelled.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.abort_signal().is_some_and(|signal| signal.aborted())
    }

    /// The content of a file, if the shell can give it.
    pub(super) async fn blob(&self, id: &str) -> Option<Blob> {
        settled(self.ask_attachment(id)).await.ok()?.dyn_into().ok()
    }
}

/// What a shell's promise comes to, or its answer where it gave no promise.
async fn settled(answer: Result<JsValue, JsValue>) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(&answer?)).await
}

/// A value as JavaScript sees it.
pub(super) fn value<T: Serialize>(value: &T) -> JsValue {
    serde_wasm_bindgen::to_value(value).unwrap_or(JsValue::NULL)
}
