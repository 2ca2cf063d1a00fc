//! Figures as a document may have them: none is zero, negative, broken or beyond belief.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Visitor};

use super::super::{Figures, LimitName};

/// More than any mailbox sends in any window; a figure above it is a slip of the finger.
const MOST: u64 = 1_000_000_000;
/// Seconds of the longest wait.
const LONGEST_WAIT: u64 = 24 * 60 * 60;
/// Messages of the longest run.
const LONGEST_RUN: u64 = 1_000;
/// Minutes of a day: what is later than that asks, whatever a policy says.
const LATEST: u64 = 24 * 60;
/// Days of a year: addresses stay no longer.
const LONGEST_HISTORY: u64 = 366;

#[derive(Deserialize)]
#[serde(try_from = "u64")]
pub(super) struct Count(pub(super) u64);

#[derive(Deserialize)]
#[serde(try_from = "u64")]
pub(super) struct Seconds(pub(super) u64);

#[derive(Deserialize, Default)]
#[serde(try_from = "u64")]
pub(super) struct Percent(pub(super) Option<u8>);

#[derive(Deserialize, Default)]
#[serde(try_from = "u64")]
pub(super) struct Licences(pub(super) Option<u32>);

#[derive(Deserialize)]
#[serde(try_from = "u64")]
pub(super) struct Share(pub(super) u8);

/// Messages of a run.
#[derive(Deserialize)]
#[serde(try_from = "u64")]
pub(super) struct Run(pub(super) u32);

#[derive(Deserialize)]
#[serde(try_from = "u64")]
pub(super) struct Minutes(pub(super) i64);

#[derive(Deserialize)]
#[serde(try_from = "u64")]
pub(super) struct Days(pub(super) i64);

/// Figures by the names of limits, each once.
#[derive(Default)]
pub(super) struct Named(pub(super) Figures);

fn between(number: u64, most: u64) -> Result<u64, String> {
    match number {
        0 => Err("this must be at least 1".to_owned()),
        _ if number > most => Err(format!("this must be at most {most}")),
        _ => Ok(number),
    }
}

impl TryFrom<u64> for Count {
    type Error = String;
    fn try_from(number: u64) -> Result<Self, String> {
        between(number, MOST).map(Self)
    }
}

impl TryFrom<u64> for Seconds {
    type Error = String;
    fn try_from(number: u64) -> Result<Self, String> {
        between(number, LONGEST_WAIT).map(Self)
    }
}

impl TryFrom<u64> for Percent {
    type Error = String;
    fn try_from(number: u64) -> Result<Self, String> {
        // All of it would leave a run nothing.
        between(number, 99).map(|percent| Self(u8::try_from(percent).ok()))
    }
}

impl TryFrom<u64> for Share {
    type Error = String;
    fn try_from(number: u64) -> Result<Self, String> {
        between(number, 100).map(|percent| Self(u8::try_from(percent).unwrap_or(100)))
    }
}

impl TryFrom<u64> for Run {
    type Error = String;
    fn try_from(number: u64) -> Result<Self, String> {
        between(number, LONGEST_RUN).map(|messages| Self(u32::try_from(messages).unwrap_or(u32::MAX)))
    }
}

impl TryFrom<u64> for Minutes {
    type Error = String;
    fn try_from(number: u64) -> Result<Self, String> {
        between(number, LATEST).map(|minutes| Self(i64::try_from(minutes).unwrap_or_default()))
    }
}

impl TryFrom<u64> for Days {
    type Error = String;
    fn try_from(number: u64) -> Result<Self, String> {
        between(number, LONGEST_HISTORY).map(|days| Self(i64::try_from(days).unwrap_or_default()))
    }
}

impl TryFrom<u64> for Licences {
    type Error = String;
    fn try_from(number: u64) -> Result<Self, String> {
        between(number, MOST).map(|licences| Self(u32::try_from(licences).ok()))
    }
}

impl<'de> Deserialize<'de> for Named {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;
        impl<'de> Visitor<'de> for Members {
            type Value = Named;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object of limits")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Named, A::Error> {
                let mut figures = Figures::new();
                while let Some((name, Count(figure))) = members.next_entry::<LimitName, Count>()? {
                    if figures.insert(name, figure).is_some() {
                        return Err(A::Error::custom("this limit stands there twice"));
                    }
                }
                Ok(Named(figures))
            }
        }
        deserializer.deserialize_map(Members)
    }
}
