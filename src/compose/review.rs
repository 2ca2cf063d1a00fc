//! One pass over a draft: everything that is wrong, and the draft that may be sent if nothing blocks it.

use serde::Serialize;
use tsify::Tsify;

use super::{
    Address, AddressProblem, Draft, Field, Finding, Mailbox, Place, Policy, Problem, Recipient, ReviewedDraft,
    ReviewedGroup, ReviewedMailbox, ReviewedRecipient, Severity, ToAscii,
};

/// Octets that a part's header fields and boundary take at most, beside its name.
const PART_OVERHEAD: u64 = 512;
/// Octets of an entry of a list beside what it says: brackets, quotes, comma and fold, or its JSON.
const LIST_OVERHEAD: u64 = 48;

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

/// Reviews a draft against what the channel accepts. Pure: the same draft always gives the same review.
///
/// ```
/// use mailrail::channel::{Channel, Consent};
/// use mailrail::compose::{Draft, Mailbox, Recipient, Verdict, review};
///
/// let mailbox = |address: &str| Mailbox { name: None, address: address.into() };
/// let draft = Draft {
///     from: mailbox("ana@contoso.example"),
///     to: vec![Recipient::Mailbox(mailbox("leo@example.org"))],
///     subject: "Friday".into(),
///     ..Draft::default()
/// };
/// assert_eq!(review(&draft, &Channel::Gmail.policy(Consent::Verified, |_| None)).verdict(), Verdict::Sendable);
/// ```
#[must_use]
pub fn review(draft: &Draft, policy: &Policy) -> Review {
    let mut pass = Pass { findings: Vec::new(), to_ascii: policy.to_ascii };
    let from = pass.sender(&draft.from);
    let to = pass.recipients(&draft.to, Field::To);
    let cc = pass.recipients(&draft.cc, Field::Cc);
    let bcc = pass.recipients(&draft.bcc, Field::Bcc);
    let recipients = [&draft.to, &draft.cc, &draft.bcc].into_iter().flatten().map(|r| r.mailboxes().len()).sum();
    if recipients == 0 {
        pass.block(Problem::NoRecipient, Field::To);
    }
    pass.subject(&draft.subject, policy);
    pass.attachments(draft);
    pass.thread(draft, policy);
    if recipients > policy.max_recipients {
        pass.block(Problem::TooManyRecipients { count: recipients, maximum: policy.max_recipients }, Field::Message);
    }
    let octets = octets(draft);
    pass.size(octets, policy);
    let mut review =
        Review { findings: pass.findings, recipients, octets, max_octets: policy.max_octets, approved: None };
    review.findings.sort_by_key(|finding| finding.place);
    if review.verdict() != Verdict::Blocked {
        review.approved = from.map(|from| ReviewedDraft { draft: draft.clone(), from, to, cc, bcc });
    }
    review
}

struct Pass {
    findings: Vec<Finding>,
    to_ascii: ToAscii,
}

impl Pass {
    fn find(&mut self, problem: Problem, severity: Severity, place: impl Into<Place>) {
        self.findings.push(Finding { problem, severity, place: place.into() });
    }

    fn block(&mut self, problem: Problem, place: impl Into<Place>) {
        self.find(problem, Severity::Block, place);
    }

    /// Blocks at the first control character; true when there was none.
    fn header_safe(&mut self, text: &str, place: Place) -> bool {
        let forbidden = text.chars().find(|character| breaks_header(*character));
        if let Some(character) = forbidden {
            let character = format!("U+{:04X}", u32::from(character));
            self.block(Problem::ControlCharacter { character }, place);
        }
        forbidden.is_none()
    }

    fn sender(&mut self, from: &Mailbox) -> Option<ReviewedMailbox> {
        if from.address.trim().is_empty() {
            self.block(Problem::SenderMissing, Field::From);
            return None;
        }
        self.mailbox(from, Field::From.into())
    }

    fn mailbox(&mut self, mailbox: &Mailbox, place: Place) -> Option<ReviewedMailbox> {
        let named = mailbox.name.as_deref();
        let safe = named.is_none_or(|name| self.header_safe(name, place)) & self.header_safe(&mailbox.address, place);
        if !safe {
            return None;
        }
        match Address::parse(&mailbox.address, self.to_ascii) {
            Ok(address) => {
                let name = named.map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned);
                Some(ReviewedMailbox { name, address })
            }
            Err(reason) => {
                self.unusable(&mailbox.address, reason, place);
                None
            }
        }
    }

    fn unusable(&mut self, address: &str, reason: AddressProblem, place: Place) {
        self.block(Problem::AddressUnusable { address: address.to_owned(), reason }, place);
    }

    fn recipients(&mut self, recipients: &[Recipient], field: Field) -> Vec<ReviewedRecipient> {
        let mut reviewed = Vec::with_capacity(recipients.len());
        for (index, recipient) in recipients.iter().enumerate() {
            let place = Place { field, index: Some(index) };
            match recipient {
                Recipient::Mailbox(mailbox) => {
                    reviewed.extend(self.mailbox(mailbox, place).map(ReviewedRecipient::Mailbox));
                }
                Recipient::Group(group) => {
                    self.header_safe(&group.group, place);
                    let members = group.members.iter().filter_map(|member| self.mailbox(member, place)).collect();
                    let group = group.group.trim().to_owned();
                    reviewed.push(ReviewedRecipient::Group(ReviewedGroup { group, members }));
                }
            }
        }
        reviewed
    }

    fn subject(&mut self, subject: &str, policy: &Policy) {
        self.header_safe(subject, Field::Subject.into());
        if subject.trim().is_empty() {
            self.find(Problem::SubjectMissing, Severity::Confirm, Field::Subject);
        }
        let length = subject.encode_utf16().count();
        if let Some(maximum) = policy.max_subject.filter(|maximum| length > *maximum) {
            self.block(Problem::SubjectTooLong { length, maximum }, Field::Subject);
        }
    }

    fn attachments(&mut self, draft: &Draft) {
        for (index, attachment) in draft.attachments.iter().enumerate() {
            let place = Place { field: Field::Attachments, index: Some(index) };
            let headers = [Some(&attachment.name), Some(&attachment.media_type), attachment.content_id.as_ref()];
            // One finding a file is enough.
            let _ = headers.into_iter().flatten().all(|header| self.header_safe(header, place));
            if attachment.link.is_some() {
                self.block(Problem::AttachmentIsLink { name: attachment.name.clone() }, place);
            }
        }
    }

    fn size(&mut self, octets: u64, policy: &Policy) {
        if octets > policy.max_octets_verified {
            self.block(Problem::MessageTooLarge { octets, maximum: policy.max_octets_verified }, Field::Message);
        } else if octets > policy.max_octets {
            self.block(Problem::VerifiedSendingNeeded { octets, maximum: policy.max_octets }, Field::Message);
        }
    }

    fn thread(&mut self, draft: &Draft, policy: &Policy) {
        let Some(thread) = &draft.thread else { return };
        let mut ids = thread.in_reply_to.iter().chain(&thread.references);
        let _ = ids.all(|id| self.header_safe(id, Field::Thread.into()));
        let found_later = policy.finds_threads && (thread.conversation.is_some() || thread.draft.is_some());
        if thread.in_reply_to.is_none() && !found_later {
            self.find(Problem::ReplyWithoutThread, Severity::Confirm, Field::Thread);
        }
    }
}

/// C0, DEL and C1 controls, and the two Unicode line ends: none may stand in a header (RFC 5322 §2.2, RFC 6532 §3).
fn breaks_header(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}

/// An upper estimate of the encoded message, for MIME and for Graph's JSON.
fn octets(draft: &Draft) -> u64 {
    let bodies = [&draft.html, &draft.text].into_iter().flatten().map(|body| base64(crlf(body)).max(json(body)));
    let files = draft
        .attachments
        .iter()
        .map(|file| base64(file.size).saturating_add(base64(length(&file.name))).saturating_add(PART_OVERHEAD));
    let recipients = [&draft.to, &draft.cc, &draft.bcc].into_iter().flatten();
    let entries = recipients.clone().map(|recipient| match recipient {
        Recipient::Group(group) => named(&group.group),
        Recipient::Mailbox(_) => 0,
    });
    let mailboxes = recipients.flat_map(Recipient::mailboxes).chain([&draft.from]);
    let addresses =
        mailboxes.map(|mailbox| length(&mailbox.address) + named(mailbox.name.as_deref().unwrap_or_default()));
    let thread = draft.thread.iter().flat_map(|thread| thread.in_reply_to.iter().chain(&thread.references));
    // The parent stands in In-Reply-To and in References.
    let thread = thread.map(|id| 2 * (length(id) + LIST_OVERHEAD));
    let headers = named(&draft.subject).saturating_add(4 * PART_OVERHEAD);
    bodies.chain(files).chain(entries).chain(addresses).chain(thread).fold(headers, u64::saturating_add)
}

/// Base64 in lines: 78 octets for 57 (RFC 2045 §6.8).
fn base64(octets: u64) -> u64 {
    octets.div_ceil(57).saturating_mul(78)
}

/// A name as encoded words, each of which holds 45 octets at most and takes 76 with its fold (RFC 2047 §2), in a list.
fn named(name: &str) -> u64 {
    length(name).div_ceil(30).saturating_mul(78).saturating_add(LIST_OVERHEAD)
}

/// Octets of a text with CRLF for every line end.
fn crlf(text: &str) -> u64 {
    let breaks = text.bytes().filter(|octet| *octet == b'\n').count();
    length(text).saturating_add(u64::try_from(breaks).unwrap_or(u64::MAX))
}

/// Octets of a text as a JSON string (RFC 8259 §7).
fn json(text: &str) -> u64 {
    let octets = text.bytes().map(|octet| match octet {
        b'"' | b'\\' | b'\n' | b'\r' | b'\t' => 2,
        0..=0x1f => 6,
        _ => 1,
    });
    octets.fold(2, u64::saturating_add)
}

fn length(text: &str) -> u64 {
    u64::try_from(text.len()).unwrap_or(u64::MAX)
}
