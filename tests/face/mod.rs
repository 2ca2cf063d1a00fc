//! What JavaScript sees wherever there is WebAssembly: no network, no storage, no document.

use mailrail::bindings::Mailrail;
use mailrail::channel::{Consent, Host};
use tsify::{Ts, Tsify as _};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// A value as JavaScript would write it.
pub fn js(json: &str) -> JsValue {
    js_sys::JSON::parse(json).expect("the test's JSON is JSON")
}

/// A string of an object.
pub fn text(object: &JsValue, name: &str) -> String {
    js_sys::Reflect::get(object, &name.into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
}

/// The core of a host.
pub fn core(host: Host) -> Mailrail {
    Mailrail::new(host.into_ts().expect("a host is a string")).expect("it is a host")
}

/// A draft with nothing wrong but its subject.
pub fn draft(subject: &str) -> JsValue {
    js(&format!(
        r#"{{"from":{{"address":"mina@gmail.example"}},"to":[{{"name":"진 김","address":"jin@bücher.example"}}],
            "cc":[],"bcc":[],"subject":"{subject}","text":"Shall we?","attachments":[]}}"#
    ))
}

fn review(draft: JsValue) -> Result<JsValue, JsValue> {
    let consent = Consent::Verified.into_ts().expect("a consent is a string");
    core(Host::Gmail).review(Ts::new_unchecked(draft), consent).map(Into::into)
}

#[wasm_bindgen_test]
fn a_review_is_an_object_with_codes() {
    let view = review(draft("")).expect("the draft is one");
    assert_eq!(text(&view, "verdict"), "confirm");
    let findings = js_sys::Array::from(&js_sys::Reflect::get(&view, &"findings".into()).expect("there are findings"));
    let problem = js_sys::Reflect::get(&findings.get(0), &"problem".into()).expect("it has a problem");
    assert_eq!(text(&problem, "code"), "subject-missing");
}

#[wasm_bindgen_test]
fn a_malformed_draft_is_a_code_that_quotes_nothing() {
    for malformed in ["null", "17", "{}", r#"{"from":"secret@x.example"}"#, r#"{"from":{"address":5},"to":"secret"}"#] {
        let thrown = review(js(malformed)).expect_err("it is no draft");
        assert_eq!(js_sys::JSON::stringify(&thrown).expect("it is data"), r#"{"code":"draft-malformed"}"#);
    }
}

#[wasm_bindgen_test]
fn each_host_has_its_one_channel() {
    for (host, channel) in [(Host::Outlook, "exchange-online"), (Host::Gmail, "gmail")] {
        let view = core(host).channel().expect("it has a channel");
        assert_eq!(text(&view.js_value(), "channel"), channel);
    }
}

#[wasm_bindgen_test]
fn a_pasted_list_is_read_with_the_hosts_own_international_domains() {
    let list = "leo@example.org\nmina@bücher.example\nleo@xn--a.example\nleo@exa_mple.org\n";
    let read = core(Host::Gmail).addresses(list).expect("a list is read").js_value();
    let problems = r#"[{"line":3,"reason":{"code":"domain-invalid"}},{"line":4,"reason":{"code":"character-not-allowed","character":"_","part":"domain"}}]"#;
    let json = js_sys::JSON::stringify(&read).expect("it is JSON").as_string();
    assert_eq!(json, Some(format!(r#"{{"usable":2,"problems":{problems}}}"#)));
}
