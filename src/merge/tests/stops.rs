use super::{draft, row, sender};
use crate::compose::{Draft, Field, Passage, Place, Thread};
use crate::merge::{MergeProblem, MergeStop, Row, Sender, render};

fn stops(draft: &Draft, row: &Row, sender: &Sender) -> Vec<(MergeProblem, Place)> {
    let stops = render(draft, row, sender).err().unwrap_or_default();
    stops.into_iter().map(|MergeStop { problem, place }| (problem, place)).collect()
}

fn in_html(html: &str, values: &[(&str, &str)]) -> Vec<MergeProblem> {
    let draft = Draft { html: Some(html.to_owned()), ..draft() };
    stops(&draft, &row(values), &sender()).into_iter().map(|(problem, _)| problem).collect()
}

fn words(field: Field, start: usize, text: &str, nth: usize) -> Place {
    Place::words(field, Passage { start, text: text.to_owned(), nth })
}

fn unfilled(name: &str) -> MergeProblem {
    MergeProblem::FieldUnfilled { name: name.to_owned() }
}

#[test]
fn a_field_without_a_value_stops_and_says_where() {
    let draft = Draft {
        subject: "{{work_website}} {{work_website}}".into(),
        html: Some("<p>&lt; {{custom_field_plan}}</p>".into()),
        text: Some("A\n{{personal_email}}".into()),
        ..draft()
    };
    assert_eq!(
        stops(&draft, &row(&[("personal_email", " ")]), &sender()),
        [
            (unfilled("work_website"), words(Field::Subject, 0, "{{work_website}}", 0)),
            (unfilled("work_website"), words(Field::Subject, 17, "{{work_website}}", 1)),
            (unfilled("custom_field_plan"), words(Field::Html, 8, "{{custom_field_plan}}", 0)),
            (unfilled("personal_email"), words(Field::Text, 2, "{{personal_email}}", 0)),
        ]
    );
    let filled = [("work_website", "x"), ("custom_field_plan", "x"), ("personal_email", "x")];
    assert_eq!(stops(&draft, &row(&filled), &sender()), []);
}

#[test]
fn what_the_sender_lacks_stops_too() {
    for name in ["my_name", "my_signature", "team_unsubscribe", "friendly_unsubscribe"] {
        let draft = Draft { subject: format!("{{{{{name}}}}}"), ..draft() };
        let problems = stops(&draft, &row(&[(name, "from the row")]), &Sender::default());
        assert_eq!(problems.into_iter().map(|(problem, _)| problem).collect::<Vec<_>>(), [unfilled(name)]);
    }
}

#[test]
fn unknown_and_malformed_fields_stop() {
    let draft = Draft {
        subject: "{{frist_name}} {{zzz_qqq}}".into(),
        text: Some("{{ first_name }} [[NAME]] <<name>> {first_name}".into()),
        ..draft()
    };
    let unknown = |name: &str, suggestion: Option<&str>| MergeProblem::FieldUnknown {
        name: name.to_owned(),
        suggestion: suggestion.map(str::to_owned),
    };
    let malformed = |text: &str| MergeProblem::FieldMalformed { text: text.to_owned() };
    let problems: Vec<_> = stops(&draft, &row(&[]), &sender()).into_iter().map(|(problem, _)| problem).collect();
    let expected = [
        unknown("frist_name", Some("first_name")),
        unknown("zzz_qqq", None),
        malformed("{{ first_name }}"),
        malformed("[[NAME]]"),
        malformed("<<name>>"),
        malformed("{first_name}"),
    ];
    assert_eq!(problems, expected);
}

#[test]
fn a_value_that_reads_as_a_field_stops() {
    let read = |text: &str| MergeProblem::ValueReadsAsField { text: text.to_owned() };
    for (template, value, text) in [
        ("Hi {{title}}", "{{my_signature}}", "{{my_signature}}"),
        ("Hi {{title}}", "[[NAME]]", "[[NAME]]"),
        ("Hi {{title}}_name}}", "{{first", "{{first_name}}"),
    ] {
        let row = row(&[("title", value)]);
        for draft in [
            Draft { subject: template.into(), ..draft() },
            Draft { text: Some(template.into()), ..draft() },
            Draft { html: Some(format!("<p>{template}</p>")), ..draft() },
        ] {
            let problems: Vec<_> = stops(&draft, &row, &sender()).into_iter().map(|(problem, _)| problem).collect();
            assert_eq!(problems, [read(text)], "{draft:?}");
        }
    }
    let hostile = [("title", "{{my_name}}")];
    assert_eq!(in_html("<img alt='{{title}}'>", &hostile), [read("{{my_name}}")]);
    assert_eq!(in_html("<a href='https://x.example/{{title}}'>x</a>", &hostile), [read("{{my_name}}")]);
    let named = Row { name: Some("{{my_name}}".into()), ..row(&[]) };
    assert_eq!(stops(&draft(), &named, &sender()), [(read("{{my_name}}"), Place::entry(Field::To, 0))]);
}

#[test]
fn a_field_where_a_value_would_act_stops() {
    let misplaced = || vec![MergeProblem::FieldMisplaced { name: "title".into() }];
    for html in [
        "<p style='color:{{title}}'>x</p>",
        "<p onclick='f(\"{{title}}\")'>x</p>",
        "<img alt='' srcset='{{title}} 2x'>",
        "<meta http-equiv=refresh content='0;url={{title}}'>",
        "<a href=\"javascript:f('{{title}}')\">x</a>",
        "<a href=\"data:text/html,{{title}}\">x</a>",
        "<a href=\" java\nscript:{{title}}\">x</a>",
    ] {
        assert_eq!(in_html(html, &[("title", "x")]), misplaced(), "{html}");
    }
}

#[test]
fn a_value_that_is_no_address_stops_where_one_must_stand() {
    let no_address = |name: &str, value: &str| {
        vec![MergeProblem::ValueNotAddress { name: name.to_owned(), value: value.to_owned() }]
    };
    let link = "<a href='{{work_website}}'>x</a>";
    for bad in ["javascript:alert(1)", "data:text/html,x", "not an address", "https://a.example@evil.example"] {
        assert_eq!(in_html(link, &[("work_website", bad)]), no_address("work_website", bad));
    }
    assert_eq!(in_html(link, &[("work_website", "https://a.example")]), []);
    let host = "<a href='https://{{company}}.example'>x</a>";
    assert_eq!(in_html(host, &[("company", "evil.example/")]), no_address("company", "evil.example/"));
    assert_eq!(in_html(host, &[]), no_address("company", "your company"));
    assert_eq!(in_html("<a href='{{first_name}}'>x</a>", &[]), [unfilled("first_name")]);
}

#[test]
fn a_row_without_an_address_stops() {
    let row = |address: &str| Row { address: address.into(), ..Row::default() };
    assert_eq!(stops(&draft(), &row("  "), &sender()), [(MergeProblem::AddressMissing, Field::To.into())]);
    let forged = row("a@x.example\r\nBcc: spy@evil.example");
    assert_eq!(stops(&draft(), &forged, &sender()), [(MergeProblem::AddressMalformed, Field::To.into())]);
}

#[test]
fn marks_in_the_message_replied_to_are_not_our_business() {
    let html = "<p>Hi {{first_name}}</p><blockquote type=cite><p>Fill in [[NAME]] and {{order_id}}</p></blockquote>";
    let reply = Draft { html: Some(html.into()), thread: Some(Thread::default()), ..draft() };
    assert_eq!(stops(&reply, &row(&[]), &sender()), []);
    assert_eq!(stops(&Draft { thread: None, ..reply }, &row(&[]), &sender()).len(), 2);
}
