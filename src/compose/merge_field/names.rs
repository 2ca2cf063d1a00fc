//! What people write when they mean a merge field.

use super::{FIXED, MergeField};

/// Words for fields in other tools and languages, lower case, without spaces and `_`; sorted. Some name no field of
/// ours and are still no words for a reader. Sources: the personalisation tokens of Mailchimp, HubSpot, Outreach and
/// Word's mail merge, their documentation read 2026-11, and the Korean, Japanese and Chinese words for them.
const WORDS: &[(&str, Option<MergeField>)] = &[
    ("accountname", Some(MergeField::Company)),
    ("companyname", Some(MergeField::Company)),
    ("contactname", None),
    ("customername", None),
    ("email", None),
    ("emailaddress", None),
    ("familyname", Some(MergeField::LastName)),
    ("fname", Some(MergeField::FirstName)),
    ("fullname", None),
    ("givenname", Some(MergeField::FirstName)),
    ("jobtitle", Some(MergeField::Title)),
    ("lname", Some(MergeField::LastName)),
    ("myfirstname", None),
    ("name", None),
    ("organization", Some(MergeField::Company)),
    ("recipientname", None),
    ("sendername", Some(MergeField::MyName)),
    ("signature", Some(MergeField::MySignature)),
    ("surname", Some(MergeField::LastName)),
    ("unsubscribe", Some(MergeField::TeamUnsubscribe)),
    ("unsubscribelink", Some(MergeField::TeamUnsubscribe)),
    ("website", Some(MergeField::WorkWebsite)),
    ("yourname", Some(MergeField::MyName)),
    ("お名前", None),
    ("会社名", Some(MergeField::Company)),
    ("公司", Some(MergeField::Company)),
    ("公司名称", Some(MergeField::Company)),
    ("公司名稱", Some(MergeField::Company)),
    ("名", Some(MergeField::FirstName)),
    ("名前", None),
    ("名字", None),
    ("姓", Some(MergeField::LastName)),
    ("姓名", None),
    ("役職", Some(MergeField::Title)),
    ("氏名", None),
    ("职位", Some(MergeField::Title)),
    ("職稱", Some(MergeField::Title)),
    ("성", Some(MergeField::LastName)),
    ("성함", None),
    ("이름", None),
    ("직함", Some(MergeField::Title)),
    ("회사", Some(MergeField::Company)),
    ("회사명", Some(MergeField::Company)),
];

/// The field that somebody meant, however it is spaced or capitalised. The outer none says that it is no word for a
/// field at all, the inner that it is a word for something no field of ours holds.
pub(super) fn meant(written: &str) -> Option<Option<MergeField>> {
    let squeezed = squeezed(written);
    let ours = FIXED.iter().find(|(name, _)| same(name, &squeezed)).map(|(_, field)| Some(field.clone()));
    let custom = || squeezed.starts_with("customfield").then_some(None);
    let word = || WORDS.binary_search_by(|(word, _)| (*word).cmp(&squeezed)).ok().and_then(|at| WORDS.get(at));
    ours.or_else(|| word().map(|(_, field)| field.clone())).or_else(custom)
}

/// The known name that an unknown one resembles most, if it does.
#[must_use]
pub fn nearest(name: &str) -> Option<&'static str> {
    let known = |field: &MergeField| FIXED.iter().find(|(_, other)| other == field).map(|(name, _)| *name);
    if let Some(Some(field)) = meant(name) {
        return known(&field);
    }
    let squeezed = squeezed(name);
    let distances = FIXED.iter().map(|(known, _)| (distance(known, &squeezed), *known));
    // Two slips at most, and no more than one in three letters.
    distances.min().filter(|(slips, known)| *slips <= 2 && slips * 3 <= known.len()).map(|(_, known)| known)
}

/// Lower case, without the marks between words.
fn squeezed(written: &str) -> String {
    let letters = written.chars().filter(|character| !matches!(character, ' ' | '\u{a0}' | '_' | '-' | '.'));
    letters.flat_map(char::to_lowercase).collect()
}

fn same(name: &str, squeezed: &str) -> bool {
    name.bytes().filter(|octet| *octet != b'_').eq(squeezed.bytes())
}

/// Letters to put in, take out or change (Levenshtein), `_` not counted.
fn distance(name: &str, squeezed: &str) -> usize {
    let mut row: Vec<usize> = (0..=squeezed.chars().count()).collect();
    for (line, letter) in name.chars().filter(|letter| *letter != '_').enumerate() {
        let (mut left, mut diagonal) = (line + 1, line);
        for (other, above) in squeezed.chars().zip(row.iter_mut().skip(1)) {
            let changed = diagonal + usize::from(letter != other);
            diagonal = *above;
            left = changed.min(left + 1).min(*above + 1);
            *above = left;
        }
        if let Some(first) = row.first_mut() {
            *first = line + 1;
        }
    }
    row.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_words_are_sorted() {
        assert!(super::WORDS.is_sorted_by_key(|(word, _)| *word));
    }
}
