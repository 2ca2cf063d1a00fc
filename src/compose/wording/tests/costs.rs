//! Nothing panics, and nothing takes long.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::{findings, html, text};
use crate::compose::Draft;

proptest! {
    #[test]
    fn arbitrary_texts_are_reviewed(said in "(?s).{0,80}", subject in "(?s).{0,40}") {
        findings(&Draft { subject, ..text(&said) });
        findings(&html(&said));
    }

    #[test]
    fn texts_that_look_like_something_are_reviewed(parts in proptest::collection::vec(
        prop_oneof![
            Just("attached"), Just("첨부"), Just("添付"), Just("附件"), Just("附上"), Just("TODO"), Just("XXX"), Just("lorem ipsum"),
            Just("Hi "), Just("Dear Mr. "), Just("Ana"), Just(","), Just("\n"), Just("様"), Just("님"), Just("您好"), Just("王"), Just("田中"),
            Just("김민수"), Just(" 과장"), Just("["), Just("]"), Just("insert name"), Just("○○"), Just("é"), Just("😀"), Just(". "), Just("Re:"), Just("and "), Just("-"), Just("’"),
        ],
        0..24,
    )) {
        let said = parts.concat();
        findings(&Draft { subject: said.clone(), ..text(&said) });
        findings(&html(&said));
    }
}

/// Generous for an unoptimised build on a busy machine: what grows with the square of the text takes minutes.
#[test]
fn no_text_takes_long() {
    for unit in [
        "attached to nothing ",
        "The attachment you sent. ",
        "첨부해 주신 ",
        "您的附件",
        "添付は不要",
        "XXX-",
        "[your ",
        "<insert ",
        "○",
        "a",
        "Hi ",
        "TODO list ",
        "[[[[",
        "님 ",
    ] {
        let said = unit.repeat(1_000_000 / unit.len());
        let began = Instant::now();
        findings(&text(&said));
        assert!(began.elapsed() < Duration::from_secs(20), "{unit}: {:?}", began.elapsed());
    }
}
