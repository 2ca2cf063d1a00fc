//! Names in Han characters.

use super::fold::{is_han, one_form};
use crate::compose::Mailbox;

/// Last characters of words that are an office's name or a rank, not a person's.
const OFFICES: &[char] = &[
    '部', '課', '课', '組', '组', '處', '处', '科', '局', '室', '會', '会', '社', '店', '司', '心', '隊', '队', '服',
    '務', '务', '門', '门', '係', '院', '校', '館', '馆', '所', '庁', '廠', '厂', '団', '團', '団', '位', '者', '員',
    '员', '長', '长', '理', '任', '師', '师', '業', '计', '計',
];
/// What one addresses a person by, after the name; longer ones first.
pub(super) const RANKS: &[&str] = &[
    "副總經理",
    "董事長",
    "总经理",
    "總經理",
    "執行長",
    "工程師",
    "工程师",
    "會計師",
    "主任",
    "經理",
    "经理",
    "協理",
    "副理",
    "副總",
    "副总",
    "處長",
    "課長",
    "科長",
    "組長",
    "部長",
    "局長",
    "所長",
    "店長",
    "院長",
    "校長",
    "館長",
    "社長",
    "室長",
    "係長",
    "次長",
    "會長",
    "会長",
    "会长",
    "部长",
    "校长",
    "院长",
    "专员",
    "專員",
    "律師",
    "律师",
    "醫師",
    "医师",
    "醫生",
    "医生",
    "老師",
    "老师",
    "教授",
    "博士",
    "先生",
    "小姐",
    "女士",
    "太太",
    "秘書",
    "秘书",
    "特助",
    "顧問",
    "顾问",
    "委員",
    "議員",
    "同學",
    "同学",
    "董",
    "總",
    "总",
    "様",
    "殿",
];

/// The words in Han characters of a display name as they are written, without rank.
pub(super) fn written(mailbox: &Mailbox) -> impl Iterator<Item = &str> {
    let parts = mailbox.name.as_deref().unwrap_or_default().split(|mark: char| !is_han(mark));
    let names = parts.map(|part| RANKS.iter().find_map(|rank| part.strip_suffix(rank)).unwrap_or(part));
    names.filter(|part| !part.is_empty())
}

fn in_one_form(text: &str) -> String {
    text.chars().map(one_form).collect()
}

/// Whether a display name has a person's name in Han characters, two or more.
pub(super) fn usable(mailbox: &Mailbox) -> bool {
    let office = |word: &str| word.ends_with(OFFICES) || word.chars().count() > 5;
    let letters: usize = written(mailbox).map(|word| word.chars().count()).sum();
    (2..=6).contains(&letters) && !written(mailbox).any(office)
}

/// Whether a person may be called so: the name or a part of it.
pub(super) fn knows(mailbox: &Mailbox, greeted: &str) -> bool {
    let greeted = in_one_form(greeted);
    let words: Vec<String> = written(mailbox).map(in_one_form).collect();
    let long = |word: &&String| word.chars().count() > 1;
    let display = in_one_form(mailbox.name.as_deref().unwrap_or_default());
    display.contains(&greeted)
        || words.concat().contains(&greeted)
        || words.iter().filter(long).any(|word| greeted.contains(word.as_str()))
}
