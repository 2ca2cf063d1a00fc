//! The inbox on the face that JavaScript sees.

use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

use super::Mailrail;
use crate::channel::{InboxReading, InboxState, SendError};
use crate::host::{InboxReader, Shell};
use crate::quota::{Ledger, fingerprint};

#[wasm_bindgen]
impl Mailrail {
    /// Reads what arrived in a mailbox since it was read last, for reports and answers, if that is due and no other window
    /// is at it. The shell is asked for tokens alone. Every failure is told in the answer.
    ///
    /// # Errors
    /// Throws if the answer cannot be made.
    #[wasm_bindgen(js_name = readInbox)]
    pub async fn read_inbox(&self, mailbox: String, shell: Shell) -> Result<Ts<InboxReading>, JsError> {
        Ok(self.read(&mailbox, &shell).await.into_ts()?)
    }
}

impl Mailrail {
    async fn read(&self, mailbox: &str, shell: &Shell) -> InboxReading {
        let Ok(kind) = self.kind(mailbox) else {
            let state = InboxState { problem: Some(SendError::DraftMalformed), ..InboxState::default() };
            return InboxReading { state, found: 0 };
        };
        let regime = |ledger: &Ledger| self.regime(kind, ledger, true);
        let reader = InboxReader {
            channel: self.channel,
            activity: self.opened_activity(mailbox).await,
            keep: self.keep(),
            ledger: self.ledger(mailbox),
            regime: &regime,
            shell,
        };
        reader.read(&format!("mailrail-inbox-{:016x}", fingerprint(&mailbox.to_lowercase()))).await
    }
}
