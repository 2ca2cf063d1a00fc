//! From what was said to what it means.

use super::{
    Class, Status, codes,
    phrases::{CERTAIN_OF, CERTAIN_UNKNOWN, STRONG, Searched, UNKNOWN, WEAK, class_in},
    reply::Stage,
};

/// What a failure means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verdict {
    pub class: Class,
    pub hard: bool,
}

/// What a failure is judged by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Case<'a> {
    pub status: Option<Status>,
    pub reply: Option<u16>,
    /// What was said.
    pub diagnostic: &'a str,
    /// All that stands around it, for the command that was refused.
    pub around: &'a str,
    /// Whether it is tried no more.
    pub given_up: bool,
    /// Who said it: the refusing server and the reporter, as far as they are named.
    pub servers: [&'a str; 2],
}

/// Judges a failure.
pub(super) fn verdict(case: Case<'_>) -> Verdict {
    let Case { status, reply, diagnostic, .. } = case;
    let said = plain(diagnostic);
    let temporary = match (status, reply) {
        (Some(status), _) => status.is_temporary(),
        (None, Some(reply)) => reply < 500,
        (None, None) => false,
    };
    let words = Searched::of(&said);
    let (class, confirmed) = class(case, &said, &words);
    // A server that calls a user unknown in a table of its own and says "try again" has been asked again for days.
    let definite = case.given_up && class == Class::UnknownRecipient && words.has_one(UNKNOWN);
    Verdict { class, hard: class.is_hard() && confirmed && (!temporary || definite) }
}

/// The class, and whether it may be hard.
fn class(case: Case<'_>, said: &str, words: &Searched<'_>) -> (Class, bool) {
    let Case { status, reply, around, servers, .. } = case;
    let stage = Stage::of(&around.to_lowercase());
    let by_status = status.and_then(codes::of_status);
    if let Some(class) = class_in(STRONG, words).or_else(|| named_domain(said)) {
        // What does not exist is the sender's domain when it was the sender who was refused.
        let of_sender = stage == Some(Stage::Sender) || status.is_some_and(Status::is_of_sender);
        let other = class.is_hard() && of_sender;
        return (if other { Class::BlockedByPolicy } else { class }, true);
    }
    let certain_of =
        |(domain, phrase): &(&str, &str)| words.has(phrase) && servers.iter().any(|one| is_in(one, domain));
    if words.has_one(CERTAIN_UNKNOWN) || CERTAIN_OF.iter().any(certain_of) {
        return (Class::UnknownRecipient, true);
    }
    let unknown = words.has_one(UNKNOWN);
    let by_words = class_in(WEAK, words);
    // Some write x.1.1 before whatever they say.
    let otherwise =
        !unknown && matches!(by_words, Some(Class::BlockedByPolicy | Class::ContentRefused | Class::Throttled));
    if by_status == Some(Class::UnknownRecipient) && !otherwise || unknown && stage == Some(Stage::Recipient) {
        return (Class::UnknownRecipient, true);
    }
    // x.7.1 and its like say "not wanted" of anything, x.4.7 only that it took too long: words say more.
    let (exact, broad) = match by_status {
        Some(Class::BlockedByPolicy | Class::UnknownRecipient | Class::Network | Class::Expired) => (None, by_status),
        _ => (by_status, None),
    };
    let told = exact.or_else(|| unknown.then_some(Class::UnknownRecipient)).or(by_words);
    // Who is refused before naming anybody is refused for who they are.
    let at_the_door = || (stage == Some(Stage::Sender)).then_some(Class::BlockedByPolicy);
    let told = told.or(broad).or_else(at_the_door).or_else(|| reply.and_then(codes::of_reply));
    let class = told.unwrap_or(Class::Other);
    (class, class != Class::UnknownRecipient)
}

/// `example.com does not exist`, said of a domain and not of an address.
fn named_domain(said: &str) -> Option<Class> {
    let (before, _) = said.split_once(" does not exist")?;
    let word = before.split(' ').next_back()?;
    let domain = word.contains('.') && !word.contains(['@', '<', '>', ':']) && !word.ends_with('.');
    domain.then_some(Class::UnknownDomain)
}

/// Whether a server is of this domain.
fn is_in(server: &str, domain: &str) -> bool {
    let server = server.to_ascii_lowercase();
    server.strip_suffix(domain).is_some_and(|before| before.is_empty() || before.ends_with('.'))
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
    use crate::bounce::reply::Codes;

    fn judged(diagnostic: &str) -> (Class, bool) {
        let Codes { status, reply } = Codes::of(diagnostic);
        let verdict =
            verdict(Case { status, reply, diagnostic, around: diagnostic, given_up: true, servers: ["", "mx.au.com"] });
        (verdict.class, verdict.hard)
    }

    #[test]
    fn words_codes_and_the_stage_together_make_the_class() {
        for (diagnostic, class, hard) in [
            ("550 5.1.1 <a@b.c>: Recipient address rejected: User unknown", Class::UnknownRecipient, true),
            ("550 Unknown user a@b.c (in reply to end of DATA command)", Class::UnknownRecipient, false),
            ("550 Unknown user a@b.c (in reply to RCPT TO command)", Class::UnknownRecipient, true),
            ("552 sorry, that mailbox is over quota (#5.1.1)", Class::MailboxFull, false),
            (
                "550-5.7.26 mail from x is not accepted due to 550-5.7.26 domain's DMARC policy",
                Class::SenderNotAuthenticated,
                false,
            ),
            ("550 5.7.1 Service unavailable, client host blocked using Spamhaus", Class::BlockedByPolicy, false),
            (
                "Host or domain name not found. Name service error for name=b.c: Host not found",
                Class::UnknownDomain,
                true,
            ),
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
            ("550 <a@b.c>: User unknown", Class::UnknownRecipient, true),
            ("550 : User unknown", Class::UnknownRecipient, false),
            ("550 5.1.7 No such domain b.c", Class::BlockedByPolicy, false),
            ("553 mail.b.c does not exist", Class::UnknownDomain, true),
            ("550 5.1.1 <a@b.c> 192.0.2.1 has sent to too many recipients this hour", Class::Throttled, false),
            (
                "450 4.1.1 User unknown in virtual alias table (in reply to RCPT TO command)",
                Class::UnknownRecipient,
                true,
            ),
            ("450 4.1.1 Address verification in progress", Class::UnknownRecipient, false),
            ("550 x", Class::Other, false),
        ] {
            assert_eq!(judged(diagnostic), (class, hard), "{diagnostic}");
        }
    }
}
