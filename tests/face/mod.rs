//! What JavaScript sees wherever there is WebAssembly: no network, no storage, no document.

mod merge;

use mailrail::bindings::{FamiliarDomains, Mailrail};
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
    let list = "leo@example.org\nmina@bücher.example\nleo@a％b.example\nleo@exa_mple.org\n";
    let read = core(Host::Gmail).addresses(list).expect("a list is read").js_value();
    let problems = r#"[{"line":3,"reason":{"code":"domain-invalid"}},{"line":4,"reason":{"code":"character-not-allowed","character":"_","part":"domain"}}]"#;
    let json = js_sys::JSON::stringify(&read).expect("it is JSON").as_string();
    assert_eq!(json, Some(format!(r#"{{"usable":2,"problems":{problems}}}"#)));
}

#[wasm_bindgen_test]
fn a_fix_changes_the_draft_and_a_stale_one_does_not() {
    let core = core(Host::Gmail);
    let fix = |address: &str| {
        Ts::new_unchecked(js(&format!(r#"{{"kind":"remove-recipient","field":"to","index":0,"address":"{address}"}}"#)))
    };
    let fixed = core.fix(Ts::new_unchecked(draft("Friday")), fix("jin@bücher.example")).expect("both are well-formed");
    let fixed = fixed.expect("the recipient stands there").js_value();
    let to = js_sys::Reflect::get(&fixed, &"to".into()).expect("it is a draft");
    assert_eq!(js_sys::Array::from(&to).length(), 0);
    assert!(core.fix(Ts::new_unchecked(draft("Friday")), fix("leo@example.org")).expect("well-formed").is_none());
}

#[wasm_bindgen_test]
fn a_policy_is_used_until_a_good_one_replaces_it() {
    let core = core(Host::Gmail);
    let verdict = || {
        let consent = Consent::Verified.into_ts().expect("a consent is a string");
        let view = core.review(Ts::new_unchecked(draft("Friday")), consent).expect("the draft is one");
        text(&view.js_value(), "verdict")
    };
    assert_eq!(verdict(), "sendable");
    core.set_policy(r#"{"blocked":{"domains":["bücher.example"]}}"#).expect("it is a policy");
    assert_eq!(verdict(), "blocked");
    let refused = core.set_policy("{\n\"block\": 1}").expect_err("it is none");
    assert_eq!(js_sys::Reflect::get(&refused, &"line".into()).expect("it is a problem").as_f64(), Some(2.0));
    assert_eq!(verdict(), "blocked");
    core.set_policy("{}").expect("it is a policy");
    assert_eq!(verdict(), "sendable");
}

#[wasm_bindgen_test]
fn domains_are_counted_and_taken_up_again() {
    let count = |kept: &Ts<FamiliarDomains>| {
        let domains = js_sys::Reflect::get(&kept.js_value(), &"domains".into()).expect("there is a list");
        let first = js_sys::Array::from(&domains).get(0);
        let mails = js_sys::Reflect::get(&first, &"mails".into()).expect("it is counted").as_f64();
        (text(&first, "domain"), mails)
    };
    let first = core(Host::Gmail).remember_domains(Ts::new_unchecked(draft("Friday"))).expect("the draft is one");
    assert_eq!(count(&first), ("xn--bcher-kva.example".to_owned(), Some(1.0)));
    let next = core(Host::Gmail);
    next.recall_domains(first).expect("they are domains");
    let second = next.remember_domains(Ts::new_unchecked(draft("Monday"))).expect("the draft is one");
    assert_eq!(count(&second).1, Some(2.0));
}

#[wasm_bindgen_test]
async fn an_archive_tells_its_names_and_other_files_have_none() {
    // An archive with one empty entry, as `zip` writes it (APPNOTE 4.3.6).
    let header = |signature: &[u8], middle: &[u8]| [signature, middle].concat();
    let fields = [&[0_u8; 12][..], &[0; 8], &[9, 0], &[0, 0]].concat();
    let local = [header(b"PK\x03\x04", &[&[10, 0, 0, 0][..], &fields[2..]].concat()), b"setup.exe".to_vec()].concat();
    let central =
        [header(b"PK\x01\x02", &[&[10, 0, 10, 0, 0, 0][..], &fields[2..], &[0; 14]].concat()), b"setup.exe".to_vec()];
    let central = central.concat();
    let size = u8::try_from(central.len()).expect("it is short");
    let start = u8::try_from(local.len()).expect("it is short");
    let end = header(b"PK\x05\x06", &[0, 0, 0, 0, 1, 0, 1, 0, size, 0, 0, 0, start, 0, 0, 0, 0, 0]);
    let zip = [local, central, end].concat();
    let blob = |octets: &[u8]| {
        let part = js_sys::Uint8Array::from(octets);
        web_sys::Blob::new_with_u8_array_sequence(&js_sys::Array::of1(&part)).expect("a Blob can be made")
    };
    assert_eq!(core(Host::Gmail).archive_entries(blob(&zip)).await, ["setup.exe"]);
    assert!(core(Host::Gmail).archive_entries(blob(b"%PDF-1.7")).await.is_empty());
}
