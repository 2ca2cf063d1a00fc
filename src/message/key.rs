//! Our own name of a message, by which it is found again.

use std::fmt::{self, Write as _};

use super::MessageId;
use crate::compose::Address;

/// 128 random bits, as 32 hexadecimal digits. Written to `X-Mailrail-Key` and, on Exchange, to a named property.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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
