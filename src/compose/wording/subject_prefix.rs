//! What mail programs write before the subject of a reply or a forward.

/// Before a colon, in lower case, as programs of many languages write it; gathered for this project, 2026-11. Wikipedia's
/// "List of email subject abbreviations" has more of them.
const PREFIXES: &[&str] = &[
    "re",
    "fw",
    "fwd",
    "aw",
    "antw",
    "wg",
    "tr",
    "réf",
    "rv",
    "rif",
    "r",
    "i",
    "sv",
    "vs",
    "vb",
    "vl",
    "vá",
    "odp",
    "pd",
    "ynt",
    "ilt",
    "i̇lt",
    "res",
    "enc",
    "doorst",
    "bls",
    "trs",
    "továbbítás",
    "ht",
    "atb",
    "yml",
    "ответ",
    "re²",
    "回复",
    "回覆",
    "答复",
    "答覆",
    "回信",
    "轉寄",
    "转寄",
    "轉發",
    "转发",
    "轉傳",
    "返信",
    "転送",
    "답장",
    "회신",
    "전달",
    "답글",
];

/// The subject without them, however many.
pub(crate) fn without_prefixes(subject: &str) -> &str {
    let mut rest = subject.trim();
    while let Some(tail) = without_one(rest) {
        rest = tail.trim_start();
    }
    rest
}

/// Whether the subject says only that it is a reply or a forward.
pub(in crate::compose) fn is_only_prefix(subject: &str) -> bool {
    let subject = subject.trim();
    let bare = ["re", "fw", "fwd"].iter().any(|prefix| subject.eq_ignore_ascii_case(prefix));
    !subject.is_empty() && (bare || without_prefixes(subject).is_empty())
}

/// `Re:`, `RE[2]:`, `Re (3) :`, `回覆：`.
fn without_one(subject: &str) -> Option<&str> {
    let colon = subject.char_indices().take(16).find(|(_, mark)| matches!(mark, ':' | '：'));
    let (word, tail) = subject.split_at_checked(colon?.0)?;
    let counted =
        |mark: char| mark.is_ascii_digit() || mark.is_whitespace() || matches!(mark, '[' | ']' | '(' | ')' | '^' | '*');
    let word = word.trim_end_matches(counted).to_lowercase();
    PREFIXES.contains(&word.as_str()).then(|| tail.trim_start_matches([':', '：']))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    #[test]
    fn prefixes_of_many_programs_are_taken_off_however_many() {
        for subject in [
            "Re: Offer",
            "RE: FW: Offer",
            "AW: WG: Offer",
            "Re[2]: Fwd: Offer",
            "SV: VS: Offer",
            "回覆： 轉寄: Offer",
            "답장: 전달: Offer",
            "返信: 転送:Offer",
            "转发：回复：Offer",
            "Re (3): Offer",
            "TR : RV: Offer",
        ] {
            assert_eq!(without_prefixes(subject), "Offer", "{subject}");
        }
    }

    #[test]
    fn other_words_before_a_colon_stay() {
        for subject in [
            "Reminder: Offer",
            "Project: Offer",
            "3:1 against",
            "会议：明天",
            "견적: 100석",
            "Re-sending the offer",
            "重要：Re:",
        ] {
            assert_eq!(without_prefixes(subject), subject, "{subject}");
            assert!(!is_only_prefix(subject), "{subject}");
        }
    }

    #[test]
    fn a_subject_of_prefixes_alone_is_known() {
        for subject in
            ["Re:", "RE: ", "Fwd:", "re", "FW: RE:", "AW:", "回覆:", "轉寄：", "返信：", "회신:", "전달: Re: "]
        {
            assert!(is_only_prefix(subject), "{subject}");
        }
        for subject in ["", "Return", "I", "TR 4", "Fwd: a"] {
            assert!(!is_only_prefix(subject), "{subject}");
        }
    }
}
