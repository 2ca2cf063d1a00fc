//! What servers say in words, as data: the first row with a phrase in the diagnostic names the class.
//!
//! The phrases are what mail systems are known to write: their sources and manuals, the error pages of the large
//! providers (Google "Gmail SMTP errors and codes", Microsoft "Email non-delivery reports in Exchange Online", Yahoo
//! "SMTP error codes", Apple "Postmaster information for iCloud Mail", Orange and La Poste error codes), read 2026-11.
//! They are matched in lower case, with white space as one space, whatever else stands around them.

mod content;
mod mailbox;
mod recipient;
mod route;
mod searched;
mod sender;

use super::Class;

pub(super) use recipient::{CERTAIN_OF, CERTAIN_UNKNOWN, UNKNOWN};
pub(super) use searched::Searched;

/// A class and the phrases that name it.
type Row = (Class, &'static [&'static str]);

/// Phrases that say more than any code does, in the order in which they are asked.
pub(super) const STRONG: &[Row] = &[
    (Class::Network, route::BROKEN_ANSWER),
    (Class::Throttled, sender::TOO_MUCH),
    (Class::ContentRefused, content::NAMED),
    (Class::SenderOverQuota, sender::OVER_QUOTA),
    (Class::SenderNotAuthenticated, sender::NOT_AUTHENTICATED),
    (Class::BlockedByPolicy, sender::UNWANTED),
    (Class::TooLarge, mailbox::TOO_LARGE),
    (Class::MailboxFull, mailbox::FULL),
    (Class::MailboxMoved, mailbox::MOVED),
    (Class::MailboxDisabled, mailbox::DISABLED),
    (Class::NotAccepting, route::NOT_ACCEPTING),
    (Class::UnknownDomain, route::UNKNOWN_DOMAIN),
];

/// Phrases that are asked when neither a strong phrase nor the status named a class.
pub(super) const WEAK: &[Row] = &[
    (Class::BlockedByPolicy, sender::BLOCKED),
    (Class::ContentRefused, content::SUSPECTED),
    (Class::Throttled, sender::LATER),
    (Class::Network, route::NO_CONNECTION),
    (Class::Expired, route::EXPIRED),
];

/// The class of the first row that has a phrase in the text.
pub(super) fn class_in(rows: &[Row], text: &Searched<'_>) -> Option<Class> {
    rows.iter().find(|(_, phrases)| text.has_one(phrases)).map(|(class, _)| *class)
}

/// Whether one of a few phrases stands in a short text.
pub(super) fn any_in(phrases: &[&str], text: &str) -> bool {
    phrases.iter().any(|phrase| text.contains(phrase))
}

/// Whether the text begins with one of these, each of two octets at least: those two are compared first.
pub(super) fn begins_with_one(text: &str, starts: &[&str]) -> bool {
    let Some(two) = text.as_bytes().first_chunk::<2>() else { return false };
    starts.iter().any(|start| start.as_bytes().first_chunk::<2>() == Some(two) && text.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_phrase_of_a_row_says_what_another_says_already() {
        for (class, phrases) in STRONG.iter().chain(WEAK) {
            for phrase in *phrases {
                let said = phrases.iter().find(|other| *other != phrase && phrase.contains(**other));
                assert_eq!(said, None, "{class:?}: {phrase}");
            }
        }
    }

    #[test]
    fn a_start_is_compared_to_its_end() {
        let starts = ["from:", "x-"];
        assert!(begins_with_one("from: ana", &starts) && begins_with_one("x-", &starts));
        assert!(!begins_with_one("fro", &starts) && !begins_with_one("x", &starts) && !begins_with_one("to:", &starts));
    }

    #[test]
    fn phrases_are_written_as_they_are_matched() {
        let rows = STRONG.iter().chain(WEAK).flat_map(|(_, phrases)| phrases.iter());
        for phrase in rows.chain(CERTAIN_UNKNOWN).chain(UNKNOWN) {
            let plain = phrase.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
            assert_eq!(plain, *phrase, "in lower case, single spaces");
        }
    }
}
