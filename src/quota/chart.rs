//! The last and the next 24 hours, hour by hour.

use super::{Hour, Ledger, Origin};

const HOUR: i64 = 60 * 60 * 1000;
const MINUTE: i64 = 60 * 1000;
const HOURS: i64 = 48;

/// 48 hours of the user's zone, which is so many minutes ahead of UTC; the 25th has begun.
pub(super) fn hours(ledger: &Ledger, now: i64, wall: i64, offset: i32) -> Vec<Hour> {
    let ahead = i64::from(offset) * MINUTE;
    let current = (wall + ahead).div_euclid(HOUR) * HOUR - ahead;
    let first = current - HOURS / 2 * HOUR;
    let mut hours: Vec<_> = (0..HOURS).map(|index| Hour { start: first + index * HOUR, ..Hour::default() }).collect();
    for sent in ledger.after(first - (wall - now) - 1) {
        let index = usize::try_from((sent.at + (wall - now) - first).div_euclid(HOUR)).ok();
        let Some(hour) = index.and_then(|index| hours.get_mut(index)) else { continue };
        let bar = match sent.origin {
            _ if sent.at > now => &mut hour.planned,
            Origin::Mailrail | Origin::Host => &mut hour.sent,
            Origin::Elsewhere => &mut hour.elsewhere,
        };
        *bar = bar.saturating_add(sent.load.messages);
    }
    hours
}
