//! Every crate's licence and version, judged by deny.toml from what cargo itself says, and nothing else.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use serde_json::Value;

use crate::{
    program::{cargo, output},
    repository,
};

/// What deny.toml says.
struct Policy {
    licences: BTreeSet<String>,
    /// Crates that may be there in more than one version.
    doubled: BTreeSet<String>,
}

fn policy() -> Policy {
    let text = fs::read_to_string(repository::path("deny.toml")).unwrap();
    let file: toml::Table = text.parse().unwrap();
    let list = |area: &str, key: &str| file[area][key].as_array().unwrap().clone();
    Policy {
        licences: list("licenses", "allow").iter().map(|name| name.as_str().unwrap().to_owned()).collect(),
        doubled: list("bans", "skip").iter().map(|skip| name_of(skip["crate"].as_str().unwrap()).to_owned()).collect(),
    }
}

/// `name@version` without its version.
fn name_of(package: &str) -> &str {
    package.split('@').next().unwrap_or(package)
}

/// The packages that are built for this or the WebAssembly target.
fn packages() -> Vec<Value> {
    let metadata = ["metadata", "--format-version", "1", "--locked"];
    let platforms = ["--filter-platform", "wasm32-unknown-unknown", "--filter-platform", "x86_64-unknown-linux-gnu"];
    let said = output(cargo(&[&metadata[..], &platforms[..]].concat())).unwrap();
    let metadata: Value = serde_json::from_str(&said).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

/// Whether an SPDX expression can be satisfied by these licences alone.
fn allows(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let expression = expression.replace('/', " OR ");
    let expression = expression.trim();
    let choices = split(expression, " OR ");
    let parts = split(expression, " AND ");
    if choices.len() > 1 {
        choices.iter().any(|choice| allows(choice, allowed))
    } else if parts.len() > 1 {
        parts.iter().all(|part| allows(part, allowed))
    } else if let Some(inner) = expression.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        allows(inner, allowed)
    } else {
        allowed.contains(expression)
    }
}

/// Splits where the word stands outside of parentheses.
fn split<'text>(text: &'text str, word: &str) -> Vec<&'text str> {
    let outside = |at: usize| text[..at].matches('(').count() == text[..at].matches(')').count();
    let mut parts = Vec::new();
    let mut from = 0;
    for (at, _) in text.match_indices(word).filter(|(at, _)| outside(*at)) {
        parts.push(&text[from..at]);
        from = at + word.len();
    }
    parts.push(&text[from..]);
    parts
}

#[test]
fn every_crate_has_a_licence_we_accept() {
    let policy = policy();
    let refused: Vec<String> = packages()
        .iter()
        .filter(|package| !package["license"].as_str().is_some_and(|licence| allows(licence, &policy.licences)))
        .map(|package| format!("{} {}: {}", package["name"], package["version"], package["license"]))
        .collect();
    assert!(refused.is_empty(), "not in deny.toml: {refused:#?}");
}

#[test]
fn no_crate_is_there_twice_without_a_reason() {
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in packages() {
        let text = |key: &str| package[key].as_str().unwrap().to_owned();
        versions.entry(text("name")).or_default().insert(text("version"));
    }
    let doubled: BTreeMap<_, _> = versions.into_iter().filter(|(_, versions)| versions.len() > 1).collect();
    let policy = policy();
    let unexplained: Vec<_> = doubled.iter().filter(|(name, _)| !policy.doubled.contains(*name)).collect();
    assert!(unexplained.is_empty(), "not in deny.toml: {unexplained:#?}");
    let needless: Vec<_> = policy.doubled.iter().filter(|name| !doubled.contains_key(*name)).collect();
    assert!(needless.is_empty(), "no longer doubled, take it out of deny.toml: {needless:#?}");
}

#[test]
fn a_choice_of_licences_needs_one_and_a_sum_needs_all() {
    let allowed: BTreeSet<String> = ["MIT", "Apache-2.0"].map(str::to_owned).into();
    assert!(allows("GPL-3.0 OR MIT", &allowed));
    assert!(allows("MIT/Apache-2.0", &allowed));
    assert!(allows("(MIT OR GPL-3.0) AND Apache-2.0", &allowed));
    assert!(!allows("(MIT OR Apache-2.0) AND Unicode-3.0", &allowed));
    assert!(!allows("MIT AND Unicode-3.0", &allowed));
}
