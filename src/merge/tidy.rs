//! Spacing after a field has gone blank: "Hi {{first_name}}," is "Hi," and not "Hi ,".

use std::ops::Range;

use super::filling::Filling;
use super::value::Value;

/// What goes with the blank fields of a text, in order. A line break in the text ends a line.
pub(super) fn gaps(text: &str, fields: &[Filling<'_>]) -> Vec<Range<usize>> {
    let mut line = Line { text, fields, gaps: Vec::new() };
    for field in fields.iter().filter(|field| field.value == Value::Blank) {
        line.close(field.range.clone());
    }
    line.gaps
}

/// A text on the way: blank fields and gaps are passed over, other fields read as a word.
struct Line<'a> {
    text: &'a str,
    fields: &'a [Filling<'a>],
    gaps: Vec<Range<usize>>,
}

/// Stands for a filled field.
const WORD: char = '\u{fffc}';

impl Line<'_> {
    fn close(&mut self, blank: Range<usize>) {
        let before = self.before(blank.start).map(|(character, _)| character);
        let after = self.after(blank.end).map(|(character, _)| character);
        match before {
            Some(space) if is_space(space) => {
                if after.is_none_or(|after| after.is_whitespace() || closes(after)) {
                    self.drop_before(blank.start);
                    // "Hello, {{first_name}}, welcome"
                    if self.before(blank.start).is_some_and(|(earlier, _)| is_comma(earlier)) {
                        self.drop_comma(blank.end);
                    }
                }
            }
            None | Some('\n') => {
                self.drop_comma(blank.end);
                self.drop_after(blank.end);
            }
            Some('(' | '[' | '（' | '「' | '“') => self.drop_after(blank.end),
            Some(_) => {}
        }
    }

    fn drop_before(&mut self, at: usize) {
        let mut dropped = Vec::new();
        let mut at = at;
        while let Some((_, gap)) = self.before(at).filter(|(character, _)| is_space(*character)) {
            at = gap.start;
            dropped.push(gap);
        }
        self.gaps.extend(dropped.into_iter().rev());
    }

    fn drop_after(&mut self, at: usize) {
        while let Some((_, gap)) = self.after(at).filter(|(character, _)| is_space(*character)) {
            self.gaps.push(gap);
        }
    }

    fn drop_comma(&mut self, at: usize) {
        if let Some((_, gap)) = self.after(at).filter(|(character, _)| is_comma(*character)) {
            self.gaps.push(gap);
        }
    }

    /// The character that is read before a place, and where it stands.
    fn before(&self, mut at: usize) -> Option<(char, Range<usize>)> {
        loop {
            if let Ok(index) = self.gaps.binary_search_by_key(&at, |gap| gap.end) {
                at = self.gaps.get(index)?.start;
            } else if let Ok(index) = self.fields.binary_search_by_key(&at, |field| field.range.end) {
                let field = self.fields.get(index)?;
                if field.value != Value::Blank {
                    return Some((WORD, field.range.clone()));
                }
                at = field.range.start;
            } else {
                let character = self.text.get(..at)?.chars().next_back()?;
                return Some((character, at - character.len_utf8()..at));
            }
        }
    }

    /// The character that is read after a place, and where it stands.
    fn after(&self, mut at: usize) -> Option<(char, Range<usize>)> {
        loop {
            if let Ok(index) = self.gaps.binary_search_by_key(&at, |gap| gap.start) {
                at = self.gaps.get(index)?.end;
            } else if let Ok(index) = self.fields.binary_search_by_key(&at, |field| field.range.start) {
                let field = self.fields.get(index)?;
                if field.value != Value::Blank {
                    return Some((WORD, field.range.clone()));
                }
                at = field.range.end;
            } else {
                let character = self.text.get(at..)?.chars().next()?;
                return Some((character, at..at + character.len_utf8()));
            }
        }
    }
}

fn is_space(character: char) -> bool {
    character != '\n' && character.is_whitespace()
}

fn is_comma(character: char) -> bool {
    matches!(character, ',' | '，' | '、')
}

/// Punctuation before which no space stands.
fn closes(character: char) -> bool {
    is_comma(character)
        || matches!(
            character,
            '.' | ';' | ':' | '!' | '?' | ')' | ']' | '。' | '！' | '？' | '；' | '：' | '）' | '」' | '”'
        )
}
