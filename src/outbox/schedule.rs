//! When a message is to go, by somebody's clock.

use jiff::civil::DateTime;
use jiff::tz::Offset;

use super::{RunProblem, Timing};
use crate::merge::Row;

const MINUTE: i64 = 60 * 1000;
const DAY: i64 = 24 * 60 * MINUTE;
/// What was this minute when it was chosen has not passed.
const THIS_MINUTE: i64 = MINUTE;

/// The names that a column with the recipient's time zone (IANA) gives to its values: "time zone" in our languages.
const ZONE_FIELDS: [&str; 6] = [
    "time_zone",
    "custom_field_time_zone",
    "custom_field_timezone",
    "custom_field_시간대",
    "custom_field_タイムゾーン",
    "custom_field_時區",
];

/// Minutes that a zone (IANA) is ahead of UTC at a time, milliseconds since 1970-01-01T00:00Z; none if it is unknown.
pub type OffsetIn<'a> = &'a dyn Fn(&str, i64) -> Option<i32>;

/// When a message is to go, milliseconds since 1970-01-01T00:00Z; none for as soon as the limits allow.
///
/// A time that a clock change skips is moved on by as much, one that comes twice is the first (as RFC 5545 §3.3.5 has
/// it). Where a row names no zone that is known, the person's own is meant.
///
/// # Errors
/// [`RunProblem::TimeUnreadable`], or [`RunProblem::TimePassed`] where it has.
pub fn due(timing: &Timing, row: Option<&Row>, now: i64, offset_in: OffsetIn<'_>) -> Result<Option<i64>, RunProblem> {
    let Timing::At { local, zone, recipients, skip_weekends } = timing else { return Ok(None) };
    let local = clock_time(local).ok_or(RunProblem::TimeUnreadable)?;
    let local = if *skip_weekends { after_weekend(local) } else { local };
    let theirs = row.filter(|_| *recipients).and_then(|row| ZONE_FIELDS.iter().find_map(|field| row.value(field)));
    let due = theirs.and_then(|zone| instant(local, zone, offset_in)).or_else(|| instant(local, zone, offset_in));
    match due {
        None => Err(RunProblem::TimeUnreadable),
        Some(due) if due <= now.saturating_sub(THIS_MINUTE) => Err(RunProblem::TimePassed),
        due => Ok(due),
    }
}

/// `2026-11-23T09:00` as milliseconds since 1970-01-01T00:00 of that clock.
fn clock_time(written: &str) -> Option<i64> {
    if written.len() != "2026-11-23T09:00".len() {
        return None;
    }
    let time: DateTime = written.parse().ok()?;
    Some(Offset::UTC.to_timestamp(time).ok()?.as_millisecond())
}

/// The same time of the Monday after, if it is on a Saturday or Sunday. 1970-01-01 was a Thursday.
fn after_weekend(local: i64) -> i64 {
    match (local.div_euclid(DAY) + 3).rem_euclid(7) {
        5 => local + 2 * DAY,
        6 => local + DAY,
        _ => local,
    }
}

/// When a zone's clock shows this time.
fn instant(local: i64, zone: &str, offset_in: OffsetIn<'_>) -> Option<i64> {
    let offset = |at: i64| offset_in(zone, at).map(|minutes| i64::from(minutes) * MINUTE);
    // No zone is as much as a day ahead or behind, or changes its clock twice within two days.
    let (before, after) = (offset(local - DAY)?, offset(local + DAY)?);
    let shown = |ahead: i64| (offset(local - ahead) == Some(ahead)).then_some(local - ahead);
    // What comes twice comes first by the offset that is further ahead; what is skipped comes by the one before.
    shown(before.max(after)).or_else(|| shown(before.min(after))).or(Some(local - before))
}
