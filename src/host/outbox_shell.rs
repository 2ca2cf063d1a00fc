//! What the plugin around the core gives to an outbox.

use serde::Serialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;
use web_sys::AbortSignal;

use super::shell::{Shell, value};
use crate::outbox::RunView;

/// What an outbox needs of its window or worker.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Tsify)]
pub struct OutboxNeeds {
    /// Messages that have not come to an end.
    pub unfinished: u32,
    /// Whether something is being done at this moment, or within the next minute: a worker must not be stopped.
    pub busy: bool,
    /// When it has to be woken, milliseconds since 1970-01-01T00:00Z; none if nothing is left to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub wake: Option<i64>,
}

#[wasm_bindgen(typescript_custom_section)]
const OUTBOX_SHELL: &str = r#"
/** What the plugin around the core gives to an outbox. */
export interface OutboxShell {
    /** An access token with these scopes; nobody is asked to sign in for it. A rejection with
     * `code: "sign-in-required"` says that the person has to. */
    token(request: TokenRequest): Promise<string>;
    /** Something changed: whoever shows the outbox asks for it again. */
    changed(needs: OutboxNeeds): void;
    /** A run has come to its end, or stopped by itself: tells the person, wherever they are. */
    notify(run: RunView): void;
    /** Aborted when this window or worker is to let go of the outbox. */
    readonly signal: AbortSignal;
}
"#;

#[wasm_bindgen]
extern "C" {
    /// The shell as JavaScript gives it.
    #[wasm_bindgen(typescript_type = "OutboxShell")]
    #[derive(Debug)]
    pub type OutboxShell;

    #[wasm_bindgen(method, structural, catch, js_name = changed)]
    fn tell_changed(this: &OutboxShell, needs: JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method, structural, catch, js_name = notify)]
    fn tell_run(this: &OutboxShell, run: JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(method, getter, structural, catch)]
    fn signal(this: &OutboxShell) -> Result<Option<AbortSignal>, JsValue>;
}

impl OutboxShell {
    /// The same as a shell that gives tokens; an outbox asks it for nothing else.
    pub(super) fn tokens(&self) -> &Shell {
        self.unchecked_ref()
    }

    // A listener that throws does not stop an outbox.
    pub(super) fn changed(&self, needs: OutboxNeeds) {
        let _ = self.tell_changed(value(&needs));
    }

    pub(super) fn notify(&self, run: &RunView) {
        let _ = self.tell_run(value(run));
    }

    pub(super) fn is_let_go(&self) -> bool {
        self.signal().ok().flatten().is_some_and(|signal| signal.aborted())
    }
}
