use proptest::prelude::*;
use serde_json::Value;

use super::to_ascii;
use crate::compose::{Address, AddressProblem};

#[test]
fn every_vector_reads_as_it_should() {
    let vectors: Vec<Value> = serde_json::from_str(include_str!("addresses.json")).unwrap();
    for vector in vectors {
        let typed = vector["typed"].as_str().unwrap();
        match Address::parse(typed, to_ascii) {
            Ok(address) => assert_eq!(vector["address"], address.as_str(), "{typed:?}"),
            Err(problem) => {
                assert_eq!(vector["problem"], serde_json::to_value(&problem).unwrap()["code"], "{typed:?}");
            }
        }
    }
}

#[test]
fn an_address_may_have_254_octets_and_no_more() {
    let at = |length: usize| {
        let domain = format!("{}.{}.{}.{}", "a".repeat(63), "b".repeat(63), "c".repeat(63), "d".repeat(40));
        format!("{}@{domain}", "x".repeat(length - domain.len() - 1))
    };
    assert!(Address::parse(&at(254), to_ascii).is_ok());
    assert_eq!(Address::parse(&at(255), to_ascii), Err(AddressProblem::TooLong { octets: 255 }));
}

#[test]
fn no_address_holds_what_would_break_a_header() {
    proptest!(|(typed in "[a-z\"\\\\ \r\n\t\u{0}\u{85}.]{1,12}@([a-zü]{1,5}\\.example|\\[[0-9.a-z>,\r]{0,9}\\])")| {
        if let Ok(address) = Address::parse(&typed, to_ascii) {
            prop_assert!(!address.as_str().chars().any(char::is_control));
            prop_assert!(address.domain().is_ascii());
        }
    });
}
