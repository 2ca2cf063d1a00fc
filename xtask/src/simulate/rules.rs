//! Limits by chance: of the kind that providers and organisations have, in both tongues.

use mailrail::quota::{Hours, LimitName, Load, Measure, Reason, Regime, Rule};

use super::{chance::Chance, provider::Held};

const SECOND: i64 = 1000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;

const MEASURES: [Measure; 3] = [Measure::Messages, Measure::Recipients, Measure::ExternalRecipients];

/// What the provider holds a mailbox to, and the same as Mailrail's rules.
pub struct Rules {
    pub held: Vec<Held>,
    pub regime: Regime,
}

impl Rules {
    pub fn by(chance: &mut Chance) -> Self {
        let mut held = vec![Held {
            measure: Measure::Messages,
            maximum: 1 + chance.below(30),
            window: chance.between(SECOND, 2 * MINUTE),
        }];
        for _ in 0..chance.below(3) {
            let measure = MEASURES.get(usize::try_from(chance.below(3)).unwrap_or_default()).copied();
            held.push(Held {
                measure: measure.unwrap_or(Measure::Recipients),
                maximum: 5 + chance.below(300),
                window: chance.between(10 * MINUTE, 24 * HOUR),
            });
        }
        let rules = held.iter().map(|&Held { measure, maximum, window }| {
            let reason = Reason::Limit { name: LimitName::Requests, maximum, window: Some(window) };
            Rule { reason, measure, maximum, window, until: i64::MAX }
        });
        let regime = Regime { rules: rules.collect(), hours: hours(chance), at_once: None };
        Self { held, regime }
    }

    /// The longest window.
    pub fn longest(&self) -> i64 {
        self.held.iter().map(|limit| limit.window).max().unwrap_or_default()
    }
}

/// Working hours in some worlds; at night in some of those.
fn hours(chance: &mut Chance) -> Option<Hours> {
    let minute = |chance: &mut Chance| u16::try_from(chance.below(1440)).unwrap_or_default();
    chance.percent(20).then(|| Hours { from: minute(chance), to: minute(chance), days: [true; 7], offset_at: |_| 330 })
}

/// A message to some people, some of them outside.
pub fn load(chance: &mut Chance) -> Load {
    let people = if chance.percent(80) { 1 + chance.below(3) } else { 1 + chance.below(100) };
    let recipients = u32::try_from(people).unwrap_or(1);
    let external = u32::try_from(chance.below(people + 1)).unwrap_or_default();
    Load { messages: 1, recipients, external, requests: 3, octets: 0 }
}
