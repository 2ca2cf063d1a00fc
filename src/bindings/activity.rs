//! The activity on the face that JavaScript sees.

use std::rc::Rc;

use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

use super::{Mailrail, malformed};
use crate::activity::{ActivityQuery, ActivityView, DateRange, Event, allowed, forbidden};
use crate::channel::SendError;
use crate::host::{JournalUnavailable, SharedActivity, now};
use crate::outbox::OutboxSettings;

#[wasm_bindgen]
impl Mailrail {
    /// What became of what a mailbox sent.
    ///
    /// # Errors
    /// Throws `{ code: "draft-malformed" }` if the query is none.
    pub async fn activity(&self, mailbox: String, query: Ts<ActivityQuery>) -> Result<Ts<ActivityView>, JsValue> {
        let query = query.to_rust().map_err(|_| malformed())?;
        let activity = self.opened_activity(&mailbox).await;
        activity.view(&query).await.into_ts().map_err(|_| malformed())
    }

    /// The events of a range as comma-separated values, oldest first.
    ///
    /// # Errors
    /// Throws `{ code: "draft-malformed" }` if the range is none.
    #[wasm_bindgen(js_name = exportActivity)]
    pub async fn export_activity(&self, mailbox: String, range: Ts<DateRange>) -> Result<String, JsValue> {
        let range = range.to_rust().map_err(|_| malformed())?;
        let activity = self.opened_activity(&mailbox).await;
        activity.look(|known| known.export(range)).ok_or_else(malformed)
    }

    /// Deletes everything that is known of what became of mail: events, figures, the do-not-send list.
    ///
    /// # Errors
    /// Throws `{ code: "journal-unavailable" }` if nothing could be deleted.
    #[wasm_bindgen(js_name = deleteActivity)]
    pub async fn delete_activity(&self, mailbox: String) -> Result<(), JsValue> {
        self.opened_activity(&mailbox).await.delete(self.keep()).await.map_err(unwritten)
    }

    /// Makes the do-not-send list known to the review.
    #[wasm_bindgen(js_name = openDoNotSend)]
    pub async fn open_do_not_send(&self, mailbox: String) {
        self.opened_activity(&mailbox).await;
    }

    /// Takes an address off the do-not-send list.
    ///
    /// # Errors
    /// Throws `{ code: "journal-unavailable" }` if it could not be written down.
    #[wasm_bindgen(js_name = allowAddress)]
    pub async fn allow_address(&self, mailbox: String, address: String) -> Result<(), JsValue> {
        let activity = self.opened_activity(&mailbox).await;
        let event = activity.look(|known| allowed(known, &address, now().as_millisecond()));
        self.put_down(&activity, event).await
    }

    /// Puts an address back on the do-not-send list.
    ///
    /// # Errors
    /// Throws `{ code: "journal-unavailable" }` if it could not be written down.
    #[wasm_bindgen(js_name = forbidAddress)]
    pub async fn forbid_address(&self, mailbox: String, address: String) -> Result<(), JsValue> {
        let activity = self.opened_activity(&mailbox).await;
        let event = activity.look(|known| forbidden(known, &address, now().as_millisecond()));
        self.put_down(&activity, event).await
    }
}

impl Mailrail {
    /// The activity of a mailbox, one for all who ask.
    pub(super) fn shared_activity(&self, mailbox: &str) -> Rc<SharedActivity> {
        let mailbox = mailbox.to_lowercase();
        let known = self.activities.borrow().get(&mailbox).cloned();
        known.unwrap_or_else(|| {
            let activity = SharedActivity::of(self.shared_outbox(&mailbox), &mailbox);
            self.activities.borrow_mut().insert(mailbox, Rc::clone(&activity));
            activity
        })
    }

    /// How long what became of mail is kept, milliseconds.
    pub(super) fn keep(&self) -> i64 {
        OutboxSettings::of(&self.sending.borrow(), self.channel).keep
    }

    /// The activity of a mailbox, as far as anybody wrote it.
    pub(super) async fn opened_activity(&self, mailbox: &str) -> Rc<SharedActivity> {
        let activity = self.shared_activity(mailbox);
        activity.catch_up(self.keep()).await;
        activity
    }

    async fn put_down(&self, activity: &Rc<SharedActivity>, event: Event) -> Result<(), JsValue> {
        activity.write(&[event], self.keep()).await.map_err(unwritten)
    }
}

fn unwritten(JournalUnavailable: JournalUnavailable) -> JsValue {
    serde_wasm_bindgen::to_value(&SendError::JournalUnavailable).unwrap_or(JsValue::NULL)
}
