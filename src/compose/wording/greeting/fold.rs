//! Letters as one compares names: small, without accents, and in one of their forms.

/// A Latin word in small letters without accents; `ß` is `ss`, `æ` is `ae`.
pub(super) fn folded(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars().flat_map(char::to_lowercase) {
        match letter {
            'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ'..='ặ' => folded.push('a'),
            'æ' => folded.push_str("ae"),
            'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => folded.push('c'),
            'ď' | 'đ' | 'ð' => folded.push('d'),
            'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' => folded.push('e'),
            'ĝ' | 'ğ' | 'ġ' | 'ģ' => folded.push('g'),
            'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ'..='ị' => folded.push('i'),
            'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => folded.push('l'),
            'ñ' | 'ń' | 'ņ' | 'ň' => folded.push('n'),
            'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' | 'ọ'..='ợ' => folded.push('o'),
            'œ' => folded.push_str("oe"),
            'ŕ' | 'ŗ' | 'ř' => folded.push('r'),
            'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => folded.push('s'),
            'ß' => folded.push_str("ss"),
            'ţ' | 'ť' | 'ŧ' | 'ț' => folded.push('t'),
            'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ'..='ự' => folded.push('u'),
            'ý' | 'ÿ' | 'ŷ' | 'ỳ'..='ỹ' => folded.push('y'),
            'ź' | 'ż' | 'ž' => folded.push('z'),
            // Combining accents and apostrophes.
            '\u{300}'..='\u{36f}' | '\'' | '’' => {}
            other => folded.push(other),
        }
    }
    folded
}

/// Forms of one Han character that names are written with: traditional and simplified Chinese, old and new Japanese. The
/// characters are those of frequent surnames and given names, gathered for this project, 2026-11.
const FORMS: &[&str] = &[
    "陳陈",
    "張张",
    "劉刘",
    "楊杨",
    "黃黄",
    "吳吴",
    "許许",
    "鄭郑",
    "謝谢",
    "賴赖",
    "蘇苏",
    "葉叶",
    "呂吕",
    "羅罗",
    "鍾钟",
    "盧卢",
    "簡简",
    "趙赵",
    "孫孙",
    "馬马",
    "馮冯",
    "鄧邓",
    "蕭萧",
    "蔣蒋",
    "龔龚",
    "範范",
    "譚谭",
    "顏颜",
    "嚴严",
    "鄒邹",
    "賀贺",
    "顧顾",
    "邱丘",
    "莊庄",
    "連连",
    "溫温",
    "湯汤",
    "韓韩",
    "錢钱",
    "魏",
    "齊齐斉齋斎",
    "高髙",
    "辺邊邉",
    "崎﨑",
    "浜濱濵",
    "沢澤",
    "広廣",
    "国國",
    "島嶋嶌",
    "桜櫻",
    "真眞",
    "恵惠",
    "徳德",
    "吉𠮷",
    "瀬瀨",
    "滝瀧",
    "竜龍龙",
    "実實",
    "関關",
    "塩鹽",
    "栄榮",
    "万萬",
    "富冨",
    "峰峯",
    "礼禮",
    "学學",
    "寿壽",
    "円圓",
    "静靜",
    "曽曾",
    "穂穗",
    "亜亞",
    "黒黑",
    "聡聰",
    "総總",
];

/// The first of a character's forms.
pub(super) fn one_form(letter: char) -> char {
    let forms = FORMS.iter().find(|forms| forms.contains(letter));
    forms.and_then(|forms| forms.chars().next()).unwrap_or(letter)
}

/// A Han character: Unicode's blocks of unified and compatibility ideographs, and the mark of repetition.
pub(super) fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2ffff}' | '々')
}

/// A syllable of Korean.
pub(super) fn is_hangul(letter: char) -> bool {
    matches!(letter, '가'..='힣')
}
