use super::{findings, text};
use crate::compose::{Draft, Finding, Fix, Problem};

fn found(subject: &str) -> Vec<Finding> {
    findings(&Draft { subject: subject.into(), ..text("Hello.") })
}

#[test]
fn a_subject_of_prefixes_alone_asks() {
    for subject in ["Re:", "FW: RE:", "回覆：", "답장:"] {
        assert_eq!(found(subject)[0].problem, Problem::SubjectOnlyPrefix { subject: subject.into() });
    }
    for subject in ["Re: Friday", "回覆：報價", "Reply"] {
        assert_eq!(found(subject), []);
    }
}

#[test]
fn capitals_are_a_hint_whatever_stands_before_them() {
    assert_eq!(found("Re: PLEASE ANSWER TODAY")[0].problem, Problem::SubjectShouting);
    assert_eq!(found("RE: FW: Offer"), []);
    assert_eq!(found("SAP HANA"), []);
}

#[test]
fn control_characters_are_taken_out_by_the_fix() {
    for (subject, clean) in [
        ("Friday\r\nBcc: x@y.example", "Friday Bcc: x@y.example"),
        ("a\u{0}b\t c\u{2028}", "a b c"),
        ("\u{7}Re:", "Re:"),
    ] {
        let draft = Draft { subject: subject.into(), ..text("Hello.") };
        let before = findings(&draft);
        let control =
            before.iter().find(|finding| matches!(finding.problem, Problem::ControlCharacter { .. })).unwrap();
        assert_eq!(control.fix, Some(Fix::RewriteSubject { subject: clean.into() }));
        let after = findings(&draft.fixed(control.fix.as_ref().unwrap()).unwrap());
        assert_eq!(after.len(), before.len() - 1, "{after:?}");
    }
}

#[test]
fn a_subject_of_control_characters_alone_is_missing_too() {
    let problems: Vec<_> = found("\u{0}\u{1}").into_iter().map(|finding| finding.problem).collect();
    assert!(problems.contains(&Problem::SubjectMissing) && problems.len() == 2, "{problems:?}");
}

#[test]
fn no_fix_makes_a_field_of_two_halves() {
    let halves = found("{{first\nname}}");
    assert!(
        halves
            .iter()
            .any(|finding| matches!(finding.problem, Problem::ControlCharacter { .. }) && finding.fix.is_none())
    );
}
