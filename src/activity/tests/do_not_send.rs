//! The do-not-send list.

use super::*;
use crate::activity::{allowed, forbidden};

fn listed(at: i64, address: &str, class: Class) -> Event {
    Event { at, what: What::Listed { address: address.to_owned(), class } }
}

fn addresses(activity: &Activity) -> Vec<String> {
    activity.do_not_send().into_iter().map(|one| one.address).collect()
}

#[test]
fn an_address_is_on_it_until_it_is_allowed_and_again_when_that_is_undone() {
    let mut activity = activity(&[
        listed(START, "Ana@example.com", Class::UnknownRecipient),
        listed(START + 5, "ben@example.net", Class::UnknownDomain),
    ]);
    assert_eq!(addresses(&activity), ["ben@example.net", "Ana@example.com"], "the newest first");
    // By a clock that is behind the one by which it was listed.
    let allows = allowed(&activity, "ANA@example.com", START - HOUR);
    activity.take(&allows);
    assert_eq!(addresses(&activity), ["ben@example.net"]);
    let forbids = forbidden(&activity, "ana@example.com", START - HOUR);
    activity.take(&forbids);
    let ana = activity.do_not_send().into_iter().find(|one| one.address == "ana@example.com").unwrap();
    assert_eq!(ana.class, Class::UnknownRecipient, "for the reason for which it was on it before");
}

#[test]
fn it_does_not_depend_on_the_order_in_which_it_is_told() {
    let allows = Event { at: START + 2, what: What::Allowed { address: "ana@example.com".to_owned() } };
    let (first, last) =
        (listed(START, "ana@example.com", Class::Other), listed(START + 3, "ana@example.com", Class::UnknownRecipient));
    assert_eq!(addresses(&activity(&[allows.clone(), first.clone()])), [] as [&str; 0]);
    assert_eq!(addresses(&activity(&[last.clone(), allows.clone(), first.clone()])), ["ana@example.com"]);
    assert_eq!(activity(&[first, allows, last]).do_not_send()[0].class, Class::UnknownRecipient);
}
