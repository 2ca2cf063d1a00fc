//! Which channel a host sends by, and what that channel takes.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::Consent;
use crate::compose::{Limits, REFUSED_BY_GMAIL};

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

/// Exchange Online's default send size, 35 MB. Source: Exchange Online limits, "Message limits", read 2026-11.
const EXCHANGE_ONLINE_OCTETS: u64 = 35 * 1024 * 1024;
/// A Graph request. Source: Microsoft Graph `user-sendmail` and known issues, 4 MB, read 2026-11.
const GRAPH_REQUEST_OCTETS: u64 = 4 * 1024 * 1024;
/// Exchange Online, recipients a message by default. Source: Exchange Online limits, "Recipient limits", read 2026-11.
const EXCHANGE_ONLINE_RECIPIENTS: usize = 500;
/// Exchange Online's subject. Source: Exchange Online limits, "Message limits", read 2026-11.
const EXCHANGE_ONLINE_SUBJECT: usize = 255;
/// Exchange Online, files a message. Source: Exchange Online limits, "Message limits", read 2026-11.
const EXCHANGE_ONLINE_ATTACHMENTS: usize = 250;
/// Exchange, characters of a file's name. Source: Office.js `addFileAttachmentAsync`, read 2026-11.
const EXCHANGE_ONLINE_ATTACHMENT_NAME: usize = 255;
/// Gmail's upload endpoint, 36,700,160 octets. Source: Gmail API reference `users.messages.send`, read 2026-11.
const GMAIL_OCTETS: u64 = 36_700_160;
/// Gmail, recipients a message: 500 for consumers and for external ones; sources differ on the API. Read 2026-11.
const GMAIL_RECIPIENTS: usize = 500;

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
                max_recipients: EXCHANGE_ONLINE_RECIPIENTS,
                max_octets: if verified { EXCHANGE_ONLINE_OCTETS } else { GRAPH_REQUEST_OCTETS },
                max_octets_verified: EXCHANGE_ONLINE_OCTETS,
                max_subject: Some(EXCHANGE_ONLINE_SUBJECT),
                max_attachments: Some(EXCHANGE_ONLINE_ATTACHMENTS),
                max_attachment_name: Some(EXCHANGE_ONLINE_ATTACHMENT_NAME),
                refused_extensions: &[],
                takes_links: false,
                finds_threads: verified,
            },
            Self::Gmail => Limits {
                max_recipients: GMAIL_RECIPIENTS,
                max_octets: GMAIL_OCTETS,
                max_octets_verified: GMAIL_OCTETS,
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

    /// The channel as the interface describes it.
    #[must_use]
    pub fn view(self) -> ChannelView {
        let scopes = |consent| self.scopes(consent).iter().map(|scope| (*scope).to_owned()).collect();
        ChannelView {
            channel: self,
            scopes: Scopes { send_only: scopes(Consent::SendOnly), verified: scopes(Consent::Verified) },
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
}

/// A channel as the interface describes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct ChannelView {
    /// Which one.
    pub channel: Channel,
    /// What it asks the person's consent for.
    pub scopes: Scopes,
}
