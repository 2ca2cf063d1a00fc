//! "田中様", "総務部 鈴木さん、".

use std::ops::Range;

use super::fold::{is_han, is_hangul};
use super::{Greeted, Names, han};
use crate::compose::Mailbox;

/// Ends with what one addresses a person by.
pub(super) struct Japanese;

const HONORIFICS: &[&str] = &["様", "さま", "さん", "殿"];
/// Last characters of what is no surname before an honorific, or not surely one.
const NOBODY: &[char] = &[
    '皆', '各', '客', '者', '員', '主', '方', '長', '部', '課', '局', '社', '店', '会', '係', '室', '館', '院', '校',
    '屋', '組', '団', '班', '署', '庁', '位', '先', '師', '生', '家', '奥', '神', '王', '姫', '親', '父', '母', '兄',
    '姉', '弟', '妹', '孫', '娘', '隣', '疲', '労',
];

impl Names for Japanese {
    fn greeted(&self, line: &str) -> Option<Vec<Greeted>> {
        if line.chars().any(is_hangul) {
            return None;
        }
        let mut people = Vec::new();
        let mut rest = 0;
        while let Some((at, after)) = honorific(line, rest) {
            let ends = |mark: char| {
                mark.is_whitespace() || matches!(mark, '、' | '，' | ',' | '。' | '！' | '!' | '・' | '/' | '／')
            };
            let tail = line.get(after..)?;
            let name = name_before(line, at).filter(|_| tail.is_empty() || tail.starts_with(ends));
            match name {
                Some(name) => people.push(Greeted { name, titled: false }),
                // Somebody is addressed, though not by a name that one can be sure of.
                None if people.is_empty() => return Some(Vec::new()),
                None => break,
            }
            rest = after;
        }
        (!people.is_empty()).then_some(people)
    }

    fn usable(&self, mailbox: &Mailbox, _greeted: &str) -> bool {
        han::usable(mailbox)
    }

    fn knows(&self, mailbox: &Mailbox, greeted: &str) -> bool {
        han::knows(mailbox, greeted)
    }

    fn instead(&self, mailbox: &Mailbox, _greeted: &Greeted, called: &str) -> Option<String> {
        // Only a space tells where the family's name ends.
        let mut words = han::written(mailbox);
        let (family, _) = (words.next()?, words.next()?);
        (words.next().is_none() && called.chars().count() < 4).then(|| family.to_owned())
    }
}

/// The first honorific from a place on: where it begins and ends.
fn honorific(line: &str, from: usize) -> Option<(usize, usize)> {
    let tail = line.get(from..)?;
    let found = HONORIFICS.iter().filter_map(|one| tail.find(one).map(|at| (from + at, from + at + one.len())));
    found.min()
}

/// The name before an honorific: two to four Han characters that stand by themselves.
fn name_before(line: &str, honorific: usize) -> Option<Range<usize>> {
    let before = line.get(..honorific)?.trim_end();
    let letters = before.char_indices().rev().take_while(|(_, letter)| is_han(*letter));
    let (start, count) = letters.fold((before.len(), 0), |(_, count), (at, _)| (at, count + 1));
    let front = before.get(..start)?;
    let alone = |mark: char| mark.is_whitespace() || matches!(mark, '、' | '，' | ',' | '・' | '/' | '／');
    let sure = (2..=4).contains(&count) && !before.ends_with(NOBODY) && (front.is_empty() || front.ends_with(alone));
    sure.then_some(start..before.len())
}
