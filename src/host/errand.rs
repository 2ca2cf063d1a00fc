//! One task of an outbox, done.

use jiff::Timestamp;
use web_sys::AbortSignal;

use super::clock::now;
use super::journal_keeper::JournalKeeper;
use super::{Around, Desk, Files, OutboxShell, Place, SharedOutbox, drive, to_ascii};
use crate::channel::{Consent, Conversation, Outcome, SendError, SendRecord, Step, Way};
use crate::compose::Address;
use crate::outbox::{Asking, MessageRef, Record, Task, Turn, message_of, turn};

/// A task about a message, and what stops it.
pub(super) struct Errand {
    pub(super) message: MessageRef,
    pub(super) task: Task,
    pub(super) stop: AbortSignal,
}

type Begun = Result<(Conversation, Step), SendError>;

impl Errand {
    /// Does it, and answers what to write down.
    pub(super) async fn done(
        self,
        outbox: &SharedOutbox,
        desk: &dyn Desk,
        shell: &OutboxShell,
    ) -> (MessageRef, Vec<Record>) {
        let Self { message, task, stop } = self;
        let at = At { outbox, desk, shell, message: &message, stop };
        let outcome = match &task {
            Task::Send { due, look_first } => match at.send(*due, *look_first).await {
                Ok(outcome) => outcome,
                Err(error) => Outcome::Refused { error },
            },
            Task::Recover(record) => at.settled(record, Conversation::resume(record.clone(), now())).await,
            Task::Check(record) => at.settled(record, Conversation::check(record.clone(), now())).await,
            Task::Withdraw(record) => at.settled(record, Conversation::withdraw(record.clone(), now())).await,
        };
        let records = outbox.look(|outbox| outbox.concluded(&message, &task, &outcome, now().as_millisecond()));
        (message, records)
    }
}

/// Where an errand is done.
struct At<'a> {
    outbox: &'a SharedOutbox,
    desk: &'a dyn Desk,
    shell: &'a OutboxShell,
    message: &'a MessageRef,
    stop: AbortSignal,
}

impl At<'_> {
    async fn send(&self, due: Option<i64>, look_first: bool) -> Result<Outcome, SendError> {
        let terms = self.outbox.look(|outbox| outbox.terms(&self.message.run)).ok_or(SendError::RecordMalformed)?;
        let consent = terms.consent;
        if look_first && let Some(seen) = self.seen(consent).await? {
            return Ok(seen);
        }
        let said = self.outbox.message(self.message).await.map_err(|_| SendError::JournalUnavailable)?;
        let (content, item) = said.ok_or(SendError::DraftMalformed)?;
        let mut draft = message_of(&content.draft, &item, &content.sender).map_err(|_| SendError::ReviewBlocked)?;
        let files = Files::kept(&mut draft.attachments, self.outbox, &self.message.run).await?;
        let approved = self.desk.approved(&draft, consent, terms.confirmed)?;
        let (channel, key) = (self.desk.channel(), self.message.key());
        let mut load = self.desk.load(&draft, consent);
        let regime = |ledger: &_| self.desk.regime(ledger, terms.pace);
        let ledger = self.desk.ledger();
        let asking = Asking { key: key.number(), due, defers: channel.defers(consent) };
        let taken = ledger
            .decide(|moment| turn(moment.ledger, &regime(moment.ledger), &load, asking, moment.now, moment.wall))
            .await;
        let way = match taken {
            Turn::Now => Way::at_once(channel, consent),
            Turn::Then { at, load: later } => {
                load = later;
                let at = Timestamp::from_millisecond(at).unwrap_or(Timestamp::MAX);
                Way::deferred(channel, consent, at).unwrap_or(Way::at_once(channel, consent))
            }
            Turn::Wait { until, error } => return Ok(Outcome::Waiting { until, error }),
            Turn::Never { error } => return Err(error),
        };
        let place = Place::taken(ledger, key.number(), load, &regime);
        let outcome = self.drive(Conversation::start(approved, way, key, now()), &files, Some(&place)).await;
        place.settle(&outcome, &self.desk.limits()).await;
        Ok(outcome)
    }

    /// What the mailbox says of a message that may have gone out; none if it did not. What a sent message said is gone.
    async fn seen(&self, consent: Consent) -> Result<Option<Outcome>, SendError> {
        let sender = self.outbox.sender(self.message).await.map_err(|_| SendError::JournalUnavailable)?;
        let from = Address::parse(&sender.ok_or(SendError::DraftMalformed)?, to_ascii);
        let from = from.map_err(|_| SendError::ReviewBlocked)?;
        let trace = SendRecord::untraced(&self.message.key(), &from, self.desk.channel(), consent, now());
        let seen = self.drive(Conversation::resume(trace, now())?, &Files::default(), None).await;
        Ok(Some(seen).filter(|seen| !matches!(seen, Outcome::Refused { error: SendError::Interrupted })))
    }

    /// A conversation about a message that has a place in the ledger from before.
    async fn settled(&self, record: &SendRecord, begun: Begun) -> Outcome {
        let conversation = match begun {
            Ok(conversation) => conversation,
            Err(error) => return Outcome::Refused { error },
        };
        let outcome = self.drive(conversation, &Files::default(), None).await;
        if let Some((load, run)) =
            self.outbox.look(|outbox| outbox.load(self.message).zip(outbox.terms(&self.message.run)))
        {
            let regime = |ledger: &_| self.desk.regime(ledger, run.pace);
            // What was handed over has its place at its time, and its requests had theirs when they were made.
            let load = if record.deferred.is_some() { load.without_requests() } else { load };
            let place = Place::taken(self.desk.ledger(), self.message.key().number(), load, &regime);
            place.settle(&outcome, &self.desk.limits()).await;
        }
        outcome
    }

    async fn drive(&self, conversation: (Conversation, Step), files: &Files, place: Option<&Place<'_>>) -> Outcome {
        let keeper = JournalKeeper::of(self.outbox, self.message);
        let stop = Some(self.stop.clone());
        drive(conversation, files, &Around { shell: self.shell.tokens(), keeper: &keeper, stop, place }).await
    }
}
