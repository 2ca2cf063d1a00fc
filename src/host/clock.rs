//! The two clocks: the one on the wall, and the one nobody can set.

use jiff::{SignedDuration, Timestamp};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    type Performance;

    #[wasm_bindgen(thread_local_v2, js_name = performance)]
    static PERFORMANCE: Option<Performance>;

    #[wasm_bindgen(method)]
    fn now(this: &Performance) -> f64;
}

/// The time now, to the millisecond.
#[must_use]
pub fn now() -> Timestamp {
    #[expect(clippy::cast_possible_truncation, reason = "Date.now() is a whole number of milliseconds")]
    let milliseconds = js_sys::Date::now() as i64;
    Timestamp::from_millisecond(milliseconds).unwrap_or_default()
}

/// Milliseconds by a clock that only goes forward (High Resolution Time, `performance.now`). Without one, the wall's.
pub(super) fn elapsed() -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "whole milliseconds are enough")]
    let elapsed = PERFORMANCE.with(|clock| clock.as_ref().map(|clock| clock.now() as i64));
    elapsed.unwrap_or_else(|| now().as_millisecond())
}

/// Minutes that the person's zone is ahead of UTC at a time, milliseconds since 1970-01-01T00:00Z.
#[must_use]
pub fn offset_at(time: i64) -> i32 {
    #[expect(clippy::cast_precision_loss, reason = "a time of this age fits")]
    let date = js_sys::Date::new(&(time as f64).into());
    #[expect(clippy::cast_possible_truncation, reason = "a zone's offset is some hours")]
    let behind = date.get_timezone_offset() as i32;
    -behind
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
