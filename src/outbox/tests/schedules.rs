//! Times of day, judged by jiff with its own copy of the time zone database.

use jiff::civil::{Weekday, date};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;

use crate::merge::Row;
use crate::outbox::{RunProblem, Timing, due};

fn offset(zone: &str, at: i64) -> Option<i32> {
    let zone = TimeZone::get(zone).ok()?;
    Some(zone.to_offset(Timestamp::from_millisecond(at).ok()?).seconds() / 60)
}

fn at(local: &str, zone: &str) -> Timing {
    Timing::At { local: local.into(), zone: zone.into(), recipients: false, skip_weekends: false }
}

fn goes(timing: &Timing, row: Option<&Row>) -> String {
    let due = due(timing, row, 0, &offset).unwrap().unwrap();
    Timestamp::from_millisecond(due).unwrap().to_string()
}

#[test]
fn a_time_that_is_skipped_moves_on_and_one_that_comes_twice_is_the_first() {
    assert_eq!(goes(&at("2026-03-29T02:30", "Europe/Berlin"), None), "2026-03-29T01:30:00Z");
    assert_eq!(goes(&at("2026-10-25T02:30", "Europe/Berlin"), None), "2026-10-25T00:30:00Z");
    // Half an hour only.
    assert_eq!(goes(&at("2026-10-04T02:15", "Australia/Lord_Howe"), None), "2026-10-03T15:45:00Z");
}

#[test]
fn a_recipients_own_zone_is_meant_where_the_row_names_one() {
    let mut timing = at("2026-11-23T09:00", "Europe/Berlin");
    let in_zone = |field: &str, zone: &str| Row { values: [(field.into(), zone.into())].into(), ..Row::default() };
    let seoul = in_zone("custom_field_time_zone", " Asia/Seoul ");
    assert_eq!(goes(&timing, Some(&seoul)), "2026-11-23T08:00:00Z");
    let Timing::At { recipients, .. } = &mut timing else { panic!() };
    *recipients = true;
    assert_eq!(goes(&timing, Some(&seoul)), "2026-11-23T00:00:00Z");
    assert_eq!(goes(&timing, Some(&in_zone("custom_field_시간대", "Asia/Seoul"))), "2026-11-23T00:00:00Z");
    for unknown in [in_zone("time_zone", "Mars/Base"), Row::default()] {
        assert_eq!(goes(&timing, Some(&unknown)), "2026-11-23T08:00:00Z");
    }
}

#[test]
fn what_cannot_be_read_or_has_passed_is_told() {
    let problem = |local: &str, zone: &str, now: &str| {
        due(&at(local, zone), None, now.parse::<Timestamp>().unwrap().as_millisecond(), &offset)
    };
    let now = "2026-11-21T12:00:30Z";
    for (local, zone) in [
        ("tomorrow", "UTC"),
        ("2026-11-23T09:00", "Nowhere/Town"),
        ("2026-02-30T09:00", "UTC"),
        ("2026-11-23T09:00Z", "UTC"),
        ("2026-11-23 25:00", "UTC"),
    ] {
        assert_eq!(problem(local, zone, now), Err(RunProblem::TimeUnreadable), "{local} {zone}");
    }
    assert_eq!(problem("2026-11-21T11:59", "UTC", now), Err(RunProblem::TimePassed));
    assert!(problem("2026-11-21T12:00", "UTC", now).is_ok());
    assert_eq!(due(&Timing::Now, None, 0, &offset), Ok(None));
}

/// Every zone of the database.
fn zones() -> Vec<String> {
    jiff::tz::db().available().map(|name| name.to_string()).collect()
}

/// The first time at which the zone's clock shows this, or what it shows a skipped time later.
fn judged(local: jiff::civil::DateTime, zone: &str) -> i64 {
    local.to_zoned(TimeZone::get(zone).unwrap()).unwrap().timestamp().as_millisecond()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn it_is_the_time_that_jiff_says(
        zone in proptest::sample::select(zones()),
        minute in 0..7 * 366 * 24 * 60_i64,
        skip_weekends in any::<bool>(),
    ) {
        let local = date(2024, 1, 1).at(0, 0, 0, 0).checked_add(minute.minutes()).unwrap();
        let moved = match local.weekday() {
            Weekday::Saturday if skip_weekends => local.checked_add(2.days()).unwrap(),
            Weekday::Sunday if skip_weekends => local.checked_add(1.day()).unwrap(),
            _ => local,
        };
        let written = local.strftime("%Y-%m-%dT%H:%M").to_string();
        let timing = Timing::At { local: written, zone: zone.clone(), recipients: false, skip_weekends };
        prop_assert_eq!(due(&timing, None, 0, &offset), Ok(Some(judged(moved, &zone))), "{} {}", zone, local);
    }
}

#[test]
fn around_every_change_of_every_clock_until_2030_it_is_the_time_that_jiff_says() {
    let (from, to): (Timestamp, Timestamp) =
        ("2024-01-01T00:00:00Z".parse().unwrap(), "2031-01-01T00:00:00Z".parse().unwrap());
    let mut changes = 0;
    for name in zones() {
        let zone = TimeZone::get(&name).unwrap();
        for change in zone.following(from).take_while(|change| change.timestamp() < to) {
            changes += 1;
            for minutes in (-180..=180).step_by(15) {
                let local = change.offset().to_datetime(change.timestamp()).checked_add(minutes.minutes()).unwrap();
                let written = local.strftime("%Y-%m-%dT%H:%M").to_string();
                let told = due(&at(&written, &name), None, 0, &offset);
                assert_eq!(told, Ok(Some(judged(local, &name))), "{name} {written}");
            }
        }
    }
    assert!(changes > 1_000, "{changes}");
}
