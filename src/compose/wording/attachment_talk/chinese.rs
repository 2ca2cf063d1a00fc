//! "附件", "附上", "附檔", "檢附", "夾帶", in Traditional and Simplified characters.

use std::ops::Range;

use crate::compose::wording::clause::sentence;

pub(super) const WORDS: &[&str] = &[
    "附件",
    "附檔",
    "附档",
    "附上",
    "附加檔案",
    "附加文件",
    "檢附",
    "检附",
    "隨附",
    "随附",
    "夾帶檔",
    "夾帶文件",
    "夾帶附",
    "夹带文件",
    "夹带附",
    "所附",
    "如附",
];

/// Right before "附件": where to look.
const LOOK: &[&str] = &[
    "如", "見", "见", "參考", "参考", "參閱", "参阅", "參照", "参照", "查閱", "查阅", "查收", "查看", "查照", "詳",
    "详", "在", "於", "看", "以", "隨信", "随信", "寄上", "發上", "檢附", "提供", "填寫", "填写", "請閱", "開啟",
    "打開", "的",
];
/// Right after it: what it is.
const IS: &[&str] = &[
    "為", "为", "是", "請", "请", "供", "中", "內", "内", "裡", "里", "之", "檔", "所示", "有", "敬請", "敬请", "如下",
    "的檔", "的文", "的報", "的表", "的資", "已附", "已更", ":", "：", ",", "，",
];
/// In the sentence: the file is somebody else's, asked for, not there, or spoken of in general.
const OTHER: &[&str] = &[
    "收到附件",
    "附件收到",
    "附件已收",
    "已收到",
    "收到您",
    "收到你",
    "您的附件",
    "您附件",
    "你的附件",
    "你附件",
    "您昨",
    "您寄",
    "你寄",
    "您上",
    "您傳",
    "您发",
    "您提供",
    "你提供",
    "貴公司附",
    "打不開",
    "打不开",
    "無法開",
    "无法打",
    "無法打",
    "無附件",
    "无附件",
    "沒有",
    "没有",
    "不需",
    "不用",
    "無需",
    "无需",
    "免附",
    "未附",
    "未收",
    "忘了",
    "忘記",
    "大小",
    "上限",
    "容量",
    "限制",
    "功能",
    "補寄",
    "重寄",
    "重新寄",
    "再寄",
    "请补",
    "請補",
    "請附上",
    "请附上",
    "需附",
    "須附",
    "请您附",
    "請您附",
    "您附上",
    "你附上",
    "並附上",
    "勿夾",
    "勿夹",
    "另附附",
    "寄的附件",
    "寄出的附件",
    "傳的附件",
    "上一封",
    "前一封",
    "會附上",
    "会附上",
    "稍後附上",
    "稍后附上",
    "是否",
    "嗎",
    "吗",
];
/// After "附上": what a mail says rather than carries.
const SAID: &[&str] = &[
    "連結", "链接", "鏈接", "網址", "网址", "link", "Link", "URL", "電話", "电话", "聯絡", "联系", "聯繫", "地址",
    "帳號", "账号", "如下", "以下",
];

/// Before "以附件": the reader is asked to send it.
const ASKED: &[&str] = &["請將", "请将", "請把", "请把", "請以", "请以"];

/// Whether the word speaks of a file that comes with this mail.
pub(super) fn own_file(text: &str, at: &Range<usize>) -> bool {
    let range = sentence(text, at);
    let whole = text.get(range.clone()).unwrap_or_default();
    if OTHER.iter().any(|words| whole.contains(words)) {
        return false;
    }
    let before = text.get(range.start..at.start).unwrap_or_default().trim_end();
    let after = text.get(at.end..range.end).unwrap_or_default().trim_start();
    match text.get(at.clone()).unwrap_or_default() {
        "附上" => !SAID.iter().any(|words| after.contains(words)) && !after.is_empty(),
        "附件" | "附檔" | "附档" | "所附" => {
            if before.ends_with('以') && ASKED.iter().any(|words| before.contains(words)) {
                return false;
            }
            let ends = after.is_empty() && !before.is_empty() && !before.ends_with('及') && !before.ends_with('其');
            LOOK.iter().any(|words| before.ends_with(words))
                || IS.iter().any(|words| after.starts_with(words))
                || (ends && before.ends_with(['寄', '附', '詳']))
        }
        "如附" => after.is_empty() || after.starts_with([',', '，', '、']),
        _ => true,
    }
}
