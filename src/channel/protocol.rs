//! What one provider's protocol is told by the conversation around it, and what it says next.

use jiff::{SignedDuration, Timestamp};

use super::{Outcome, Progress, Request, Response, SendError};

/// What happened to the request a protocol asked for.
#[derive(Debug)]
pub(super) enum Heard {
    /// Success.
    Answer(Response),
    /// It was certainly not acted upon.
    Refused(SendError),
    /// Nobody can say whether it was acted upon.
    Lost(SendError),
    /// The rest is over.
    Rested,
}

/// What a protocol does next.
#[derive(Debug)]
pub(super) enum Next {
    /// Ask the provider.
    Ask(Request),
    /// Let the provider settle.
    Rest(SignedDuration),
    /// The send is over.
    Over(Outcome),
}

/// How a provider's answer reads, before the protocol's state gives it a meaning.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// Done as asked.
    Success,
    /// The token is no longer good.
    TokenRefused,
    /// Not acted upon; not before this time, where one is named.
    Throttled { until: Option<Timestamp> },
    /// Not acted upon.
    Refused(SendError),
    /// Perhaps acted upon.
    Trouble(SendError),
}

/// How far a send is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// Nothing has been handed over.
    Preparing,
    /// The hand-over is under way.
    HandingOver,
    /// Looking, or tidying up.
    Ending,
}

/// One provider's way of sending one message.
pub(super) trait Protocol: std::fmt::Debug {
    /// The first step, or the first look after a crash.
    fn begin(&mut self) -> Next;

    /// The step after what was heard.
    fn on(&mut self, heard: Heard) -> Next;

    /// Ends with this outcome, after removing what was prepared. Once committed, the outcome is unknown instead.
    fn abandon(&mut self, outcome: Outcome) -> Next;

    /// What to tell the person.
    fn progress(&self) -> Progress;

    /// The provider's id of the prepared draft, once there is one.
    fn draft(&self) -> Option<&str>;

    /// Whether a request that may send the message has been asked for.
    fn committed(&self) -> bool;

    /// How far the send is.
    fn stage(&self) -> Stage;

    /// Reads an answer.
    fn read(&self, response: &Response, now: Timestamp) -> Reading;
}
