//! What stands in a field's place for one recipient.

use std::borrow::Cow;

use super::{Row, Sender, Snippet, friendly_company};
use crate::compose::MergeField;

/// A value on its way into a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value<'a> {
    /// Nothing, and the spacing around it is tidied.
    Blank,
    /// Words that are not to be trusted.
    Words(Cow<'a, str>),
    /// The sender's own.
    Snippet(&'a Snippet),
}

impl Value<'_> {
    /// As plain text, with bare line feeds.
    pub fn words(&self) -> Cow<'_, str> {
        let words = match self {
            Self::Blank => "",
            Self::Words(words) => words,
            Self::Snippet(snippet) => &snippet.text,
        };
        if words.contains('\r') { words.replace("\r\n", "\n").replace('\r', "\n").into() } else { words.into() }
    }
}

/// The value of a field; none when the message has to stop.
pub(super) fn value<'a>(field: &MergeField, row: &'a Row, sender: &'a Sender) -> Option<Value<'a>> {
    let words = |words: &'a str| Value::Words(Cow::Borrowed(words));
    let snippet = |snippet: &'a Option<Snippet>| snippet.as_ref().filter(|s| !s.is_blank()).map(Value::Snippet);
    let found = match field {
        MergeField::MyName => sender.name.as_deref().map(str::trim).filter(|name| !name.is_empty()).map(words),
        MergeField::MySignature => snippet(&sender.signature),
        MergeField::TeamUnsubscribe => snippet(&sender.team_unsubscribe),
        MergeField::FriendlyUnsubscribe => snippet(&sender.friendly_unsubscribe),
        MergeField::CompanyFriendly => {
            let friendly = || row.value(MergeField::Company.name()).map(friendly_company);
            row.value(field.name()).or_else(friendly).map(words)
        }
        of_row => row.value(of_row.name()).map(words),
    };
    found.or_else(|| match field.fallback()? {
        "" => Some(Value::Blank),
        other => Some(words(other)),
    })
}

impl Snippet {
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty() && self.html.as_deref().unwrap_or_default().trim().is_empty()
    }
}
