//! Enhanced status codes (RFC 3463): how they are read, and found in free text.

use std::fmt;

use serde::{Deserialize, Serialize};
use tsify::Tsify;

/// An enhanced status code, such as 5.1.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Tsify)]
pub struct Status {
    /// 2 success, 4 temporary, 5 permanent.
    pub class: u8,
    /// What it is about.
    pub subject: u16,
    /// What exactly.
    pub detail: u16,
}

impl Status {
    /// Reads a code that stands alone or begins a text, as in a Status field: `5.1.1 (no such user)`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let found = Found::at(text.trim_start(), 0)?;
        Some(found.status)
    }

    /// Whether trying again may help (RFC 3463 §3.1).
    #[must_use]
    pub fn is_temporary(self) -> bool {
        self.class == 4
    }

    /// Whether it says no more than success or failure: x.0.0.
    #[must_use]
    pub fn is_bare(self) -> bool {
        self.subject == 0 && self.detail == 0
    }

    /// x.1.7 and x.1.8: the sender's address is the trouble.
    #[must_use]
    pub fn is_of_sender(self) -> bool {
        self.subject == 1 && matches!(self.detail, 7 | 8)
    }

    /// x.4.7, delivery time expired: it says when the sending side gave up, not why.
    #[must_use]
    pub fn is_expiry(self) -> bool {
        self.subject == 4 && self.detail == 7
    }
}

impl fmt::Display for Status {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}.{}", self.class, self.subject, self.detail)
    }
}

/// A code found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub status: Status,
    /// Where it begins.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

impl Found {
    /// The code at this octet, if one stands there and is neither part of an IP address nor of a version.
    fn at(text: &str, start: usize) -> Option<Self> {
        let rest = text.get(start..)?;
        let class = rest.bytes().next().filter(|digit| matches!(digit, b'2' | b'4' | b'5'))?;
        let rest = rest.get(1..)?.strip_prefix('.')?;
        let (subject, rest) = number(rest)?;
        let (detail, rest) = number(rest.strip_prefix('.')?)?;
        let mut after = rest.bytes();
        let joined = match after.next() {
            Some(b'.') => after.next().is_some_and(|octet| octet.is_ascii_digit()),
            Some(octet) => octet.is_ascii_alphanumeric() || octet == b'@',
            None => false,
        };
        let status = Status { class: class - b'0', subject, detail };
        (!joined).then(|| Self { status, start, end: text.len() - rest.len() })
    }

    /// Every code of a text, in order.
    pub fn all(text: &str) -> impl Iterator<Item = Self> + '_ {
        let octets = text.as_bytes();
        octets.iter().enumerate().filter_map(move |(start, octet)| {
            if !matches!(octet, b'2' | b'4' | b'5') || octets.get(start + 1) != Some(&b'.') {
                return None;
            }
            let before = start.checked_sub(1).and_then(|before| octets.get(before));
            let joined = before.is_some_and(|octet| octet.is_ascii_alphanumeric() || matches!(octet, b'.' | b'@'));
            if joined { None } else { Self::at(text, start) }
        })
    }
}

/// Up to three digits at the start of a text, and what follows them.
fn number(text: &str) -> Option<(u16, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at_checked(digits)?;
    (1..=3).contains(&digits.len()).then(|| digits.parse().ok()).flatten().map(|number| (number, rest))
}

#[cfg(test)]
mod tests {
    use super::{Found, Status};

    fn all(text: &str) -> Vec<String> {
        Found::all(text).map(|found| found.status.to_string()).collect()
    }

    #[test]
    fn codes_are_found_where_servers_write_them() {
        assert_eq!(
            all("550-5.1.1 no (#5.4.4) 550-'5.7.1 x: 4.2.2, 5.7.509."),
            ["5.1.1", "5.4.4", "5.7.1", "4.2.2", "5.7.509"]
        );
    }

    #[test]
    fn addresses_versions_and_quantities_are_no_codes() {
        for text in ["192.5.1.1", "5.1.1.2", "v4.6.1", "Exim 4.60", "5.1", "5.1.1234", "2.5.6x", "3.1.1", "a@5.1.1"] {
            assert_eq!(all(text), [] as [&str; 0], "{text}");
        }
    }

    #[test]
    fn a_status_field_may_explain_itself() {
        assert_eq!(Status::parse(" 5.2.1 (mailbox disabled)"), Some(Status { class: 5, subject: 2, detail: 1 }));
        assert_eq!(Status::parse("unknown"), None);
        assert_eq!(Status::parse(""), None);
    }
}
