//! What status and reply codes mean, as data.
//!
//! Sources, read 2026-11: RFC 3463; the IANA registry "SMTP Enhanced Status Codes"; Microsoft Learn, "Email
//! non-delivery reports and SMTP errors in Exchange Online"; Google Workspace Admin Help, "Gmail SMTP errors and codes".

use super::{Class, Status};
use Class::{
    BlockedByPolicy, ContentRefused, Expired, MailboxDisabled, MailboxFull, MailboxMoved, Network, NotAccepting,
    SenderNotAuthenticated, SenderOverQuota, Throttled, TooLarge, UnknownDomain, UnknownRecipient,
};

/// Subject, first and last detail, class. Codes that say nothing of a class are not here.
type Row = (u16, u16, u16, Class);

/// RFC 3463 and the IANA registry: what every system may say.
const REGISTERED: &[Row] = &[
    (1, 1, 1, UnknownRecipient),
    (1, 2, 2, UnknownDomain),
    (1, 3, 4, UnknownRecipient),
    (1, 6, 6, MailboxMoved),
    (1, 7, 8, BlockedByPolicy),
    (1, 10, 10, NotAccepting),
    (2, 1, 1, MailboxDisabled),
    (2, 2, 2, MailboxFull),
    (2, 3, 3, TooLarge),
    (3, 1, 1, MailboxFull),
    (3, 2, 2, NotAccepting),
    (3, 4, 4, TooLarge),
    (4, 0, 3, Network),
    (4, 4, 4, UnknownDomain),
    (4, 5, 5, Throttled),
    (4, 6, 6, Network),
    (4, 7, 7, Expired),
    (5, 3, 3, Throttled),
    (6, 0, 10, ContentRefused),
    (7, 1, 2, BlockedByPolicy),
    (7, 8, 12, BlockedByPolicy),
    (7, 13, 13, MailboxDisabled),
    (7, 14, 15, BlockedByPolicy),
    (7, 16, 16, TooLarge),
    (7, 17, 18, MailboxMoved),
    (7, 19, 19, BlockedByPolicy),
    (7, 20, 24, SenderNotAuthenticated),
    (7, 25, 25, BlockedByPolicy),
    (7, 26, 26, SenderNotAuthenticated),
    (7, 27, 27, BlockedByPolicy),
    (7, 28, 28, Throttled),
    (7, 29, 29, SenderNotAuthenticated),
    (7, 30, 30, BlockedByPolicy),
];

/// Exchange Online's own, beyond the registry.
const EXCHANGE_ONLINE: &[Row] = &[
    (1, 20, 20, ContentRefused),
    (1, 90, 90, SenderOverQuota),
    (2, 121, 122, Throttled),
    (4, 8, 8, BlockedByPolicy),
    (4, 14, 14, Network),
    (4, 300, 300, Expired),
    (4, 310, 312, UnknownDomain),
    (4, 316, 317, Network),
    (7, 57, 57, SenderNotAuthenticated),
    (7, 60, 60, BlockedByPolicy),
    (7, 64, 64, BlockedByPolicy),
    (7, 102, 105, BlockedByPolicy),
    (7, 124, 136, BlockedByPolicy),
    (7, 193, 193, BlockedByPolicy),
    (7, 230, 234, BlockedByPolicy),
    (7, 321, 325, Network),
    (7, 500, 508, BlockedByPolicy),
    (7, 509, 509, SenderNotAuthenticated),
    (7, 510, 511, BlockedByPolicy),
    (7, 512, 512, ContentRefused),
    (7, 513, 514, BlockedByPolicy),
    (7, 515, 515, SenderNotAuthenticated),
    (7, 606, 649, BlockedByPolicy),
    (7, 700, 707, SenderOverQuota),
    (7, 708, 708, BlockedByPolicy),
    (7, 709, 749, SenderOverQuota),
    (7, 750, 750, BlockedByPolicy),
    (7, 850, 899, BlockedByPolicy),
];

/// Google's own, beyond the registry.
const GOOGLE: &[Row] = &[(7, 32, 40, SenderNotAuthenticated)];

/// Replies that mean the same without an enhanced code (RFC 5321 §4.2.3, RFC 7504).
const REPLIES: &[(u16, Class)] = &[
    (421, Throttled),
    (452, MailboxFull),
    (521, NotAccepting),
    (523, TooLarge),
    (525, MailboxDisabled),
    (551, MailboxMoved),
    (552, MailboxFull),
    (556, NotAccepting),
];

/// What a status says of the class, if it says anything.
pub(super) fn of_status(status: Status) -> Option<Class> {
    let fits = |row: &&Row| row.0 == status.subject && (row.1..=row.2).contains(&status.detail);
    [REGISTERED, EXCHANGE_ONLINE, GOOGLE].into_iter().flatten().find(fits).map(|row| row.3)
}

/// What a reply code alone says of the class, if it says anything.
pub(super) fn of_reply(reply: u16) -> Option<Class> {
    REPLIES.iter().find(|row| row.0 == reply).map(|row| row.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_stands_in_one_row_of_all_tables() {
        for subject in 0..8 {
            for detail in 0..1000 {
                let rows = [REGISTERED, EXCHANGE_ONLINE, GOOGLE].into_iter().flatten();
                let rows = rows.filter(|row| row.0 == subject && (row.1..=row.2).contains(&detail)).count();
                assert!(rows <= 1, "x.{subject}.{detail} stands in {rows} rows");
            }
        }
    }

    #[test]
    fn codes_that_say_only_that_it_failed_have_no_class() {
        for code in ["5.0.0", "4.0.0", "5.1.0", "5.2.0", "5.3.0", "5.5.0", "5.7.0", "5.0.350"] {
            assert_eq!(Status::parse(code).map(of_status), Some(None), "{code}");
        }
    }
}
