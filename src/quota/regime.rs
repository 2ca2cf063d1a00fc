//! All that one message is held to.

use super::{Hours, Learned, Limit, LimitName, MailboxKind, Measure, Pace, Reason, Rule, SendingPolicy, Window};

/// How a message comes to be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// A person sends it.
    ByHand,
    /// It is one of many that go by themselves: a share is kept from them, and they keep to working hours.
    Run,
}

/// The rules in force for a message.
#[derive(Debug, Clone, Default)]
pub struct Regime {
    /// What counts over time. A rule without a window is about one message alone.
    pub rules: Vec<Rule>,
    /// When messages may go at all; none means always.
    pub hours: Option<Hours>,
    /// Messages under way at once; none means as many as you like.
    pub at_once: Option<usize>,
}

impl Regime {
    /// The rules for a mailbox: its provider's limits, an organisation's policy, and what refusals taught.
    /// `channel_api` is false for the host's own Send button, which the limits of the API do not concern.
    #[must_use]
    pub fn of(
        kind: MailboxKind,
        policy: &SendingPolicy,
        learned: &[Learned],
        manner: Manner,
        channel_api: bool,
        offset_at: fn(i64) -> i32,
    ) -> Self {
        let run = manner == Manner::Run;
        let mut regime = Self::default();
        for limit in policy.limits(kind).iter().filter(|limit| channel_api || !limit.name.is_of_api()) {
            let capped = policy.capped(kind, limit);
            let maximum = if run { policy.for_a_run(limit, capped) } else { capped };
            if limit.window == Window::AtOnce {
                // One request is left to reading what the mailbox sent.
                regime.at_once =
                    Some(usize::try_from(maximum).map_or(usize::MAX, |most| most.saturating_sub(1).max(1)));
                continue;
            }
            regime.rules.push(Rule::of(limit, maximum, i64::MAX));
            let taught = learned.iter().filter(|taught| taught.limit == limit.name && taught.maximum < maximum);
            regime.rules.extend(taught.map(|taught| Rule::of(limit, taught.maximum, taught.until)));
        }
        regime.rules.extend(policy.pace.map(Rule::of_pace));
        let hours = policy.hours.filter(|_| run);
        regime.hours = hours.map(|hours| Hours { from: hours.from, to: hours.to, days: hours.days, offset_at });
        regime
    }

    /// The same with a pace of the person's own.
    #[must_use]
    pub fn paced(mut self, pace: Pace) -> Self {
        self.rules.push(Rule::of_pace(pace));
        self
    }

    /// The first time from this one on at which messages may go at all.
    #[must_use]
    pub fn open_at(&self, at: i64) -> i64 {
        self.hours.as_ref().map_or(at, |hours| hours.open_at(at))
    }
}

impl Rule {
    fn of_pace(pace: Pace) -> Self {
        let reason = Reason::Pace { batch: pace.batch, wait: pace.wait };
        Self { reason, measure: Measure::Messages, maximum: pace.batch, window: pace.wait, until: i64::MAX }
    }

    /// A limit as a rule with this maximum. One message counts alone where the window has no length.
    fn of(limit: &Limit, maximum: u64, until: i64) -> Self {
        let window = if let Window::Rolling(window) = limit.window { Some(window) } else { None };
        Self {
            reason: Reason::Limit { name: limit.name, maximum, window },
            measure: limit.measure,
            maximum,
            window: window.unwrap_or_default(),
            until,
        }
    }

    /// The limit that this rule comes from; none for the organisation's pace.
    pub(super) fn limit(&self) -> Option<LimitName> {
        if let Reason::Limit { name, .. } = self.reason { Some(name) } else { None }
    }
}
