//! What a person asks to be sent.

use serde::{Deserialize, Serialize};
use tsify::Tsify;

use super::RunPace;
use crate::channel::Consent;
use crate::compose::Draft;
use crate::merge::{Row, Sender};

/// When a run is to go.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Tsify)]
#[serde(tag = "timing", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum Timing {
    /// As soon as the limits allow.
    #[default]
    Now,
    /// At a time of day.
    At {
        /// Date and time without a zone, `2026-11-23T09:00` (ISO 8601).
        local: String,
        /// The person's time zone (IANA).
        zone: String,
        /// Whether it is meant in each recipient's time zone, where their row names one.
        recipients: bool,
        /// Whether a Saturday or Sunday there moves it to the Monday after.
        skip_weekends: bool,
    },
}

/// A message that the person edited by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Tsify)]
pub struct Edited {
    /// Its number in the run, from 0.
    pub index: u32,
    /// The message, its fields filled.
    pub draft: Draft,
}

/// Mail to be sent by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Tsify)]
pub struct RunRequest {
    /// What all messages have in common; with no rows, the one message itself.
    pub draft: Draft,
    /// Who gets a message each.
    #[serde(default)]
    pub rows: Vec<Row>,
    /// Messages that the person edited.
    #[serde(default)]
    pub edited: Vec<Edited>,
    /// What fills the sender's own merge fields.
    #[serde(default)]
    pub sender: Sender,
    /// How it is sent.
    pub consent: Consent,
    /// The person has said yes to the findings that ask for it.
    pub confirmed: bool,
    /// When it goes.
    pub timing: Timing,
    /// A pace slower than the limits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[tsify(optional)]
    pub pace: Option<RunPace>,
}

/// What makes one message of a run its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Item {
    /// The run's draft as it is.
    AsItIs,
    /// The values for the run's draft.
    Row(Row),
    /// A draft of its own.
    Draft(Box<Draft>),
}
