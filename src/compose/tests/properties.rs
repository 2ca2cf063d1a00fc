//! What holds for every draft.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::Value;

use super::{drafts, exchange};
use crate::compose::{Code, Finding, Fix, Problem, Rules, Severity, Verdict, review};

/// Findings of each code.
fn counts(findings: &[Finding]) -> BTreeMap<Code, usize> {
    let mut counts = BTreeMap::new();
    for finding in findings {
        *counts.entry(Code::from(&finding.problem)).or_default() += 1;
    }
    counts
}

/// What each finding speaks of: its code with every word of its parameters, in lower case, as a mailbox has many
/// spellings. How many there are is no word.
fn matters(findings: &[Finding]) -> BTreeSet<(Code, String)> {
    let spoken = findings.iter().flat_map(|finding| {
        let code = Code::from(&finding.problem);
        if let Problem::GreetingOtherName { greeted, .. } = &finding.problem {
            // Whoever else gets the mail, the greeting is wrong by the same name.
            return vec![(code, greeted.to_lowercase())];
        }
        let words = words(serde_json::to_value(&finding.problem).unwrap()).into_iter();
        words.map(|word| (code, word)).collect()
    });
    spoken.collect()
}

fn words(value: Value) -> Vec<String> {
    match value {
        Value::String(word) => vec![word.to_lowercase()],
        Value::Array(values) => values.into_iter().flat_map(words).collect(),
        Value::Object(fields) => fields.into_iter().flat_map(|(_, value)| words(value)).collect(),
        _ => vec![],
    }
}

fn count(findings: &[Finding], problem: &Problem) -> usize {
    findings.iter().filter(|finding| finding.problem == *problem).count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_review_never_panics_and_always_says_the_same(
        draft in drafts::draft(),
        policy in drafts::policy(),
        familiar in drafts::familiar(),
    ) {
        let rules = Rules { policy: &policy, familiar: &familiar, ..exchange() };
        let first = review(&draft, &rules);
        prop_assert_eq!(&first, &review(&draft, &rules));
        prop_assert!(first.findings.is_sorted_by(|one, next| one.place <= next.place));
        let blocked = first.verdict() == Verdict::Blocked;
        prop_assert_eq!(blocked, first.findings.iter().any(|finding| finding.severity == Severity::Block));
        prop_assert_eq!(blocked, first.into_approved().is_none());
    }

    #[test]
    fn a_fix_removes_its_finding_and_adds_none(
        draft in drafts::draft(),
        policy in drafts::policy(),
        familiar in drafts::familiar(),
    ) {
        let rules = Rules { policy: &policy, familiar: &familiar, ..exchange() };
        let before = review(&draft, &rules);
        for finding in &before.findings {
            let Some(fix) = &finding.fix else { continue };
            let Some(fixed) = draft.fixed(fix) else {
                return Err(TestCaseError::fail(format!("{fix:?} does not fit")));
            };
            let after = review(&fixed, &rules);
            let told = format!("{finding:#?}\nwas mended and left\n{:#?}", after.findings);
            prop_assert!(count(&after.findings, &finding.problem) < count(&before.findings, &finding.problem), "{}", told);
            let allowed = counts(&before.findings);
            for (code, count) in counts(&after.findings) {
                prop_assert!(count <= allowed.get(&code).copied().unwrap_or_default(), "{:?}: {}", code, told);
            }
            // What was said of the address before is said of the corrected one.
            let mut spoken = matters(&before.findings);
            if let Fix::CorrectAddress { address, correction, .. } = fix {
                let corrected: Vec<_> =
                    spoken.iter().filter(|(_, word)| *word == address.to_lowercase()).map(|(code, _)| (*code, correction.to_lowercase())).collect();
                spoken.extend(corrected);
            }
            for matter in matters(&after.findings) {
                prop_assert!(spoken.contains(&matter), "{:?}: {}", matter, told);
            }
            prop_assert!(after.verdict() as u8 <= before.verdict() as u8, "{}", told);
        }
    }
}
