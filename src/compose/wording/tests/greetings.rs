use super::{findings, html, mailbox, text};
use crate::compose::{Draft, Finding, Fix, Problem, Recipient};

/// A draft to these display names; each address tells nothing.
fn to(names: &[&str], said: &str) -> Draft {
    let address = |index: usize| format!("q{index}{}@zzz.example", index + 7);
    let recipients = names.iter().enumerate().map(|(index, name)| Recipient::Mailbox(mailbox(name, &address(index))));
    Draft { to: recipients.collect(), ..text(said) }
}

fn told(draft: &Draft) -> Option<Finding> {
    findings(draft).into_iter().find(|finding| matches!(finding.problem, Problem::GreetingOtherName { .. }))
}

/// Greeting, recipient, the name that is greeted, and what the fix writes.
const OTHERS: &[(&str, &str, &str, Option<&str>)] = &[
    ("Hi Tom,", "Sarah Whitfield", "Tom", Some("Sarah")),
    ("hi tom,", "Sarah Whitfield", "tom", Some("Sarah")),
    ("Hi Tom", "Whitfield, Sarah", "Tom", Some("Sarah")),
    ("Dear Mr. Okafor,", "Sarah Whitfield", "Okafor", None),
    ("Dear Tom Okafor:", "Sarah Whitfield", "Tom Okafor", Some("Sarah Whitfield")),
    ("Good morning Priya!", "Marta Lindqvist", "Priya", Some("Marta")),
    ("Hey Mark - quick one", "Marta Lindqvist", "Mark", Some("Marta")),
    ("Hello Jean-Pierre,", "Marta Lindqvist", "Jean-Pierre", Some("Marta")),
    ("Hi Tom and Anna,", "Marta Lindqvist", "Tom", None),
    ("김민수 과장님, 안녕하세요", "이서연 대리", "김민수", Some("이서연")),
    ("민수님,", "이서연", "민수", Some("서연")),
    ("안녕하세요, 박지현 님.", "이서연/구매팀", "박지현", Some("이서연")),
    ("김 과장님께", "이서연", "김", Some("이")),
    ("田中様", "鈴木 一郎", "田中", Some("鈴木")),
    ("株式会社みどり商事\n総務部 田中様", "鈴木 一郎", "田中", Some("鈴木")),
    ("高橋さん、", "鈴木一郎", "高橋", None),
    ("王經理您好:", "陳怡君", "王", Some("陳")),
    ("陳小姐您好", "王大明", "陳", Some("王")),
    ("王大明先生您好,", "陳怡君", "王大明", Some("陳怡君")),
    ("志明你好,", "陳怡君", "志明", Some("怡君")),
    ("尊敬的李先生：", "陈怡君", "李", Some("陈")),
    ("Hi 志明,", "陳怡君", "志明", None),
];

/// Greeting and recipients of whom one may be meant, or who are not known well enough.
const OWN: &[(&str, &[&str])] = &[
    ("Hi Sarah,", &["Sarah Whitfield"]),
    ("Hi Bob,", &["Robert Keller"]),
    ("Hi Bill,", &["Smith, William"]),
    ("Hi Chris,", &["Christopher Dahl"]),
    ("Hi Daniel,", &["Dan Cho"]),
    ("Hi José,", &["Jose Garcia"]),
    ("Dear Ms Müller,", &["Anna Mueller"]),
    ("Hi Sara,", &["Sarah Whitfield"]),
    ("Hi JP,", &["Jean-Pierre Laurent"]),
    ("Dear Prof. Vogt,", &["Prof. Dr. Anneliese Vogt"]),
    ("Hi Elizabeth,", &["Mary Elizabeth Smith"]),
    ("Hi all,", &["Sarah Whitfield"]),
    ("Hi there,", &["Sarah Whitfield"]),
    ("Dear Sir or Madam,", &["Sarah Whitfield"]),
    ("Dear customer,", &["Sarah Whitfield"]),
    ("Dear Hiring Manager,", &["Sarah Whitfield"]),
    ("Happy Friday,", &["Sarah Whitfield"]),
    ("Hi, Tom told me about you.", &["Sarah Whitfield"]),
    ("Hi Sarah and Tom,", &["Sarah Whitfield"]),
    ("Hello Contoso team,", &["Sarah Whitfield"]),
    ("Hi Dmitri,", &["Contoso Support"]),
    ("Hi Kevin,", &["Wang Xiaoming"]),
    ("Hi Kevin,", &["김민수"]),
    ("Hi Tom,", &["Sarah"]),
    ("Hi Tom,", &[""]),
    ("Hi Tom,", &["Ann Lee", "Bo Berg", "Cy Dahl", "Di Ek"]),
    ("Hi Tom,", &["Ann Berg", "Thomas Dahl"]),
    ("Hello World,", &["Sarah Whitfield"]),
    ("Dear Tom's team,", &["Sarah Whitfield"]),
    ("김민수 과장님, 안녕하세요", &["김민수 과장"]),
    ("민수님,", &["김민수/구매팀"]),
    ("김 과장님께", &["김민수"]),
    ("담당자님께", &["김민수"]),
    ("고객님,", &["김민수"]),
    ("팀장님, 안녕하세요", &["김민수"]),
    ("김철수 님의 소개로 연락드립니다.", &["이서연"]),
    ("부모님께", &["이서연"]),
    ("안녕하세요, 한빛소프트 박지현입니다.", &["이서연"]),
    ("민수님,", &["Minsu Kim"]),
    ("구매팀 과장님께", &["이서연"]),
    ("田中様", &["田中 太郎"]),
    ("斉藤様", &["齋藤 学"]),
    ("ご担当者様", &["鈴木 一郎"]),
    ("皆様", &["鈴木 一郎"]),
    ("お客様各位", &["鈴木 一郎"]),
    ("お疲れ様です、中村です。", &["高橋 健"]),
    ("田中様よりご紹介いただきました。", &["鈴木 一郎"]),
    ("田中様", &["TANAKA Taro"]),
    ("王經理您好", &["王大明"]),
    ("陈小姐您好", &["陳怡君 (Amy Chen)"]),
    ("大家好", &["陳怡君"]),
    ("各位同仁好", &["陳怡君"]),
    ("親愛的客戶您好:", &["劉佳玲"]),
    ("您好,我是林雅婷", &["陳怡君"]),
    ("志明你好,", &["張志明"]),
    ("李董您好", &["李董事長"]),
    ("王先生您好", &["Kevin Wang"]),
    ("貴公司您好", &["陳怡君"]),
];

#[test]
fn a_greeting_of_somebody_else_is_told_and_mended() {
    for (said, name, greeted, instead) in OTHERS {
        let draft = to(&[name], &format!("{said}\n\nHow are you?"));
        let found = told(&draft).unwrap_or_else(|| panic!("{said} to {name}"));
        let problem = Problem::GreetingOtherName { greeted: (*greeted).into(), recipient: (*name).into() };
        assert_eq!(found.problem, problem);
        let replacement = match &found.fix {
            Some(Fix::ReplaceWords { replacement, .. }) => Some(replacement.as_str()),
            _ => None,
        };
        assert_eq!(replacement, *instead, "{said} to {name}");
        if let Some(fix) = &found.fix {
            assert_eq!(findings(&draft.fixed(fix).unwrap()).len(), findings(&draft).len() - 1, "{said} to {name}");
        }
    }
}

#[test]
fn a_greeting_that_may_be_right_is_left_alone() {
    for (said, names) in OWN {
        let draft = to(names, &format!("{said}\n\nHow are you?"));
        assert_eq!(told(&draft), None, "{said} to {names:?}");
    }
}

#[test]
fn everybody_who_gets_the_mail_counts_and_so_do_addresses() {
    let draft = to(&["Sarah Whitfield"], "Hi Tom,\n");
    assert!(told(&draft).is_some());
    let copied = |name: &str, address: &str| vec![Recipient::Mailbox(mailbox(name, address))];
    assert_eq!(told(&Draft { cc: copied("Tom Okafor", "q@zzz.example"), ..draft.clone() }), None);
    assert_eq!(told(&Draft { cc: copied("", "tom@zzz.example"), ..draft.clone() }), None);
    assert_eq!(told(&Draft { bcc: copied("Thomas Okafor", "q@zzz.example"), ..draft.clone() }), None);
    assert_eq!(told(&Draft { to: copied("Sarah Whitfield", "tomwhitfield@zzz.example"), ..draft.clone() }), None);
    assert_eq!(told(&Draft { to: copied("Sarah Whitfield", "support@zzz.example"), ..draft }), None);
}

#[test]
fn the_name_is_found_in_html_and_only_in_the_new_text() {
    let said = "<div>Hi&nbsp;<b>Tom</b>,</div><div>Tom</div>";
    let draft = Draft { to: to(&["Sarah Whitfield"], "").to, ..html(said) };
    let found = told(&draft).unwrap();
    let passage = found.place.passage.as_ref().unwrap();
    assert_eq!((passage.text.as_str(), passage.nth, passage.start), ("Tom", 0, said.find("Tom").unwrap()));
    let fixed = draft.fixed(found.fix.as_ref().unwrap()).unwrap();
    assert_eq!(fixed.html.as_deref(), Some("<div>Hi&nbsp;<b>Sarah</b>,</div><div>Tom</div>"));
    let quoted = "<div>Fine.</div><blockquote class=gmail_quote>Hi Tom,</blockquote>";
    assert_eq!(told(&Draft { html: Some(quoted.into()), ..draft.clone() }), None);
    let answers = "<div>Hi Tom,</div><blockquote class=gmail_quote>Regards, Tom of support</blockquote>";
    assert_eq!(told(&Draft { html: Some(answers.into()), ..draft }), None);
}
