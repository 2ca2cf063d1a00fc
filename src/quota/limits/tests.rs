use std::collections::BTreeSet;

use serde_json::json;

use super::MailboxKind;
use crate::quota::{Limit, LimitName, Measure, Scope, Window};

/// Columns of the page for each kind of mailbox, by the heading of its section.
const COLUMNS: [(MailboxKind, &str, usize); 7] = [
    (MailboxKind::ExchangeOnline, "Exchange Online", 0),
    (MailboxKind::ExchangeOnlineTrial, "Exchange Online", 1),
    (MailboxKind::ExchangeOnlineNewTenant, "Exchange Online", 2),
    (MailboxKind::ExchangeOnPremises, "Exchange on-premises", 0),
    (MailboxKind::GmailWorkspace, "Gmail", 0),
    (MailboxKind::GmailWorkspaceTrial, "Gmail", 1),
    (MailboxKind::GmailConsumer, "Gmail", 2),
];

fn rows(section: &str) -> Vec<Vec<&'static str>> {
    let page = include_str!("../../../docs/limits.md");
    let start = page.split_once(&format!("\n## {section}\n")).expect(section).1;
    let table = start.split("\n## ").next().unwrap().lines().filter(|line| line.starts_with("| `"));
    table.map(|line| line.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

fn over(window: Window) -> &'static str {
    match window {
        Window::Message => "one message",
        Window::AtOnce => "at once",
        Window::Rolling(1_000) => "1 second",
        Window::Rolling(60_000) => "1 minute",
        Window::Rolling(300_000) => "5 minutes",
        Window::Rolling(600_000) => "10 minutes",
        Window::Rolling(86_400_000) => "24 hours",
        Window::Rolling(other) => panic!("{other} has no words"),
    }
}

#[test]
fn the_page_of_limits_has_every_figure_with_its_window_and_source() {
    for (kind, section, column) in COLUMNS {
        let rows = rows(section);
        let told: BTreeSet<_> = rows.iter().filter(|row| row[1 + column] != "—").map(|row| row[0].to_owned()).collect();
        let name = |limit: &Limit| format!("`{}`", json!(limit.name).as_str().unwrap());
        assert_eq!(told, kind.limits().iter().map(name).collect(), "{kind:?}");
        for limit in kind.limits() {
            let row = rows.iter().find(|row| row[0] == name(limit)).unwrap();
            assert_eq!(row[1 + column].replace(',', ""), limit.maximum.to_string(), "{kind:?} {row:?}");
            assert_eq!(row[row.len() - 2], over(limit.window), "{kind:?} {row:?}");
            assert!(row[row.len() - 1].contains(limit.source), "{kind:?} {row:?}: {}", limit.source);
            assert_eq!(limit.read, "2026-11");
        }
    }
}

#[test]
fn a_limit_counts_what_its_name_says() {
    for limit in MailboxKind::ALL.into_iter().flat_map(MailboxKind::limits) {
        let name = json!(limit.name).as_str().unwrap().to_owned();
        let measure = match limit.measure {
            Measure::Messages => "messages",
            Measure::Recipients => "recipients",
            Measure::ExternalRecipients => "external-recipients",
            Measure::Requests => "requests",
            Measure::Octets => "upload",
        };
        assert!(name.trim_start_matches("tenant-").starts_with(measure), "{limit:?}");
        let (window, per) = (limit.window, |unit: &str| name.ends_with(&format!("-per-{unit}")));
        assert_eq!(per("second"), window == Window::Rolling(1_000), "{limit:?}");
        assert_eq!(per("minute"), window == Window::Rolling(60_000) && limit.name != LimitName::Requests, "{limit:?}");
        assert_eq!(per("day"), window == Window::Rolling(86_400_000), "{limit:?}");
        assert_eq!(per("message"), limit.scope == Scope::Message, "{limit:?}");
        assert_eq!(name.ends_with("at-once"), window == Window::AtOnce, "{limit:?}");
        assert!(limit.maximum > 0 && !limit.source.is_empty(), "{limit:?}");
    }
}

#[test]
fn no_kind_has_a_limit_twice_and_a_poorer_kind_is_never_allowed_more() {
    for kind in MailboxKind::ALL {
        let names: BTreeSet<_> = kind.limits().iter().map(|limit| limit.name).collect();
        assert_eq!(names.len(), kind.limits().len(), "{kind:?}");
    }
    for (poorer, richer) in [
        (MailboxKind::ExchangeOnlineTrial, MailboxKind::ExchangeOnline),
        (MailboxKind::ExchangeOnlineNewTenant, MailboxKind::ExchangeOnlineTrial),
        (MailboxKind::GmailWorkspaceTrial, MailboxKind::GmailWorkspace),
    ] {
        for limit in poorer.limits() {
            let other = richer.limits().iter().find(|other| other.name == limit.name).unwrap();
            assert!(limit.maximum <= other.maximum, "{poorer:?} {limit:?}");
        }
    }
}
