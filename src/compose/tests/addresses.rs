use std::cell::Cell;

use email_address::{EmailAddress, Options};
use proptest::prelude::*;
use serde_json::Value;

use super::to_ascii;
use crate::compose::{Address, AddressList, AddressProblem, LineProblem};

#[test]
fn every_vector_reads_as_it_should() {
    let vectors: Vec<Value> = serde_json::from_str(include_str!("addresses.json")).unwrap();
    for vector in vectors {
        let typed = vector["typed"].as_str().unwrap();
        match Address::parse(typed, to_ascii) {
            Ok(address) => assert_eq!(vector["address"], address.as_str(), "{typed:?}"),
            Err(problem) => assert_eq!(vector["problem"], serde_json::to_value(&problem).unwrap(), "{typed:?}"),
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

#[test]
fn spaces_around_are_dropped_only_where_somebody_typed() {
    assert_eq!(Address::parse(" leo@example.org", to_ascii).unwrap().as_str(), "leo@example.org");
    assert!(matches!(Address::parse_exact(" leo@example.org", to_ascii), Err(AddressProblem::Space { .. })));
    assert!(matches!(Address::parse_exact("leo@example.org ", to_ascii), Err(AddressProblem::Space { .. })));
}

#[test]
fn what_needs_a_hint_is_told() {
    let told = |typed: &str| Address::parse(typed, to_ascii).map(|a| (a.is_quoted(), a.has_dotless_domain()));
    assert_eq!(told("leo@example.org"), Ok((false, false)));
    assert_eq!(told("\"a.b@c\"@example.org"), Ok((true, false)));
    assert_eq!(told("first.last@io"), Ok((false, true)));
}

#[test]
fn another_grammar_agrees_where_it_knows_the_rule() {
    // In quotation marks it knows no pairs, nothing beyond ASCII and not the empty text; of a domain it takes a last
    // label of digits. Those stay out.
    let text = "([a-z!#.ü@(,]{1,4}|\"[a-z @.(,]{1,4}\"|[a-z.]{60,66})@([a-z0-9-]{1,4}\\.){0,2}[a-z]{1,2}";
    let options = Options::default().without_display_text().without_domain_literal();
    let judged = [0, 0].map(Cell::new);
    proptest!(ProptestConfig::with_cases(2_000), |(text in text)| {
        let theirs = EmailAddress::parse_with_options(&text, options).is_ok();
        prop_assert_eq!(Address::parse_exact(&text, |_| None).is_ok(), theirs, "{:?}", text);
        judged[usize::from(theirs)].update(|n| n + 1);
    });
    assert!(judged.iter().all(|times| times.get() > 200), "{judged:?}");
}

#[test]
fn a_list_says_which_lines_are_wrong_and_why() {
    let text = "\u{feff}leo@example.org\r\n\r\n \tmina@bücher.example \r\nleo\n\na@b@c.example\nana@example.org";
    let wrong = |line, reason| LineProblem { line, reason };
    assert_eq!(
        AddressList::read(text, to_ascii),
        AddressList { usable: 3, problems: vec![wrong(4, AddressProblem::NoAt), wrong(6, AddressProblem::SeveralAt)] }
    );
    assert_eq!(AddressList::read("", to_ascii), AddressList::default());
}

#[test]
fn a_list_judges_as_a_single_address_is_judged() {
    proptest!(|(lines in prop::collection::vec("[ a-z\"@.ü-]{0,12}", 0..6))| {
        let list = AddressList::read(&lines.join("\n"), to_ascii);
        let mut alone = AddressList::default();
        for (index, line) in lines.iter().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            match Address::parse(line, to_ascii) {
                Ok(_) => alone.usable += 1,
                Err(reason) => alone.problems.push(LineProblem { line: index + 1, reason }),
            }
        }
        prop_assert_eq!(list, alone);
    });
}
