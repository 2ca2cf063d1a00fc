//! "[Insert price here]", "[Your name]", "［ここに日付を入力］", "[고객명]님".

use std::ops::Range;

use super::names::honorific;

/// Octets of the longest instruction.
const LONGEST: usize = 120;
const PAIRS: [(char, char); 5] = [('[', ']'), ('<', '>'), ('{', '}'), ('［', '］'), ('【', '】')];

/// What an instruction begins with.
const INSERT: &[&str] = &["insert", "placeholder"];
/// The same, when a thing to write follows.
const WRITE: &[&str] =
    &["enter", "add", "fill", "type", "write", "put", "your", "customer", "client", "recipient's", "recipient"];
/// Things to write.
const THINGS: &[&str] = &[
    "name",
    "names",
    "company",
    "date",
    "time",
    "amount",
    "price",
    "number",
    "address",
    "title",
    "position",
    "here",
    "text",
    "details",
    "signature",
    "email",
    "phone",
    "topic",
    "product",
    "location",
    "firm",
    "role",
];
/// What an instruction begins with in Korean, Japanese and Chinese, and words for what is still missing.
const HERE: &[&str] =
    &["여기에", "ここに", "在此", "請在此", "请在此", "於此", "此處輸入", "此处输入", "此處填", "此处填"];
const MISSING: &[&str] = &["待補", "待补", "待填", "要記入", "미정"];
/// A gap for a name, when somebody is addressed by it.
const NAMES: &[&str] = &[
    "이름",
    "성함",
    "성명",
    "고객명",
    "고객 이름",
    "담당자명",
    "회사명",
    "업체명",
    "거래처명",
    "氏名",
    "お名前",
    "名前",
    "担当者名",
    "会社名",
    "貴社名",
    "お客様名",
    "姓名",
    "名字",
    "客戶姓名",
    "客户姓名",
    "客戶名稱",
    "客户名称",
    "公司名稱",
    "公司名称",
    "name",
    "first name",
    "firstname",
    "last name",
    "lastname",
    "full name",
    "customer name",
];
/// Before a gap for a name in English.
const GREETINGS: &[&str] = &["dear", "hi", "hello", "hey", "mr", "ms", "mrs"];

/// An instruction to whoever fills in a template, in brackets.
pub(super) fn instruction(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text.get(at..)?;
    let open = rest.chars().next()?;
    let close = PAIRS.iter().find(|(one, _)| *one == open).map(|(_, close)| *close)?;
    let inner = rest.get(open.len_utf8()..)?;
    let end = inner
        .char_indices()
        .take_while(|(index, _)| *index < LONGEST)
        .find(|(_, mark)| *mark == close || *mark == open)?;
    let inner = inner.get(..end.0).filter(|_| end.1 == close)?;
    let range = at..at + open.len_utf8() + inner.len() + close.len_utf8();
    let said = inner.trim().to_lowercase();
    let first = said.split(|mark: char| !mark.is_alphanumeric() && mark != '\'').next().unwrap_or_default();
    let things = || said.split(|mark: char| !mark.is_alphanumeric()).skip(1).any(|word| THINGS.contains(&word));
    let words = said.split_whitespace().count();
    let told = INSERT.contains(&first) && words > 1 && words < 10 || WRITE.contains(&first) && words < 8 && things();
    let here = HERE.iter().any(|here| said.starts_with(here)) || MISSING.contains(&said.as_str()) && open != '【';
    let name = NAMES.contains(&said.as_str())
        && (honorific(text.get(range.end..)?).is_some() || open != '{' && is_greeted(text, at));
    // The pattern of an address: `<your-name>@contoso.com`.
    let address = text.get(range.end..)?.starts_with('@');
    ((told || here || name) && !address).then_some(range)
}

fn is_greeted(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end_matches([' ', '\u{a0}', '.']);
    let start = before.rfind(|mark: char| !mark.is_alphanumeric()).map_or(0, |mark| mark + 1);
    before.get(start..).is_some_and(|word| GREETINGS.iter().any(|greeting| word.eq_ignore_ascii_case(greeting)))
}
