//! What providers publish of their limits: one table a kind of mailbox, each figure with its source.

pub(crate) mod exchange_on_premises;
pub(crate) mod exchange_online;
pub(crate) mod gmail;

use super::{Limit, LimitName, Measure, Scope, Window};

/// The kinds of mailbox that providers limit differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailboxKind {
    /// Exchange Online.
    ExchangeOnline,
    /// Exchange Online in a tenant that has not been paid for yet.
    ExchangeOnlineTrial,
    /// Exchange Online, sending from an address below `onmicrosoft.com`.
    ExchangeOnlineNewTenant,
    /// Exchange that an organisation runs itself.
    ExchangeOnPremises,
    /// Gmail of Google Workspace.
    GmailWorkspace,
    /// Gmail of Google Workspace that has not been paid for yet.
    GmailWorkspaceTrial,
    /// Gmail of a person.
    GmailConsumer,
}

impl MailboxKind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::ExchangeOnline,
        Self::ExchangeOnlineTrial,
        Self::ExchangeOnlineNewTenant,
        Self::ExchangeOnPremises,
        Self::GmailWorkspace,
        Self::GmailWorkspaceTrial,
        Self::GmailConsumer,
    ];

    /// The limits that its provider publishes.
    #[must_use]
    pub fn limits(self) -> &'static [Limit] {
        match self {
            Self::ExchangeOnline => exchange_online::PAID,
            Self::ExchangeOnlineTrial => exchange_online::TRIAL,
            Self::ExchangeOnlineNewTenant => exchange_online::NEW_TENANT,
            Self::ExchangeOnPremises => exchange_on_premises::DEFAULT,
            Self::GmailWorkspace => gmail::WORKSPACE,
            Self::GmailWorkspaceTrial => gmail::WORKSPACE_TRIAL,
            Self::GmailConsumer => gmail::CONSUMER,
        }
    }
}

const SECOND: i64 = 1000;
const MINUTE: i64 = 60 * SECOND;
const DAY: i64 = 24 * 60 * MINUTE;

/// A page that a figure was read in.
#[derive(Clone, Copy)]
struct Page {
    title: &'static str,
    read: &'static str,
}

impl Page {
    const fn in_november(title: &'static str) -> Self {
        Self { title, read: "2026-11" }
    }

    const fn of_message(self, name: LimitName, maximum: u64) -> Limit {
        self.limit(name, maximum, Window::Message, Scope::Message)
    }

    const fn rolling(self, name: LimitName, maximum: u64, window: i64) -> Limit {
        self.limit(name, maximum, Window::Rolling(window), Scope::Mailbox)
    }

    const fn of_tenant(self, maximum: u64) -> Limit {
        let name = LimitName::TenantExternalRecipientsPerDay;
        self.limit(name, maximum, Window::Rolling(DAY), Scope::Tenant)
    }

    const fn at_once(self, maximum: u64) -> Limit {
        self.limit(LimitName::RequestsAtOnce, maximum, Window::AtOnce, Scope::Mailbox)
    }

    const fn limit(self, name: LimitName, maximum: u64, window: Window, scope: Scope) -> Limit {
        Limit { name, measure: name.measure(), maximum, window, scope, source: self.title, read: self.read }
    }
}

impl LimitName {
    /// What the limit counts.
    #[must_use]
    pub const fn measure(self) -> Measure {
        match self {
            Self::MessagesPerSecond | Self::MessagesPerMinute | Self::MessagesPerDay => Measure::Messages,
            Self::RecipientsPerMessage | Self::RecipientsPerDay => Measure::Recipients,
            Self::ExternalRecipientsPerMessage
            | Self::ExternalRecipientsPerDay
            | Self::TenantExternalRecipientsPerDay => Measure::ExternalRecipients,
            Self::Requests | Self::RequestsAtOnce => Measure::Requests,
            Self::Upload => Measure::Octets,
        }
    }

    /// Whether it limits the provider's API alone: the host's own Send button knows nothing of it.
    #[must_use]
    pub const fn is_of_api(self) -> bool {
        matches!(self, Self::MessagesPerSecond | Self::Requests | Self::RequestsAtOnce | Self::Upload)
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
