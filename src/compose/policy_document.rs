//! The JSON document an organisation writes its policy in; docs/policy.schema.json describes it.

use std::collections::BTreeMap;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tsify::Tsify;

use super::{Address, Code, Policy, Severity, ToAscii};

/// Characters of a reason, at most: the parser's own can list every code there is.
const MAX_REASON: usize = 200;

/// Why a policy document was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Tsify)]
#[error("line {line}, column {column}: {reason}")]
pub struct PolicyProblem {
    /// Line of the document, counted from 1.
    pub line: usize,
    /// Column in octets, counted from 1.
    pub column: usize,
    /// What is wrong there, in English, for whoever wrote the document.
    pub reason: String,
}

impl Policy {
    /// Reads a policy document.
    ///
    /// ```
    /// use mailrail::compose::Policy;
    ///
    /// let policy = Policy::read(r#"{ "organisation": { "domains": ["contoso.example"] } }"#, |_| None)?;
    /// assert_eq!(policy.organisation_domains, ["contoso.example"]);
    /// let refused = Policy::read("{\n  \"organization\": {}\n}", |_| None).unwrap_err();
    /// assert_eq!((refused.line, refused.column), (2, 16));
    /// # Ok::<(), mailrail::compose::PolicyProblem>(())
    /// ```
    ///
    /// # Errors
    /// The first thing that is wrong with it; nothing of it is then used.
    pub fn read(document: &str, to_ascii: ToAscii) -> Result<Self, PolicyProblem> {
        let read: Document = serde_json::from_str(document).map_err(|error| malformed(&error))?;
        let reader = Reader { document, to_ascii };
        reader.objects()?;
        let policy = Self {
            organisation_domains: reader.each(read.organisation.domains, Reader::domain)?,
            blocked_domains: reader.each(read.blocked.domains, Reader::domain)?,
            blocked_people: sorted(reader.each(read.blocked.people, Reader::person)?),
            unsubscribed: sorted(reader.each(read.unsubscribed, Reader::person)?),
            severities: reader.severities(read.severities)?,
            exactly_one_to: read.rules.exactly_one_to,
            attachment_words: reader.each(read.words.attachment, Reader::word)?,
            placeholder_words: reader.each(read.words.placeholder, Reader::word)?,
        };
        match policy.organisation_domains.iter().find(|domain| policy.blocked_domains.contains(domain)) {
            Some(domain) => Err(reader.problem(domain, "the organisation's own domain is blocked")),
            None => Ok(policy),
        }
    }
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Document {
    #[serde(rename = "$schema")]
    _schema: Option<IgnoredAny>,
    organisation: Organisation,
    blocked: Blocked,
    unsubscribed: Vec<String>,
    severities: BTreeMap<Code, Level>,
    rules: OptionalRules,
    words: Words,
    /// Read by [`SendingPolicy`](crate::quota::SendingPolicy).
    #[serde(rename = "sending")]
    _sending: Option<IgnoredAny>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Organisation {
    domains: Vec<String>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Blocked {
    domains: Vec<String>,
    people: Vec<String>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default, rename_all = "camelCase")]
struct OptionalRules {
    exactly_one_to: bool,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Words {
    attachment: Vec<String>,
    placeholder: Vec<String>,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum Level {
    Off,
    Hint,
    Confirm,
    Block,
}

impl Level {
    fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Hint => Some(Severity::Hint),
            Self::Confirm => Some(Severity::Confirm),
            Self::Block => Some(Severity::Block),
        }
    }
}

struct Reader<'a> {
    document: &'a str,
    to_ascii: ToAscii,
}

impl Reader<'_> {
    /// serde reads an array as an object without names; a person who wrote one meant something else.
    fn objects(&self) -> Result<(), PolicyProblem> {
        let document: Value = serde_json::from_str(self.document).map_err(|error| malformed(&error))?;
        let Value::Object(members) = document else {
            return Err(PolicyProblem { line: 1, column: 1, reason: "this is no object".into() });
        };
        let wrong = |name: &&str| members.get(*name).is_some_and(|member| !member.is_object());
        match ["organisation", "blocked", "rules", "words", "sending"].into_iter().find(wrong) {
            Some(name) => Err(self.problem(name, "this is no object")),
            None => Ok(()),
        }
    }

    fn each(
        &self,
        entries: Vec<String>,
        read: fn(&Self, &str) -> Result<String, &'static str>,
    ) -> Result<Vec<String>, PolicyProblem> {
        let read = |entry: String| read(self, &entry).map_err(|reason| self.problem(&entry, reason));
        entries.into_iter().map(read).collect()
    }

    fn domain(&self, typed: &str) -> Result<String, &'static str> {
        let address = Address::parse(&format!("x@{typed}"), self.to_ascii).map_err(|_| "this is no domain")?;
        if address.domain().contains('.') { Ok(address.domain().to_owned()) } else { Err("this domain has no dot") }
    }

    fn person(&self, typed: &str) -> Result<String, &'static str> {
        let address = Address::parse(typed, self.to_ascii).map_err(|_| "this is no address")?;
        Ok(address.as_str().to_lowercase())
    }

    #[expect(clippy::unused_self, reason = "one shape for each kind of entry")]
    fn word(&self, typed: &str) -> Result<String, &'static str> {
        let word = typed.trim().to_lowercase();
        if word.is_empty() { Err("this word is empty") } else { Ok(word) }
    }

    fn severities(&self, levels: BTreeMap<Code, Level>) -> Result<BTreeMap<Code, Option<Severity>>, PolicyProblem> {
        let fixed = levels.iter().find(|(code, level)| code.is_fixed() && !matches!(level, Level::Block));
        if let Some((code, _)) = fixed {
            let code = serde_json::to_value(code).unwrap_or_default();
            let reason = "providers or the mail standard refuse this; it stays a block";
            return Err(self.problem(code.as_str().unwrap_or_default(), reason));
        }
        Ok(levels.into_iter().map(|(code, level)| (code, level.severity())).collect())
    }

    /// A problem with a string of the document, where that string stands.
    fn problem(&self, entry: &str, reason: &str) -> PolicyProblem {
        let quoted = serde_json::to_string(entry).unwrap_or_default();
        let before = self.document.split_once(&quoted).map_or("", |(before, _)| before);
        let line = before.matches('\n').count() + 1;
        let column = before.len() - before.rfind('\n').map_or(0, |end| end + 1) + 1;
        PolicyProblem { line, column, reason: reason.to_owned() }
    }
}

/// The parser's own words and place.
pub(crate) fn malformed(error: &serde_json::Error) -> PolicyProblem {
    let words = error.to_string();
    // The parser ends with the place, which is told by itself.
    let reason = words.rsplit_once(" at line ").map_or(words.as_str(), |(reason, _)| reason);
    let reason = reason.chars().take(MAX_REASON).collect();
    PolicyProblem { line: error.line().max(1), column: error.column().max(1), reason }
}

fn sorted(mut people: Vec<String>) -> Vec<String> {
    people.sort_unstable();
    people.dedup();
    people
}
