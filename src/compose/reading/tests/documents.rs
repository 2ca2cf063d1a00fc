//! Any document, read by `html5ever` too.

use html5ever::parse_document;
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use proptest::prelude::*;

use crate::compose::Reading;

/// Elements whose text is no part of what is read.
const UNREAD: [&str; 6] = ["script", "style", "title", "textarea", "iframe", "noscript"];

/// The text nodes that a browser would walk over.
fn text_nodes(html: &str) -> Vec<String> {
    fn walk(node: &Handle, texts: &mut Vec<String>) {
        match &node.data {
            NodeData::Element { name, .. } if UNREAD.contains(&&*name.local) => return,
            NodeData::Text { contents } => texts.push(contents.borrow().to_string()),
            _ => {}
        }
        node.children.borrow().iter().for_each(|child| walk(child, texts));
    }
    let mut texts = Vec::new();
    walk(&parse_document(RcDom::default(), Default::default()).one(html).document, &mut texts);
    texts
}

fn seen<'t>(nodes: impl Iterator<Item = &'t str>) -> Vec<&'t str> {
    nodes.filter(|text| !text.trim_ascii().is_empty()).collect()
}

/// The text and octet of the nth occurrence, as a shell finds it.
fn walked<'t>(nodes: &'t [String], words: &str, nth: usize) -> Option<(&'t str, usize)> {
    let mut all = nodes.iter().flat_map(|text| {
        let starts = (0..text.len()).filter(|at| text.get(*at..).is_some_and(|rest| rest.starts_with(words)));
        starts.map(move |start| (text.as_str(), start))
    });
    all.nth(nth)
}

/// Documents that browsers read as they are written.
fn documents() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[a-zé가 ]{1,6}",
        Just("&lt;&lt;name&gt;&gt;".to_owned()),
        Just("&amp;&#44032;&nbsp;".to_owned()),
        Just("&copy b &unknown; & c".to_owned()),
        Just("{{first_name}} ".to_owned()),
        Just("a\r\nb\rc\n".to_owned()),
        Just("a < b".to_owned()),
        Just("<br>".to_owned()),
        Just("<!-- {{first_name}} -->".to_owned()),
        Just("<style>{{first_name}}</style>".to_owned()),
        Just("<img alt=\"a > b\" src='x'>".to_owned()),
    ];
    let nested = word.prop_recursive(4, 40, 5, |inner| {
        let element = prop_oneof![Just("div"), Just("b"), Just("span"), Just("blockquote"), Just("ul"), Just("em")];
        (element, prop::collection::vec(inner, 0..5))
            .prop_map(|(name, content)| format!("<{name} class=\"x\">{}</{name}>", content.concat()))
    });
    prop::collection::vec(nested, 0..6).prop_map(|parts| format!("<body>{}</body>", parts.concat()))
}

proptest! {
    #[test]
    fn the_same_text_nodes_are_read_as_a_browser_reads(html in documents()) {
        let reading = Reading::of_html(&html);
        let ours: Vec<_> = reading.runs().iter().map(|run| reading.words(run.words.clone()).to_owned()).collect();
        let theirs = text_nodes(&html);
        prop_assert_eq!(seen(ours.iter().map(String::as_str)), seen(theirs.iter().map(String::as_str)));
    }

    #[test]
    fn every_passage_is_found_again(html in documents(), length in 1..8_usize) {
        let reading = Reading::of_html(&html);
        let nodes = text_nodes(&html);
        let starts = reading.text().char_indices().map(|(start, _)| start);
        for start in starts {
            let words: String = reading.text()[start..].chars().take(length).collect();
            let Some(passage) = reading.place(start..start + words.len()).passage else { continue };
            let (node, at) = walked(&nodes, &passage.text, passage.nth).expect("it stands in the document");
            let run = reading.runs().iter().find(|run| run.source.contains(&passage.start)).expect("it is of a run");
            let run = reading.words(run.words.clone());
            prop_assert_eq!(node, run, "{} of {}", at, passage.text);
            let source = reading.locate(&passage).expect("it is found in the source");
            prop_assert_eq!(source.start, passage.start);
            let again = Reading::of_html(&html[source]).text().to_owned();
            prop_assert_eq!(again.trim_ascii(), passage.text.trim_ascii());
        }
    }

    #[test]
    fn any_text_at_all_is_read(html in "(\\PC|[<>&;/'\"=\r\n\0-]|<[a-z]{1,4}|</?(a|p|div|blockquote|style|title)[ >]|<!--|&[a-z]{2,5};?){0,60}") {
        for reading in [Reading::of_html(&html), Reading::of_text(&html)] {
            let mut last = 0;
            for run in reading.runs() {
                prop_assert!(html.get(run.source.clone()).is_some(), "{:?}", run);
                prop_assert!(reading.text().get(run.words.clone()).is_some(), "{:?}", run);
                prop_assert!(run.source.start >= last);
                last = run.source.end;
                let place = reading.place(run.words.clone());
                if let Some(passage) = place.passage {
                    prop_assert!(html.is_char_boundary(passage.start));
                    let source = reading.locate(&passage).expect("it is found in the source");
                    prop_assert!(html.get(source.clone()).is_some(), "{:?}", source);
                }
            }
            let text = reading.alternative();
            prop_assert!(text.len() + text.matches('\n').count() <= reading.alternative_octets());
        }
    }
}
