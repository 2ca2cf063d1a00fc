//! The member `sending` of an organisation's policy document; docs/policy.schema.json describes it.

mod figures;
mod hours;

use serde::Deserialize;
use serde_json::Value;

use self::figures::{Count, Days, Licences, Minutes, Named, Percent, Run, Seconds, Share};
use self::hours::Hours;
use super::limits::exchange_on_premises;
use super::{DAY, Figures, Limit, LimitName, MailboxKind, Pace, SendingPolicy, StopAtRefused};
use crate::compose::{PolicyProblem, malformed};

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
            hours: sending.hours.map(|Hours(hours)| hours),
            stop_at_refused: sending.stop_at_refused.map(StopAtRefused::from),
            stale: sending.stale.map(|Minutes(minutes)| minutes * 60 * 1000),
            keep_history: sending.keep_history_days.map(|Days(days)| days * DAY),
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
    stop_at_refused: Option<StopDocument>,
    stale: Option<Minutes>,
    keep_history_days: Option<Days>,
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StopDocument {
    share: Share,
    after: Run,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
struct Caps {
    exchange_online: Named,
    gmail: Named,
}

impl From<PaceDocument> for Pace {
    fn from(read: PaceDocument) -> Self {
        let (Count(batch), Seconds(wait)) = (read.batch, read.wait);
        Self { batch, wait: i64::try_from(wait * 1000).unwrap_or(i64::MAX) }
    }
}

impl From<StopDocument> for StopAtRefused {
    fn from(read: StopDocument) -> Self {
        let (Share(share), Run(after)) = (read.share, read.after);
        Self { share, after }
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
        let below = ["pace", "caps", "hours", "stopAtRefused"].map(|member| ["sending", member]);
        let paths = std::iter::once(["sending"].as_slice()).chain(below.iter().map(<[&str; 2]>::as_slice));
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
