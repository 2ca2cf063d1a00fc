//! What the interface shows, from the activity itself.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;
use rustc_hash::FxHashMap;

use super::fact::{Fact, Happened};
use super::known::Known;
use super::lines::{LineTally, Lines};
use super::names::Number;
use super::tallies::{Quarter, Tallies};
use super::view::{
    ActivityQuery, ActivityView, ClassCount, DateRange, Day, Feed, FeedEntry, FeedPage, Line, LineClass, Unreachable,
};
use super::{Activity, Rate, template};
use crate::channel::InboxState;

const MINUTE: i64 = 60 * 1000;
const DAY: i64 = 24 * 60 * MINUTE;
/// The most days in a row that are told: more than ten years.
const MOST_DAYS: i64 = 4000;

impl Activity {
    /// What became of what was sent in a range. `offset_at` says how many minutes the window's zone is ahead of UTC at a
    /// time. Whether it can be kept, what is damaged and how far the inbox was read, the host knows.
    #[must_use]
    pub fn view(&self, query: &ActivityQuery, offset_at: fn(i64) -> i32) -> ActivityView {
        let tallies = self.tallies(query.range);
        let mut classes: Vec<_> = tallies
            .classes
            .iter()
            .map(|(class, (hard, soft))| ClassCount { class: *class, hard: *hard, soft: *soft })
            .collect();
        classes.retain(|count| count.hard + count.soft > 0);
        classes.sort_by_key(|count| Reverse(count.hard + count.soft));
        let lines = self.latest_uses(&tallies);
        ActivityView {
            kept: true,
            damaged: 0,
            totals: tallies.totals,
            classes,
            days: days(&tallies.quarters, offset_at),
            templates: self.lines(&tallies.templates, |number| {
                let title = self.known.templates.written(number);
                (template::id(&title), title, lines.get(&number).copied())
            }),
            campaigns: self.lines(&tallies.campaigns, |number| {
                let run = self.known.run(number);
                let began = run.and_then(|run| run.began.as_ref());
                let id = run.map(|run| run.key.to_string()).unwrap_or_default();
                (id, began.map(|began| began.title.clone()).unwrap_or_default(), began.map(|began| began.at))
            }),
            feed: self.feed(query.range, query.feed),
            do_not_send: self.do_not_send(),
            inbox: InboxState::default(),
        }
    }

    /// Addresses to which nothing is sent, the newest first.
    #[must_use]
    pub fn do_not_send(&self) -> Vec<Unreachable> {
        let mut all: Vec<_> = self
            .listing
            .all()
            .map(|(address, class, at)| Unreachable { address: address.to_owned(), class, at })
            .collect();
        all.sort_by_key(|one| Reverse(one.at));
        all
    }

    /// The figures of a range: those of all time are kept, those of a part of it are folded anew.
    pub(super) fn tallies(&self, range: DateRange) -> Cow<'_, Tallies> {
        let bounds = range.bounds();
        let first = self.feed.first().map(|(at, _)| *at);
        let last = self.feed.last().map(|(at, _)| *at);
        if first.is_none_or(|first| bounds.start <= first) && last.is_none_or(|last| last < bounds.end) {
            return Cow::Borrowed(&self.whole);
        }
        let mut tallies = Tallies::default();
        self.facts(bounds).for_each(|fact| tallies.count(&self.known, fact, true));
        Cow::Owned(tallies)
    }

    /// Facts that count, oldest first.
    pub(super) fn facts(&self, bounds: Range<i64>) -> impl DoubleEndedIterator<Item = &Fact> {
        let range = if bounds.is_empty() { bounds.end..bounds.end } else { bounds };
        self.feed.range((range.start, 0)..(range.end, 0)).filter_map(|(_, number)| self.known.fact(*number))
    }

    /// When the latest run of each template began.
    fn latest_uses(&self, tallies: &Tallies) -> FxHashMap<Number, i64> {
        let mut latest = FxHashMap::default();
        for (number, run) in (0..).zip(&self.known.runs) {
            if let Some(began) = run.began.as_ref().filter(|_| tallies.is_used(number)) {
                let at = latest.entry(began.template).or_insert(began.at);
                *at = began.at.max(*at);
            }
        }
        latest
    }

    fn lines(&self, lines: &Lines, named: impl Fn(Number) -> (String, String, Option<i64>)) -> Vec<Line> {
        let mut all: Vec<_> = lines
            .told()
            .map(|(number, tally)| {
                let (id, title, last_use) = named(number);
                line(id, title, last_use.unwrap_or_default(), tally)
            })
            .collect();
        all.sort_by(|one, other| (other.last_use, &one.id).cmp(&(one.last_use, &other.id)));
        all
    }

    fn feed(&self, range: DateRange, page: FeedPage) -> Feed {
        let (from, count) = (place(page.from), place(page.count));
        let mut feed = Feed::default();
        let wanted = self.facts(range.bounds()).rev().filter(|fact| page.only.is_none_or(|only| fact.kind() == only));
        for (index, fact) in wanted.enumerate() {
            feed.total = feed.total.saturating_add(1);
            if index >= from && index - from < count {
                feed.entries.extend(entry(&self.known, fact));
            }
        }
        feed
    }
}

/// A fact as the feed tells it.
pub(super) fn entry(known: &Known, fact: &Fact) -> Option<FeedEntry> {
    let message = known.message(fact.message)?;
    let run = known.run(message.run)?;
    let mut entry = FeedEntry {
        at: fact.at,
        kind: fact.kind(),
        run: run.key.to_string(),
        index: message.index,
        title: run.began.as_ref().map(|began| began.title.clone()).unwrap_or_default(),
        people: Vec::new(),
        class: None,
        hard: None,
        status: None,
        code: None,
        until: None,
        evidence: None,
        certain: true,
    };
    let people = match fact.what {
        Happened::Reported(told) => {
            let failed = told.is_failure();
            entry.class = failed.then_some(told.class);
            entry.hard = failed.then_some(told.hard);
            entry.status = told.status.map(|status| status.to_string());
            entry.evidence = Some(told.evidence);
            entry.certain = told.evidence.is_strong();
            vec![told.person]
        }
        Happened::Replied { from, .. } => vec![from],
        Happened::Waiting { until } => {
            entry.until = Some(until);
            message.to.clone()
        }
        Happened::Refused { code } => {
            entry.code = Some(known.codes.written(code));
            message.to.clone()
        }
        Happened::Sent | Happened::Unknown => message.to.clone(),
    };
    entry.people = people.into_iter().map(|person| known.people.written(person)).collect();
    Some(entry)
}

fn line(id: String, title: String, last_use: i64, tally: &LineTally) -> Line {
    let told = tally.classes.iter().filter(|(_, recipients)| **recipients > 0);
    let mut classes: Vec<_> =
        told.map(|(class, recipients)| LineClass { class: *class, recipients: *recipients }).collect();
    classes.sort_by_key(|class| Reverse(class.recipients));
    let people = tally.people;
    Line {
        id,
        title,
        uses: tally.uses,
        sent: people.sent,
        bounced: people.bounced,
        replied: people.replied,
        classes,
        last_use,
        bounce_rate: Rate::of(people.bounced, people.sent),
        reply_rate: Rate::of(people.replied, people.sent),
    }
}

/// Every day from the first on which something happened to the last.
fn days(quarters: &BTreeMap<i64, Quarter>, offset_at: fn(i64) -> i32) -> Vec<Day> {
    let mut by_day: BTreeMap<i64, Quarter> = BTreeMap::new();
    for (start, quarter) in quarters.iter().filter(|(_, quarter)| **quarter != Quarter::default()) {
        let local = start + i64::from(offset_at(*start)) * MINUTE;
        let day = by_day.entry(local.div_euclid(DAY)).or_default();
        day.sent += quarter.sent;
        day.bounced += quarter.bounced;
        day.replied += quarter.replied;
        day.refused += quarter.refused;
    }
    let (Some(first), Some(last)) = (by_day.keys().next().copied(), by_day.keys().last().copied()) else {
        return Vec::new();
    };
    let first = first.max(last.saturating_sub(MOST_DAYS));
    (first..=last)
        .map(|day| {
            let Quarter { sent, bounced, replied, refused } = by_day.get(&day).copied().unwrap_or_default();
            Day { day: written(day), sent, bounced, replied, refused }
        })
        .collect()
}

/// A day since 1970-01-01 (ISO 8601).
fn written(day: i64) -> String {
    let date = i32::try_from(day)
        .ok()
        .and_then(|days| Date::constant(1970, 1, 1).checked_add(jiff::Span::new().days(days)).ok());
    date.map(|date| date.to_string()).unwrap_or_default()
}

impl DateRange {
    /// Its times.
    pub(super) fn bounds(self) -> Range<i64> {
        self.from.unwrap_or(i64::MIN)..self.to.unwrap_or(i64::MAX)
    }
}

fn place(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
