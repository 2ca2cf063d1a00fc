//! What a world is like, by chance.

use anyhow::{Result, anyhow};
use mailrail::{
    channel::{Channel, Consent},
    compose::{DoNotSend, Draft, Familiar, Mailbox, Policy, Recipient, ReviewedDraft, Rules, review},
    outbox::{OutboxSettings, RunPace},
    quota::{Figures, Ledger, Limit, LimitName, MailboxKind, Manner, Pace, Regime, SendingPolicy, WorkingHours},
};

use super::super::chance::Chance;
use super::clocks::{DAY, HOUR, MINUTE};

/// How much goes wrong.
#[derive(Debug, Clone, Copy)]
pub struct Troubles {
    /// Percent of requests with a fate of their own.
    pub requests: u64,
    /// Of ten thousand steps, those after which the window dies.
    pub deaths: u64,
    /// Of a hundred worlds' worth of time: how often something befalls it.
    pub blows: u64,
    /// Records that cannot be read any more.
    pub damage: u64,
}

/// One world's rules.
#[derive(Debug)]
pub struct Scene {
    pub channel: Channel,
    pub consent: Consent,
    /// Whether the consent reaches the sent messages.
    pub reads_sent: bool,
    pub kind: MailboxKind,
    pub policy: SendingPolicy,
    pub settings: OutboxSettings,
    pub draft: ReviewedDraft,
    pub troubles: Troubles,
    /// When everything calms down, after the beginning.
    pub calm_after: i64,
    /// Messages of each run.
    pub sizes: Vec<u32>,
    /// Whether a journal line is written as text and read again, as in IndexedDB.
    pub in_writing: bool,
}

impl Scene {
    pub fn by(chance: &mut Chance) -> Result<Self> {
        let channel = if chance.percent(55) { Channel::ExchangeOnline } else { Channel::Gmail };
        let consent = if chance.percent(75) { Consent::Verified } else { Consent::SendOnly };
        let kind = match channel {
            Channel::ExchangeOnline => MailboxKind::ExchangeOnline,
            Channel::Gmail => MailboxKind::GmailWorkspace,
        };
        let sizes = sizes(chance);
        let policy = policy(chance, channel, sizes.iter().sum());
        let pick = |chance: &mut Chance, of: [u64; 4]| match chance.below(4) {
            0 => of[0],
            1 => of[1],
            2 => of[2],
            _ => of[3],
        };
        let large = sizes.iter().sum::<u32>() > 200;
        Ok(Self {
            settings: OutboxSettings::of(&policy, channel),
            draft: draft(channel, consent)?,
            troubles: Troubles {
                requests: pick(chance, if large { [0, 1, 3, 8] } else { [0, 2, 10, 35] }),
                deaths: pick(chance, if large { [0, 0, 1, 5] } else { [0, 3, 20, 150] }),
                blows: pick(chance, [0, 0, 2, 8]),
                damage: if chance.percent(15) { 1 + chance.below(3) } else { 0 },
            },
            calm_after: pick(chance, [30, 120, 720, 3600].map(|minutes: u64| minutes)) as i64 * MINUTE,
            reads_sent: channel == Channel::ExchangeOnline || chance.percent(50),
            in_writing: chance.percent(5),
            channel,
            consent,
            kind,
            policy,
            sizes,
        })
    }

    pub fn limits(&self) -> Vec<Limit> {
        self.policy.limits(self.kind)
    }

    /// What a run's messages are held to.
    pub fn regime(&self, ledger: &Ledger, pace: Option<RunPace>) -> Regime {
        let regime = Regime::of(self.kind, &self.policy, ledger.learned(), Manner::Run, true, |_| 0);
        pace.into_iter().fold(regime, |regime, pace| regime.paced(Pace { batch: pace.batch.into(), wait: pace.wait }))
    }

    /// Windows that the provider counts in, with what each holds: those that a mailbox has in the real world, with an
    /// organisation's lower figure where it has one.
    pub fn windows(&self) -> Vec<(mailrail::quota::Measure, u64, i64)> {
        let rolling = |limit: &Limit| match limit.window {
            mailrail::quota::Window::Rolling(window) if limit.measure != mailrail::quota::Measure::Requests => {
                Some((limit.measure, self.policy.capped(self.kind, limit), window))
            }
            _ => None,
        };
        self.limits().iter().filter_map(rolling).collect()
    }
}

/// Most worlds are small; some are as large as a run can be.
fn sizes(chance: &mut Chance) -> Vec<u32> {
    let runs = 1 + chance.below(3);
    let size = |chance: &mut Chance| {
        let below = match chance.below(1000) {
            0..500 => 4,
            500..950 => 20,
            950..999 => 120,
            _ => return 1000,
        };
        u32::try_from(1 + chance.below(below)).unwrap_or(1)
    };
    (0..runs).map(|_| size(chance)).collect()
}

/// Limits low enough to be met, in most worlds.
fn policy(chance: &mut Chance, channel: Channel, messages: u32) -> SendingPolicy {
    let mut caps = Figures::new();
    let days = 1 + u64::from(messages) / (1 + chance.below(4));
    match channel {
        Channel::ExchangeOnline => {
            if chance.percent(60) {
                caps.insert(LimitName::MessagesPerMinute, 1 + chance.below(12));
            }
            if chance.percent(15) {
                caps.insert(LimitName::RecipientsPerDay, days + 5);
            }
        }
        Channel::Gmail => {
            if chance.percent(30) {
                caps.insert(LimitName::MessagesPerSecond, 1);
            }
            if chance.percent(15) {
                caps.insert(LimitName::MessagesPerDay, days);
            }
        }
    }
    let hours = WorkingHours { days: [true, true, true, true, true, false, false], from: 8 * 60, to: 18 * 60 };
    SendingPolicy {
        pace: chance.percent(10).then(|| Pace { batch: 1 + chance.below(10), wait: chance.between(MINUTE, HOUR / 4) }),
        exchange_online_caps: caps.clone(),
        gmail_caps: caps,
        kept_for_hand: chance.percent(20).then_some(30),
        hours: chance.percent(8).then_some(hours),
        ..SendingPolicy::default()
    }
}

/// A time to come that a person chooses.
pub fn due(chance: &mut Chance, now: i64) -> Option<i64> {
    match chance.below(10) {
        0 => Some(now + chance.between(MINUTE, 20 * MINUTE)),
        1 => Some(now + chance.between(HOUR, 2 * DAY)),
        _ => None,
    }
}

/// The same mail to everybody: what it says is no concern of an outbox.
fn draft(channel: Channel, consent: Consent) -> Result<ReviewedDraft> {
    let mailbox = |address: &str| Mailbox { address: address.to_owned(), ..Mailbox::default() };
    let draft = Draft {
        from: mailbox("ana@contoso.example"),
        to: vec![Recipient::Mailbox(mailbox("leo@example.org"))],
        subject: "Friday".into(),
        text: Some("Shall we meet on Friday?".into()),
        ..Draft::default()
    };
    let (policy, familiar, do_not_send) = (Policy::default(), Familiar::default(), DoNotSend::default());
    let rules = Rules {
        limits: channel.limits(consent),
        policy: &policy,
        familiar: &familiar,
        do_not_send: &do_not_send,
        to_ascii: |_| None,
    };
    review(&draft, &rules).into_approved().ok_or_else(|| anyhow!("the simulation's own mail is refused"))
}
