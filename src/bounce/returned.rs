//! What in a report leads to the message it is about.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::{
    address,
    fields::Fields,
    mail::{Mail, start},
};
use crate::message::{KEY_HEADER, MessageKey};

/// Every trace of the message a report is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Traces {
    /// Our key, from the header of the returned message.
    pub key: Option<String>,
    /// Message-IDs of the returned message, without angle brackets.
    pub message_ids: Vec<String>,
    /// Message-IDs the report names itself: X-Original-Message-ID, Original-Message-ID, or in its words.
    pub named_ids: Vec<String>,
    /// Message-IDs the report answers: In-Reply-To and References.
    pub answers: Vec<String>,
    /// X-Failed-Recipients.
    pub failed_recipients: Vec<String>,
    /// To and Cc of the returned message.
    pub addressed: Vec<String>,
}

/// More than any report names.
const MOST: usize = 32;

impl Traces {
    /// What the header of the report itself says.
    pub(super) fn of_mail(mail: &Mail<'_>) -> Self {
        let mut traces = Self::default();
        for name in ["In-Reply-To", "References"] {
            traces.answers.extend(mail.field(name).map(ids).unwrap_or_default());
        }
        for name in ["X-Original-Message-ID", "Original-Message-ID", "X-MS-Exchange-Message-Sent-Id"] {
            traces.named_ids.extend(mail.field(name).map(ids).unwrap_or_default());
        }
        let failed = mail.field("X-Failed-Recipients").unwrap_or_default();
        traces.failed_recipients = address::all(failed).take(MOST).map(str::to_owned).collect();
        traces
    }

    /// Adds what a returned message says of itself: its header, up to the first blank line.
    pub(super) fn add_returned(&mut self, text: &str) {
        let text = start(text.trim_start(), 32 * 1024);
        // Some systems put a line of their own, or the mailbox's "From " line, before the header.
        let Some(header) =
            Fields::blocks(text).find(|block| block.get("Message-ID").is_some() || block.get("From").is_some())
        else {
            return;
        };
        let key = header.get(KEY_HEADER).and_then(|key| MessageKey::parse(key.trim()));
        self.key = self.key.take().or_else(|| key.map(|key| key.as_str().to_owned()));
        self.message_ids.extend(header.all("Message-ID").flat_map(ids));
        let addressed = ["To", "Cc"].into_iter().flat_map(|name| header.all(name)).flat_map(address::all);
        self.addressed.extend(addressed.take(MOST).map(str::to_owned));
    }

    /// Adds a Message-ID that the report's own words or fields name.
    pub(super) fn add_named(&mut self, field: &str) {
        self.named_ids.extend(ids(field));
    }
}

/// The identifiers of a field.
fn ids(field: &str) -> Vec<String> {
    crate::message::MessageId::parse_list(field).iter().take(MOST).map(|id| id.as_str().to_owned()).collect()
}
