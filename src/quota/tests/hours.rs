//! Working hours against looking at every minute, in zones whose clocks change.

use jiff::{Timestamp, ToSpan, civil::Weekday, tz::TimeZone};
use proptest::prelude::*;

use crate::quota::Hours;

const MINUTE: i64 = 60_000;
const DAY: i64 = 1440 * MINUTE;

/// A zone: its name, what the host would say of it, and days on which its clocks change.
type Zone = (&'static str, fn(i64) -> i32, &'static [&'static str]);

/// Europe, America, the southern half, half an hour of summer time, a change at midnight, and none.
const ZONES: [Zone; 6] = [
    ("Europe/Berlin", |at| offset("Europe/Berlin", at), &["2026-03-29", "2026-10-25"]),
    ("America/New_York", |at| offset("America/New_York", at), &["2026-03-08", "2026-11-01"]),
    ("Australia/Sydney", |at| offset("Australia/Sydney", at), &["2026-04-05", "2026-10-04"]),
    ("Australia/Lord_Howe", |at| offset("Australia/Lord_Howe", at), &["2026-04-05", "2026-10-04"]),
    ("America/Santiago", |at| offset("America/Santiago", at), &["2026-04-04", "2026-09-06"]),
    ("Asia/Seoul", |at| offset("Asia/Seoul", at), &["2026-03-29"]),
];

fn offset(zone: &str, at: i64) -> i32 {
    let zone = TimeZone::get(zone).unwrap();
    zone.to_offset(Timestamp::from_millisecond(at).unwrap()).seconds() / 60
}

/// Whether a minute is open, by the calendar.
fn is_open(hours: &Hours, zone: &TimeZone, at: i64) -> bool {
    let local = Timestamp::from_millisecond(at).unwrap().to_zoned(zone.clone());
    let minute = u16::try_from(i32::from(local.hour()) * 60 + i32::from(local.minute())).unwrap();
    let works = |weekday: Weekday| hours.days[usize::try_from(weekday.to_monday_zero_offset()).unwrap()];
    let (today, yesterday) = (works(local.weekday()), works(local.date().checked_sub(1.day()).unwrap().weekday()));
    if hours.from <= hours.to {
        today && hours.from <= minute && minute < hours.to
    } else {
        today && minute >= hours.from || yesterday && minute < hours.to
    }
}

fn zone() -> impl Strategy<Value = (Zone, &'static str)> {
    prop::sample::select(ZONES.to_vec()).prop_flat_map(|zone| (Just(zone), prop::sample::select(zone.2)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn they_open_at_the_first_minute_that_the_calendar_has_open(
        ((name, offset_at, _), change) in zone(),
        begin in -3 * DAY..3 * DAY,
        // Quarters of an hour, so that the hours that are skipped or come twice are met.
        (from, to) in (0..96_u16, 0..=96_u16),
        days: [bool; 7],
    ) {
        let hours = Hours { from: from * 15, to: to * 15, days, offset_at };
        let zone = TimeZone::get(name).unwrap();
        let midnight = format!("{change}T00:00:00Z").parse::<Timestamp>().unwrap().as_millisecond();
        let now = midnight + begin;
        let later = (1..9 * 1440).map(|minutes| (now.div_euclid(MINUTE) + minutes) * MINUTE);
        let first = std::iter::once(now).chain(later).find(|at| is_open(&hours, &zone, *at));
        prop_assert_eq!(hours.open_at(now), first.unwrap_or(now));
    }
}

#[test]
fn a_night_belongs_to_the_day_on_which_it_begins() {
    let friday = [false, false, false, false, true, false, false];
    let hours = Hours { from: 22 * 60, to: 6 * 60, days: friday, offset_at: |_| 0 };
    let at = |text: &str| text.parse::<Timestamp>().unwrap().as_millisecond();
    let opens = |text: &str| hours.open_at(at(text));
    assert_eq!(opens("2026-11-20T12:00:00Z"), at("2026-11-20T22:00:00Z"));
    assert_eq!(opens("2026-11-21T05:59:59Z"), at("2026-11-21T05:59:59Z"));
    assert_eq!(opens("2026-11-21T06:00:00Z"), at("2026-11-27T22:00:00Z"));
}

#[test]
fn without_days_or_with_an_hour_that_no_day_has_nothing_waits() {
    for (from, to, days) in [(540, 1020, [false; 7]), (600, 600, [true; 7]), (5000, 9000, [true; 7])] {
        assert_eq!(Hours { from, to, days, offset_at: |_| 60 }.open_at(12_345), 12_345);
    }
}
