//! "첨부", "별첨", "붙임", "동봉".

use std::ops::Range;

use super::is_filed;
use crate::compose::wording::clause::sentence;

pub(super) const WORDS: &[&str] = &["첨부", "별첨", "붙임", "동봉"];

/// After the word, spaces taken out: the writer attaches it, or asks to look at it.
const OWN: &[&str] = &[
    "드립니다",
    "드리오니",
    "드리니",
    "드려요",
    "드렸",
    "합니다",
    "하오니",
    "하니",
    "했습니다",
    "했어요",
    "했으니",
    "하였",
    "해두었",
    "해뒀",
    "하여보내",
    "하여송부",
    "하여전달",
    "해서보내",
    "해보내드",
    "해보냅",
    "된",
    "와같이",
    "과같이",
    "참고",
    "참조",
    "확인",
    "검토",
    "보내드",
    "보냅니다",
    "송부",
    "전달드",
    "봐주",
    "보시",
    "살펴",
    "열람",
    "있습니다",
    "입니다",
];

/// In the sentence, spaces taken out: the file is somebody else's, asked for, not there, or spoken of in general.
const OTHER: &[&str] = &[
    "첨부해주",
    "첨부하여주",
    "첨부해달",
    "첨부부탁",
    "첨부바랍",
    "첨부하셔",
    "첨부하신",
    "첨부하시",
    "첨부할",
    "첨부하겠",
    "첨부시",
    "첨부가능",
    "첨부기능",
    "동봉해주",
    "동봉하여주",
    "주신",
    "주셨",
    "보내신",
    "받았",
    "수신하",
    "잘받",
    "없이",
    "없습",
    "없음",
    "없는",
    "없고",
    "없어",
    "않",
    "못",
    "대신",
    "불가",
    "열리지",
    "안열",
    "용량제한",
    "크기제한",
    "누락",
    "빠져",
    "빠진",
    "다시보내주",
    "재발송",
    "재전송",
    "보내주",
    "나중에첨부",
    "추후첨부",
    "내일첨부",
    "보낸메일",
    "보내드린메일",
    "보낸첨부",
    "보내드린첨부",
    "지난메일",
    "지난주메일",
    "이전메일",
    "어제메일",
];
/// In the sentence: something is to come back.
const BACK: &[&str] = &["제출", "회신"];
/// Right after the word, where what is to come back is the writer's own file.
const GIVEN: &[&str] = &[
    "하오니",
    "하니",
    "드리",
    "드립",
    "드려",
    "합니다",
    "했",
    "해드",
    "된",
    "한",
    "문서",
    "파일에",
    "파일을",
    "파일확인",
];
/// Where files lie that come with no mail.
const PLACES: &[&str] = &["티켓", "이슈", "지라", "Jira", "위키", "게시판", "일정", "초대", "계약서", "계약"];

/// Whether the word speaks of a file that comes with this mail.
pub(super) fn own_file(text: &str, at: &Range<usize>) -> bool {
    let range = sentence(text, at);
    let whole = text.get(range.clone()).map(unspaced).unwrap_or_default();
    let after = text.get(at.end..range.end).map(unspaced).unwrap_or_default();
    let before = text.get(range.start..at.start).map(unspaced).unwrap_or_default();
    let back = BACK.iter().any(|words| whole.contains(words)) && !GIVEN.iter().any(|words| after.starts_with(words));
    OWN.iter().any(|words| after.contains(words))
        && !(back || is_filed(&before, PLACES, "에", &['을', '를']) || OTHER.iter().any(|words| whole.contains(words)))
}

fn unspaced(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}
