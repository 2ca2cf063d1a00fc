//! How long a conversation waits before it looks, asks again or gives up.

use jiff::{SignedDuration, Timestamp};

/// Our own choices, short enough for somebody who is watching. A wait longer than this is told to the person instead
/// of being sat out.
pub(crate) const LONGEST_WAIT: SignedDuration = SignedDuration::from_secs(90);
/// Looks at the mailbox before an outcome counts as unknown.
pub(super) const LOOKS: u8 = 6;
/// Commits of one draft, each after the mailbox was seen to hold it still.
pub(super) const COMMITS: u8 = 3;
/// Tries of a step that is safe to repeat.
pub(super) const PREPARES: u8 = 4;
/// Repeats of one throttled request.
pub(super) const THROTTLES: u8 = 5;

/// Rest before try `tries` (from 1): 2 s, 4 s … 16 s.
pub(super) fn rest(tries: u8) -> SignedDuration {
    SignedDuration::from_secs(1 << tries.min(4))
}

/// Rest after throttle `throttles` (from 0) that named no time: 5 s, 10 s, 20 s … 80 s.
pub(super) fn back_off(throttles: u8) -> SignedDuration {
    SignedDuration::from_secs(5 << throttles.min(4))
}

/// A Retry-After field (RFC 9110 §10.2.3): seconds, or an HTTP date.
pub(super) fn retry_after(field: &str, now: Timestamp) -> Option<Timestamp> {
    let field = field.trim();
    if let Ok(seconds) = field.parse::<u32>() {
        return now.checked_add(SignedDuration::from_secs(seconds.into())).ok();
    }
    jiff::fmt::rfc2822::DateTimeParser::new().parse_timestamp(field).ok().filter(|until| *until > now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn retry_after_is_read_as_seconds_or_as_a_date_to_come() {
        let now: Timestamp = "1994-11-06T08:49:00Z".parse().unwrap();
        let at = |text: &str| retry_after(text, now).map(|until| until.duration_since(now).as_secs());
        assert_eq!(at(" 120 "), Some(120));
        assert_eq!(at("Sun, 06 Nov 1994 08:49:37 GMT"), Some(37));
        for unusable in ["Sun, 06 Nov 1994 08:48:00 GMT", "-1", "soon", ""] {
            assert_eq!(at(unusable), None, "{unusable:?}");
        }
    }
}
