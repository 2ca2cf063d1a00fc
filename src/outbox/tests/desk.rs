//! An outbox in a test, with its journal and its time.

use std::collections::BTreeSet;

use crate::channel::{Channel, Consent, Outcome, SendError, SendRecord};
use crate::message::MessageKey;
use crate::outbox::{
    Change, Manner, MessageRef, MessageState, Outbox, OutboxSettings, Record, RunPace, Standing, StopCause, Task,
    Tasks, Wish,
};
use crate::quota::Load;

pub(super) const SECOND: i64 = 1000;
pub(super) const MINUTE: i64 = 60 * SECOND;
pub(super) const HOUR: i64 = 60 * MINUTE;
pub(super) const DAY: i64 = 24 * HOUR;

pub(super) const ONE: Load = Load { messages: 1, recipients: 1, external: 1, requests: 3, octets: 0 };

/// Who carries an outbox.
pub(super) struct Desk {
    pub(super) outbox: Outbox,
    pub(super) log: Vec<Record>,
    pub(super) now: i64,
    pub(super) at_work: BTreeSet<MessageRef>,
    pub(super) settings: OutboxSettings,
}

pub(super) fn key(number: u8) -> MessageKey {
    MessageKey::from_random([number; 16])
}

pub(super) fn nth(run: u8, index: u32) -> MessageRef {
    MessageRef { run: key(run), index }
}

pub(super) fn step(message: &MessageRef, committed: bool, deferred: Option<i64>) -> SendRecord {
    SendRecord {
        key: message.key().to_string(),
        message_id: "one@contoso.example".into(),
        channel: Channel::ExchangeOnline,
        consent: Consent::Verified,
        draft: committed.then(|| "AAMk".into()),
        committed,
        deferred,
        started_at: 0,
    }
}

pub(super) fn sent() -> Outcome {
    Outcome::Sent { message_id: "one@contoso.example".into(), id: Some("AAMk".into()) }
}

pub(super) fn refused(error: SendError) -> Outcome {
    Outcome::Refused { error }
}

pub(super) fn unknown(error: SendError) -> Outcome {
    Outcome::Unknown { message_id: "one@contoso.example".into(), error }
}

pub(super) fn handed_over(at: i64) -> Outcome {
    Outcome::HandedOver { message_id: "one@contoso.example".into(), id: "AAMk".into(), at }
}

impl Desk {
    pub(super) fn new() -> Self {
        Self {
            outbox: Outbox::default(),
            log: Vec::new(),
            now: 100 * DAY,
            at_work: BTreeSet::new(),
            settings: OutboxSettings::default(),
        }
    }

    /// One whose provider keeps messages for later.
    pub(super) fn deferring() -> Self {
        let mut desk = Self::new();
        desk.settings.defers = true;
        desk
    }

    pub(super) fn write(&mut self, run: u8, change: Change) {
        self.record(Record { at: self.now, run: key(run), change });
    }

    pub(super) fn record(&mut self, record: Record) {
        self.outbox.apply(&record);
        self.log.push(record);
    }

    pub(super) fn begin(&mut self, run: u8, count: u32) {
        self.begin_as(run, count, Manner::Separately, Consent::Verified, None, &|_| None);
    }

    pub(super) fn begin_due(&mut self, run: u8, count: u32, due: i64) {
        self.begin_as(run, count, Manner::Separately, Consent::Verified, None, &|_| Some(due));
    }

    pub(super) fn begin_as(
        &mut self,
        run: u8,
        count: u32,
        manner: Manner,
        consent: Consent,
        pace: Option<RunPace>,
        due: &dyn Fn(u32) -> Option<i64>,
    ) {
        let title = "Hello".to_owned();
        self.write(run, Change::Began { manner, count, title, consent, confirmed: true, pace });
        for index in 0..count {
            let address = format!("p{index}@contoso.example");
            let row = Some(usize::try_from(index).unwrap() + 2);
            self.write(
                run,
                Change::Queued { index, address, others: Vec::new(), name: None, row, load: ONE, due: due(index) },
            );
        }
    }

    pub(super) fn ask(&mut self, run: u8, wish: Wish) {
        self.write(run, Change::Asked { wish });
    }

    pub(super) fn tasks(&self) -> Tasks {
        self.outbox.tasks(self.now, &self.at_work, &self.settings)
    }

    /// Writes down what time decided, until there is nothing more of it; then what is to be begun.
    pub(super) fn begin_tasks(&mut self) -> Vec<(MessageRef, Task)> {
        for _ in 0..10 {
            let tasks = self.tasks();
            if tasks.records.is_empty() {
                return tasks.begin;
            }
            tasks.records.into_iter().for_each(|record| self.record(record));
        }
        panic!("the records never end: {:?}", self.tasks().records);
    }

    /// Which messages are to be begun, by what.
    pub(super) fn kinds(&mut self) -> Vec<(u32, &'static str)> {
        let kind = |task: &Task| match task {
            Task::Send { .. } => "send",
            Task::Recover(_) => "recover",
            Task::Check(_) => "check",
            Task::Withdraw(_) => "withdraw",
        };
        self.begin_tasks().iter().map(|(message, task)| (message.index, kind(task))).collect()
    }

    pub(super) fn conclude(&mut self, message: &MessageRef, task: &Task, outcome: &Outcome) {
        self.at_work.remove(message);
        let records = self.outbox.concluded(message, task, outcome, self.now);
        records.into_iter().for_each(|record| self.record(record));
    }

    /// Sends a message and says how that ends.
    pub(super) fn send(&mut self, message: &MessageRef, outcome: &Outcome) {
        let deferred = if let Outcome::HandedOver { at, .. } = outcome { Some(*at) } else { None };
        for committed in [false, true] {
            let change = Change::Step { index: message.index, record: step(message, committed, deferred) };
            self.record(Record { at: self.now, run: message.run.clone(), change });
        }
        self.conclude(message, &Task::Send { due: None, look_first: false }, outcome);
    }

    /// Sends whatever is to be sent, the same way, until nothing is.
    pub(super) fn send_all(&mut self, outcome: &Outcome) {
        loop {
            let begun = self.begin_tasks();
            if begun.is_empty() {
                return;
            }
            begun.iter().for_each(|(message, _)| self.send(message, outcome));
        }
    }

    pub(super) fn state(&self, run: u8, index: u32) -> MessageState {
        self.outbox.state(&nth(run, index)).unwrap().clone()
    }

    pub(super) fn standing(&self, run: u8) -> Standing {
        self.outbox.standing(&key(run)).unwrap()
    }

    pub(super) fn stopped(&self, run: u8) -> StopCause {
        let Standing::Stopped { cause } = self.standing(run) else { panic!("{:?}", self.standing(run)) };
        cause
    }
}
