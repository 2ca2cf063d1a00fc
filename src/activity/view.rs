//! What the interface asks of an activity, and what it shows. Times are milliseconds since 1970-01-01T00:00Z.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::Rate;
use crate::bounce::{Class, Evidence};
use crate::channel::InboxState;

/// Which part of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Tsify)]
pub struct ActivityQuery {
    /// Which time.
    pub range: DateRange,
    /// Which page of its feed.
    pub feed: FeedPage,
}

/// From one time to before another; without an end, as far as anything is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Tsify)]
pub struct DateRange {
    /// The first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub from: Option<i64>,
    /// The first that is not of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub to: Option<i64>,
}

/// Some entries of a feed, the newest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Tsify)]
pub struct FeedPage {
    /// The first, counted from 0 among those of the kind.
    pub from: u32,
    /// How many.
    pub count: u32,
    /// Of this kind alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub only: Option<FeedKind>,
}

/// What an entry of the feed tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum FeedKind {
    /// The provider has sent a message.
    Sent,
    /// It did not reach a recipient.
    Bounced,
    /// It has not reached a recipient yet.
    Delayed,
    /// It has reached a recipient, or a system that tells no more.
    Delivered,
    /// Somebody answered.
    Replied,
    /// It waits.
    Waiting,
    /// It did not go out.
    Refused,
}

/// What became of what was sent.
#[derive(Debug, Clone, PartialEq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct ActivityView {
    /// Whether it can be kept here.
    pub kept: bool,
    /// Lines of it that could not be read.
    pub damaged: u32,
    /// Events.
    pub totals: Tally,
    /// Bounced recipients by why, most first.
    pub classes: Vec<ClassCount>,
    /// Every day of this window's zone from the first on which something happened to the last.
    pub days: Vec<Day>,
    /// Unique recipients by template, the one used last first.
    pub templates: Vec<Line>,
    /// The same by campaign, a run of many each.
    pub campaigns: Vec<Line>,
    /// Events one by one.
    pub feed: Feed,
    /// Addresses to which nothing is sent, the newest first. The same for every range.
    pub do_not_send: Vec<Unreachable>,
    /// How far the inbox was read.
    pub inbox: InboxState,
}

/// How often what happened. Bounces and delays count where the report proves that it is about our message.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Tsify)]
pub struct Tally {
    /// Messages sent.
    pub sent: u32,
    /// Recipients whom a message did not reach.
    pub bounced: u32,
    /// Those of them to whom sending again is of no use.
    pub hard: u32,
    /// Answers.
    pub replied: u32,
    /// Messages that wait.
    pub waiting: u32,
    /// Messages refused.
    pub refused: u32,
    /// Recipients whom a message has not reached yet.
    pub delayed: u32,
}

/// Bounced recipients of one class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Tsify)]
pub struct ClassCount {
    /// Why.
    pub class: Class,
    /// To whom sending again is of no use.
    pub hard: u32,
    /// To whom it may be.
    pub soft: u32,
}

/// One day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Tsify)]
pub struct Day {
    /// As `2026-11-21` (ISO 8601).
    pub day: String,
    /// Messages sent.
    pub sent: u32,
    /// Recipients whom a message did not reach.
    pub bounced: u32,
    /// Answers.
    pub replied: u32,
    /// Messages refused.
    pub refused: u32,
}

/// One template or campaign.
#[derive(Debug, Clone, PartialEq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Line {
    /// Its name, for whoever lists it.
    pub id: String,
    /// Its subject, fields unfilled.
    pub title: String,
    /// Runs.
    pub uses: u32,
    /// Unique recipients to whom it went.
    pub sent: u32,
    /// Unique recipients whom it did not reach.
    pub bounced: u32,
    /// Unique recipients who answered.
    pub replied: u32,
    /// Why it did not reach them, most first.
    pub classes: Vec<LineClass>,
    /// When its latest run began.
    pub last_use: i64,
    /// How many it did not reach; none when nothing was sent.
    pub bounce_rate: Option<Rate>,
    /// How many answered; none when nothing was sent.
    pub reply_rate: Option<Rate>,
}

/// Unique recipients whom a template or campaign did not reach for the same reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Tsify)]
pub struct LineClass {
    /// Why.
    pub class: Class,
    /// How many.
    pub recipients: u32,
}

/// Some entries of a feed, and how many there are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Tsify)]
pub struct Feed {
    /// The newest first.
    pub entries: Vec<FeedEntry>,
    /// All of the kind.
    pub total: u32,
}

/// One event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
pub struct FeedEntry {
    /// When.
    pub at: i64,
    /// What.
    pub kind: FeedKind,
    /// The message's run, 32 hexadecimal digits.
    pub run: String,
    /// The message's number in it, from 0.
    pub index: u32,
    /// The run's subject, fields unfilled.
    pub title: String,
    /// Whom it concerns: everybody a message is for, the recipient of a report, who answered.
    pub people: Vec<String>,
    /// Why it did not arrive.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub class: Option<Class>,
    /// Whether sending to this recipient again is of no use.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub hard: Option<bool>,
    /// The report's enhanced status, such as `5.1.1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub status: Option<String>,
    /// The code of the error for which it did not go out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub code: Option<String>,
    /// Until when it waits.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub until: Option<i64>,
    /// What ties the report to the message.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub evidence: Option<Evidence>,
    /// False if anybody could have written the report; then no figure counts it.
    pub certain: bool,
}

/// An address to which nothing is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
pub struct Unreachable {
    /// The address.
    pub address: String,
    /// Why.
    pub class: Class,
    /// Since when.
    pub at: i64,
}
