//! Vectors: a template, values, and what comes of them.

use serde::Deserialize;

use super::{draft, row, sender};
use crate::compose::Draft;
use crate::merge::render;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Vector {
    rule: String,
    #[serde(default)]
    values: Vec<(String, String)>,
    subject: Option<[String; 2]>,
    html: Option<[String; 2]>,
    text: Option<[String; 2]>,
}

#[test]
fn templates_become_what_their_vectors_say() {
    let vectors: Vec<Vector> = serde_json::from_str(include_str!("renders.json")).expect("the vectors are JSON");
    for Vector { rule, values, subject, html, text } in vectors {
        let before = |pair: &Option<[String; 2]>| pair.as_ref().map(|[before, _]| before.clone());
        let after = |pair: &Option<[String; 2]>| pair.as_ref().map(|[_, after]| after.clone());
        let template = Draft {
            subject: before(&subject).unwrap_or_default(),
            html: before(&html),
            text: before(&text),
            ..draft()
        };
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (&**name, &**value)).collect();
        let rendered = render(&template, &row(&values), &sender()).unwrap_or_else(|stops| panic!("{rule}: {stops:?}"));
        assert_eq!(rendered.subject, after(&subject).unwrap_or_default(), "{rule}");
        assert_eq!((rendered.html, rendered.text), (after(&html), after(&text)), "{rule}");
    }
}
