//! From what was said to what it means.

use super::{
    Class, Status, codes,
    phrases::{CERTAIN_UNKNOWN, STRONG, UNKNOWN, WEAK, any_in, class_in},
    reply::refused_recipient,
};

/// What a failure means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verdict {
    pub class: Class,
    pub hard: bool,
}

/// Judges a failure by its codes, the diagnostic and, for the command that was refused, all that stands around it.
pub(super) fn verdict(status: Option<Status>, reply: Option<u16>, diagnostic: &str, around: &str) -> Verdict {
    let said = plain(diagnostic);
    let temporary = match (status, reply) {
        (Some(status), _) => status.is_temporary(),
        (None, Some(reply)) => reply < 500,
        (None, None) => false,
    };
    let (class, confirmed) = class(status, reply, &said, around);
    Verdict { class, hard: class.is_hard() && confirmed && !temporary }
}

/// The class, and whether it may be hard.
fn class(status: Option<Status>, reply: Option<u16>, said: &str, around: &str) -> (Class, bool) {
    if let Some(class) = class_in(STRONG, said) {
        return (class, true);
    }
    if any_in(CERTAIN_UNKNOWN, said) {
        return (Class::UnknownRecipient, true);
    }
    let by_status = status.and_then(codes::of_status);
    if by_status == Some(Class::UnknownRecipient) {
        return (Class::UnknownRecipient, true);
    }
    let unknown = any_in(UNKNOWN, said);
    if unknown && refused_recipient(&around.to_lowercase()) {
        return (Class::UnknownRecipient, true);
    }
    // x.7.1 and its like say "not wanted" of anything: words say more.
    let (exact, broad) = match by_status {
        Some(Class::BlockedByPolicy) => (None, by_status),
        _ => (by_status, None),
    };
    let told = exact.or_else(|| unknown.then_some(Class::UnknownRecipient)).or_else(|| class_in(WEAK, said));
    let class = told.or(broad).or_else(|| reply.and_then(codes::of_reply)).unwrap_or(Class::Other);
    (class, class != Class::UnknownRecipient)
}

/// A diagnostic as phrases are matched: lower case, single spaces, without the codes that begin each line of a reply
/// and that reporters leave in the midst of a sentence when they join the lines.
fn plain(diagnostic: &str) -> String {
    let mut plain = String::with_capacity(diagnostic.len());
    for word in diagnostic.split_whitespace().filter(|word| !is_joint(word)) {
        if !plain.is_empty() {
            plain.push(' ');
        }
        plain.extend(word.chars().flat_map(char::to_lowercase));
    }
    plain
}

/// `550-5.7.26`
fn is_joint(word: &str) -> bool {
    let Some((reply, status)) = word.split_once('-') else { return false };
    reply.len() == 3 && reply.bytes().all(|digit| digit.is_ascii_digit()) && Status::parse(status).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(diagnostic: &str) -> (Class, bool) {
        let codes = crate::bounce::reply::Codes::of(diagnostic);
        let verdict = verdict(codes.status, codes.reply, diagnostic, diagnostic);
        (verdict.class, verdict.hard)
    }

    #[test]
    fn words_codes_and_the_stage_together_make_the_class() {
        for (diagnostic, class, hard) in [
            ("550 5.1.1 <a@b.c>: Recipient address rejected: User unknown", Class::UnknownRecipient, true),
            ("550 Unknown user a@b.c (in reply to end of DATA command)", Class::UnknownRecipient, false),
            ("550 Unknown user a@b.c (in reply to RCPT TO command)", Class::UnknownRecipient, true),
            ("450 Unknown user a@b.c (in reply to RCPT TO command)", Class::UnknownRecipient, false),
            ("552 sorry, that mailbox is over quota (#5.1.1)", Class::MailboxFull, false),
            ("550-5.7.26 mail from x is not accepted due to 550-5.7.26 domain's DMARC policy", Class::SenderNotAuthenticated, false),
            ("550 5.7.1 Service unavailable, client host blocked using Spamhaus", Class::BlockedByPolicy, false),
            ("Host or domain name not found. Name service error for name=b.c: Host not found", Class::UnknownDomain, true),
            ("452 4.2.2 x", Class::MailboxFull, false),
            ("550 5.4.1 x", Class::Network, false),
            ("552 5.3.4 x", Class::TooLarge, false),
            ("551 5.1.6 x", Class::MailboxMoved, true),
            ("521 5.3.2 x", Class::NotAccepting, true),
            ("525 5.7.13 x", Class::MailboxDisabled, false),
            ("554 5.7.1 message content rejected", Class::ContentRefused, false),
            ("421 too many connections from your address", Class::Throttled, false),
            ("connect to mx.b.c[192.0.2.1]:25: Connection timed out", Class::Network, false),
            ("retry timeout exceeded", Class::Expired, false),
            ("550 5.4.5 Daily user sending quota exceeded", Class::SenderOverQuota, false),
            ("550 x", Class::Other, false),
        ] {
            assert_eq!(judged(diagnostic), (class, hard), "{diagnostic}");
        }
    }
}
