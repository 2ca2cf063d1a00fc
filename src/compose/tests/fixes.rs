//! A fix changes what it says and nothing else.

use super::{draft, exchange, fixes, mailbox, to};
use crate::compose::{Draft, Field, Fix, Group, Mailbox, Passage, Place, Policy, Problem, Recipient, Rules};

fn remove(field: Field, index: usize, address: &str) -> Fix {
    Fix::RemoveRecipient { field, index, address: address.into() }
}

fn correct(field: Field, index: usize, address: &str, correction: &str) -> Fix {
    Fix::CorrectAddress { field, index, address: address.into(), correction: correction.into() }
}

fn words(field: Field, start: usize, text: &str, nth: usize, replacement: &str) -> Fix {
    let passage = Passage { start, text: text.into(), nth };
    Fix::ReplaceWords { place: Place::words(field, passage), replacement: replacement.into() }
}

fn team(members: &[&str]) -> Recipient {
    Recipient::Group(Group { group: "Team".into(), members: members.iter().map(|one| mailbox(one)).collect() })
}

#[test]
fn a_recipient_is_taken_out_where_it_stands() {
    let before = Draft { cc: to(&["a@x.example", "b@x.example", "c@x.example"]), ..draft() };
    let after = Draft { cc: to(&["a@x.example", "c@x.example"]), ..draft() };
    assert_eq!(before.fixed(&remove(Field::Cc, 1, "b@x.example")), Some(after));
    for stale in [
        remove(Field::Cc, 0, "b@x.example"),
        remove(Field::Cc, 1, "B@x.example"),
        remove(Field::Cc, 3, "b@x.example"),
        remove(Field::Bcc, 1, "b@x.example"),
        remove(Field::Subject, 1, "b@x.example"),
    ] {
        assert_eq!(before.fixed(&stale), None, "{stale:?}");
    }
}

#[test]
fn of_a_group_one_member_is_taken_out_and_the_first_stays() {
    let before = Draft { to: vec![team(&["a@x.example", "b@x.example", "a@x.example"])], ..draft() };
    let after = Draft { to: vec![team(&["a@x.example", "b@x.example"])], ..draft() };
    assert_eq!(before.fixed(&remove(Field::To, 0, "a@x.example")), Some(after));
    assert_eq!(before.fixed(&remove(Field::To, 0, "c@x.example")), None);
    // A group of nobody goes with its last member.
    let last = Draft { cc: vec![team(&["a@x.example"])], ..draft() };
    assert_eq!(last.fixed(&remove(Field::Cc, 0, "a@x.example")), Some(draft()));
}

#[test]
fn an_address_is_corrected_and_a_name_that_repeats_it_too() {
    let named =
        |name: &str, address: &str| vec![Recipient::Mailbox(Mailbox { name: Some(name.into()), ..mailbox(address) })];
    let fix = correct(Field::To, 0, "leo@gmial.com", "leo@gmail.com");
    let leo = Draft { to: named("Leo", "leo@gmial.com"), ..draft() };
    assert_eq!(leo.fixed(&fix), Some(Draft { to: named("Leo", "leo@gmail.com"), ..draft() }));
    let repeated = Draft { to: named("leo@gmial.com", "leo@gmial.com"), ..draft() };
    assert_eq!(repeated.fixed(&fix), Some(Draft { to: named("leo@gmail.com", "leo@gmail.com"), ..draft() }));
    let member = Draft { to: vec![team(&["a@x.example", "leo@gmial.com"])], ..draft() };
    let after = Draft { to: vec![team(&["a@x.example", "leo@gmail.com"])], ..draft() };
    assert_eq!(member.fixed(&fix), Some(after.clone()));
    assert_eq!(after.fixed(&fix), None);
}

#[test]
fn everybody_moves_to_bcc() {
    let before = Draft { cc: to(&["b@x.example"]), bcc: to(&["c@x.example"]), ..draft() };
    let after =
        Draft { to: vec![], cc: vec![], bcc: to(&["leo@example.org", "b@x.example", "c@x.example"]), ..draft() };
    assert_eq!(before.fixed(&Fix::MoveToBcc), Some(after.clone()));
    assert_eq!(after.fixed(&Fix::MoveToBcc), None);
}

#[test]
fn a_subject_is_written_anew() {
    let fix = Fix::RewriteSubject { subject: "Hello".into() };
    let after = Draft { subject: "Hello".into(), ..draft() };
    assert_eq!(draft().fixed(&fix), Some(after.clone()));
    assert_eq!(after.fixed(&fix), None);
}

#[test]
fn words_of_plain_text_are_replaced_where_they_stand() {
    let text = |text: &str| Draft { text: Some(text.into()), ..draft() };
    let fix = words(Field::Text, 9, "{name}", 1, "Leo & Mina");
    assert_eq!(
        text("{name} or {name}").fixed(&words(Field::Text, 10, "{name}", 1, "Leo")),
        Some(text("{name} or Leo"))
    );
    // Written before the place since: the second is still the second.
    assert_eq!(text("Hi {name} or {name}!").fixed(&fix), Some(text("Hi {name} or Leo & Mina!")));
    assert_eq!(text("Hi {name}!").fixed(&fix), None);
    assert_eq!(Draft { text: None, ..draft() }.fixed(&fix), None);
    let subject = |subject: &str| Draft { subject: subject.into(), ..draft() };
    let fix = words(Field::Subject, 3, "XXX", 0, "12");
    assert_eq!(subject("No XXX").fixed(&fix), Some(subject("No 12")));
    assert_eq!(subject("No 12").fixed(&fix), None);
    assert_eq!(draft().fixed(&words(Field::Subject, 0, "", 0, "x")), None);
    assert_eq!(draft().fixed(&Fix::ReplaceWords { place: Field::Subject.into(), replacement: "x".into() }), None);
}

#[test]
fn words_of_html_are_replaced_in_their_text_node_and_escaped() {
    let html = |html: &str| Draft { html: Some(html.into()), text: None, ..draft() };
    let fix = |nth| words(Field::Html, 0, "{name}", nth, "A & B <c>");
    let escaped = "A &amp; B &lt;c&gt;";
    for (before, nth, after) in [
        ("<p>Hi {name}</p>", 0, "<p>Hi {}</p>"),
        // Neither a comment, nor a script, nor an attribute, nor words over two nodes are counted.
        (
            "<!-- {name} --><script>{name}</script><p title='{name}'>{na<b>me}</b> {name}</p>",
            0,
            "<!-- {name} --><script>{name}</script><p title='{name}'>{na<b>me}</b> {}</p>",
        ),
        ("<i>{name}</i>, &#123;name&#125;!", 1, "<i>{name}</i>, {}!"),
        ("<p>&lt;{name}&gt;</p>", 0, "<p>&lt;{}&gt;</p>"),
    ] {
        let after = after.replacen("{}", escaped, 1);
        assert_eq!(html(before).fixed(&fix(nth)), Some(html(&after)), "{before}");
        assert_eq!(html(before).fixed(&fix(nth + 1)), None, "{before}");
    }
}

#[test]
fn a_text_alternative_goes_when_the_html_changes() {
    let before = Draft { html: Some("<p>{name}</p>".into()), text: Some("{name}".into()), ..draft() };
    let after = Draft { html: Some("<p>Leo</p>".into()), text: None, ..draft() };
    assert_eq!(before.fixed(&words(Field::Html, 3, "{name}", 0, "Leo")), Some(after));
}

#[test]
fn replaced_words_never_make_a_tag_or_a_reference() {
    for (before, after) in [
        ("a <{name}", "a <&#98; x&gt;"),
        ("a &{name}", "a &&#98; x&gt;"),
        ("a &am{name}", "a &am&#98; x&gt;"),
        ("a{name}", "ab x&gt;"),
    ] {
        let html = |html: &str| Draft { html: Some(html.into()), text: None, ..draft() };
        assert_eq!(html(before).fixed(&words(Field::Html, 0, "{name}", 0, "b x>")), Some(html(after)), "{before}");
    }
}

#[test]
fn nobody_who_is_greeted_is_taken_out_by_one_click() {
    let named = |name: &str, address: &str| Recipient::Mailbox(Mailbox { name: Some(name.into()), ..mailbox(address) });
    let to = vec![named("Robert Brown", "robert@example.org"), named("Anna Smith", "anna.smith@example.org")];
    let dear = |name: &str| Draft {
        to: to.clone(),
        text: Some(format!("Dear {name},\n\nShall we meet on Friday?")),
        ..draft()
    };
    let policy = Policy { blocked_people: vec!["robert@example.org".into()], ..Policy::default() };
    let rules = Rules { policy: &policy, ..exchange() };
    let blocked = || Problem::RecipientBlocked { address: "robert@example.org".into() };
    assert_eq!(fixes(&dear("Robert"), &rules), [(blocked(), None)]);
    assert_eq!(fixes(&dear("Anna"), &rules), [(blocked(), Some(remove(Field::To, 0, "robert@example.org")))]);
}
