//! What an organisation may say of how grave a finding is.

use super::{draft, exchange, mailbox, to};
use crate::compose::{Code, Draft, Policy, Problem, Rules, Severity, Verdict, review};

/// The verdict, and how grave each finding is, under a policy for one code.
fn judged(draft: &Draft, code: Code, severity: Option<Severity>) -> (Verdict, Vec<(Problem, Severity)>) {
    let policy = Policy { severities: [(code, severity)].into(), ..Policy::default() };
    let review = review(draft, &Rules { policy: &policy, ..exchange() });
    assert_eq!(review.verdict() == Verdict::Blocked, review.clone().into_approved().is_none());
    let found = review.findings.iter().map(|finding| (finding.problem.clone(), finding.severity)).collect();
    (review.verdict(), found)
}

#[test]
fn a_severity_is_raised_lowered_and_switched_off() {
    let office = Draft { to: to(&["sales@example.org"]), ..draft() };
    let hint = Problem::RoleRecipient { address: "sales@example.org".into() };
    for (severity, verdict) in [
        (Severity::Hint, Verdict::Sendable),
        (Severity::Confirm, Verdict::Confirm),
        (Severity::Block, Verdict::Blocked),
    ] {
        let expected = (verdict, vec![(hint.clone(), severity)]);
        assert_eq!(judged(&office, Code::RoleRecipient, Some(severity)), expected);
    }
    assert_eq!(judged(&office, Code::RoleRecipient, None), (Verdict::Sendable, vec![]));
    let typo = Draft { to: to(&["leo@gmial.com"]), ..draft() };
    assert_eq!(judged(&typo, Code::LikelyTypo, Some(Severity::Hint)).0, Verdict::Sendable);
    let dotless = Draft { to: to(&["leo@intranet"]), ..draft() };
    assert_eq!(judged(&dotless, Code::DomainWithoutDot, Some(Severity::Confirm)).0, Verdict::Confirm);
}

#[test]
fn what_the_provider_or_the_standard_refuses_stays_a_block() {
    let drafts = [
        (Code::SenderMissing, Draft { from: mailbox(""), ..draft() }),
        (Code::NoRecipient, Draft { to: vec![], ..draft() }),
        (Code::AddressUnusable, Draft { to: to(&["leo"]), ..draft() }),
        (Code::ControlCharacter, Draft { subject: "a\r\nb".into(), ..draft() }),
        (Code::SubjectTooLong, Draft { subject: "Friday ".repeat(40), ..draft() }),
    ];
    for (code, draft) in drafts {
        for severity in [None, Some(Severity::Hint), Some(Severity::Confirm)] {
            let (verdict, found) = judged(&draft, code, severity);
            assert_eq!(verdict, Verdict::Blocked, "{code:?}");
            assert!(
                found.iter().any(|(problem, severity)| Code::from(problem) == code && *severity == Severity::Block)
            );
        }
    }
}

#[test]
fn another_code_keeps_its_own_severity() {
    let office = Draft { to: to(&["sales@example.org", "leo@gmial.com"]), ..draft() };
    let (verdict, found) = judged(&office, Code::RoleRecipient, None);
    assert_eq!((verdict, found.len()), (Verdict::Confirm, 1));
}
