//! Names in Latin letters.

use super::fold::folded;
use super::given_names::{are_forms_of_one, is_given_name};
use crate::compose::Mailbox;

/// Words of a display name or an address that is no person's; gathered for this project, 2026-11.
const OFFICES: &[&str] = &[
    "account",
    "accounts",
    "accounting",
    "admin",
    "administration",
    "admissions",
    "agency",
    "applications",
    "ap",
    "ar",
    "assistant",
    "association",
    "automation",
    "bank",
    "billing",
    "board",
    "bookings",
    "bot",
    "care",
    "center",
    "centre",
    "clinic",
    "club",
    "college",
    "committee",
    "community",
    "company",
    "consulting",
    "contact",
    "corp",
    "customer",
    "department",
    "dept",
    "desk",
    "director",
    "editor",
    "editorial",
    "enquiries",
    "events",
    "finance",
    "foundation",
    "gmbh",
    "group",
    "guest",
    "guests",
    "help",
    "helpdesk",
    "hospital",
    "hotel",
    "hr",
    "inc",
    "info",
    "inquiries",
    "institute",
    "invoices",
    "it",
    "jobs",
    "legal",
    "limited",
    "list",
    "llc",
    "logistics",
    "ltd",
    "mail",
    "manager",
    "marketing",
    "media",
    "news",
    "newsletter",
    "notifications",
    "office",
    "operations",
    "orders",
    "partners",
    "payable",
    "payments",
    "people",
    "press",
    "procurement",
    "project",
    "projects",
    "purchasing",
    "receivable",
    "reception",
    "recruiting",
    "recruitment",
    "reply",
    "research",
    "reservations",
    "room",
    "sales",
    "school",
    "secretariat",
    "secretary",
    "security",
    "service",
    "services",
    "shop",
    "solutions",
    "staff",
    "store",
    "studio",
    "support",
    "systems",
    "talent",
    "team",
    "technologies",
    "the",
    "travel",
    "university",
    "user",
    "users",
    "warehouse",
    "webmaster",
];
/// Before or after a name.
pub(super) const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "doctor",
    "prof",
    "professor",
    "rev",
    "fr",
    "father",
    "sister",
    "dame",
    "lord",
    "lady",
    "herr",
    "frau",
    "monsieur",
    "madame",
    "mme",
    "mlle",
    "senor",
    "senora",
    "captain",
    "judge",
    "hon",
    "mister",
    "san",
    "jr",
    "sr",
    "phd",
    "md",
    "mba",
    "esq",
    "ii",
    "iii",
];
/// Surnames of Korea, China and Vietnam as they are romanised, whose bearers often go by an English name that no display
/// name tells; gathered for this project, 2026-11.
const EASTERN: &[&str] = &[
    "ahn", "an", "bae", "baek", "bai", "bui", "cai", "cao", "cha", "chae", "chan", "chang", "chao", "chen", "cheng",
    "cheung", "chiu", "cho", "choe", "choi", "chou", "chow", "chu", "chua", "chung", "cui", "dai", "dang", "deng",
    "ding", "dinh", "do", "dong", "du", "duan", "duong", "fan", "fang", "feng", "fong", "fu", "fung", "gao", "gong",
    "gu", "guo", "ha", "han", "hao", "he", "heo", "ho", "hoang", "hong", "hou", "hsiao", "hsieh", "hsu", "hu", "hua",
    "huang", "hui", "hung", "huynh", "hwang", "im", "jang", "jeon", "jeong", "ji", "jia", "jiang", "jin", "jo", "joo",
    "ju", "jung", "kang", "kao", "kim", "ko", "kong", "koo", "kuo", "kwak", "kwan", "kwok", "kwon", "lai", "lam",
    "lau", "law", "le", "lee", "leung", "li", "liang", "liao", "lim", "lin", "ling", "liu", "lo", "lu", "luo", "ly",
    "ma", "mai", "mak", "mao", "meng", "min", "mo", "moon", "nam", "ng", "ngo", "nguyen", "noh", "oh", "pak", "pan",
    "pang", "park", "peng", "pham", "phan", "qi", "qian", "qin", "qiu", "ren", "roh", "ryu", "seo", "shao", "shen",
    "shi", "shih", "shim", "shin", "sim", "so", "son", "song", "su", "suh", "sun", "sung", "tai", "tam", "tan", "tang",
    "tao", "teng", "tian", "to", "tong", "tran", "truong", "tsai", "tsang", "tse", "tseng", "tsui", "tu", "vo", "vu",
    "wan", "wang", "wei", "wen", "weng", "wong", "woo", "wu", "xia", "xiao", "xie", "xiong", "xu", "xue", "yan",
    "yang", "yao", "ye", "yeh", "yeo", "yeung", "yi", "yim", "yin", "yip", "yoo", "yoon", "yu", "yuan", "yun", "zeng",
    "zhang", "zhao", "zheng", "zhong", "zhou", "zhu", "zou",
];

/// The folded words of a text, titles left out.
fn words(text: &str) -> Vec<String> {
    let inside = |mark: char| mark.is_alphabetic() || matches!(mark, '\'' | '’' | '\u{300}'..='\u{36f}');
    let folded = text.split(|mark| !inside(mark)).map(folded).filter(|word| word.chars().count() > 1);
    folded.filter(|word| !TITLES.contains(&word.as_str())).collect()
}

fn has_office(words: &[String]) -> bool {
    words.iter().any(|word| OFFICES.contains(&word.as_str()))
}

/// Whether a display name is that of a person who would be greeted by a part of it.
pub(super) fn usable(mailbox: &Mailbox) -> bool {
    let Some(name) = mailbox.name.as_deref().filter(|name| !name.contains(['@', '|', '/', '"'])) else { return false };
    let local = mailbox.address.split('@').next().unwrap_or_default();
    let own = words(name);
    let latin = own.iter().all(|word| word.is_ascii());
    let eastern = own.iter().any(|word| EASTERN.contains(&word.as_str()));
    let given = own.iter().any(|word| is_given_name(word));
    // All in capitals it may be a company's.
    let small = name.chars().any(char::is_lowercase);
    let office = has_office(&own) || has_office(&words(local));
    (2..=4).contains(&own.len()) && latin && small && !office && (given || !eastern)
}

/// Whether a person may be called so: by a name, its beginning, a form of it, or initials, in display name or address.
pub(super) fn knows(mailbox: &Mailbox, greeted: &str) -> bool {
    let own = words(mailbox.name.as_deref().unwrap_or_default());
    let letters: String = folded(&mailbox.address).chars().filter(char::is_ascii_alphabetic).collect();
    let address = words(&mailbox.address);
    let initials: String = own.iter().filter_map(|word| word.chars().next()).collect();
    let joined = own.concat();
    words(greeted).iter().any(|word| {
        let word = word.as_str();
        let spelt = word.len() > 2 && (letters.contains(word) || joined.contains(word));
        let short = word.len() < 4 && (initials.starts_with(word) || letters.starts_with(word));
        spelt || short || own.iter().chain(&address).any(|other| alike(word, other))
    })
}

/// Equal, begun alike, of one name, or a slip of the finger apart.
fn alike(one: &str, other: &str) -> bool {
    let long = |word: &str| word.chars().count() > 2;
    let begins = one.starts_with(other) && long(other) || other.starts_with(one);
    let both_names = is_given_name(one) && is_given_name(other);
    begins || are_forms_of_one(one, other) || !both_names && long(one) && long(other) && differ_little(one, other)
}

/// One letter more, less or other; two in long words.
fn differ_little(one: &str, other: &str) -> bool {
    let letters = |word: &str| word.chars().take(24).collect::<Vec<_>>();
    let (one, other) = (letters(one), letters(other));
    let allowed = if one.len().min(other.len()) > 5 { 2 } else { 1 };
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, left) in one.iter().enumerate() {
        let (mut diagonal, mut last) = (index, index + 1);
        for (right, cell) in other.iter().zip(row.iter_mut().skip(1)) {
            let changed = diagonal + usize::from(left != right);
            diagonal = *cell;
            last = changed.min(*cell + 1).min(last + 1);
            *cell = last;
        }
        if let Some(first) = row.first_mut() {
            *first = index + 1;
        }
    }
    row.last().is_some_and(|distance| *distance <= allowed)
}

/// The given name, when the display name tells which one it is; to somebody greeted by two names, both.
pub(super) fn instead(mailbox: &Mailbox, greeted: &str) -> Option<String> {
    let name = mailbox.name.as_deref()?.trim();
    let (last, first) = name.split_once(',').map_or(("", name), |(last, first)| (last.trim(), first.trim()));
    let given = first.split_whitespace().find(|part| !words(part).is_empty())?;
    let plain = given.chars().all(|mark| mark.is_alphabetic() || matches!(mark, '-' | '\'' | '’'));
    let written = given.starts_with(char::is_uppercase) && given.chars().any(char::is_lowercase);
    if !plain || !written || EASTERN.contains(&folded(given).as_str()) {
        return None;
    }
    match (greeted.split_whitespace().count(), last) {
        (1, _) => Some(given.to_owned()),
        (_, "") => Some(first.to_owned()),
        _ => Some([first, " ", last].concat()),
    }
}
