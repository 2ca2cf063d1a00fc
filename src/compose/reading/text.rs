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
            let run = Run { words: start..end, source: start..end, quoted: false, signature: false, begins_line: true };
            reading.runs.push(run);
            start += line.len();
        }
        quote::mark_lines(&reading.text, &mut reading.runs);
        reading
    }
}
