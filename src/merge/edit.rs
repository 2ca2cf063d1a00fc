//! Changes of a source, made in one go.

use std::ops::Range;

use super::filling::Filling;
use super::tidy;

/// What takes the place of some octets.
pub(super) type Edit = (Range<usize>, String);

/// The changes that fill a text: each field becomes what `written` makes of its value, and blanks take their spacing
/// along.
pub(super) fn edits(text: &str, fillings: &[Filling<'_>], written: impl Fn(&Filling<'_>) -> String) -> Vec<Edit> {
    let filled = fillings.iter().map(|filling| (filling.range.clone(), written(filling)));
    let gaps = tidy::gaps(text, fillings).into_iter().map(|gap| (gap, String::new()));
    let mut edits: Vec<Edit> = filled.chain(gaps).collect();
    edits.sort_by_key(|(range, _)| range.start);
    edits
}

/// The source after its changes, which are in order and do not overlap.
pub(super) fn edited(source: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(source.len());
    let mut at = 0;
    for (range, replacement) in edits {
        out.push_str(source.get(at..range.start).unwrap_or_default());
        out.push_str(replacement);
        at = range.end;
    }
    out.push_str(source.get(at..).unwrap_or_default());
    out
}
