//! "김민수 과장님, 안녕하세요", "민수님,", "안녕하세요, 김민수 님".

use super::fold::is_hangul;
use super::{Greeted, Names};
use crate::compose::Mailbox;

/// Ends with 님.
pub(super) struct Korean;

/// The most frequent surnames; gathered for this project, 2026-11. Statistics Korea's census of 2015, "성씨·본관별 인구",
/// has them by number of bearers.
const SURNAMES: &str = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용";
/// Ranks and offices that stand before 님; gathered for this project, 2026-11.
const RANKS: &[&str] = &[
    "대표이사",
    "부사장",
    "본부장",
    "사업부장",
    "센터장",
    "연구소장",
    "지점장",
    "그룹장",
    "파트장",
    "팀장",
    "실장",
    "부장",
    "차장",
    "과장",
    "대리",
    "주임",
    "사원",
    "이사",
    "상무",
    "전무",
    "사장",
    "회장",
    "부회장",
    "대표",
    "원장",
    "소장",
    "국장",
    "처장",
    "총장",
    "교장",
    "교수",
    "선생",
    "박사",
    "변호사",
    "회계사",
    "세무사",
    "노무사",
    "매니저",
    "책임",
    "선임",
    "수석",
    "연구원",
    "주무관",
    "사무관",
    "기자",
    "작가",
    "감독",
    "위원장",
    "위원",
    "간사",
    "점장",
    "총무",
    "목사",
    "프로",
    "고객",
    "담당자",
    "담당",
    "의원",
    "장관",
    "대표원장",
];
/// Words before 님 that are nobody's name; gathered for this project, 2026-11.
const NOBODY: &[&str] = &[
    "고객",
    "담당자",
    "회원",
    "선배",
    "후배",
    "부모",
    "기사",
    "손",
    "관계자",
    "임직원",
    "사모",
    "선생",
    "교수",
    "사장",
    "대표",
    "형",
    "누",
    "하느",
    "하나",
    "스",
    "어머",
    "아버",
    "조합원",
    "구독자",
    "이용자",
    "참석자",
    "참가자",
    "지원자",
    "신청자",
    "작성자",
    "판매자",
    "구매자",
    "입주민",
    "학부모",
    "주주",
    "강사",
    "배우",
    "집사",
    "권사",
    "동료",
    "조교",
    "멘토",
    "멘티",
    "파트너",
    "제위",
    "귀하",
    "의사",
    "간호사",
    "약사",
    "판사",
    "검사",
    "감사",
    "원우",
    "조원",
    "반장",
    "이장",
];
/// Last syllables of departments, companies and words that go before a name.
const OFFICES: &[char] = &[
    '팀', '부', '실', '처', '국', '과', '터', '룹', '사', '자', '행', '단', '소', '원', '회', '점', '관', '청', '는',
    '은', '의', '한', '각', '들',
];
/// Octets in which a greeting's name ends.
const REACH: usize = 90;

impl Names for Korean {
    fn greeted(&self, line: &str) -> Option<Vec<Greeted>> {
        let mut people = Vec::new();
        for (at, honorific) in line.match_indices('님').take_while(|(at, _)| *at < REACH) {
            let after = line.get(at + honorific.len()..)?;
            let after = after.strip_prefix("께").unwrap_or(after);
            let hello = after.trim_start().starts_with("안녕") || after.trim_start().starts_with("반갑");
            if !(after.trim().is_empty() || hello || after.starts_with([',', '.', '!', '~', ':', '，', '、', ';', '^']))
            {
                break;
            }
            match person(line, at) {
                Some(person) => people.push(person),
                None => return Some(Vec::new()),
            }
        }
        (!people.is_empty()).then_some(people)
    }

    fn usable(&self, mailbox: &Mailbox, _greeted: &str) -> bool {
        name_of(mailbox).is_some()
    }

    fn knows(&self, mailbox: &Mailbox, greeted: &str) -> bool {
        let display = mailbox.name.as_deref().unwrap_or_default();
        display.contains(greeted) || name_of(mailbox).is_some_and(|own| greeted.contains(own))
    }

    fn instead(&self, mailbox: &Mailbox, _greeted: &Greeted, called: &str) -> Option<String> {
        let name = name_of(mailbox)?;
        let (surname, given) = name.split_at_checked(name.chars().next()?.len_utf8())?;
        let instead = match called.chars().count() {
            1 => surname,
            2 => given,
            _ => name,
        };
        Some(instead.to_owned())
    }
}

/// Somebody addressed with 님: a whole name, a given name, or a surname with a rank.
fn person(line: &str, honorific: usize) -> Option<Greeted> {
    let (word, start) = last_word(line, honorific)?;
    let rank = RANKS.iter().filter(|rank| word.ends_with(**rank)).max_by_key(|rank| rank.len());
    let (name, start) = match rank {
        Some(rank) if word.len() == rank.len() => last_word(line, start)?,
        Some(rank) => (word.strip_suffix(rank)?, start),
        None => (word, start),
    };
    let surname = name.starts_with(is_surname);
    let fits = match name.chars().count() {
        1 => surname && rank.is_some(),
        2 => !name.ends_with(OFFICES),
        3 => surname && !name.ends_with(['팀', '부', '는', '의', '들']),
        _ => false,
    };
    let name_range = start..start + name.len();
    (fits && !NOBODY.contains(&name)).then_some(Greeted { name: name_range, titled: rank.is_some() })
}

/// The word of Hangul that ends at a place or before the space there, and where it begins.
fn last_word(line: &str, end: usize) -> Option<(&str, usize)> {
    let before = line.get(..end)?.trim_end();
    let start = before.char_indices().rev().take_while(|(_, letter)| is_hangul(*letter)).last()?.0;
    before.get(start..).map(|word| (word, start))
}

fn is_surname(letter: char) -> bool {
    SURNAMES.contains(letter)
}

/// The name in a display name: the only word of three syllables that begins with a surname, its rank taken off.
fn name_of(mailbox: &Mailbox) -> Option<&str> {
    let words = mailbox.name.as_deref()?.split(|mark: char| !is_hangul(mark));
    let mut names = words.filter_map(|word| {
        let word = word.strip_suffix('님').unwrap_or(word);
        let name = RANKS.iter().find_map(|rank| word.strip_suffix(rank)).unwrap_or(word);
        let sure =
            name.starts_with(is_surname) && name.chars().count() == 3 && !name.ends_with(['팀', '부', '실', '과']);
        (sure && !NOBODY.contains(&name)).then_some(name)
    });
    let name = names.next()?;
    names.next().is_none().then_some(name)
}
