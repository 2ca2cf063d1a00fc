//! Rows and renders as JavaScript sees them.

use mailrail::channel::Host;
use tsify::Ts;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{core, js};

fn json(value: &JsValue) -> String {
    js_sys::JSON::stringify(value).ok().and_then(|json| json.as_string()).unwrap_or_default()
}

fn get(value: &JsValue, name: &str) -> JsValue {
    js_sys::Reflect::get(value, &name.into()).expect("it is an object")
}

fn render(subject: &str, row: JsValue, sender: &str) -> Result<JsValue, JsValue> {
    let draft = js(&format!(
        r#"{{"from":{{"address":"mina@gmail.example"}},"to":[{{"address":"somebody@else.example"}}],"cc":[],"bcc":[],
            "subject":"{subject}","html":"<p>Hi {{{{first_name}}}},</p>","attachments":[]}}"#
    ));
    let (draft, row, sender) = (Ts::new_unchecked(draft), Ts::new_unchecked(row), Ts::new_unchecked(js(sender)));
    core(Host::Gmail).render(draft, row, sender).map(Into::into)
}

#[wasm_bindgen_test]
fn rows_of_a_file_are_plain_objects_and_render_as_they_are() {
    let csv = "\u{feff}메일;이름;Plan\r\njin@bücher.example;진;\"Gold; \"\"A\"\"\"\r\n;x;y\r\n";
    let table: JsValue = core(Host::Gmail).read_rows(csv.as_bytes()).expect("it is read").into();
    let row =
        r#"{"number":2,"address":"jin@bücher.example","values":{"custom_field_plan":"Gold; \"A\"","first_name":"진"}}"#;
    assert_eq!(
        json(&table),
        format!(
            r#"{{"columns":[{{"heading":"메일","feeds":{{"kind":"address"}}}},{{"heading":"이름","feeds":{{"kind":"field","field":"first_name"}}}},{{"heading":"Plan","feeds":{{"kind":"field","field":"custom_field_plan"}}}}],"rowCount":2,"rows":[{row}],"problems":[{{"code":"row-without-address","row":3}}]}}"#
        )
    );
    let first = get(&table, "rows").unchecked_into::<js_sys::Array>().get(0);
    let rendered = render("{{custom_field_plan}}", first, "{}").expect("it is a draft");
    let draft = get(&rendered, "draft");
    assert_eq!(json(&get(&rendered, "kind")), r#""draft""#);
    assert_eq!(json(&get(&draft, "to")), r#"[{"name":"진","address":"jin@bücher.example"}]"#);
    assert_eq!(json(&get(&draft, "subject")), r#""Gold; \"A\"""#);
    assert_eq!(json(&get(&draft, "html")), r#""<p>Hi 진,</p>""#);
}

#[wasm_bindgen_test]
fn a_row_made_in_javascript_is_enough_and_a_stop_is_a_code_with_its_place() {
    let row = || js(r#"{"address":"ana@x.example","values":{}}"#);
    let stopped = render("From {{my_name}}", row(), "{}").expect("it is an answer");
    let place = r#"{"field":"subject","passage":{"start":5,"text":"{{my_name}}","nth":0}}"#;
    let stops = format!(r#"[{{"problem":{{"code":"field-unfilled","name":"my_name"}},"place":{place}}}]"#);
    assert_eq!(json(&stopped), format!(r#"{{"kind":"stopped","stops":{stops}}}"#));
    let sender = r#"{"name":"Mina","signature":{"text":"M."},"teamUnsubscribe":{"text":"Stop"}}"#;
    let draft = get(&render("From {{my_name}}", row(), sender).expect("it is an answer"), "draft");
    assert_eq!(json(&get(&draft, "subject")), r#""From Mina""#);
    assert_eq!(json(&get(&draft, "html")), r#""<p>Hi,</p><br><div>M.</div><br><div>Stop</div>""#);
}

#[wasm_bindgen_test]
fn a_malformed_row_is_a_code_that_quotes_nothing() {
    for malformed in ["null", r#""secret""#, r#"{"address":"secret@x.example","values":{"first_name":{"secret":1}}}"#] {
        let thrown = render("", js(malformed), "{}").expect_err("it is no row");
        assert_eq!(json(&thrown), r#"{"code":"draft-malformed"}"#);
    }
}
