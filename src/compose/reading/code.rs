//! Pieces of programs shown in a mail: what looks like a gap there is how programs are written.

use super::Run;

/// Elements for what stands in a program or comes out of one (HTML Standard §4.4.3 and §4.5.15–18, and the obsolete
/// `listing` and `tt`, read 2026-11).
pub(super) fn is_code(name: &[u8]) -> bool {
    matches!(name, b"code" | b"kbd" | b"listing" | b"pre" | b"samp" | b"tt" | b"var")
}

/// A mail that is nothing else is no program: some editors put all that is typed into one `pre`.
pub(super) fn keep_among_words(text: &str, runs: &mut [Run]) {
    let said = |run: &Run| !run.quoted && text.get(run.words.clone()).is_some_and(|words| !words.trim().is_empty());
    if !runs.iter().any(|run| !run.code && said(run)) {
        for run in runs {
            run.code = false;
        }
    }
}
