//! Which channel a host sends by, and what that channel takes.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::patience::LONGEST_WAIT;
use super::{Consent, exchange_requests};
use crate::compose::{Address, Draft, Limits, REFUSED_BY_GMAIL};
use crate::quota::{Load, MailboxKind, SendingPolicy, exchange_online, gmail};

/// The mail client a plugin lives in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Host {
    /// Outlook with an Exchange Online mailbox.
    Outlook,
    /// Gmail in the browser.
    Gmail,
}

/// The way a mailbox's mail goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// Exchange Online, by Microsoft Graph.
    ExchangeOnline,
    /// Gmail, by the Gmail API.
    Gmail,
}

impl Channel {
    /// The one channel of a host. There is no setting.
    #[must_use]
    pub fn of(host: Host) -> Self {
        match host {
            Host::Outlook => Self::ExchangeOnline,
            Host::Gmail => Self::Gmail,
        }
    }

    /// What the channel takes in one message under this consent.
    #[must_use]
    pub fn limits(self, consent: Consent) -> Limits {
        let verified = consent == Consent::Verified;
        match self {
            Self::ExchangeOnline => Limits {
                max_recipients: usize::try_from(exchange_online::MESSAGE_RECIPIENTS.maximum).unwrap_or(usize::MAX),
                max_octets: if verified { exchange_online::OCTETS } else { exchange_online::REQUEST_OCTETS },
                max_octets_verified: exchange_online::OCTETS,
                max_subject: Some(exchange_online::SUBJECT),
                max_attachments: Some(exchange_online::ATTACHMENTS),
                max_attachment_name: Some(exchange_online::ATTACHMENT_NAME),
                refused_extensions: &[],
                takes_links: false,
                finds_threads: verified,
            },
            Self::Gmail => Limits {
                max_recipients: gmail::API_RECIPIENTS,
                max_octets: gmail::OCTETS,
                max_octets_verified: gmail::OCTETS,
                max_subject: None,
                max_attachments: None,
                max_attachment_name: None,
                refused_extensions: REFUSED_BY_GMAIL,
                takes_links: false,
                finds_threads: verified,
            },
        }
    }

    /// What goes in one message by the host's own Send button: all that the mailbox takes, whatever was granted to us,
    /// and cloud files as the links they are.
    #[must_use]
    pub fn host_limits(self) -> Limits {
        Limits { takes_links: true, ..self.limits(Consent::Verified) }
    }

    /// The kind of mailbox that this address is, as far as an address and the policy tell.
    #[must_use]
    pub fn mailbox_kind(self, address: &Address, sending: &SendingPolicy) -> MailboxKind {
        let domain = address.domain();
        match self {
            Self::ExchangeOnline if domain.ends_with(".onmicrosoft.com") => MailboxKind::ExchangeOnlineNewTenant,
            Self::ExchangeOnline if sending.trial => MailboxKind::ExchangeOnlineTrial,
            Self::ExchangeOnline => MailboxKind::ExchangeOnline,
            Self::Gmail if matches!(domain, "gmail.com" | "googlemail.com") => MailboxKind::GmailConsumer,
            Self::Gmail if sending.trial => MailboxKind::GmailWorkspaceTrial,
            Self::Gmail => MailboxKind::GmailWorkspace,
        }
    }

    /// Whether a message can be handed over for a later time. Only Exchange keeps one
    /// ([MS-OXOMSG](https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxomsg) §2.2.3.4, read 2026-11), and
    /// only with verified consent can be seen what became of it.
    #[must_use]
    pub fn defers(self, consent: Consent) -> bool {
        self == Self::ExchangeOnline && consent == Consent::Verified
    }

    /// Requests of one send, the most that go well: what is repeated after trouble is not counted. For Gmail all requests
    /// of a send count as one, as its limit does.
    #[must_use]
    pub fn requests(self, draft: &Draft, consent: Consent) -> u32 {
        match (self, consent) {
            (Self::ExchangeOnline, Consent::Verified) => exchange_requests(draft),
            (Self::ExchangeOnline, Consent::SendOnly) | (Self::Gmail, _) => 1,
        }
    }

    /// What a place for requests that read takes of the quota, and how many of them go by it. For Gmail as many as take no
    /// more than a send, as its limit counts in sends.
    #[must_use]
    pub fn place_to_read(self) -> (Load, u32) {
        let (requests, reads) = match self {
            Self::ExchangeOnline => (10, 10),
            Self::Gmail => (1, gmail::READS_OF_A_SEND),
        };
        (Load { requests, ..Load::default() }, reads)
    }

    /// OAuth scopes that a consent needs, the least the provider offers.
    #[must_use]
    pub fn scopes(self, consent: Consent) -> &'static [&'static str] {
        match (self, consent) {
            (Self::ExchangeOnline, Consent::SendOnly) => &["Mail.Send"],
            (Self::ExchangeOnline, Consent::Verified) => &["Mail.Send", "Mail.ReadWrite"],
            (Self::Gmail, Consent::SendOnly) => &["https://www.googleapis.com/auth/gmail.send"],
            (Self::Gmail, Consent::Verified) => {
                &["https://www.googleapis.com/auth/gmail.send", "https://www.googleapis.com/auth/gmail.compose"]
            }
        }
    }

    /// OAuth scopes that reading the mailbox's own list of sent mail needs, the least the provider offers.
    #[must_use]
    pub fn counting_scopes(self) -> &'static [&'static str] {
        match self {
            Self::ExchangeOnline => &["Mail.ReadWrite"],
            Self::Gmail => &["https://www.googleapis.com/auth/gmail.metadata"],
        }
    }

    /// OAuth scopes that reading reports and answers in the inbox needs, the least the provider offers. Gmail's metadata
    /// alone has no message as it came, and no search.
    #[must_use]
    pub fn report_scopes(self) -> &'static [&'static str] {
        match self {
            Self::ExchangeOnline => &["Mail.Read"],
            Self::Gmail => &["https://www.googleapis.com/auth/gmail.readonly"],
        }
    }

    /// The channel as the interface describes it.
    #[must_use]
    pub fn view(self) -> ChannelView {
        let owned = |scopes: &[&str]| scopes.iter().map(|scope| (*scope).to_owned()).collect();
        ChannelView {
            channel: self,
            scopes: Scopes {
                send_only: owned(self.scopes(Consent::SendOnly)),
                verified: owned(self.scopes(Consent::Verified)),
                counting: owned(self.counting_scopes()),
                reports: owned(self.report_scopes()),
            },
            longest_wait: LONGEST_WAIT.as_secs() * 1000,
        }
    }
}

/// OAuth scopes by consent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Scopes {
    /// To send.
    pub send_only: Vec<String>,
    /// To send and to look afterwards.
    pub verified: Vec<String>,
    /// To count what the mailbox sent by other means.
    pub counting: Vec<String>,
    /// To find reports and answers in the inbox.
    pub reports: Vec<String>,
}

/// A channel as the interface describes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct ChannelView {
    /// Which one.
    pub channel: Channel,
    /// What it asks the person's consent for.
    pub scopes: Scopes,
    /// How long a send waits for its turn by itself, in sight; milliseconds.
    pub longest_wait: i64,
}
