//! How far an inbox has been read, and when it is read again.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::super::SendError;
use super::{InboxEnd, InboxMark, InboxSince};

const MINUTE: i64 = 60 * 1000;
const DAY: i64 = 24 * 60 * MINUTE;

/// The least time between two readings, milliseconds. Our own choice: a report comes minutes after its message at best.
const PAUSE: i64 = 5 * MINUTE;
/// The same after trouble of which the provider did not say when it ends.
const TROUBLE: i64 = 15 * MINUTE;
/// How far back the first reading goes: a day over the six in which a report may come for its message alone.
const FIRST: i64 = 7 * DAY;
/// How far back a reading goes at most, when the provider has forgotten the mark of a mailbox that long nobody read.
const FARTHEST: i64 = 30 * DAY;

/// How far a mailbox's inbox has been read: what all its windows know together, kept beside what was found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct InboxProgress {
    /// The provider's mark; none before the first reading.
    pub mark: Option<InboxMark>,
    /// What is told of it.
    pub state: InboxState,
    /// When the last reading began, milliseconds since 1970-01-01T00:00Z.
    began: Option<i64>,
    /// Everything that arrived before this time has been read.
    complete: Option<i64>,
}

/// What is told of the reading of an inbox. Times are milliseconds since 1970-01-01T00:00Z.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "camelCase", default)]
pub struct InboxState {
    /// When it was read last.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub last: Option<i64>,
    /// It is not read again before.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub next: Option<i64>,
    /// What kept it from being read.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub problem: Option<SendError>,
    /// How far back the first reading went.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub from: Option<i64>,
}

/// What came of looking into an inbox.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
// What is flattened is a map to serde.
#[tsify(hashmap_as_object)]
pub struct InboxReading {
    /// How far it is read.
    #[serde(flatten)]
    pub state: InboxState,
    /// Events that were found this time.
    pub found: usize,
}

impl InboxProgress {
    /// Whether it is time to read again. A clock that was set back counts as time gone by.
    #[must_use]
    pub fn is_due(&self, now: i64) -> bool {
        let later = self.state.next.is_some_and(|next| next > now);
        !later || self.began.is_some_and(|began| began > now)
    }

    /// Notes that a reading begins, and answers where. Whoever is cut off in its midst pauses all the same.
    pub fn begin(&mut self, now: i64) -> InboxSince {
        let first = now.saturating_sub(FIRST);
        // What arrived while the mark grew old is read too.
        let since = self.complete.map_or(first, |complete| complete.clamp(now.saturating_sub(FARTHEST), first));
        self.began = Some(now);
        self.state.next = Some(now.saturating_add(PAUSE));
        self.state.from = self.state.from.or(Some(since));
        let since = Timestamp::from_millisecond(since).unwrap_or(Timestamp::UNIX_EPOCH);
        InboxSince { since, mark: self.mark.clone() }
    }

    /// Takes up how far it is read.
    pub fn reach(&mut self, mark: Option<InboxMark>) {
        self.mark = mark.or_else(|| self.mark.take());
    }

    /// Notes how the reading ended.
    pub fn end(&mut self, end: &InboxEnd, now: i64) {
        let pause = match &end.error {
            // What our own limits or the person put off goes on the next time.
            None | Some(SendError::LimitReached { .. }) => Some(PAUSE),
            Some(SendError::Cancelled) => end.asked.then_some(PAUSE),
            // Where nothing was asked of the provider, nothing speaks against trying again at once.
            Some(_) => end.asked.then_some(TROUBLE),
        };
        match &end.error {
            Some(SendError::Cancelled | SendError::LimitReached { .. }) => {}
            None => (self.state.last, self.state.problem) = (Some(now), None),
            Some(error) => self.state.problem = Some(error.clone()),
        }
        if end.complete {
            self.complete = self.began;
        }
        let until = |pause| end.until.map_or(now.saturating_add(pause), Timestamp::as_millisecond);
        self.state.next = pause.map(|pause| until(pause).max(now.saturating_add(PAUSE)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quota::Reason;

    const NOW: i64 = 1_795_000_000_000;

    fn ended(error: Option<SendError>, asked: bool) -> InboxEnd {
        InboxEnd { complete: error.is_none(), asked, error, until: None }
    }

    fn next_after(end: &InboxEnd) -> Option<i64> {
        let mut progress = InboxProgress::default();
        progress.begin(NOW);
        progress.end(end, NOW + 10);
        progress.state.next.map(|next| next - NOW - 10)
    }

    #[test]
    fn it_is_read_every_five_minutes_and_later_after_trouble() {
        let trouble = || Some(SendError::ProviderTrouble { status: 503 });
        let limit = || Some(SendError::LimitReached { reason: Reason::Provider });
        assert_eq!(next_after(&ended(None, true)), Some(PAUSE));
        assert_eq!(next_after(&ended(limit(), true)), Some(PAUSE));
        assert_eq!(next_after(&ended(trouble(), true)), Some(TROUBLE));
        let told = |minutes: i64| Timestamp::from_millisecond(NOW + 10 + minutes * MINUTE).ok();
        assert_eq!(next_after(&InboxEnd { until: told(240), ..ended(trouble(), true) }), Some(240 * MINUTE));
        assert_eq!(next_after(&InboxEnd { until: told(1), ..ended(trouble(), true) }), Some(PAUSE));
    }

    #[test]
    fn who_has_to_sign_in_first_is_read_as_soon_as_they_have() {
        let mut progress = InboxProgress::default();
        progress.begin(NOW);
        progress.end(&ended(Some(SendError::SignInRequired), false), NOW);
        assert!(progress.is_due(NOW + 1));
        assert_eq!(progress.state.problem, Some(SendError::SignInRequired));
        progress.begin(NOW + 1);
        progress.end(&ended(None, true), NOW + 2);
        assert_eq!(progress.state.problem, None);
    }

    #[test]
    fn a_reading_that_is_cut_off_pauses_and_a_clock_set_back_does_not_stop_it() {
        let mut progress = InboxProgress::default();
        assert!(progress.is_due(NOW));
        progress.begin(NOW);
        assert!(!progress.is_due(NOW + PAUSE - 1));
        assert!(progress.is_due(NOW + PAUSE));
        assert!(progress.is_due(NOW - 1));
    }

    #[test]
    fn without_a_mark_it_goes_back_a_week_or_to_where_it_was_read_to() {
        let mut progress = InboxProgress::default();
        let days = |since: InboxSince, now: i64| (now - since.since.as_millisecond()) / DAY;
        assert_eq!(days(progress.begin(NOW), NOW), 7);
        progress.end(&ended(None, true), NOW);
        for (later, expected) in [(1, 7), (20, 20), (90, 30)] {
            let now = NOW + later * DAY;
            assert_eq!(days(progress.clone().begin(now), now), expected);
        }
        assert_eq!(progress.state.from, Some(NOW - FIRST));
        progress.reach(Some(InboxMark("m".into())));
        progress.reach(None);
        assert_eq!(progress.begin(NOW).mark, Some(InboxMark("m".into())));
    }

    #[test]
    fn what_is_kept_is_read_again() {
        let mut progress = InboxProgress::default();
        progress.begin(NOW);
        progress.reach(Some(InboxMark("m".into())));
        progress.end(&ended(Some(SendError::NetworkLost), true), NOW);
        let kept = serde_json::to_string(&progress).unwrap();
        assert_eq!(serde_json::from_str::<InboxProgress>(&kept).unwrap(), progress);
        assert_eq!(serde_json::from_str::<InboxProgress>("{}").unwrap(), InboxProgress::default());
    }
}
