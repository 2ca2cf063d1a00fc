//! What no value can do, judged by html5ever, which is not what reads templates.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use proptest::prelude::*;

use super::{draft, row, sender, to_ascii};
use crate::channel::{Channel, Consent};
use crate::compose::{DoNotSend, Draft, Familiar, Mailbox, Policy, Problem, Recipient, Rules, merge_fields, review};
use crate::merge::{MergeProblem, Row, render};

const HTML: &str = "<!-- a --><p title='{{title}}' data-x={{title}}>Hi {{first_name}}, <b>{{title}}</b>{{company}}</p>\
    <img alt={{title}} src=https://x.example/{{title}}.png>\
    <a href=\"https://x.example/{{title}}/?n={{first_name}}&amp;m={{company}}#{{title}}\">{{company_friendly}}</a>\
    <a href=mailto:{{title}}?subject={{company}}>x</a><table><tr><td>{{last_name}}</table>";

/// Every element and the names of its attributes, and every comment, in order; then the words and the addresses.
#[derive(Default)]
struct Seen {
    shape: Vec<String>,
    words: String,
    addresses: Vec<String>,
    titles: Vec<String>,
}

impl Seen {
    fn of(html: &str) -> Self {
        let mut seen = Self::default();
        seen.look(&parse_document(RcDom::default(), ParseOpts::default()).one(html).document);
        seen
    }

    fn look(&mut self, node: &Handle) {
        match &node.data {
            NodeData::Element { name, attrs, .. } => {
                self.shape.push(format!("<{}>", name.local));
                for attribute in attrs.borrow().iter() {
                    let (name, value) = (attribute.name.local.to_string(), attribute.value.to_string());
                    match name.as_str() {
                        "href" | "src" => self.addresses.push(value),
                        "title" | "alt" | "data-x" => self.titles.push(value),
                        _ => {}
                    }
                    self.shape.push(name);
                }
            }
            NodeData::Comment { contents } => self.shape.push(format!("<!--{contents}-->")),
            NodeData::Text { contents } => self.words.push_str(&contents.borrow()),
            _ => {}
        }
        node.children.borrow().iter().for_each(|child| self.look(child));
    }
}

/// Values that try: of any character, or of those that mean something somewhere.
fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[<>\"'&;{}\\[\\]%/:?#@=a-z_\u{0}-\u{20}é\u{2028}]{0,24}",
        Just("</p><script>alert(1)</script>".to_owned()),
        Just("\" onload=\"x".to_owned()),
        Just("{{my_name}}".to_owned()),
        Just("first_name}}".to_owned()),
        Just("&lt;b&gt;&#60;".to_owned()),
    ]
}

fn hostile() -> impl Strategy<Value = Row> {
    (value(), value(), value(), value(), prop::option::of(value())).prop_map(|(title, first, last, company, name)| {
        let values = [("title", &*title), ("first_name", &*first), ("last_name", &*last), ("company", &*company)];
        Row { name, ..row(&values) }
    })
}

fn template() -> Draft {
    let subject = "{{title}} {{first_name}} {{company_friendly}}".to_owned();
    Draft { subject, html: Some(HTML.into()), text: Some("Hi {{title}}{{first_name}},\n{{company}}".into()), ..draft() }
}

/// A text as HTML reads it: no control characters but white space.
fn readable(value: &str) -> String {
    let value = value.trim().replace("\r\n", "\n").replace('\r', "\n");
    value.chars().filter(|character| !character.is_control() || matches!(character, '\n' | '\t')).collect()
}

fn fields_found(draft: &Draft) -> Vec<Problem> {
    let (policy, familiar, do_not_send) = (Policy::default(), Familiar::default(), DoNotSend::default());
    let limits = Channel::Gmail.limits(Consent::Verified);
    let found =
        review(draft, &Rules { limits, policy: &policy, familiar: &familiar, do_not_send: &do_not_send, to_ascii })
            .findings;
    let problems = found.into_iter().map(|finding| finding.problem);
    problems
        .filter(|problem| {
            use Problem::{MergeFieldMalformed, MergeFieldUnknown, MergeFieldUnresolved};
            matches!(problem, MergeFieldUnresolved { .. } | MergeFieldUnknown { .. } | MergeFieldMalformed { .. })
        })
        .collect()
}

#[test]
fn a_template_has_fields_for_the_review_and_a_rendered_draft_has_none() {
    assert!(!fields_found(&template()).is_empty());
    let values = [("title", "Dr."), ("first_name", "Ana"), ("last_name", "M"), ("company", "Acme, Inc.")];
    let rendered = render(&template(), &row(&values), &sender()).expect("nothing stops it");
    assert_eq!(fields_found(&rendered), []);
}

proptest! {
    #[test]
    fn no_value_leaves_a_field_adds_to_the_html_or_breaks_a_header(row in hostile()) {
        let draft = match render(&template(), &row, &sender()) {
            Ok(draft) => draft,
            Err(stops) => {
                // Only what a value would have been read as.
                let value = stops.iter().all(|stop| matches!(stop.problem, MergeProblem::ValueReadsAsField { .. }));
                prop_assert!(value, "{stops:?}");
                return Ok(());
            }
        };
        prop_assert_eq!(fields_found(&draft), []);
        prop_assert_eq!(merge_fields(draft.text.as_deref().unwrap_or_default()).next(), None);
        prop_assert!(!draft.subject.chars().any(char::is_control));
        let [Recipient::Mailbox(Mailbox { name, address, .. })] = draft.to.as_slice() else { panic!("{:?}", draft.to) };
        prop_assert!(!name.as_deref().unwrap_or_default().chars().any(char::is_control));
        prop_assert_eq!(address, &row.address);

        let (before, after) = (Seen::of(HTML), Seen::of(draft.html.as_deref().unwrap_or_default()));
        prop_assert_eq!(before.shape, after.shape);
        for (template, address) in before.addresses.iter().zip(&after.addresses) {
            let marks = |text: &str| text.chars().filter(|mark| "/?#&:@".contains(*mark)).collect::<String>();
            let start = template.split("{{").next().unwrap_or_default();
            prop_assert!(address.starts_with(start), "{address}");
            // An @ in `mailto:` is the value's own to write.
            let mail = |marks: String| if template.starts_with("mailto:") { marks.replace('@', "") } else { marks };
            prop_assert_eq!(mail(marks(template)), mail(marks(address)));
        }
        let title = readable(row.value("title").unwrap_or_default());
        prop_assert!(after.titles.iter().all(|seen| *seen == title), "{:?} {title:?}", after.titles);
        prop_assert!(after.words.contains(&title));
    }

    #[test]
    fn no_address_of_a_row_gets_a_control_character_into_a_header(address in any::<String>()) {
        let row = Row { address: address.clone(), ..row(&[]) };
        if let Ok(draft) = render(&draft(), &row, &sender()) {
            let to = draft.to.iter().flat_map(Recipient::mailboxes).map(|mailbox| mailbox.address.as_str());
            prop_assert_eq!(to.collect::<Vec<_>>(), [address.trim()]);
            prop_assert!(!address.trim().chars().any(char::is_control));
        }
    }

    #[test]
    fn no_template_makes_a_render_panic_and_one_without_fields_stays_as_it_is(
        html in "([<>/\"'=&;{} \n]|a|p|b|href|title|body|\\{\\{first_name\\}\\}|&nbsp;|<a href=|<p>|</p>|https://|é){0,30}",
        text in "([{} ,.\n]|\\{\\{first_name\\}\\}|a|é){0,20}",
        first in prop::option::of("[a-z]{1,4}"),
    ) {
        let values: Vec<_> = first.iter().map(|first| ("first_name", first.as_str())).collect();
        let draft = Draft { subject: text.clone(), html: Some(html.clone()), text: Some(text.clone()), ..draft() };
        if let Ok(rendered) = render(&draft, &row(&values), &sender()) {
            if !html.contains("first_name") {
                prop_assert_eq!(rendered.html, Some(html));
            }
            prop_assert_eq!(merge_fields(&rendered.subject).next(), None);
            if !text.contains("first_name") {
                prop_assert_eq!((rendered.subject, rendered.text), (text.clone(), Some(text)));
            }
        }
    }
}
