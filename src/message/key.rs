//! Our own name of a message, by which it is found again.

use std::fmt::{self, Write as _};

use serde::{Deserialize, Serialize};

use super::MessageId;
use crate::compose::Address;

/// 128 random bits, as 32 hexadecimal digits. Written to `X-Mailrail-Key` and, on Exchange, to a named property.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct MessageKey(String);

impl MessageKey {
    /// A key from 16 octets of the host's randomness.
    #[must_use]
    pub fn from_random(octets: [u8; 16]) -> Self {
        let mut digits = String::with_capacity(32);
        for octet in octets {
            // Writing to a String cannot fail.
            let _ = write!(digits, "{octet:02x}");
        }
        Self(digits)
    }

    /// A key read back from a journal; none if it is not one of ours.
    #[must_use]
    pub fn parse(digits: &str) -> Option<Self> {
        let ours = digits.len() == 32 && digits.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
        ours.then(|| Self(digits.to_owned()))
    }

    /// The key of one of many messages that this key names together: other in the first of its 64 bits by which a ledger
    /// knows it, so no two of them are alike.
    #[must_use]
    pub fn nth(&self, index: u32) -> Self {
        let (first, rest) = self.0.split_at(8);
        let first = u32::from_str_radix(first, 16).unwrap_or_default() ^ index.wrapping_add(1);
        Self(format!("{first:08x}{rest}"))
    }

    /// The 32 digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its first 64 bits as a number, by which a ledger knows the message.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.0.get(..16).and_then(|digits| u64::from_str_radix(digits, 16).ok()).unwrap_or_default()
    }

    /// The Message-ID of a message from this sender (RFC 5322 §3.6.4): the key at the sender's domain.
    #[must_use]
    pub fn message_id(&self, sender: &Address) -> MessageId {
        let domain = sender.domain();
        let domain = if domain.starts_with('[') { "mailrail.invalid" } else { domain };
        MessageId::at(&self.0, domain)
    }
}

impl fmt::Display for MessageKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl From<MessageKey> for String {
    fn from(key: MessageKey) -> Self {
        key.0
    }
}

impl TryFrom<String> for MessageKey {
    type Error = &'static str;

    fn try_from(digits: String) -> Result<Self, Self::Error> {
        Self::parse(&digits).ok_or("not a message key")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_messages_of_one_key_have_keys_of_their_own() {
        let run = MessageKey::from_random([0xab; 16]);
        let keys: Vec<_> = (0..1000).map(|index| run.nth(index)).collect();
        let numbers: std::collections::BTreeSet<_> = keys.iter().chain([&run]).map(MessageKey::number).collect();
        assert_eq!(numbers.len(), 1001);
        assert!(keys.iter().all(|key| MessageKey::parse(key.as_str()).as_ref() == Some(key)));
    }

    #[test]
    fn a_key_that_is_none_of_ours_is_not_read() {
        let read = |text: &str| serde_json::from_str::<MessageKey>(text);
        assert!(read("\"0123456789abcdef0123456789abcdef\"").is_ok());
        assert!(read("\"0123\"").is_err());
    }
}
