//! Addresses to which this mailbox does not write any more, for its mail to them came back.

use std::collections::BTreeMap;

use super::{Address, Class, ToAscii};

/// Addresses, each with why its mail came back and when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DoNotSend(BTreeMap<String, (Class, i64)>);

impl DoNotSend {
    /// A list of addresses as they were written, why mail to them came back, and when, in milliseconds since
    /// 1970-01-01T00:00Z. What is no address is left out: no draft with it can be sent.
    #[must_use]
    pub fn of<'a>(list: impl IntoIterator<Item = (&'a str, Class, i64)>, to_ascii: ToAscii) -> Self {
        let read = |(address, class, at)| Some((Address::parse(address, to_ascii).ok()?.key(), (class, at)));
        Self(list.into_iter().filter_map(read).collect())
    }

    /// Why nothing is sent to this address, and since when.
    #[must_use]
    pub fn reason(&self, address: &Address) -> Option<(Class, i64)> {
        self.0.get(&address.key()).copied()
    }
}
