//! Addresses that no single person reads.

use super::{Pass, Person};
use crate::compose::Problem;

/// Local parts of offices, sorted. RFC 2142 (abuse … www, and `-request` of its §6); the rest is what mailing services
/// refuse or warn of as role addresses: Mailchimp, "Limits on Role-Based Addresses"
/// (<https://mailchimp.com/help/limits-on-role-based-addresses/>, read 2026-11), with the usual names in German and in
/// Korean and Japanese addresses.
const OFFICES: &[&str] = &[
    "abuse",
    "accounting",
    "accounts",
    "admin",
    "administrator",
    "all",
    "anfrage",
    "bewerbung",
    "billing",
    "buchhaltung",
    "careers",
    "compliance",
    "contact",
    "contactus",
    "customer-service",
    "customercare",
    "customerservice",
    "datenschutz",
    "devops",
    "enquiries",
    "enquiry",
    "everyone",
    "feedback",
    "finance",
    "ftp",
    "hello",
    "help",
    "helpdesk",
    "hostmaster",
    "hr",
    "info",
    "inquiries",
    "inquiry",
    "invoice",
    "invoices",
    "jinji",
    "jobs",
    "kontakt",
    "legal",
    "mail",
    "marketing",
    "media",
    "news",
    "newsletter",
    "noc",
    "office",
    "orders",
    "payroll",
    "postmaster",
    "press",
    "privacy",
    "purchasing",
    "reception",
    "rechnung",
    "recruit",
    "recruiting",
    "registrar",
    "returns",
    "root",
    "saiyo",
    "sales",
    "security",
    "service",
    "soumu",
    "staff",
    "subscribe",
    "support",
    "sysadmin",
    "team",
    "tech",
    "toiawase",
    "unsubscribe",
    "usenet",
    "uucp",
    "vertrieb",
    "webmaster",
    "www",
];

/// What stands in addresses that nobody reads, separators taken out. RFC 3834 §2 for the first; the rest is usage.
const UNREAD: &[&str] =
    &["mailerdaemon", "donotreply", "dontreply", "noreply", "nepasrepondre", "keineantwort", "noresponder"];

/// No-reply addresses and offices: one hint each, the graver of the two.
pub(super) fn check(pass: &mut Pass<'_>, people: &[Person<'_>]) {
    for person in people {
        let address = person.written();
        if is_unread(person.local()) {
            pass.find(Problem::NoReplyRecipient { address }, person.place());
        } else if is_office(person.local()) {
            pass.find(Problem::RoleRecipient { address }, person.place());
        }
    }
}

/// `no-reply`, `noreply+42`, `calendar-noreply`.
fn is_unread(local: &str) -> bool {
    let letters: String = local.chars().filter(|character| !matches!(character, '-' | '_' | '.')).collect();
    UNREAD.iter().any(|unread| letters.contains(unread))
}

/// `sales`, `sales+shop`, `list-request`.
fn is_office(local: &str) -> bool {
    let office = local.split_once('+').map_or(local, |(office, _)| office);
    OFFICES.binary_search(&office).is_ok() || office.ends_with("-request")
}

#[cfg(test)]
mod tests {
    use super::{OFFICES, is_office, is_unread};

    #[test]
    fn offices_can_be_searched() {
        let unsorted = OFFICES.windows(2).find(|pair| pair[0] >= pair[1]);
        assert_eq!(unsorted, None);
    }

    #[test]
    fn people_are_no_offices() {
        for local in ["info", "sales+shop", "dev-request", "postmaster"] {
            assert!(is_office(local), "{local}");
        }
        for local in ["infomaniac", "salesman", "ana.sales", "request", "", "mail.ana", "helper"] {
            assert!(!is_office(local), "{local}");
        }
        for local in ["noreply", "no-reply", "do_not_reply", "calendar-noreply", "no.reply+42", "mailer-daemon"] {
            assert!(is_unread(local), "{local}");
        }
        for local in ["reply", "norah.eply", "ana", "no", "daemon"] {
            assert!(!is_unread(local), "{local}");
        }
    }
}
