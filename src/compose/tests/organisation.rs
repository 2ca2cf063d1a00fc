//! Colleagues, others, and strangers who see each other.

use super::{draft, exchange, fixes, problems, to};
use crate::compose::{Draft, Field, Fix, Policy, Problem, Rules, Thread};

fn organisation() -> Policy {
    Policy { organisation_domains: vec!["contoso.example".into()], ..Policy::default() }
}

#[test]
fn those_outside_the_organisation_are_listed_once() {
    let policy = organisation();
    let rules = Rules { policy: &policy, ..exchange() };
    let draft = Draft {
        to: to(&["jin@sales.contoso.example"]),
        cc: to(&["leo@example.org", "mina@notcontoso.example"]),
        ..draft()
    };
    let addresses = vec!["leo@example.org".into(), "mina@notcontoso.example".into()];
    assert_eq!(
        problems(&draft, &rules),
        [
            (Problem::InternalAndExternal { internal: 1, external: 2 }, Field::To.into()),
            (Problem::ExternalRecipients { addresses }, Field::Cc.into()),
        ]
    );
    let twice = Draft { cc: to(&["leo@example.org", "Leo@Example.org"]), ..draft.clone() };
    let once = Problem::ExternalRecipients { addresses: vec!["leo@example.org".into()] };
    assert!(problems(&twice, &rules).contains(&(once, Field::Cc.into())));
    let inside = Draft { to: to(&["jin@contoso.example", "lee@sales.contoso.example"]), ..super::draft() };
    assert_eq!(problems(&inside, &rules), []);
}

#[test]
fn without_a_declared_organisation_nobody_is_external() {
    let draft = Draft { to: to(&["leo@example.org", "mina@example.net"]), ..draft() };
    assert_eq!(problems(&draft, &exchange()), []);
}

#[test]
fn colleagues_and_others_together_are_hinted_at() {
    let policy = organisation();
    let rules = Rules { policy: &policy, ..exchange() };
    let both = Draft { to: to(&["jin@contoso.example", "leo@example.org"]), ..draft() };
    let hint = Problem::InternalAndExternal { internal: 1, external: 1 };
    assert!(problems(&both, &rules).contains(&(hint, Field::To.into())));
    // Writing to a customer with a colleague in copy is everyday work where nobody asked to be told.
    assert_eq!(problems(&both, &exchange()), []);
}

/// People at so many domains, each its own company.
fn people(count: usize, domains: usize) -> Vec<crate::compose::Recipient> {
    let addresses: Vec<_> = (0..count).map(|n| format!("p{n}@company{}.example", n % domains)).collect();
    to(&addresses.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn strangers_who_see_each_other_are_found() {
    let visible = Draft { to: people(4, 5), cc: people(6, 5), ..draft() };
    // Different people in Cc, so that nobody stands there twice.
    let cc = people(10, 5).split_off(4);
    let visible = Draft { cc, ..visible };
    let strangers = Problem::StrangersVisible { count: 10, domains: 5 };
    assert_eq!(fixes(&visible, &exchange()), [(strangers, Some(Fix::MoveToBcc))]);
}

#[test]
fn a_group_a_project_and_a_reply_are_no_strangers() {
    let nine = Draft { to: people(9, 9), ..draft() };
    let four_companies = Draft { to: people(40, 4), ..draft() };
    let hidden = Draft { to: people(1, 1), bcc: people(40, 40).split_off(1), ..draft() };
    let thread = Thread { in_reply_to: Some("<1@x>".into()), ..Thread::default() };
    let reply = Draft { to: people(12, 12), thread: Some(thread), ..draft() };
    for draft in [nine, four_companies, hidden, reply] {
        assert_eq!(problems(&draft, &exchange()), []);
    }
    let policy =
        Policy { organisation_domains: (0..9).map(|n| format!("company{n}.example")).collect(), ..Policy::default() };
    let ours = Draft { to: people(12, 9), ..draft() };
    assert_eq!(problems(&ours, &Rules { policy: &policy, ..exchange() }), []);
}

#[test]
fn moving_to_bcc_is_not_offered_where_to_must_keep_its_one() {
    let policy = Policy { exactly_one_to: true, ..Policy::default() };
    let rules = Rules { policy: &policy, ..exchange() };
    let draft = Draft { to: people(1, 1), cc: people(12, 12).split_off(1), ..draft() };
    assert!(matches!(fixes(&draft, &rules)[..], [(Problem::StrangersVisible { count: 12, .. }, None)]));
}
