//! The plain text that goes beside HTML, read back by a parser that is not ours.

use std::collections::HashMap;

use mail_parser::MimeHeaders;
use proptest::prelude::*;

use super::messages::{assert_lines, draft, file, parse, reviewed, written};
use crate::compose::Draft;

fn html(body: &str) -> Draft {
    Draft { html: Some(body.to_owned()), ..draft() }
}

#[test]
fn html_alone_goes_out_with_its_text() {
    let body = "<p>안녕하세요 Leo,</p><ul><li>one &amp; two</li><li><a href=\"https://x.example/a\">three</a></li></ul>\
                <blockquote type=cite>older<br>words</blockquote>";
    let octets = written(&html(body), &HashMap::new());
    assert_lines(&octets);
    let message = parse(&octets);
    assert_eq!(message.content_type().unwrap().subtype(), Some("alternative"));
    assert_eq!((message.text_body_count(), message.html_body_count()), (1, 1));
    let text = message.body_text(0).unwrap().replace("\r\n", "\n");
    assert_eq!(text, "안녕하세요 Leo,\n- one & two\n- three <https://x.example/a>\n> older\n> words");
    assert_eq!(message.body_html(0).unwrap(), body);
    assert_eq!(octets, written(&html(body), &HashMap::new()));
}

#[test]
fn a_text_that_the_person_has_is_kept_and_an_empty_one_is_made() {
    let both = |text: &str| Draft { text: Some(text.to_owned()), ..html("<p>from the page</p>") };
    for (text, expected) in [("my own", "my own"), (" \r\n", "from the page"), ("", "from the page")] {
        let octets = written(&both(text), &HashMap::new());
        assert_eq!(parse(&octets).body_text(0).unwrap(), expected);
    }
}

#[test]
fn html_without_words_needs_no_text() {
    let image = file("pixel", "p.png", "image/png", 3, Some("img1@mailrail"));
    let shown = Draft { attachments: vec![image], ..html("<img src=\"cid:img1@mailrail\" alt=\"\">") };
    let octets = written(&shown, &HashMap::from([("pixel", vec![1, 2, 3])]));
    let message = parse(&octets);
    assert_eq!(message.content_type().unwrap().subtype(), Some("related"));
    assert!(message.parts.iter().all(|part| part.content_type().is_none_or(|kind| kind.subtype() != Some("plain"))));
}

proptest! {
    #[test]
    fn no_message_with_its_text_is_larger_than_its_review_said(
        body in "([a-z가é \n]{1,4}|<br>|<p>|<pre>|</pre>|<ol>|<ul>|<li>|<blockquote>|</blockquote>|<a href=.{0,9}>x</a>){0,200}"
    ) {
        let draft = html(&body);
        let said = reviewed(&draft).octets;
        let is = written(&draft, &HashMap::new()).len() as u64;
        prop_assert!(is <= said, "{is} > {said}");
    }
}
