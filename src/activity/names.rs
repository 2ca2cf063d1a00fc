//! Texts by number, so that what is known of 100,000 messages stays small.

use std::collections::HashMap;
use std::rc::Rc;

/// A text's number.
pub(super) type Number = u32;

/// Addresses: one number for all ways to write one, which differ in case alone.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    written: Vec<Rc<str>>,
    numbers: HashMap<Rc<str>, Number>,
}

impl Names {
    /// The number of an address, a new one if it is the first time.
    pub(super) fn number(&mut self, address: &str) -> Number {
        let folded = folded(address);
        if let Some(known) = self.numbers.get(folded.as_str()) {
            return *known;
        }
        let number = Number::try_from(self.written.len()).unwrap_or(Number::MAX);
        let key: Rc<str> = folded.into();
        self.written.push(if *key == *address { Rc::clone(&key) } else { address.into() });
        self.numbers.insert(key, number);
        number
    }

    /// The number of an address, if it was ever told.
    pub(super) fn known(&self, address: &str) -> Option<Number> {
        self.numbers.get(folded(address).as_str()).copied()
    }

    /// The address as it was first written.
    pub(super) fn written(&self, number: Number) -> String {
        let known = usize::try_from(number).ok().and_then(|place| self.written.get(place));
        known.map(|address| address.to_string()).unwrap_or_default()
    }
}

/// What tells one mailbox from another: nearly no provider tells them apart by case, whatever RFC 5321 §2.4 allows.
pub(super) fn folded(address: &str) -> String {
    address.trim().to_lowercase()
}
