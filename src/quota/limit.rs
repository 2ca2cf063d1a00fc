//! A published limit, as data.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::Measure;

/// The stable name of a limit. Each has a text in the catalogs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum LimitName {
    /// Messages in a second.
    MessagesPerSecond,
    /// Messages in a minute.
    MessagesPerMinute,
    /// Messages in 24 hours.
    MessagesPerDay,
    /// Recipients of one message.
    RecipientsPerMessage,
    /// Recipients in 24 hours.
    RecipientsPerDay,
    /// External recipients of one message.
    ExternalRecipientsPerMessage,
    /// External recipients in 24 hours, of the mailbox.
    ExternalRecipientsPerDay,
    /// External recipients in 24 hours, of everybody in the organisation.
    TenantExternalRecipientsPerDay,
    /// Requests to the API in its window.
    Requests,
    /// Requests to the API at once.
    RequestsAtOnce,
    /// Octets uploaded through the API in its window.
    Upload,
}

/// The time over which a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// One message.
    Message,
    /// What is under way at one instant.
    AtOnce,
    /// For every instant t, the time (t - window, t]; milliseconds.
    Rolling(i64),
}

/// What a limit counts together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// One message.
    Message,
    /// Everything a mailbox sends, by whatever program.
    Mailbox,
    /// Everything an organisation sends; this mailbox sees its own part only.
    Tenant,
}

/// One limit of a provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// Its name.
    pub name: LimitName,
    /// What it counts.
    pub measure: Measure,
    /// How much there may be in the window.
    pub maximum: u64,
    /// Over which time.
    pub window: Window,
    /// What it counts together.
    pub scope: Scope,
    /// Where the provider says so.
    pub source: &'static str,
    /// When that was read: year and month.
    pub read: &'static str,
}
