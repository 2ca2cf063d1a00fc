//! How long to wait after trouble that names no time.

const SECOND: i64 = 1000;

/// Tries of one message in a row that the provider fails before it is refused.
pub(super) const TRIES: u32 = 8;
/// Tries in a row for which no token could be had before the run stops.
pub(super) const TOKEN_TRIES: u32 = 5;

/// When to try again after so many tries in a row, from 1: 5 s, 15 s, a minute, then five minutes each.
pub(super) fn again_after(tries: u32, now: i64) -> i64 {
    let wait = match tries {
        0 => 0,
        1 => 5 * SECOND,
        2 => 15 * SECOND,
        3 => 60 * SECOND,
        _ => 300 * SECOND,
    };
    now.saturating_add(wait)
}
