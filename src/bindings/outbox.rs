//! The outbox on the face that JavaScript sees.

use std::rc::Rc;

use serde::{Deserialize, Serialize};
use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

use super::mailbox_desk::MailboxDesk;
use super::{Mailrail, malformed};
use crate::channel::SendError;
use crate::compose::Draft;
use crate::host::{
    Content, Desk, Files, JournalUnavailable, OutboxShell, SharedOutbox, Shell, carry, new_key, now, offset_in,
    to_ascii,
};
use crate::merge::{Row, Table, read_pasted};
use crate::message::MessageKey;
use crate::outbox::{
    Change, Enqueued, Examined, Foresight, HistoryEntry, MessageChoice, MessageView, OutboxView, QueuedMessage, Record,
    RunProblem, RunRequest, UniqueRows, Wish, export, history, recipient_rows, unique_rows,
};

/// Recipients, a row each.
#[derive(Debug, Serialize, Deserialize, Tsify)]
pub struct Rows {
    /// The rows.
    pub rows: Vec<Row>,
}

/// Some messages of a run as they would be.
#[derive(Debug, Serialize, Tsify)]
pub struct ExaminedMessages {
    /// In their order.
    pub messages: Vec<Examined>,
}

/// One message of a run as it would go out.
#[derive(Debug, Serialize, Tsify)]
pub struct Preview {
    /// The message; none where it cannot be made.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub draft: Option<Draft>,
    /// What is said of it.
    pub examined: Examined,
}

/// Some messages of a run.
#[derive(Debug, Serialize, Tsify)]
pub struct Messages {
    /// In their order.
    pub messages: Vec<MessageView>,
    /// How many there are of those that were asked for.
    pub total: u32,
}

/// The life of one message.
#[derive(Debug, Serialize, Tsify)]
pub struct History {
    /// From its beginning.
    pub entries: Vec<HistoryEntry>,
}

#[wasm_bindgen]
impl Mailrail {
    /// Reads recipients as somebody pasted them: addresses or `Name <address>`, separated by line breaks, commas or
    /// semicolons. What is wrong stands in the table.
    ///
    /// # Errors
    /// Throws if the table cannot be made.
    #[wasm_bindgen(js_name = readPasted)]
    pub fn read_pasted(&self, list: &str) -> Result<Ts<Table>, JsError> {
        Ok(read_pasted(list, to_ascii).into_ts()?)
    }

    /// Everybody a draft is written to, a row each.
    ///
    /// # Errors
    /// Throws `{ code: "draft-malformed" }`.
    #[wasm_bindgen(js_name = recipientRows)]
    pub fn recipient_rows(&self, draft: Ts<Draft>) -> Result<Ts<Rows>, JsValue> {
        let draft = draft.to_rust().map_err(|_| malformed())?;
        Rows { rows: recipient_rows(&draft) }.into_ts().map_err(|_| malformed())
    }

    /// The rows without those whose address an earlier one has.
    ///
    /// # Errors
    /// Throws `{ code: "draft-malformed" }`.
    #[wasm_bindgen(js_name = uniqueRows)]
    pub fn unique_rows(&self, rows: Ts<Rows>) -> Result<Ts<UniqueRows>, JsValue> {
        let rows = rows.to_rust().map_err(|_| malformed())?.rows;
        unique_rows(rows, to_ascii).into_ts().map_err(|_| malformed())
    }

    /// What some messages of a run would be, beginning with number `from`. Reads no clock and asks nobody.
    ///
    /// # Errors
    /// Throws a `RunProblem`.
    pub fn examine(&self, request: Ts<RunRequest>, from: u32, count: u32) -> Result<Ts<ExaminedMessages>, JsValue> {
        let request = readable(request)?;
        let messages = (from..from.saturating_add(count).min(request.count()))
            .filter_map(|index| request.message(index))
            .map(|message| message.examined(|draft| self.look_at(draft, self.channel.limits(request.consent))))
            .collect();
        ExaminedMessages { messages }.into_ts().map_err(|_| thrown(&RunProblem::RequestMalformed))
    }

    /// One message of a run as it would go out.
    ///
    /// # Errors
    /// Throws a `RunProblem`.
    pub fn preview(&self, request: Ts<RunRequest>, index: u32) -> Result<Ts<Preview>, JsValue> {
        let request = readable(request)?;
        let message = request.message(index).ok_or_else(|| thrown(&RunProblem::RequestMalformed))?;
        let examined = message.examined(|draft| self.look_at(draft, self.channel.limits(request.consent)));
        Preview { draft: message.draft().cloned(), examined }
            .into_ts()
            .map_err(|_| thrown(&RunProblem::RequestMalformed))
    }

    /// How a run would go if it began now.
    ///
    /// # Errors
    /// Throws a `RunProblem`.
    pub async fn foresee(&self, request: Ts<RunRequest>) -> Result<Ts<Foresight>, JsValue> {
        let request = readable(request)?;
        let desk = self.desk(request.draft.sending_mailbox())?;
        let queued = self.queue(&desk, &request).map_err(|problem| thrown(&problem))?;
        let messages: Vec<_> = queued.iter().map(|message| (message.load, message.due)).collect();
        let defers = self.channel.defers(request.consent);
        let foresight = desk
            .ledger()
            .decide(|moment| {
                let regime = desk.regime(moment.ledger, request.pace);
                (Foresight::of(&messages, moment.ledger, &regime, defers, moment.now, moment.wall), Vec::new())
            })
            .await;
        foresight.into_ts().map_err(|_| thrown(&RunProblem::RequestMalformed))
    }

    /// Keeps a run so that it goes by itself from now on. The shell is asked for files alone.
    ///
    /// # Errors
    /// Throws if the answer cannot be made.
    pub async fn enqueue(&self, request: Ts<RunRequest>, shell: Shell) -> Result<Ts<Enqueued>, JsError> {
        let begun = match request.to_rust() {
            Ok(request) => self.begin(request, &shell).await,
            Err(_) => Err(RunProblem::RequestMalformed),
        };
        let enqueued = match begun {
            Ok(run) => Enqueued::Begun { run: run.to_string() },
            Err(problem) => Enqueued::Not { problem },
        };
        Ok(enqueued.into_ts()?)
    }

    /// The outbox of a mailbox.
    ///
    /// # Errors
    /// Throws `{ code: "draft-malformed" }` if the mailbox is no address.
    pub async fn outbox(&self, mailbox: String) -> Result<Ts<OutboxView>, JsValue> {
        let (desk, outbox) = (self.desk(&mailbox)?, self.shared_outbox(&mailbox));
        outbox.catch_up().await;
        let view = desk
            .ledger()
            .decide(|moment| {
                let regime = |pace| desk.regime(moment.ledger, pace);
                let view = outbox.look(|known| known.view(moment.ledger, &regime, moment.now, moment.wall));
                (OutboxView { kept: outbox.is_kept(), damaged: outbox.damaged(), ..view }, Vec::new())
            })
            .await;
        view.into_ts().map_err(|_| malformed())
    }

    /// Some messages of a run, beginning with number `from` of those that are chosen.
    ///
    /// # Errors
    /// Throws `{ code: "draft-malformed" }` if there is no such run.
    pub async fn messages(
        &self,
        mailbox: String,
        run: String,
        from: u32,
        count: u32,
        only: Ts<MessageChoice>,
    ) -> Result<Ts<Messages>, JsValue> {
        let (run, only) = (key(&run)?, only.to_rust().map_err(|_| malformed())?);
        let outbox = self.shared_outbox(&mailbox);
        outbox.catch_up().await;
        let (messages, total) = outbox.look(|known| known.messages(&run, from, count, only, now().as_millisecond()));
        Messages { messages, total }.into_ts().map_err(|_| malformed())
    }

    /// The life of one message, from its beginning.
    ///
    /// # Errors
    /// Throws `{ code: "draft-malformed" }` if there is no such run.
    pub async fn history(&self, mailbox: String, run: String, index: u32) -> Result<Ts<History>, JsValue> {
        let run = key(&run)?;
        let outbox = self.shared_outbox(&mailbox);
        outbox.catch_up().await;
        let records = outbox.records().await;
        let entries = history(records.iter().map(|(_, record)| record), &run, index);
        History { entries }.into_ts().map_err(|_| malformed())
    }

    /// Asks something of a run: to pause it, cancel it, try again. Whoever carries the outbox hears of it.
    ///
    /// # Errors
    /// Throws `{ code: "journal-unavailable" }` if it could not be written down.
    pub async fn ask(&self, mailbox: String, run: String, wish: Ts<Wish>) -> Result<(), JsValue> {
        let (run, wish) = (key(&run)?, wish.to_rust().map_err(|_| malformed())?);
        let outbox = self.shared_outbox(&mailbox);
        outbox.catch_up().await;
        let asked = Record { at: now().as_millisecond(), run, change: Change::Asked { wish } };
        outbox.write(&[asked]).await.map_err(|_| thrown(&RunProblem::JournalUnavailable))
    }

    /// Every message of a run and what became of it, as comma-separated values.
    ///
    /// # Errors
    /// Throws `{ code: "draft-malformed" }` if there is no such run.
    #[wasm_bindgen(js_name = exportRun)]
    pub async fn export_run(&self, mailbox: String, run: String) -> Result<String, JsValue> {
        let run = key(&run)?;
        let outbox = self.shared_outbox(&mailbox);
        outbox.catch_up().await;
        outbox.look(|known| export(known, &run)).ok_or_else(malformed)
    }

    /// Carries the outbox of a mailbox as soon as no other window or worker does, until the shell's signal is aborted.
    ///
    /// # Errors
    /// Throws `{ code: "draft-malformed" }` if the mailbox is no address.
    #[wasm_bindgen(js_name = carryOutbox)]
    pub async fn carry_outbox(&self, mailbox: String, shell: OutboxShell) -> Result<(), JsValue> {
        let (desk, outbox) = (self.desk(&mailbox)?, self.shared_outbox(&mailbox));
        carry(&outbox, &desk, &shell).await;
        Ok(())
    }
}

impl Mailrail {
    /// The outbox of a mailbox, one for all who ask.
    pub(super) fn shared_outbox(&self, mailbox: &str) -> Rc<SharedOutbox> {
        let mailbox = mailbox.to_lowercase();
        let mut outboxes = self.outboxes.borrow_mut();
        Rc::clone(outboxes.entry(mailbox).or_insert_with_key(|mailbox| Rc::new(SharedOutbox::of(mailbox))))
    }

    /// Keeps a run with its files.
    async fn begin(&self, mut request: RunRequest, shell: &Shell) -> Result<MessageKey, RunProblem> {
        let files = Files::fetch(&mut request.draft.attachments, shell).await.map_err(|error| match error {
            SendError::AttachmentUnreadable { name } => RunProblem::AttachmentUnreadable { name },
            _ => RunProblem::RequestMalformed,
        })?;
        let mailbox = request.draft.sending_mailbox().to_owned();
        let desk = self.desk(&mailbox).map_err(|_| RunProblem::RequestMalformed)?;
        let queued = self.queue(&desk, &request)?;
        let run = new_key();
        let records = request.records(&run, queued, now().as_millisecond());
        let items: Vec<_> = (0..request.count()).filter_map(|index| request.item(index)).collect();
        let content = Content { draft: request.draft, sender: request.sender };
        let outbox = self.shared_outbox(&mailbox);
        outbox
            .begin(&run, &content, &items, &files.to_keep(), &records)
            .await
            .map_err(|JournalUnavailable| RunProblem::JournalUnavailable)?;
        Ok(run)
    }

    fn queue(&self, desk: &MailboxDesk<'_>, request: &RunRequest) -> Result<Vec<QueuedMessage>, RunProblem> {
        let load = |draft: &Draft| desk.load(draft, request.consent);
        let review = |draft: &Draft| self.look_at(draft, self.channel.limits(request.consent)).verdict();
        request.queue(now().as_millisecond(), load, review, &offset_in)
    }

    fn desk(&self, mailbox: &str) -> Result<MailboxDesk<'_>, JsValue> {
        Ok(MailboxDesk { core: self, mailbox: mailbox.to_owned(), kind: self.kind(mailbox)? })
    }
}

fn readable(request: Ts<RunRequest>) -> Result<RunRequest, JsValue> {
    request.to_rust().map_err(|_| thrown(&RunProblem::RequestMalformed))
}

fn key(run: &str) -> Result<MessageKey, JsValue> {
    MessageKey::parse(run).ok_or_else(malformed)
}

fn thrown(problem: &RunProblem) -> JsValue {
    serde_wasm_bindgen::to_value(problem).unwrap_or(JsValue::NULL)
}
