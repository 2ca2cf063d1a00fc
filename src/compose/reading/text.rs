//! Reads a plain-text body.

use super::{Reading, Run, quote};
use crate::compose::Field;

impl<'a> Reading<'a> {
    /// Reads plain text, a run a line.
    pub fn of_text(text: &'a str) -> Self {
        let mut reading = Self::new(Field::Text, text);
        text.clone_into(&mut reading.text);
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let end = start + line.trim_end_matches(['\r', '\n']).len();
            reading.runs.push(Run {
                words: start..end,
                source: start..end,
                quoted: false,
                signature: false,
                code: false,
                breaks: 1,
                depth: 0,
                preformatted: true,
            });
            start += line.len();
        }
        quote::mark_lines(&reading.text, &mut reading.runs);
        reading
    }
}
