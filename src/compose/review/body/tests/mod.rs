//! Bodies that must be held up, and bodies that must not.

mod links;

use crate::channel::{Channel, Consent};
use crate::compose::{
    Attachment, DoNotSend, Draft, Dropped, Familiar, Field, Finding, Fix, Mailbox, Place, Policy, Problem, Recipient,
    Rules, review,
};

fn draft() -> Draft {
    let mailbox = |name: &str, address: &str| Mailbox {
        name: Some(name.to_owned()),
        address: address.to_owned(),
        ..Mailbox::default()
    };
    Draft {
        from: mailbox("Ana Müller", "ana@contoso.example"),
        to: vec![Recipient::Mailbox(mailbox("Leo Park", "leo@example.org"))],
        subject: "Friday".into(),
        ..Draft::default()
    }
}

fn html(body: &str) -> Draft {
    Draft { html: Some(body.to_owned()), ..draft() }
}

fn text(body: &str) -> Draft {
    Draft { text: Some(body.to_owned()), ..draft() }
}

fn findings(draft: &Draft) -> Vec<Finding> {
    let limits = Channel::ExchangeOnline.limits(Consent::Verified);
    let (policy, familiar, do_not_send) = (Policy::default(), Familiar::default(), DoNotSend::default());
    let to_ascii = |domain: &str| idna::domain_to_ascii(domain).ok();
    review(draft, &Rules { limits, policy: &policy, familiar: &familiar, do_not_send: &do_not_send, to_ascii }).findings
}

fn problems(draft: &Draft) -> Vec<Problem> {
    findings(draft).into_iter().map(|finding| finding.problem).collect()
}

fn unresolved(name: &str) -> Problem {
    Problem::MergeFieldUnresolved { name: name.to_owned() }
}

fn malformed(text: &str) -> Problem {
    Problem::MergeFieldMalformed { text: text.to_owned() }
}

#[test]
fn an_empty_body_asks() {
    let quote = "<div class=gmail_quote>On Friday Leo wrote:<blockquote>See attached</blockquote></div>";
    for empty in [
        draft(),
        text(""),
        text(" \r\n\u{a0}\r\n"),
        text("\n\nOn Friday, Leo wrote:\n> See attached\n> Leo\n"),
        html("<div><br></div>"),
        html("<p>&nbsp;\u{200b}</p><!-- hidden --><style>p { margin: 0 }</style>"),
        html(quote),
        html("<div class=gmail_signature>Ana Müller</div>"),
        html("<img src='https://x.example/o.gif' width=1 height=1 alt=''>"),
    ] {
        assert_eq!(problems(&empty), [Problem::BodyEmpty], "{empty:?}");
    }
}

#[test]
fn a_body_that_says_something_in_any_way_is_not_empty() {
    let quote = "<div class=gmail_quote><div>On Friday Leo wrote:</div><blockquote>Hi</blockquote></div>";
    let file = Attachment { id: "1".into(), name: "plan.pdf".into(), size: 9, ..Attachment::default() };
    for said in [
        text("."),
        html("ok"),
        html("<img src=cid:a alt=chart>"),
        Draft { attachments: vec![file], ..html("<br>") },
        Draft { subject: "Fwd: plan".into(), ..html(quote) },
    ] {
        assert!(!problems(&said).contains(&Problem::BodyEmpty), "{said:?}");
    }
}

#[test]
fn a_field_that_nothing_filled_is_found_with_its_place_and_value() {
    let draft =
        html("<p>Dear {{first_name}} {{last_name}},</p><p>I am {{my_name}} of {{company}}. {{first_name}}!</p>");
    let found = findings(&draft);
    let names: Vec<_> = found.iter().map(|finding| finding.problem.clone()).collect();
    assert_eq!(names, ["first_name", "last_name", "my_name", "company", "first_name"].map(unresolved));
    let passages: Vec<_> = found.iter().filter_map(|finding| finding.place.passage.clone()).collect();
    let html = draft.html.unwrap();
    assert!(passages.iter().all(|passage| html[passage.start..].starts_with(&passage.text)));
    assert_eq!(passages.iter().map(|passage| passage.nth).collect::<Vec<_>>(), [0, 0, 0, 0, 1]);
    let values: Vec<_> = found
        .iter()
        .map(|finding| match &finding.fix {
            Some(Fix::ReplaceWords { place, replacement }) if *place == finding.place => Some(replacement.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(values, [Some("Leo"), Some("Park"), Some("Ana Müller"), None, Some("Leo")]);
}

#[test]
fn unknown_and_wrong_fields_are_told_apart() {
    let unknown = |name: &str, suggestion: Option<&str>| Problem::MergeFieldUnknown {
        name: name.to_owned(),
        suggestion: suggestion.map(str::to_owned),
    };
    for (body, expected) in [
        ("{{frist_name}}", unknown("frist_name", Some("first_name"))),
        ("{{deal_stage}}", unknown("deal_stage", None)),
        ("{{custom_field_region}}", unresolved("custom_field_region")),
        ("{{ first name }", malformed("{{ first name }")),
        ("&lt;&lt;name&gt;&gt;", malformed("<<name>>")),
        ("[[NAME]]", malformed("[[NAME]]")),
        ("{{first_<b>name</b>}}", unresolved("first_name")),
        ("<a href='https://x.example/?n={{first_name}}'>Sign up</a>", unresolved("first_name")),
        ("<a href='https://x.example/?n=%7B%7Bfirst_name%7D%7D'>Sign up</a>", unresolved("first_name")),
        ("a<img src=cid:a alt='{first_name}'>", malformed("{first_name}")),
        ("<p title='{{my_name}}'>Hi</p>", unresolved("my_name")),
    ] {
        assert_eq!(problems(&html(body)), [expected], "{body}");
    }
    assert_eq!(problems(&text("Dear <<name>>,")), [malformed("<<name>>")]);
}

#[test]
fn fields_that_nobody_will_read_are_no_findings() {
    for body in [
        "Hi<!-- {{first_name}} -->",
        "<style>a { b: '{{first_name}}' }</style>Hi",
        "<head><title>{{first_name}}</title></head>Hi",
        "Hi <p data-x='{{first_name}}' class='{{first_name}}'>there</p>",
        "Hi<div class=gmail_quote>{{first_name}}<a href='http://{{company}}'>x</a><img src=a></div>",
        "Hi<blockquote type=cite>{{first_name}}</blockquote>",
    ] {
        assert_eq!(problems(&html(body)), [], "{body}");
    }
    assert_eq!(problems(&text("Hi\n> {{first_name}}\n")), []);
}

#[test]
fn a_program_keeps_its_braces_but_for_what_a_merge_would_fill() {
    for body in [
        "<p>Your template:</p><pre>X-Signature: {signature}\nX-User: {{ user }}</pre>",
        "Put the id in place of <code>{{user_id}}</code>, please.",
    ] {
        assert_eq!(problems(&html(body)), [], "{body}");
    }
    for (body, expected) in [
        ("<p>Hi</p><code>{{first_name}}</code>", unresolved("first_name")),
        ("<p>See <code>main</code>, {first_name}</p>", malformed("{first_name}")),
        ("<pre>Dear {first_name},</pre>", malformed("{first_name}")),
        ("<pre>Dear {first_name},</pre><blockquote type=cite>Hi</blockquote>", malformed("{first_name}")),
    ] {
        assert_eq!(problems(&html(body)), [expected], "{body}");
    }
}

#[test]
fn no_value_is_offered_that_the_draft_does_not_plainly_know() {
    let named = |name: &str| {
        let mailbox = Mailbox { name: Some(name.to_owned()), address: "leo@example.org".into(), ..Mailbox::default() };
        Recipient::Mailbox(mailbox)
    };
    for to in [
        vec![named("leo@example.org")],
        vec![named("Leo")],
        vec![named("Park, Leo")],
        vec![named("Leo van der Park")],
        vec![named("김 진")],
        vec![named("Sales Team"), named("Leo Park")],
    ] {
        let found = findings(&Draft { to, ..text("Dear {{first_name}}") });
        let field = found.iter().find(|finding| finding.problem == unresolved("first_name"));
        assert!(field.is_some_and(|finding| finding.fix.is_none()), "{found:?}");
    }
    for body in ["[[{{first_name}}]]", "<{{first_name}}>", "%{{first_name}}%"] {
        let found = findings(&text(body));
        assert!(!found.is_empty() && found.iter().all(|finding| finding.fix.is_none()), "{found:?}");
    }
}

#[test]
fn an_image_needs_words_or_to_say_that_it_needs_none() {
    for body in ["a<img src=cid:a>", "a<img src='https://x.example/a.png' width=600 height=1>"] {
        assert_eq!(problems(&html(body)), [Problem::ImageWithoutText], "{body}");
    }
    for body in [
        "a<img src=cid:a alt=''>",
        "a<img src=cid:a alt>",
        "a<img src=cid:a alt=Chart>",
        "a<img src=cid:a aria-label=Chart>",
        "a<img src=cid:a role=presentation>",
        "a<img src='https://x.example/o.gif' width=1 height=1>",
        "a<img src='https://x.example/o.gif' style='WIDTH: 1px; height:1px'>",
        "a<!-- <img src=cid:a> -->",
    ] {
        assert_eq!(problems(&html(body)), [], "{body}");
    }
}

#[test]
fn what_mail_clients_remove_is_said_once_a_kind() {
    for (body, what) in [
        ("a<script>alert(1)</script><script>b</script>", Dropped::Script),
        ("<p onclick='x()'>a</p>", Dropped::Script),
        ("<a href=' JavaScript:x()'>a</a>", Dropped::Script),
        ("a<form><input name=x></form>", Dropped::Form),
        ("a<link rel='alternate StyleSheet' href='https://x.example/a.css'>", Dropped::ExternalStyle),
        ("a<style>@import url(https://x.example/a.css);</style>", Dropped::ExternalStyle),
        ("a<iframe src='https://x.example'></iframe>", Dropped::Embedded),
        ("a<video src='https://x.example'></video>", Dropped::Embedded),
        ("a<img alt='' src='data:image/png;base64,AAAA'>", Dropped::DataImage),
    ] {
        let found = findings(&html(body));
        let places: Vec<_> = found.iter().map(|finding| (&finding.problem, &finding.place)).collect();
        assert_eq!(places, [(&Problem::ContentDropped { what }, &Place::from(Field::Html))], "{body}");
    }
    for body in [
        "<style>p { color: red }</style><p style='color: red'>a</p>",
        "a<link rel=File-List href=a.xml>",
        "<p class=onclick>a</p>",
        "a &lt;script&gt;",
        "a<blockquote type=cite><script>x</script><form></form></blockquote>",
    ] {
        assert_eq!(problems(&html(body)), [], "{body}");
    }
}
