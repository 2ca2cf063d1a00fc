//! What an organisation wants of the pace of its people's mail. It can only be slower than the provider allows.

use std::collections::BTreeMap;

use super::limits::{exchange_on_premises, exchange_online};
use super::{Limit, LimitName, MailboxKind, Window};

/// So many messages in any such time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Messages.
    pub batch: u64,
    /// Milliseconds.
    pub wait: i64,
}

/// When a run may send, by the user's own clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkingHours {
    /// Days, Monday first.
    pub days: [bool; 7],
    /// Minutes after midnight, the first at which messages may go.
    pub from: u16,
    /// Minutes after midnight, the first at which they may not any more.
    pub to: u16,
}

/// When a run stops by itself because its messages are refused or come back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StopAtRefused {
    /// Percent of the messages that came to an end, or of the recipients to whom they went.
    pub share: u8,
    /// Of at least so many.
    pub after: u32,
}

/// Percent of every limit over time that a run leaves for mail sent by hand where no organisation says otherwise: our own
/// choice, so that a mail written while a run of hours goes on can go out within a minute.
pub const KEPT_FOR_HAND: u8 = 10;

/// Figures by the name of their limit.
pub type Figures = BTreeMap<LimitName, u64>;

/// An organisation's rules for the pace of mail. The default wants nothing. [`SendingPolicy::read`] makes one of a
/// document.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SendingPolicy {
    /// The pace of all mail.
    pub pace: Option<Pace>,
    /// Caps for Exchange Online, none above the provider's own.
    pub exchange_online_caps: Figures,
    /// Caps for Gmail, none above the provider's own.
    pub gmail_caps: Figures,
    /// Percent of every limit over time that a run leaves for mail sent by hand; none leaves a tenth.
    pub kept_for_hand: Option<u8>,
    /// When a run may send; none means always.
    pub hours: Option<WorkingHours>,
    /// When a run stops by itself because its messages are refused or come back; none leaves it to the outbox.
    pub stop_at_refused: Option<StopAtRefused>,
    /// How much later than promised a message may go without a yes, milliseconds; none leaves it to the outbox.
    pub stale: Option<i64>,
    /// How long the history of what was sent is kept, milliseconds; none leaves it to the outbox.
    pub keep_history: Option<i64>,
    /// Whether the subscription is a trial.
    pub trial: bool,
    /// Licences for mailboxes, by which Microsoft reckons a tenant's external recipients.
    pub licences: Option<u32>,
    /// Limits of Exchange that the organisation runs itself.
    pub on_premises: Figures,
}

impl SendingPolicy {
    /// The provider's limits, with the figures that depend on the organisation.
    #[must_use]
    pub fn limits(&self, kind: MailboxKind) -> Vec<Limit> {
        let mut limits = kind.limits().to_vec();
        match (kind, self.licences) {
            (MailboxKind::ExchangeOnline, Some(licences)) => {
                let tenant = limits.iter_mut().filter(|limit| limit.name == LimitName::TenantExternalRecipientsPerDay);
                tenant.for_each(|limit| limit.maximum = exchange_online::tenant_external_recipients(licences));
            }
            (MailboxKind::ExchangeOnPremises, _) => {
                let told = self.on_premises.iter();
                let own: Vec<_> =
                    told.filter_map(|(name, maximum)| exchange_on_premises::own(*name, *maximum)).collect();
                limits.retain(|limit| !self.on_premises.contains_key(&limit.name));
                limits.extend(own);
            }
            _ => {}
        }
        limits
    }

    /// The organisation's cap of a limit, or its provider's figure where that is lower.
    #[must_use]
    pub fn capped(&self, kind: MailboxKind, limit: &Limit) -> u64 {
        self.caps(kind).and_then(|caps| caps.get(&limit.name)).map_or(limit.maximum, |cap| limit.maximum.min(*cap))
    }

    /// What a run may use of a limit: all but the share kept for mail sent by hand, and one at the least.
    #[must_use]
    pub(super) fn for_a_run(&self, limit: &Limit, maximum: u64) -> u64 {
        let Window::Rolling(_) = limit.window else { return maximum };
        let kept = (u128::from(maximum) * u128::from(self.kept_for_hand.unwrap_or(KEPT_FOR_HAND))).div_ceil(100);
        maximum.saturating_sub(u64::try_from(kept).unwrap_or(u64::MAX)).max(1)
    }

    fn caps(&self, kind: MailboxKind) -> Option<&Figures> {
        match kind {
            MailboxKind::ExchangeOnline | MailboxKind::ExchangeOnlineTrial | MailboxKind::ExchangeOnlineNewTenant => {
                Some(&self.exchange_online_caps)
            }
            MailboxKind::GmailWorkspace | MailboxKind::GmailWorkspaceTrial | MailboxKind::GmailConsumer => {
                Some(&self.gmail_caps)
            }
            MailboxKind::ExchangeOnPremises => None,
        }
    }
}
