//! Reads an inbox through the browser's own fetch and IndexedDB, against a scripted network.

use js_sys::{Array, Reflect};
use mailrail::channel::Host;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::face::{core, js, text};

#[wasm_bindgen(module = "/tests/inbox/network.js")]
extern "C" {
    fn network(answers: JsValue, token_fails: bool) -> JsValue;
}

const PROFILE: &str = r#"{"status":200,"body":"{\"historyId\":\"70\"}"}"#;
const LIST: &str = r#"{"status":200,"body":"{\"messages\":[{\"id\":\"r1\"}]}"}"#;
/// A mail of a mail system.
const HEADER: &str = r#"{"status":200,"body":"{\"id\":\"r1\",\"labelIds\":[\"INBOX\"],\"internalDate\":\"1795251600000\",\"payload\":{\"headers\":[{\"name\":\"From\",\"value\":\"mailer-daemon@googlemail.com\"}]}}"}"#;

fn member(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).expect("an object")
}

fn number(object: &JsValue, name: &str) -> Option<f64> {
    member(object, name).as_f64()
}

/// One reading: what it answers, and the network afterwards.
async fn read(mailbox: &str, answers: &str, token_fails: bool) -> (JsValue, JsValue) {
    let network = network(js(answers), token_fails);
    let shell = member(&network, "shell").unchecked_into();
    let reading = core(Host::Gmail).read_inbox(mailbox.to_owned(), shell).await.expect("reading does not reject");
    (reading.into(), network)
}

fn paths(network: &JsValue) -> Vec<String> {
    let paths = Array::from(&member(network, "asked")).iter().map(|asked| text(&asked, "path")).collect::<Vec<_>>();
    paths.iter().map(|path| path.replace("/gmail/v1/users/me/", "")).collect()
}

#[wasm_bindgen_test]
async fn a_mail_without_an_end_is_read_to_where_it_matters_and_called_off() {
    let answers = format!(r#"[{PROFILE},{LIST},{HEADER},"endless"]"#);
    let (reading, network) = read("endless@gmail.example", &answers, false).await;
    assert_eq!(paths(&network), ["profile", "messages", "messages/r1", "messages/r1"]);
    let endless = member(&network, "endless");
    let pulled = number(&endless, "pulled").expect("it was counted");
    assert!((700_000.0..900_000.0).contains(&pulled), "{pulled}");
    assert_eq!(member(&endless, "cancelled"), JsValue::TRUE);
    assert_eq!((number(&reading, "found"), member(&reading, "problem").is_undefined()), (Some(0.0), true));
    let pause = number(&reading, "next").zip(number(&reading, "last")).map(|(next, last)| next - last);
    assert_eq!(pause, Some(300_000.0));
}

#[wasm_bindgen_test]
async fn two_windows_together_read_once_in_five_minutes_and_go_on_from_the_mark() {
    let empty = r#"{"status":200,"body":"{}"}"#;
    let mailbox = "twice@gmail.example";
    let (_, network) = read(mailbox, &format!("[{PROFILE},{empty}]"), false).await;
    assert_eq!(paths(&network), ["profile", "messages"]);
    // Another window, with a core of its own.
    let (reading, network) = read(mailbox, "[]", false).await;
    assert_eq!((paths(&network).len(), number(&reading, "found")), (0, Some(0.0)));
    assert!(number(&reading, "last").is_some());
}

#[wasm_bindgen_test]
async fn who_has_to_sign_in_first_is_told_so_and_may_try_again_at_once() {
    let mailbox = "stranger@gmail.example";
    let (reading, network) = read(mailbox, "[]", true).await;
    assert_eq!((paths(&network).len(), text(&member(&reading, "problem"), "code").as_str()), (0, "sign-in-required"));
    assert!(member(&reading, "next").is_undefined());
    let forbidden =
        r#"[{"status":403,"body":"{\"error\":{\"details\":[{\"reason\":\"ACCESS_TOKEN_SCOPE_INSUFFICIENT\"}]}}"}]"#;
    let (reading, network) = read(mailbox, forbidden, false).await;
    assert_eq!((paths(&network).len(), text(&member(&reading, "problem"), "code").as_str()), (1, "consent-missing"));
    assert!(number(&reading, "next").is_some());
}
