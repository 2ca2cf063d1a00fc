//! Ordinary business mails, written before the rules they are held against: none may be held up.

use std::fs;
use std::path::{Path, PathBuf};

use super::rules;
use crate::channel::{Channel, Consent};
use crate::compose::{Draft, Severity, review};

/// Every mail of tests/ordinary-mails with its language and name.
fn mails() -> Vec<(String, Draft)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ordinary-mails");
    let entries = |folder: &Path| -> Vec<PathBuf> {
        let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths
    };
    let files = entries(&folder).into_iter().flat_map(|language| entries(&language));
    files
        .map(|file| {
            let name = file.strip_prefix(&folder).unwrap().display().to_string();
            let draft = serde_json::from_str(&fs::read_to_string(&file).unwrap());
            (name.clone(), draft.unwrap_or_else(|error| panic!("{name}: {error}")))
        })
        .collect()
}

#[test]
fn there_are_mails_enough_in_every_language() {
    let mails = mails();
    assert!(mails.len() >= 72);
    for language in ["en", "ko", "ja", "zh-Hant"] {
        let count = mails.iter().filter(|(name, _)| name.starts_with(&format!("{language}/"))).count();
        assert!(count >= 16, "{language}: {count}");
    }
}

#[test]
fn no_ordinary_mail_is_held_up() {
    let mut held = Vec::new();
    for (name, draft) in mails() {
        for channel in [Channel::ExchangeOnline, Channel::Gmail] {
            let review = review(&draft, &rules(channel.limits(Consent::Verified)));
            let grave = review.findings.into_iter().filter(|finding| finding.severity >= Severity::Confirm);
            held.extend(grave.map(|finding| format!("{name}, {channel:?}: {finding:?}")));
        }
    }
    assert!(held.is_empty(), "{}", held.join("\n"));
}
