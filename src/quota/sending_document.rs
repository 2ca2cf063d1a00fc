//! The member `sending` of an organisation's policy document; docs/policy.schema.json describes it.

use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Visitor};
use serde_json::Value;

use super::limits::exchange_on_premises;
use super::{Figures, Limit, LimitName, MailboxKind, Pace, SendingPolicy, WorkingHours};
use crate::compose::{PolicyProblem, malformed};

/// More than any mailbox sends in any window; a figure above it is a slip of the finger.
const MOST: u64 = 1_000_000_000;
/// Seconds of the longest wait.
const LONGEST_WAIT: u64 = 24 * 60 * 60;

impl SendingPolicy {
    /// Reads the member `sending` of a policy document; [`Policy::read`](crate::compose::Policy::read) reads the rest.
    ///
    /// ```
    /// use mailrail::quota::SendingPolicy;
    ///
    /// let policy = SendingPolicy::read(r#"{ "sending": { "pace": { "batch": 25, "wait": 45 } } }"#)?;
    /// assert_eq!(policy.pace.map(|pace| (pace.batch, pace.wait)), Some((25, 45_000)));
    /// let refused = SendingPolicy::read("{\n  \"sending\": { \"licences\": 0 }\n}").unwrap_err();
    /// assert_eq!((refused.line, refused.reason.as_str()), (2, "this must be at least 1"));
    /// # Ok::<(), mailrail::compose::PolicyProblem>(())
    /// ```
    ///
    /// # Errors
    /// The first thing that is wrong with it; nothing of the document is then used.
    pub fn read(document: &str) -> Result<Self, PolicyProblem> {
        let Whole { sending } = serde_json::from_str(document).map_err(|error| malformed(&error))?;
        let reader = Reader { document };
        reader.objects()?;
        if sending.trial && sending.licences.0.is_some() {
            return Err(reader.problem(&["licences"], "a trial has no licences to reckon with"));
        }
        let policy = Self {
            pace: sending.pace.map(Pace::from),
            exchange_online_caps: sending.caps.exchange_online.0,
            gmail_caps: sending.caps.gmail.0,
            kept_for_hand: sending.kept_for_hand.0,
            hours: sending.hours.map(WorkingHours::from),
            trial: sending.trial,
            licences: sending.licences.0,
            on_premises: sending.on_premises.0,
        };
        let exchange = if policy.trial { MailboxKind::ExchangeOnlineTrial } else { MailboxKind::ExchangeOnline };
        let gmail = if policy.trial { MailboxKind::GmailWorkspaceTrial } else { MailboxKind::GmailWorkspace };
        reader.tightens("exchange-online", &policy.exchange_online_caps, &policy.limits(exchange))?;
        reader.tightens("gmail", &policy.gmail_caps, &policy.limits(gmail))?;
        reader.on_premises(&policy.on_premises)?;
        Ok(policy)
    }
}

#[derive(Deserialize)]
struct Whole {
    #[serde(default)]
    sending: Sending,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default, rename_all = "camelCase")]
struct Sending {
    pace: Option<PaceDocument>,
    caps: Caps,
    kept_for_hand: Percent,
    hours: Option<Hours>,
    trial: bool,
    licences: Licences,
    on_premises: Named,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PaceDocument {
    batch: Count,
    wait: Seconds,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
struct Caps {
    exchange_online: Named,
    gmail: Named,
}

#[derive(Deserialize)]
#[serde(try_from = "u64")]
struct Count(u64);

#[derive(Deserialize)]
#[serde(try_from = "u64")]
struct Seconds(u64);

#[derive(Deserialize, Default)]
#[serde(try_from = "u64")]
struct Percent(u8);

#[derive(Deserialize, Default)]
#[serde(try_from = "u64")]
struct Licences(Option<u32>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HoursDocument {
    days: Vec<Day>,
    from: Clock,
    to: Clock,
}

#[derive(Deserialize)]
#[serde(try_from = "HoursDocument")]
struct Hours(WorkingHours);

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum Day {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// Minutes after midnight, written as 09:30.
#[derive(Deserialize, Clone, Copy)]
#[serde(try_from = "String")]
struct Clock(u16);

/// Figures by the names of limits, each once.
#[derive(Default)]
struct Named(Figures);

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
        between(number, 99).map(|percent| Self(u8::try_from(percent).unwrap_or(99)))
    }
}

impl TryFrom<u64> for Licences {
    type Error = String;
    fn try_from(number: u64) -> Result<Self, String> {
        between(number, MOST).map(|licences| Self(u32::try_from(licences).ok()))
    }
}

impl TryFrom<String> for Clock {
    type Error = &'static str;
    fn try_from(written: String) -> Result<Self, &'static str> {
        let digits = |text: &str| (text.len() == 2).then(|| text.parse::<u16>().ok()).flatten();
        let read = written.split_once(':').and_then(|(hours, minutes)| Some((digits(hours)?, digits(minutes)?)));
        match read {
            Some((hours, minutes)) if (hours < 24 && minutes < 60) || (hours, minutes) == (24, 0) => {
                Ok(Self(hours * 60 + minutes))
            }
            _ => Err("this is no time of day such as 09:30"),
        }
    }
}

impl TryFrom<HoursDocument> for Hours {
    type Error = &'static str;
    fn try_from(read: HoursDocument) -> Result<Self, &'static str> {
        let mut days = [false; 7];
        for day in &read.days {
            match days.get_mut(*day as usize) {
                Some(open) if !*open => *open = true,
                _ => return Err("this day stands there twice"),
            }
        }
        if read.days.is_empty() {
            return Err("there is no working day");
        }
        let (Clock(from), Clock(to)) = (read.from, read.to);
        if from >= to {
            return Err("working hours end before they begin");
        }
        Ok(Self(WorkingHours { days, from, to }))
    }
}

impl From<PaceDocument> for Pace {
    fn from(read: PaceDocument) -> Self {
        let (Count(batch), Seconds(wait)) = (read.batch, read.wait);
        Self { batch, wait: i64::try_from(wait * 1000).unwrap_or(i64::MAX) }
    }
}

impl From<Hours> for WorkingHours {
    fn from(Hours(hours): Hours) -> Self {
        hours
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

struct Reader<'a> {
    document: &'a str,
}

impl Reader<'_> {
    /// serde reads an array as an object without names; a person who wrote one meant something else.
    fn objects(&self) -> Result<(), PolicyProblem> {
        let document: Value = serde_json::from_str(self.document).map_err(|error| malformed(&error))?;
        if !document.is_object() {
            return Err(PolicyProblem { line: 1, column: 1, reason: "this is no object".into() });
        }
        let wrong = |path: &&[&str]| {
            let member = path.iter().try_fold(&document, |value, name| value.get(*name));
            member.is_some_and(|member| !member.is_object())
        };
        let paths: [&[&str]; 4] = [&["sending"], &["sending", "pace"], &["sending", "caps"], &["sending", "hours"]];
        match paths.into_iter().find(wrong) {
            Some(path) => Err(self.problem(path.get(1..).unwrap_or_default(), "this is no object")),
            None => Ok(()),
        }
    }

    /// Caps are limits of their channel, and none is above the provider's figure.
    fn tightens(&self, channel: &str, caps: &Figures, limits: &[Limit]) -> Result<(), PolicyProblem> {
        for (name, cap) in caps {
            let reason = match limits.iter().find(|limit| limit.name == *name) {
                None => "this channel has no such limit".to_owned(),
                Some(limit) if *cap > limit.maximum => {
                    format!("the provider allows {} only; a policy can only tighten", limit.maximum)
                }
                Some(_) => continue,
            };
            return Err(self.problem(&["caps", channel, &written(*name)], &reason));
        }
        Ok(())
    }

    fn on_premises(&self, figures: &Figures) -> Result<(), PolicyProblem> {
        let unknown = figures.keys().find(|name| exchange_on_premises::own(**name, 1).is_none());
        match unknown {
            Some(name) => Err(self.problem(&["onPremises", &written(*name)], "Exchange Server has no such limit")),
            None => Ok(()),
        }
    }

    /// A problem with a member below `sending`, where its name stands.
    fn problem(&self, path: &[&str], reason: &str) -> PolicyProblem {
        let mut end = 0;
        for name in ["sending"].iter().chain(path) {
            let rest = self.document.get(end..).unwrap_or_default();
            let quoted = format!("\"{name}\"");
            end += rest.find(&quoted).map_or(0, |start| start + quoted.len());
        }
        let before = self.document.get(..end).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before.len() - before.rfind('\n').map_or(0, |end| end + 1);
        PolicyProblem { line, column: column.max(1), reason: reason.to_owned() }
    }
}

/// A limit's name as a document has it.
fn written(name: LimitName) -> String {
    serde_json::to_value(name).ok().as_ref().and_then(Value::as_str).unwrap_or_default().to_owned()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
