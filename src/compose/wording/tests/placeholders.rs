use super::{findings, findings_under, html, text};
use crate::compose::{Draft, Field, Policy, Problem};

fn gaps(draft: &Draft) -> Vec<String> {
    let gap = |problem| match problem {
        Problem::PlaceholderText { text } => Some(text),
        _ => None,
    };
    findings(draft).into_iter().filter_map(|finding| gap(finding.problem)).collect()
}

const GAPS: &[(&str, &str)] = &[
    ("TODO: price", "TODO"),
    ("The price is TODO.", "TODO"),
    ("(TODO add the dates)", "TODO"),
    ("Price: [TBD]", "TBD"),
    ("It costs $TBD.", "TBD"),
    ("FIXME the second figure", "FIXME"),
    ("It costs XXX euros.", "XXX"),
    ("XXXX will call you", "XXXX"),
    ("Lorem ipsum dolor sit amet", "Lorem ipsum"),
    ("Kind regards\n[Your Name]", "[Your Name]"),
    ("Dear [Name],", "[Name]"),
    ("Hi <First Name>,", "<First Name>"),
    ("Dear Mr. [LAST NAME]:", "[LAST NAME]"),
    ("[Insert price here]", "[Insert price here]"),
    ("We met on <insert date>.", "<insert date>"),
    ("at {insert venue} tonight", "{insert venue}"),
    ("OOO님 안녕하세요", "OOO님"),
    ("○○○ 과장님께", "○○○ 과장님"),
    ("[고객명]님, 안녕하세요", "[고객명]"),
    ("[여기에 금액 입력]", "[여기에 금액 입력]"),
    ("○○様", "○○様"),
    ("株式会社〇〇の佐藤です", "〇〇"),
    ("［ここに日付を入力］", "［ここに日付を入力］"),
    ("XX先生您好", "XX先生"),
    ("○○○小姐您好", "○○○小姐"),
    ("金額:[待補]", "[待補]"),
    ("[姓名]您好", "[姓名]"),
];

const NO_GAPS: &[&str] = &[
    "I have the rest on my TODO list.",
    "The TODO app is new.",
    "There is one FIXME in nginx.conf and no TODO in main.c.",
    "The venue is still TBD.",
    "Location: TBD",
    "The date is to be determined (TBD).",
    "Card ending in XXXX-1234",
    "Call +1 206 555-XXXX",
    "Size XXXL",
    "Annex XXX of the treaty",
    "Love, xxx",
    "[Enter] key, [Insert] key",
    "Dear [name withheld], see [1] and [your letter].",
    "Fill in the field [Name] and press [Enter].",
    "Sign in as <your-name>@contoso.com.",
    "The box {a, b} and rows[[0]]",
    "I'm OOO until Monday.",
    "김OO님이 신청하셨습니다",
    "林○○先生當選",
    "二〇〇〇年",
    "이번 주 TODO 리스트",
    "TODO list 上還剩兩項",
    "【回覆期限】週五",
    "[회의] 3시",
    "○ 일시: 3시",
    "〇 可 × 不可",
];

#[test]
fn gaps_are_told_with_their_words() {
    for (said, gap) in GAPS {
        assert_eq!(gaps(&text(said)), [*gap], "{said}");
        let escaped = said.replace('<', "&lt;").replace('>', "&gt;");
        assert_eq!(gaps(&html(&format!("<p>{escaped}</p>"))), [*gap], "{said}");
    }
}

#[test]
fn finished_texts_are_left_alone() {
    for said in NO_GAPS {
        assert_eq!(gaps(&text(said)), [] as [&str; 0], "{said}");
    }
}

#[test]
fn the_subject_counts_and_its_place_is_exact() {
    let draft = Draft { subject: "XXXL and XXX and XXX".into(), ..text("Hello.") };
    let found = findings(&draft);
    let places: Vec<_> = found.iter().filter_map(|finding| finding.place.passage.as_ref()).collect();
    assert_eq!(places.iter().map(|place| (place.start, place.nth)).collect::<Vec<_>>(), [(9, 1), (17, 2)]);
    assert!(found.iter().all(|finding| finding.place.field == Field::Subject));
}

#[test]
fn what_was_quoted_is_left_alone() {
    assert_eq!(gaps(&text("Fine.\n\n> TODO: price\n")), [] as [&str; 0]);
}

#[test]
fn notes_in_a_program_are_no_gaps() {
    assert_eq!(gaps(&html("<p>It begins so:</p><pre>retry(); // TODO: count</pre>")), [] as [&str; 0]);
    assert_eq!(gaps(&html("<pre>TODO: price</pre>")), ["TODO"]);
    assert_eq!(gaps(&html("<p>Look at <code>main</code>. TODO: price</p>")), ["TODO"]);
}

#[test]
fn the_organisations_words_count() {
    let policy = Policy { placeholder_words: vec!["ZUTUN".into(), "確認中".into()], ..Policy::default() };
    let fires = |said: &str| !findings_under(&text(said), &policy).is_empty();
    assert!(fires("zutun!") && fires("価格は確認中です"));
    assert!(!fires("ZUTUNLICH"));
}

#[test]
fn a_flood_of_gaps_is_cut() {
    assert_eq!(gaps(&text(&"XXX, ".repeat(5_000))).len(), 20);
}
