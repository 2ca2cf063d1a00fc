//! One pass over a draft: everything that is wrong, and the draft that may be sent if nothing blocks it.

use serde::Serialize;
use tsify::Tsify;

use super::{Code, Draft, Field, Finding, Fix, Place, Problem, Recipient, ReviewedDraft, Rules, Severity};

mod attachments;
mod body;
mod header;
mod recipients;
mod size;
mod subject;
mod thread;

pub(crate) use size::encoded_octets;

/// What a review found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// Everything that is wrong, in the order of the compose window.
    pub findings: Vec<Finding>,
    /// Recipients as the provider counts them: each of To, Cc and Bcc, each time.
    pub recipients: usize,
    /// Octets of the encoded message, an upper estimate.
    pub octets: u64,
    /// Octets that the channel takes under this consent.
    pub max_octets: u64,
    approved: Option<ReviewedDraft>,
}

/// Whether a reviewed draft may go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Nothing stands in the way.
    Sendable,
    /// The person must say yes first.
    Confirm,
    /// It cannot be sent as it is.
    Blocked,
}

/// A review as the interface sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
#[serde(rename_all = "camelCase")]
pub struct ReviewView {
    /// Everything that is wrong, in the order of the compose window.
    pub findings: Vec<Finding>,
    /// Whether it may go.
    pub verdict: Verdict,
    /// Recipients as the provider counts them.
    pub recipients: usize,
    /// Octets of the encoded message.
    pub octets: u64,
    /// Octets that the channel takes under this consent.
    pub max_octets: u64,
}

impl Review {
    /// Whether the draft may go.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        match self.findings.iter().map(|finding| finding.severity).max() {
            Some(Severity::Block) => Verdict::Blocked,
            Some(Severity::Confirm) => Verdict::Confirm,
            Some(Severity::Hint) | None => Verdict::Sendable,
        }
    }

    /// The draft that may be sent; none while a finding blocks.
    #[must_use]
    pub fn into_approved(self) -> Option<ReviewedDraft> {
        self.approved
    }
}

impl From<Review> for ReviewView {
    fn from(review: Review) -> Self {
        Self {
            verdict: review.verdict(),
            findings: review.findings,
            recipients: review.recipients,
            octets: review.octets,
            max_octets: review.max_octets,
        }
    }
}

/// Reviews a draft against the channel, the organisation and good sense. Pure: the same draft always gives the same review.
///
/// ```
/// use mailrail::channel::{Channel, Consent};
/// use mailrail::compose::{DoNotSend, Draft, Familiar, Mailbox, Policy, Recipient, Rules, Verdict, review};
///
/// let mailbox = |address: &str| Mailbox { address: address.into(), ..Mailbox::default() };
/// let draft = Draft {
///     from: mailbox("ana@contoso.example"),
///     to: vec![Recipient::Mailbox(mailbox("leo@example.org"))],
///     subject: "Friday".into(),
///     text: Some("Shall we?".into()),
///     ..Draft::default()
/// };
/// let limits = Channel::Gmail.limits(Consent::Verified);
/// let (policy, familiar, do_not_send) = (Policy::default(), Familiar::default(), DoNotSend::default());
/// let rules =
///     Rules { limits, policy: &policy, familiar: &familiar, do_not_send: &do_not_send, to_ascii: |_| None };
/// assert_eq!(review(&draft, &rules).verdict(), Verdict::Sendable);
/// ```
#[must_use]
pub fn review(draft: &Draft, rules: &Rules<'_>) -> Review {
    let mut pass = Pass { findings: Vec::new(), draft, rules };
    let from = recipients::sender(&mut pass);
    let ([to, cc, bcc], people) = recipients::check(&mut pass, from.as_ref());
    subject::check(&mut pass);
    let alternative = body::check(&mut pass);
    let octets = size::octets(draft, alternative);
    attachments::check(&mut pass, octets);
    thread::check(&mut pass, &people);
    size::check(&mut pass, octets);
    let recipients = pass.recipients(&[Field::To, Field::Cc, Field::Bcc]);
    let mut review =
        Review { findings: pass.findings, recipients, octets, max_octets: rules.limits.max_octets, approved: None };
    review.findings.sort_by(|one, other| one.place.cmp(&other.place));
    if review.verdict() != Verdict::Blocked {
        review.approved = from.map(|from| ReviewedDraft { draft: draft.clone(), from, to, cc, bcc });
    }
    review
}

/// One review under way.
pub(in crate::compose) struct Pass<'a> {
    pub(in crate::compose) draft: &'a Draft,
    pub(in crate::compose) rules: &'a Rules<'a>,
    pub(in crate::compose) findings: Vec<Finding>,
}

impl Pass<'_> {
    pub(in crate::compose) fn find(&mut self, problem: Problem, place: impl Into<Place>) {
        self.find_fixable(problem, place, None);
    }

    /// Recipients in some fields, each time they stand there.
    fn recipients(&self, fields: &[Field]) -> usize {
        let lists = fields.iter().flat_map(|field| self.draft.recipients(*field));
        lists.map(Recipient::mailboxes).map(<[_]>::len).sum()
    }

    /// A finding, unless the organisation does not want it.
    pub(in crate::compose) fn find_fixable(&mut self, problem: Problem, place: impl Into<Place>, fix: Option<Fix>) {
        if let Some(severity) = self.rules.policy.severity(Code::from(&problem)) {
            self.findings.push(Finding { problem, severity, place: place.into(), fix });
        }
    }
}
