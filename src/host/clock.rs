//! The one clock.

use jiff::{SignedDuration, Timestamp};

/// The time now, to the millisecond.
#[must_use]
pub fn now() -> Timestamp {
    #[expect(clippy::cast_possible_truncation, reason = "Date.now() is a whole number of milliseconds")]
    let milliseconds = js_sys::Date::now() as i64;
    Timestamp::from_millisecond(milliseconds).unwrap_or_default()
}

/// Sleeps until then, or until `stop` says so. Looks up often, for a laptop may sleep meanwhile.
pub(super) async fn sleep(until: Timestamp, stop: impl Fn() -> bool) {
    const NAP: SignedDuration = SignedDuration::from_millis(250);
    loop {
        let left = until.duration_since(now());
        if left <= SignedDuration::ZERO || stop() {
            return;
        }
        gloo_timers::future::sleep(left.min(NAP).unsigned_abs()).await;
    }
}
