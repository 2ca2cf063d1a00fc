//! The domains a mailbox often writes to.

use proptest::prelude::*;

use super::{draft, to, to_ascii};
use crate::compose::{Draft, Familiar, FamiliarDomain};

fn kept(familiar: &Familiar) -> Vec<(&str, u32)> {
    familiar.domains().iter().map(|kept| (kept.domain.as_str(), kept.mails)).collect()
}

fn domain(domain: &str, mails: u32) -> FamiliarDomain {
    FamiliarDomain { domain: domain.to_owned(), mails }
}

fn sent(addresses: &[&str]) -> Draft {
    Draft { to: to(addresses), ..draft() }
}

#[test]
fn a_message_counts_once_for_each_of_its_domains() {
    let mut familiar = Familiar::default();
    let first =
        Draft { bcc: to(&["c@x.example", "d@bücher.example"]), ..sent(&["a@X.example", "b@x.example", "broken"]) };
    familiar.remember(&first, to_ascii);
    assert_eq!(kept(&familiar), [("x.example", 1), ("xn--bcher-kva.example", 1)]);
    familiar.remember(&sent(&["a@xn--bcher-kva.example"]), to_ascii);
    assert_eq!(kept(&familiar), [("xn--bcher-kva.example", 2), ("x.example", 1)]);
    familiar.remember(&sent(&["leo@localhost", "leo@[192.0.2.1]"]), to_ascii);
    assert_eq!(kept(&familiar).len(), 2);
}

#[test]
fn two_hundred_domains_are_kept_and_the_latest_of_the_rare_stay() {
    let mut familiar =
        Familiar::recall((0..200).map(|n| domain(&format!("d{n}.example"), 1 + u32::from(n < 100))).collect());
    familiar.remember(&sent(&["a@new.example"]), to_ascii);
    assert_eq!(familiar.domains().len(), 200);
    assert_eq!(kept(&familiar)[100], ("new.example", 1));
    assert_eq!(kept(&familiar)[199], ("d198.example", 1));
}

#[test]
fn a_count_does_not_overflow() {
    let mut familiar = Familiar::recall(vec![domain("x.example", u32::MAX)]);
    familiar.remember(&sent(&["a@x.example"]), to_ascii);
    assert_eq!(kept(&familiar), [("x.example", u32::MAX)]);
}

#[test]
fn what_somebody_else_wrote_into_the_store_is_left_out() {
    let long = format!("{}.example", "x".repeat(300));
    let hostile = ["", ".", "a..b", "X.example", "<b>.example", "a b.example", "localhost", "leo@x.example", &long];
    let mut stored: Vec<_> = hostile.iter().map(|name| domain(name, 9)).collect();
    stored.extend([domain("b.example", 0), domain("a.example", 1), domain("c.example", 5), domain("a.example", 7)]);
    assert_eq!(kept(&Familiar::recall(stored)), [("c.example", 5), ("a.example", 1)]);
}

proptest! {
    #[test]
    fn what_was_kept_is_recalled_as_it_was(
        stored in prop::collection::vec(("[a-c]{1,2}\\.example|.{0,9}", any::<u32>()), 0..300),
        addresses in prop::collection::vec("[a-z]{1,3}@[a-c]{1,2}\\.example", 0..9),
    ) {
        let mut familiar = Familiar::recall(stored.iter().map(|(name, mails)| domain(name, *mails)).collect());
        familiar.remember(&sent(&addresses.iter().map(String::as_str).collect::<Vec<_>>()), to_ascii);
        prop_assert!(familiar.domains().len() <= 200);
        prop_assert!(familiar.domains().is_sorted_by_key(|kept| std::cmp::Reverse(kept.mails)));
        prop_assert_eq!(Familiar::recall(familiar.domains().to_vec()), familiar);
    }
}
