//! Runs and messages by number.

use std::collections::HashMap;

use rustc_hash::FxHashMap;

use super::fact::Fact;
use super::names::{Names, Number};
use super::template;
use crate::message::MessageKey;
use crate::outbox::{Manner, MessageRef};

/// A run.
#[derive(Debug, Clone)]
pub(super) struct Run {
    pub(super) key: MessageKey,
    /// What its beginning said; none as long as that was not told.
    pub(super) began: Option<Began>,
    /// Its messages' numbers.
    pub(super) messages: Vec<Number>,
}

/// The beginning of a run.
#[derive(Debug, Clone)]
pub(super) struct Began {
    pub(super) at: i64,
    pub(super) manner: Manner,
    pub(super) title: String,
    /// Its template's number.
    pub(super) template: Number,
}

/// A message.
#[derive(Debug, Clone)]
pub(super) struct Message {
    pub(super) run: Number,
    pub(super) index: u32,
    /// Everybody it is for.
    pub(super) to: Vec<Number>,
    /// When it was undone for the last time.
    pub(super) undone: Option<i64>,
    /// Its facts' numbers.
    pub(super) facts: Vec<Number>,
}

impl Message {
    /// Which of its recipients an answer from this address is from: that one, or the only one there is, who may write
    /// from another address.
    pub(super) fn replier(&self, from: Number) -> Option<Number> {
        match self.to.as_slice() {
            to if to.contains(&from) => Some(from),
            [only] => Some(*only),
            _ => None,
        }
    }
}

/// Everything that events name.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    pub(super) people: Names,
    /// Codes of errors.
    pub(super) codes: Names,
    pub(super) templates: Names,
    pub(super) runs: Vec<Run>,
    run_numbers: HashMap<MessageKey, Number>,
    pub(super) messages: Vec<Message>,
    message_numbers: FxHashMap<(Number, u32), Number>,
    /// By the first half of a message's own key.
    by_key: HashMap<u64, Number>,
    pub(super) facts: Vec<Fact>,
}

impl Known {
    /// The number of a run, a new one if it is the first time.
    pub(super) fn run_number(&mut self, key: &MessageKey) -> Number {
        if let Some(known) = self.run_numbers.get(key) {
            return *known;
        }
        let number = next(&self.runs);
        self.runs.push(Run { key: key.clone(), began: None, messages: Vec::new() });
        self.run_numbers.insert(key.clone(), number);
        number
    }

    /// The number of a message, a new one if it is the first time.
    pub(super) fn message_number(&mut self, message: &MessageRef) -> Number {
        let run = self.run_number(&message.run);
        if let Some(known) = self.message_numbers.get(&(run, message.index)) {
            return *known;
        }
        let number = next(&self.messages);
        self.messages.push(Message { run, index: message.index, to: Vec::new(), undone: None, facts: Vec::new() });
        self.message_numbers.insert((run, message.index), number);
        self.by_key.insert(message.key().number(), number);
        if let Some(known) = at_mut(&mut self.runs, run) {
            known.messages.push(number);
        }
        number
    }

    /// Adds a fact to its message; false if it was told before.
    pub(super) fn add(&mut self, fact: Fact) -> bool {
        let number = next(&self.facts);
        let Some(message) = at_mut(&mut self.messages, fact.message) else { return false };
        let same = |known: &Fact| known.at == fact.at && known.what == fact.what;
        if message.facts.iter().any(|known| at(&self.facts, *known).is_some_and(same)) {
            return false;
        }
        message.facts.push(number);
        self.facts.push(fact);
        true
    }

    /// The run's beginning, unless it was told before.
    pub(super) fn begin(&mut self, run: Number, at: i64, manner: Manner, subject: &str) {
        let template = self.templates.number(&template::title(subject));
        if let Some(run) = at_mut(&mut self.runs, run) {
            run.began = Some(Began { at, manner, title: subject.to_owned(), template });
        }
    }

    pub(super) fn run(&self, number: Number) -> Option<&Run> {
        at(&self.runs, number)
    }

    pub(super) fn message(&self, number: Number) -> Option<&Message> {
        at(&self.messages, number)
    }

    pub(super) fn message_mut(&mut self, number: Number) -> Option<&mut Message> {
        at_mut(&mut self.messages, number)
    }

    pub(super) fn fact(&self, number: Number) -> Option<&Fact> {
        at(&self.facts, number)
    }

    pub(super) fn fact_mut(&mut self, number: Number) -> Option<&mut Fact> {
        at_mut(&mut self.facts, number)
    }

    /// The template of a message's run, as far as its beginning was told.
    pub(super) fn template(&self, message: &Message) -> Option<Number> {
        Some(self.run(message.run)?.began.as_ref()?.template)
    }

    /// Whether a message is one of many.
    pub(super) fn is_campaign(&self, message: &Message) -> bool {
        let began = self.run(message.run).and_then(|run| run.began.as_ref());
        began.is_some_and(|began| began.manner == Manner::Separately)
    }

    /// How others name a message.
    pub(super) fn reference(&self, number: Number) -> Option<MessageRef> {
        let message = self.message(number)?;
        Some(MessageRef { run: self.run(message.run)?.key.clone(), index: message.index })
    }

    /// The message of this key.
    pub(super) fn by_key(&self, key: &MessageKey) -> Option<Number> {
        let number = *self.by_key.get(&key.number())?;
        (self.reference(number)?.key() == *key).then_some(number)
    }

    /// The number of a message that is known.
    pub(super) fn known_message(&self, message: &MessageRef) -> Option<Number> {
        let run = self.run_numbers.get(&message.run)?;
        self.message_numbers.get(&(*run, message.index)).copied()
    }

    /// The number of a run that is known.
    pub(super) fn known_run(&self, key: &MessageKey) -> Option<Number> {
        self.run_numbers.get(key).copied()
    }
}

fn next<T>(all: &[T]) -> Number {
    Number::try_from(all.len()).unwrap_or(Number::MAX)
}

fn at<T>(all: &[T], number: Number) -> Option<&T> {
    all.get(usize::try_from(number).ok()?)
}

fn at_mut<T>(all: &mut [T], number: Number) -> Option<&mut T> {
    all.get_mut(usize::try_from(number).ok()?)
}
