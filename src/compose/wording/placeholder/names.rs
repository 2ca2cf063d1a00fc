//! "OOO님", "○○様", "XX先生": circles and crosses where a name belongs.

use std::ops::Range;

const MARKS: &[char] = &['○', '◯', '〇', '●', '△', 'O', 'Ｏ', 'X', 'x', '×', 'ㅇ'];
/// What people are addressed by after their name.
const HONORIFICS: &[&str] =
    &["님", "씨", "귀하", "様", "さま", "さん", "殿", "御中", "先生", "小姐", "女士", "您好", "經理", "经理"];
/// A rank may stand between.
const RANKS: &[&str] =
    &["대표", "이사", "부장", "차장", "과장", "대리", "팀장", "사원", "담당자", "고객", "部長", "課長", "社長", "主任"];
/// What stands before a company's name.
const COMPANIES: &[&str] = &["株式会社", "有限会社", "（株）", "(株)", "㈱", "주식회사", "(주)", "㈜"];

/// Two marks or more and what one addresses a person by.
pub(super) fn masked(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text.get(at..)?;
    let mark = rest.chars().next().filter(|mark| MARKS.contains(mark))?;
    let count = rest.chars().take(7).take_while(|other| *other == mark).count();
    let end = at + count * mark.len_utf8();
    let before = text.get(..at)?;
    // A surname before them: a name made unreadable on purpose.
    let named = before.ends_with(char::is_alphanumeric);
    let company = COMPANIES.iter().any(|company| before.trim_end().ends_with(company)) && !mark.is_ascii();
    let addressed = honorific(text.get(end..)?);
    if !(2..=5).contains(&count) {
        return None;
    }
    match addressed {
        Some(length) if !named => Some(at..end + length),
        _ => company.then_some(at..end),
    }
}

/// Octets up to the end of an honorific that a text begins with.
pub(super) fn honorific(rest: &str) -> Option<usize> {
    let mut tail = rest.trim_start_matches([' ', '　', '\u{a0}']);
    if let Some(after) = RANKS.iter().find_map(|rank| tail.strip_prefix(rank)) {
        tail = after.trim_start_matches([' ', '　', '\u{a0}']);
    }
    let found = HONORIFICS.iter().find(|one| tail.starts_with(**one))?;
    (rest.len() - tail.len() < 24).then(|| rest.len() - tail.len() + found.len())
}
