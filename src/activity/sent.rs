//! What was sent, as whoever reads a report asks for it.

use super::Activity;
use super::fact::Happened;
use super::known::Message;
use super::names::{Number, folded};
use crate::bounce::Sent;
use crate::message::MessageKey;
use crate::outbox::MessageRef;

impl Sent for Activity {
    type Message = MessageRef;

    fn by_key(&self, key: &MessageKey) -> Option<MessageRef> {
        self.known.reference(self.known.by_key(key)?)
    }

    /// Our key stands before the `@`.
    fn by_message_id(&self, id: &str) -> Option<MessageRef> {
        self.by_key(&MessageKey::parse(id.split_once('@')?.0)?)
    }

    fn by_recipient(&self, recipient: &str, from: i64, to: i64) -> Vec<MessageRef> {
        let Some(person) = self.known.people.known(recipient) else { return Vec::new() };
        let wanted = |message: &Message| {
            message.to.contains(&person) && self.went(message).is_some_and(|at| (from..=to).contains(&at))
        };
        let numbered = (0..).zip(&self.known.messages);
        numbered.filter(|(_, message)| wanted(message)).filter_map(|(number, _)| self.known.reference(number)).collect()
    }

    fn recipients(&self, message: &MessageRef) -> Vec<String> {
        let known = self.known.known_message(message).and_then(|number| self.known.message(number));
        let people = known.map(|known| known.to.as_slice()).unwrap_or_default();
        people.iter().map(|person| self.known.people.written(*person)).collect()
    }
}

impl Activity {
    /// Whether this is the mailbox's own address.
    pub(super) fn is_own(&self, address: &str) -> bool {
        folded(address) == self.own
    }

    /// When a message went out, or was to.
    pub(super) fn sent_at(&self, message: &MessageRef) -> Option<i64> {
        self.went(self.known.message(self.known.known_message(message)?)?)
    }

    /// When a message went out, or was to: the provider may have sent it with every window of ours closed.
    fn went(&self, message: &Message) -> Option<i64> {
        let fact = |number: &Number| self.known.fact(*number);
        message.facts.iter().filter_map(fact).filter(|fact| fact.counts).find_map(|fact| match fact.what {
            Happened::Sent => Some(fact.at),
            Happened::Waiting { until } => Some(until),
            _ => None,
        })
    }
}
