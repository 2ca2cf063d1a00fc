//! Fixes of recipients that would leave the mail greeting somebody who does not get it are not offered.

use std::ops::Range;

use crate::compose::review::Pass;
use crate::compose::{Draft, Fix, Problem, Reading};

/// Tries each of them, on the recipients alone.
pub(in crate::compose::wording) fn check(pass: &mut Pass<'_>, reading: &Reading<'_>, paragraphs: &[Range<usize>]) {
    let greeted = paragraphs.iter().take(super::FIRST).any(|range| super::greeting(reading, range).is_some());
    let wrong = pass.findings.iter().any(|finding| matches!(finding.problem, Problem::GreetingOtherName { .. }));
    if !greeted || wrong {
        return;
    }
    let (rules, Draft { from, to, cc, bcc, .. }) = (pass.rules, pass.draft);
    let (from, to, cc, bcc) = (from.clone(), to.clone(), cc.clone(), bcc.clone());
    let draft = Draft { from, to, cc, bcc, ..Draft::default() };
    let greets_other = |fix: &Fix| {
        let of_recipients = matches!(fix, Fix::RemoveRecipient { .. } | Fix::CorrectAddress { .. });
        let fixed = if of_recipients { draft.fixed(fix) } else { None };
        fixed.is_some_and(|fixed| {
            let mut tried = Pass { draft: &fixed, rules, findings: Vec::new() };
            super::check(&mut tried, reading, paragraphs);
            !tried.findings.is_empty()
        })
    };
    for finding in &mut pass.findings {
        finding.fix.take_if(|fix| greets_other(fix));
    }
}
