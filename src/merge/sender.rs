//! What is known of the person who sends.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

/// A piece of a body, for both kinds of body. It is the sender's own, so its HTML goes in as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Tsify)]
pub struct Snippet {
    /// As plain text.
    pub text: String,
    /// As HTML; without it, the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub html: Option<String>,
}

/// The values that come from the sender's side.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct Sender {
    /// The sender's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub name: Option<String>,
    /// The sender's signature, appended unless a field places it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub signature: Option<Snippet>,
    /// How a reader ends all mail of the team, appended unless a field places it or the friendlier words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub team_unsubscribe: Option<Snippet>,
    /// The same in friendlier words, appended where there are no others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub friendly_unsubscribe: Option<Snippet>,
}
