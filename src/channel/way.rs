//! How a message goes: by which channel, with which consent, and when.

use jiff::{RoundMode, Timestamp, TimestampRound, Unit};

use super::{Channel, Consent};

/// A channel, what the person let us touch in it, and a later time where the channel can keep to one. Nothing else can
/// be asked of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    channel: Channel,
    consent: Consent,
    defer: Option<Timestamp>,
}

impl Way {
    /// It goes out at once.
    #[must_use]
    pub fn at_once(channel: Channel, consent: Consent) -> Self {
        Self { channel, consent, defer: None }
    }

    /// It is handed over now and goes out then, or at once if that is past; none where [`Channel::defers`] says no.
    #[must_use]
    pub fn deferred(channel: Channel, consent: Consent, at: Timestamp) -> Option<Self> {
        // A whole second, as Graph's examples of such a property have it, and never an earlier one.
        let whole = TimestampRound::new().smallest(Unit::Second).mode(RoundMode::Ceil);
        let at = at.round(whole).unwrap_or(at);
        channel.defers(consent).then_some(Self { channel, consent, defer: Some(at) })
    }

    /// The channel.
    #[must_use]
    pub fn channel(&self) -> Channel {
        self.channel
    }

    /// What the person let us touch.
    #[must_use]
    pub fn consent(&self) -> Consent {
        self.consent
    }

    /// When it is to go out, if not at once.
    #[must_use]
    pub fn defer(&self) -> Option<Timestamp> {
        self.defer
    }
}
