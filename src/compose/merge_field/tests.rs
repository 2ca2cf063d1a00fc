use proptest::prelude::*;

use super::{MergeField, Written, merge_fields, nearest};

/// What stands there, and whether it is well written.
fn found(text: &str) -> Vec<(&str, bool)> {
    merge_fields(text).map(|f| (&text[f.range], matches!(f.written, Written::Well(_)))).collect()
}

#[test]
fn well_written_fields_are_found_with_their_names() {
    let text = "Dear {{first_name}}, {{custom_field_region}} of {{company}}{{deal_stage}}";
    let names: Vec<_> = merge_fields(text).map(|found| found.written).collect();
    let well = ["first_name", "custom_field_region", "company", "deal_stage"].map(Written::Well);
    assert_eq!(names, well);
}

#[test]
fn what_was_meant_as_a_field_is_found() {
    for (text, expected) in [
        ("a {{ first name } b", "{{ first name }"),
        ("Hi {first_name},", "{first_name}"),
        ("Hi {{first_name and more", "{{first_name"),
        ("Hi {{ first name and more", "{{ first name"),
        ("Hi {{first_name}, b", "{{first_name}"),
        ("Hi {first_name}}, b", "{first_name}}"),
        ("Hi first_name}}, b", "first_name}}"),
        ("Dear [[NAME]]:", "[[NAME]]"),
        ("Dear [[name]]:", "[[name]]"),
        ("Dear <<name>>:", "<<name>>"),
        ("Dear <<First Name>>:", "<<First Name>>"),
        ("Dear {{First Name}}!", "{{First Name}}"),
        ("Dear {{FIRST_NAME}}!", "{{FIRST_NAME}}"),
        ("Dear {{ first_name }}!", "{{ first_name }}"),
        ("Dear {{{first_name}}}!", "{{{first_name}}}"),
        ("Dear {{contact.firstname}}!", "{{contact.firstname}}"),
        ("100% of %FIRST_NAME% x", "%FIRST_NAME%"),
        ("Dear *|FNAME|*,", "*|FNAME|*"),
        ("Dear «First_Name»,", "«First_Name»"),
        ("｛｛first_name｝｝ 님", "｛｛first_name｝｝"),
        ("{{이름}}님", "{{이름}}"),
        ("{이름}님", "{이름}"),
        ("[[氏名]]様", "[[氏名]]"),
        ("《{{姓名}}》", "{{姓名}}"),
        ("[first_name]", "[first_name]"),
        ("{{{{ first_name", "{{{{ first_name"),
    ] {
        assert_eq!(found(text), [(expected, false)], "{text}");
    }
}

#[test]
fn what_only_looks_like_one_is_left_alone() {
    for text in [
        "",
        "a < b and b > c, 5 << 3 >> 1",
        "100% sure, 50% off, 10%–20%",
        "[1] and [[2]] and [sic]",
        "{a, b} is a set; f(x) { return 1; }",
        "{\"a\": {\"b\": 1}}",
        "Il dit « bonjour » et «oui»",
        "see [the plan] {draft}",
        "*important* | *| a",
        "if [[ -f x ]]; then echo $x; fi",
        "C:\\%TEMP%\\a %USERNAME%",
        "<first name> comes later",
        "vector<vector<int>>",
        "{{}} {{ }} {{1}} }}",
        "[회의] 안건 [필독] 【重要】 (名前)",
        "the title, the company, my name",
        "https://x.example/?a=%20b%7D&c=%5B%5D",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn a_wrong_one_tells_what_was_meant() {
    let meant = |text| merge_fields(text).next().map(|found| found.written);
    for (text, field) in [
        ("{{ first name }", Some(MergeField::FirstName)),
        ("{{First-Name}}", Some(MergeField::FirstName)),
        ("*|LNAME|*", Some(MergeField::LastName)),
        ("[[NAME]]", None),
        ("{{회사명}}", Some(MergeField::Company)),
    ] {
        assert_eq!(meant(text), Some(Written::Badly { meant: field }), "{text}");
    }
}

#[test]
fn names_are_known_and_near() {
    let fixed = [
        "first_name",
        "last_name",
        "title",
        "company",
        "company_friendly",
        "my_name",
        "my_signature",
        "personal_email",
        "work_website",
        "team_unsubscribe",
        "friendly_unsubscribe",
        "custom_field_x",
    ];
    for name in fixed {
        assert_eq!(MergeField::parse(name).as_ref().map(MergeField::name), Some(name));
    }
    for name in ["custom_field_", "custom_field_X y", "First_name", "first name", "", "custom"] {
        assert_eq!(MergeField::parse(name), None, "{name}");
    }
    for (name, expected) in [
        ("firstname", Some("first_name")),
        ("frist_name", Some("first_name")),
        ("first_nme", Some("first_name")),
        ("compny", Some("company")),
        ("lastname", Some("last_name")),
        ("job_title", Some("title")),
        ("deal_stage", None),
        ("x", None),
        ("city", None),
    ] {
        assert_eq!(nearest(name), expected, "{name}");
    }
}

#[test]
fn what_goes_without_a_value() {
    let blank = ["first_name", "last_name", "title"];
    let company = ["company", "company_friendly"];
    for field in super::FIXED.map(|(_, field)| field) {
        let expected = match field.name() {
            name if blank.contains(&name) => Some(""),
            name if company.contains(&name) => Some("your company"),
            _ => None,
        };
        assert_eq!(field.fallback(), expected, "{field:?}");
    }
}

proptest! {
    #[test]
    fn any_text_is_scanned_in_order(text in "(\\PC|[{}\\[\\]<>%*|｛«]|first_name|\\{\\{name){0,60}") {
        let mut end = 0;
        for found in merge_fields(&text) {
            prop_assert!(found.range.start >= end && found.range.end > found.range.start);
            prop_assert!(text.get(found.range.clone()).is_some());
            end = found.range.end;
        }
    }

    #[test]
    fn a_field_is_found_wherever_it_stands(before in "[\\w ,.]{0,20}", after in "[\\w ,.]{0,20}") {
        let text = format!("{before} {{{{first_name}}}} {after}");
        prop_assert_eq!(found(&text), [("{{first_name}}", true)]);
    }
}
