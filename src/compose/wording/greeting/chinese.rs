//! "王經理您好", "陳小姐、林先生", "親愛的志明".

use std::ops::Range;

use super::fold::{is_han, one_form};
use super::{Greeted, Names, han};
use crate::compose::Mailbox;

/// A surname with a title, or a name with "您好".
pub(super) struct Chinese;

/// The most frequent surnames, in traditional characters; gathered for this project, 2026-11. Taiwan's "全國姓名統計分析"
/// has them by number of bearers.
const SURNAMES: &str = "陳林黃張李王吳劉蔡楊許鄭謝洪郭邱曾廖賴徐周葉蘇莊呂江何蕭羅高潘簡朱鍾游彭詹胡施沈余趙盧梁顏柯翁魏孫戴方宋範鄧杜傅侯曹溫薛丁馬蔣唐卓藍馮姚石董紀歐程連古汪湯姜田康鄒白涂尤巫韓龔嚴袁黎金阮倪童陸夏柳賀邵龍伍段雷錢孟秦尹史賈崔譚任孔萬向常武喬";
const HELLOS: &[&str] = &["您好", "你好", "妳好", "早安", "午安", "晚安", "鈞鑒", "台鑒", "惠鑒", "好"];
const DEARS: &[&str] = &["親愛的", "亲爱的", "尊敬的", "敬愛的", "敬爱的"];
/// Two characters beside a greeting that are nobody's given name; gathered for this project, 2026-11.
const NOBODY: &[&str] = &[
    "大家", "各位", "諸位", "诸位", "貴司", "貴公", "客戶", "客户", "同仁", "同事", "同學", "同学", "老師", "老师",
    "先生", "小姐", "女士", "您們", "你們", "你们", "團隊", "团队", "長官", "主管", "夥伴", "伙伴", "朋友", "親友",
    "家長", "家长", "廠商", "厂商", "版主", "店家", "賣家", "卖家", "買家", "买家", "房東", "房东", "會員", "会员",
    "讀者", "读者", "早上", "晚上", "下午", "中午", "上午", "經理", "经理", "主任", "教授", "醫師", "律師", "編輯",
    "编辑", "櫃台", "客服", "住戶", "業主", "用戶", "用户", "旅客", "乘客", "鄰居", "學員", "学员", "貴賓", "贵宾",
    "來賓", "股東", "股东", "總裁", "老闆", "老板", "人資", "窗口", "承辦", "助理", "秘書", "全體", "全体", "所有",
    "兩位", "两位",
];

impl Names for Chinese {
    fn greeted(&self, line: &str) -> Option<Vec<Greeted>> {
        let begun = line.len() - line.trim_start().len();
        let head = line.get(begun..)?;
        let end = head.find([',', '，', ':', '：', '!', '！', '。', ';', '；', '~']).unwrap_or(head.len());
        let head = head.get(..end)?.trim_end();
        let dear = DEARS.iter().find(|word| head.starts_with(**word)).map_or(0, |word| word.len());
        let hello = HELLOS.iter().find_map(|word| head.strip_suffix(word));
        let marked = hello.is_some() || dear > 0;
        let names = begun + dear..begun + hello.unwrap_or(head).len().max(dear);
        let parts = parts(line, names)?;
        let people: Option<Vec<Greeted>> = parts.into_iter().map(|part| person(line, &part, marked)).collect();
        match people {
            Some(people) if !people.is_empty() => Some(people),
            _ => marked.then(Vec::new),
        }
    }

    fn usable(&self, mailbox: &Mailbox, _greeted: &str) -> bool {
        han::usable(mailbox) && han::written(mailbox).next().is_some_and(|word| word.starts_with(is_surname))
    }

    fn knows(&self, mailbox: &Mailbox, greeted: &str) -> bool {
        han::knows(mailbox, greeted)
    }

    fn instead(&self, mailbox: &Mailbox, greeted: &Greeted, called: &str) -> Option<String> {
        let mut words = han::written(mailbox);
        let name = words.next().filter(|name| name.chars().count() == 3)?;
        let (surname, given) = name.split_at_checked(name.chars().next()?.len_utf8())?;
        let instead = match called.chars().count() {
            1 => surname,
            2 if !greeted.titled => given,
            3 => name,
            _ => return None,
        };
        words.next().is_none().then(|| instead.to_owned())
    }
}

fn is_surname(letter: char) -> bool {
    SURNAMES.contains(one_form(letter))
}

/// The names of a list, without the space around them.
fn parts(line: &str, range: Range<usize>) -> Option<Vec<Range<usize>>> {
    let mut parts = Vec::new();
    let mut start = range.start;
    for part in line.get(range)?.split_inclusive(['、', '&', '/', '和', '與', '与', '及', '跟']) {
        let name = part.trim_end_matches(['、', '&', '/', '和', '與', '与', '及', '跟']).trim_end();
        let ahead = name.len() - name.trim_start().len();
        parts.push(start + ahead..start + name.len());
        start += part.len();
    }
    Some(parts)
}

/// One person: a surname or a name with a title; without one, a name that a greeting goes with.
fn person(line: &str, part: &Range<usize>, marked: bool) -> Option<Greeted> {
    let text = line.get(part.clone())?;
    let title = han::RANKS.iter().find_map(|rank| text.strip_suffix(rank)).map(str::trim_end);
    let name = title.unwrap_or(text);
    let count = name.chars().count();
    let surname = name.starts_with(is_surname);
    let sure = match title {
        Some(_) => surname && (1..=3).contains(&count),
        None => marked && (count == 3 && surname || count == 2 && !NOBODY.contains(&name)),
    };
    let name_range = part.start..part.start + name.len();
    (sure && name.chars().all(is_han)).then_some(Greeted { name: name_range, titled: title.is_some() })
}
