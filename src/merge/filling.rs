//! The fields of a text and what takes their places.

use std::ops::Range;

use super::problem::{MergeProblem, MergeStop};
use super::value::{Value, value};
use super::{Row, Sender};
use crate::compose::{MergeField, Place, Written, merge_fields, nearest};

/// A field of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Filling<'a> {
    /// Where it stands, braces and all.
    pub range: Range<usize>,
    /// Which it is.
    pub field: MergeField,
    /// What takes its place.
    pub value: Value<'a>,
}

/// One recipient's message on the way.
pub(super) struct Merging<'a> {
    pub row: &'a Row,
    pub sender: &'a Sender,
    /// Everything that stands in its way so far.
    pub stops: Vec<MergeStop>,
}

/// A text to fill.
pub(super) struct Text<'t> {
    /// Decoded.
    pub words: &'t str,
    /// Whether what stands there is somebody else's, whose braces are not our business.
    pub foreign: &'t dyn Fn(usize) -> bool,
    /// How the person finds it.
    pub place: &'t dyn Fn(Range<usize>) -> Place,
}

impl<'a> Merging<'a> {
    /// The fields of a text; those that cannot be filled stop the message.
    pub fn fill(&mut self, text: &Text<'_>) -> Vec<Filling<'a>> {
        let mut fillings = Vec::new();
        for found in merge_fields(text.words) {
            let field = match &found.written {
                Written::Well(name) => MergeField::parse(name),
                Written::Badly { .. } => None,
            };
            let filled = field.map(|field| (value(&field, self.row, self.sender), field));
            let problem = match (filled, found.written) {
                (Some((Some(value), field)), _) => {
                    fillings.push(Filling { range: found.range, field, value });
                    continue;
                }
                (Some((None, field)), _) => MergeProblem::FieldUnfilled { name: field.name().to_owned() },
                _ if (text.foreign)(found.range.start) => continue,
                (None, Written::Well(name)) => {
                    let suggestion = nearest(name).map(str::to_owned);
                    MergeProblem::FieldUnknown { name: name.to_owned(), suggestion }
                }
                (None, Written::Badly { .. }) => {
                    let text = text.words.get(found.range.clone()).unwrap_or_default().to_owned();
                    MergeProblem::FieldMalformed { text }
                }
            };
            self.stop(problem, (text.place)(found.range));
        }
        fillings
    }

    /// Stops at what reads as a field after every field was filled: a value brought it.
    pub fn judge(&mut self, text: &Text<'_>) {
        // A field that could not be filled still stands there.
        if self.stops.iter().any(|stop| !matches!(stop.problem, MergeProblem::ValueReadsAsField { .. })) {
            return;
        }
        let own = merge_fields(text.words).find(|found| !(text.foreign)(found.range.start));
        if let Some(found) = own {
            let brought = text.words.get(found.range.clone()).unwrap_or_default().to_owned();
            self.stop(MergeProblem::ValueReadsAsField { text: brought }, (text.place)(found.range));
        }
    }

    pub fn stop(&mut self, problem: MergeProblem, place: Place) {
        self.stops.push(MergeStop { problem, place });
    }
}
