//! "添付", "別添", "同封".

use std::ops::Range;

use super::is_filed;
use crate::compose::wording::clause::sentence;

pub(super) const WORDS: &[&str] = &["添付", "別添", "同封"];

/// After the word: the writer attaches it, or asks to look at it.
const OWN: &[&str] = &[
    "いたします",
    "致します",
    "いたしました",
    "致しました",
    "します",
    "しました",
    "しております",
    "しています",
    "しておきます",
    "しておりま",
    "いたしており",
    "にて",
    "の通り",
    "のとおり",
    "ご確認",
    "確認して",
    "確認くだ",
    "ご覧",
    "ご査収",
    "査収",
    "ご参照",
    "参照",
    "お送り",
    "送付",
    "送ります",
    "申し上げ",
    "させていただ",
    "に赤字",
    "です",
    "があり",
    "ご記入",
    "ご署名",
    "ご捺印",
    "をもって",
    "ご一読",
    "開封",
];

/// In the sentence: the file is somebody else's, asked for, not there, or sent by post.
const OTHER: &[&str] = &[
    "いただいた",
    "いただき、",
    "いただきあ",
    "いただきまし",
    "頂いた",
    "頂きまし",
    "頂戴",
    "受領",
    "拝受",
    "拝見",
    "受け取",
    "届い",
    "届き",
    "届か",
    "くださった",
    "くださり",
    "不要",
    "なし",
    "無し",
    "なく",
    "せず",
    "ません",
    "できな",
    "できま",
    "開けま",
    "開けな",
    "漏れ",
    "忘れ",
    "添付してくだ",
    "添付して下さ",
    "添付をお願",
    "添付願",
    "添付のうえ",
    "添付の上",
    "添付して返",
    "添付してお送りくだ",
    "添付してご",
    "添付いただけ",
    "お送りいただけ",
    "お送りくだ",
    "送ってくだ",
    "再送",
    "郵送",
    "書面",
    "封筒",
    "でしょうか",
    "容量制限",
    "サイズ制限",
    "できる",
    "可能",
    "貴社の添付",
    "添付すると",
    "添付すれば",
    "添付する場合",
    "後日添付",
    "後日あらためて",
    "後日改めて",
    "明日あらためて",
    "明日改めて",
    "後ほど添付",
    "のちほど添付",
    "追って添付",
    "お送りした添付",
    "お送りしたメール",
    "昨日のメールに",
    "先日のメールに",
    "先週のメールに",
    "前回のメールに",
];

/// In the sentence: something is to come back.
const BACK: &[&str] = &["ご提出", "返送"];
/// Right after the word, where what is to come back is the writer's own file.
const GIVEN: &[&str] = &["の", "ファイル", "します", "しました", "しており", "いたします", "いたしました", "致します"];
/// Where files lie that come with no mail.
const PLACES: &[&str] = &["チケット", "課題", "Jira", "Wiki", "予定", "招待", "契約書", "申請書"];

/// Whether the word speaks of a file that comes with this mail.
pub(super) fn own_file(text: &str, at: &Range<usize>) -> bool {
    let range = sentence(text, at);
    let whole = text.get(range.clone()).unwrap_or_default();
    let after = text.get(at.end..range.end).unwrap_or_default();
    let before = text.get(range.start..at.start).unwrap_or_default();
    let back = BACK.iter().any(|words| whole.contains(words)) && !GIVEN.iter().any(|words| after.starts_with(words));
    OWN.iter().any(|words| after.contains(words))
        && !(back || is_filed(before, PLACES, "に", &['を']) || OTHER.iter().any(|words| whole.contains(words)))
}
