use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::{Value, from_str, json};

use super::to_ascii;
use crate::compose::{Address, Code, Policy, PolicyProblem, Severity};

fn read(document: &str) -> Result<Policy, PolicyProblem> {
    Policy::read(document, to_ascii)
}

fn address(typed: &str) -> Address {
    Address::parse(typed, to_ascii).unwrap()
}

#[test]
fn a_whole_document_is_read() {
    let policy = read(
        r#"{
          "$schema": "policy.schema.json",
          "organisation": { "domains": ["Contoso.example", "bücher.example"] },
          "blocked": { "domains": ["evil.example"], "people": ["Leo@Example.org", "a@x.example", "leo@example.org"] },
          "unsubscribed": ["mina@x.example"],
          "severities": { "role-recipient": "confirm", "link-insecure": "off", "no-recipient": "block" },
          "rules": { "exactlyOneTo": true },
          "words": { "attachment": ["Annex"], "placeholder": ["FIXTHIS"] }
        }"#,
    )
    .unwrap();
    assert_eq!(policy.organisation_domains, ["contoso.example", "xn--bcher-kva.example"]);
    assert_eq!(policy.blocked_people, ["a@x.example", "leo@example.org"]);
    assert_eq!(policy.severity(Code::RoleRecipient), Some(Severity::Confirm));
    assert_eq!(policy.severity(Code::LinkInsecure), None);
    assert_eq!(policy.severity(Code::BodyEmpty), Some(Severity::Confirm));
    assert!(policy.exactly_one_to);
    assert_eq!((policy.attachment_words, policy.placeholder_words), (vec!["annex".into()], vec!["fixthis".into()]));
}

#[test]
fn an_empty_document_wants_nothing() {
    assert_eq!(read("{}"), Ok(Policy::default()));
}

#[test]
fn a_subdomain_is_inside_and_a_lookalike_is_not() {
    let policy =
        read(r#"{"organisation":{"domains":["contoso.example"]},"blocked":{"domains":["evil.example"]}}"#).unwrap();
    for (typed, inside) in [
        ("ana@contoso.example", true),
        ("ana@CONTOSO.example", true),
        ("ana@mail.contoso.example", true),
        ("ana@notcontoso.example", false),
        ("ana@contoso.example.org", false),
    ] {
        assert_eq!(policy.is_inside(&address(typed)), inside, "{typed}");
    }
    assert!(policy.is_blocked(&address("x@sub.evil.example")));
    assert!(!policy.is_blocked(&address("x@devil.example")));
}

#[test]
fn people_are_found_whatever_the_case() {
    let policy = read(r#"{"blocked":{"people":["Leo@x.example"]},"unsubscribed":["MINA@bücher.example"]}"#).unwrap();
    assert!(policy.is_blocked(&address("LEO@x.example")));
    assert!(!policy.is_blocked(&address("cleo@x.example")));
    assert!(policy.is_unsubscribed(&address("mina@bücher.example")));
}

#[test]
fn a_bad_document_is_refused_with_the_place() {
    let vectors: Vec<Value> = from_str(include_str!("policies.json")).unwrap();
    for vector in vectors {
        let document = vector["document"].as_str().unwrap();
        let problem = read(document).expect_err(document);
        assert_eq!(
            json!([problem.line, problem.column]),
            json!([vector["line"], vector["column"]]),
            "{document}: {problem}"
        );
        assert!(problem.reason.contains(vector["reason"].as_str().unwrap()), "{document}: {problem}");
        assert!(problem.reason.chars().count() <= 200, "{document}: {problem}");
    }
}

/// Every code there is, as serde itself lists them.
fn codes() -> BTreeSet<String> {
    let listed = from_str::<Code>("\"?\"").unwrap_err().to_string();
    listed.split('`').skip(3).step_by(2).map(str::to_owned).collect()
}

#[test]
fn the_schema_knows_every_code_and_which_stay_blocks() {
    let schema: Value = from_str(include_str!("../../../docs/policy.schema.json")).unwrap();
    let described = schema["properties"]["severities"]["properties"].as_object().unwrap();
    assert_eq!(described.keys().cloned().collect::<BTreeSet<_>>(), codes());
    for (code, level) in described {
        let fixed = from_str::<Code>(&json!(code).to_string()).unwrap().is_fixed();
        let reference = if fixed { "#/definitions/fixed" } else { "#/definitions/severity" };
        assert_eq!(level["$ref"], reference, "{code}");
        for level in ["off", "hint", "confirm", "block"] {
            let read = read(&json!({ "severities": { code: level } }).to_string());
            assert_eq!(read.is_ok(), !fixed || level == "block", "{code}: {level}");
        }
    }
}

#[test]
fn the_list_of_findings_says_of_every_code_how_grave_it_is() {
    let page = include_str!("../../../docs/findings.md");
    for code in codes() {
        let row = page.lines().find(|line| line.starts_with(&format!("| `{code}` "))).expect(&code);
        let said = row.split('|').nth(3).unwrap().trim().to_owned();
        let code: Code = from_str(&json!(code).to_string()).unwrap();
        let severity = json!(code.severity()).as_str().unwrap().to_owned();
        assert_eq!(said, if code.is_fixed() { "always block".to_owned() } else { severity }, "{row}");
    }
}

proptest! {
    #[test]
    fn no_document_makes_the_reader_panic(document in "(?s).{0,60}", entry in any::<String>()) {
        let _ = read(&document);
        let people = json!({ "unsubscribed": [entry], "blocked": { "domains": [entry] } }).to_string();
        if let Err(problem) = read(&people) {
            prop_assert_eq!(problem.line, 1);
        }
    }
}
