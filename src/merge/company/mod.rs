//! A company as one speaks of it: "Acme", not "Acme Holdings Co., Ltd.".

mod legal_forms;

use legal_forms::{AFTER, AROUND, BEFORE};

/// Words that the longest form behind a name has: `S. de R. L. de C. V.` has six.
const MOST_WORDS: usize = 6;

/// The name without its legal form; unchanged when nothing else would be left.
///
/// ```
/// use mailrail::merge::friendly_company;
///
/// assert_eq!(friendly_company("Acme, Inc."), "Acme");
/// assert_eq!(friendly_company("㈜한빛"), "한빛");
/// assert_eq!(friendly_company("Tiffany & Co."), "Tiffany & Co.");
/// ```
#[must_use]
pub fn friendly_company(company: &str) -> &str {
    let mut name = company.trim();
    // `(주)한빛 Co., Ltd.` has two.
    while let Some(shorter) = without_form(name).filter(|shorter| shorter.chars().any(char::is_alphanumeric)) {
        name = shorter;
    }
    name
}

fn without_form(name: &str) -> Option<&str> {
    let around = AROUND.iter().find_map(|form| name.strip_prefix(form).or_else(|| name.strip_suffix(form)));
    let before = || {
        let (first, rest) = name.split_once(' ')?;
        BEFORE.contains(&first).then_some(rest)
    };
    around.or_else(before).or_else(|| without_last_words(name)).map(trimmed)
}

/// Takes away the longest form of whole words at the end.
fn without_last_words(name: &str) -> Option<&str> {
    let starts = name.char_indices().rev().filter(|(at, character)| {
        let begins = name.get(..*at).and_then(|before| before.chars().next_back()).is_some_and(separates);
        begins && !separates(*character)
    });
    let candidates = starts.take(MOST_WORDS).filter_map(|(at, _)| name.split_at_checked(at));
    candidates.filter(|(left, form)| is_form(form) && !joined(left)).last().map(|(left, _)| left)
}

fn is_form(words: &str) -> bool {
    let compared = compared(words);
    // Two letters are a form only as forms are written: `AG`, `a.s.`, `Oy`, never the word `as`.
    let written = compared.chars().count() > 2 || words.contains('.') || words.starts_with(char::is_uppercase);
    written && AFTER.binary_search(&compared.as_str()).is_ok()
}

/// Whether what follows belongs to the name: `Tiffany & Co.`, `Müller und Co.`
fn joined(left: &str) -> bool {
    let last = trimmed(left).rsplit(separates).next().unwrap_or_default();
    matches!(last, "&" | "+" | "and" | "und" | "et" | "y" | "e")
}

/// As forms are compared: lower case, without what people write differently.
fn compared(words: &str) -> String {
    let kept = words.chars().filter(|character| !separates(*character) && !matches!(character, '.' | '(' | ')'));
    kept.flat_map(char::to_lowercase).collect()
}

fn separates(character: char) -> bool {
    character.is_whitespace() || matches!(character, ',' | '，' | '、')
}

fn trimmed(name: &str) -> &str {
    name.trim_matches(separates)
}
