//! Sends through the browser's own fetch, Blob and timers, against a scripted network and shell.

use js_sys::{Array, Reflect};
use mailrail::channel::Host;
use tsify::Ts;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::face::{core, draft, js, text};

#[wasm_bindgen(module = "/tests/sending/stage.js")]
extern "C" {
    fn stage(script: JsValue) -> JsValue;
    #[wasm_bindgen(js_name = carriesFile)]
    fn carries_file(body: &str, size: u32) -> bool;
}

const CREATED: &str = r#"{"status":200,"body":"{\"id\":\"r1\"}"}"#;
const SENT: &str = r#"{"status":200,"body":"{\"id\":\"s1\"}"}"#;
const GONE: &str = r#"{"status":204}"#;

/// A draft with one file of these octets as the window estimates it.
fn with_file(estimate: u32) -> JsValue {
    let draft = draft("Friday");
    let file = format!(r#"[{{"id":"f1","name":"a.bin","mediaType":"application/octet-stream","size":{estimate}}}]"#);
    Reflect::set(&draft, &"attachments".into(), &js(&file)).expect("a draft is an object");
    draft
}

struct Scene {
    outcome: JsValue,
    stage: JsValue,
}

impl Scene {
    /// Sends this draft on a stage with this script.
    async fn play(draft: JsValue, consent: &str, script: &str) -> Self {
        let stage = stage(js(script));
        let shell = Reflect::get(&stage, &"shell".into()).expect("a stage has a shell");
        let request = js(&format!(r#"{{"consent":"{consent}","confirmed":false}}"#));
        Reflect::set(&request, &"draft".into(), &draft).expect("a request is an object");
        let outcome = core(Host::Gmail).send(Ts::new_unchecked(request), shell.unchecked_into()).await;
        Self { outcome: outcome.expect("a send does not reject").into(), stage }
    }

    fn list(&self, name: &str) -> Vec<JsValue> {
        Array::from(&Reflect::get(&self.stage, &name.into()).expect("a stage keeps lists")).to_vec()
    }

    fn lines(&self) -> Vec<String> {
        self.list("asked").iter().map(|asked| text(asked, "line")).collect()
    }

    /// `refused network-lost`, or `sent`.
    fn ending(&self) -> String {
        let error = Reflect::get(&self.outcome, &"error".into()).expect("an outcome is an object");
        format!("{} {}", text(&self.outcome, "outcome"), text(&error, "code")).trim().to_owned()
    }
}

#[wasm_bindgen_test]
async fn a_draft_is_made_and_handed_over_and_every_step_is_in_the_journal_before_it() {
    let script = format!(r#"{{"answers":[{CREATED},{SENT}]}}"#);
    let scene = Scene::play(draft("Friday"), "verified", &script).await;
    assert_eq!(scene.ending(), "sent");
    assert_eq!(scene.lines(), ["POST /upload/gmail/v1/users/me/drafts", "POST /gmail/v1/users/me/drafts/send"]);
    let journal = scene.list("journal");
    let committed = |record: &JsValue| Reflect::get(record, &"committed".into()).expect("a record").as_bool();
    assert_eq!(journal.len(), 3);
    assert_eq!((committed(&journal[0]), committed(&journal[1])), (Some(false), Some(true)));
    assert_eq!(text(&journal[1], "draft"), "r1");
    assert!(journal[2].is_null());
    assert!(!text(&scene.list("asked")[0], "body").contains("bücher"));
}

#[wasm_bindgen_test]
async fn a_file_is_encoded_chunk_by_chunk_and_its_true_size_counts() {
    // Over two chunks, and not a multiple of a line.
    const SIZE: u32 = 2_000_003;
    let script = format!(r#"{{"answers":[{SENT}],"fileSize":{SIZE}}}"#);
    let scene = Scene::play(with_file(5), "send-only", &script).await;
    assert_eq!(scene.ending(), "sent");
    assert!(carries_file(&text(&scene.list("asked")[0], "body"), SIZE));
}

#[wasm_bindgen_test]
async fn a_file_that_turns_out_too_large_stops_before_the_network() {
    let scene = Scene::play(with_file(5), "send-only", r#"{"answers":[],"fileSize":28000000}"#).await;
    assert_eq!((scene.ending().as_str(), scene.lines().len()), ("refused review-blocked", 0));
}

#[wasm_bindgen_test]
async fn a_refused_token_is_asked_for_afresh() {
    let script = format!(r#"{{"answers":[{{"status":401}},{SENT}]}}"#);
    let scene = Scene::play(draft("Friday"), "send-only", &script).await;
    assert_eq!(scene.ending(), "sent");
    let tokens: Vec<_> = scene.list("asked").iter().map(|asked| text(asked, "authorization")).collect();
    assert_eq!(tokens, ["Bearer 1-false-1", "Bearer 1-true-2"]);
}

#[wasm_bindgen_test]
async fn a_shell_that_fails_sends_nothing_and_says_so() {
    for (script, ending) in [
        (r#"{"answers":[],"tokenFails":true}"#, "refused token-unavailable"),
        (r#"{"answers":[],"tokenFails":"sign-in-required"}"#, "refused sign-in-required"),
        (r#"{"answers":[],"token":"two\nlines"}"#, "refused token-unavailable"),
        (r#"{"answers":[],"token":7}"#, "refused token-unavailable"),
        (r#"{"answers":[],"journalFails":true}"#, "refused journal-unavailable"),
        (r#"{"answers":[],"attachmentFails":true}"#, "refused attachment-unreadable"),
    ] {
        let scene = Scene::play(with_file(3), "send-only", script).await;
        assert_eq!((scene.ending().as_str(), scene.lines().len()), (ending, 0));
    }
}

#[wasm_bindgen_test]
async fn a_lost_connection_with_send_only_consent_is_unknown() {
    let scene = Scene::play(draft("Friday"), "send-only", r#"{"answers":["lost"]}"#).await;
    assert_eq!((scene.ending().as_str(), scene.lines().len()), ("unknown network-lost", 1));
}

#[wasm_bindgen_test]
async fn cancelling_breaks_off_an_upload_and_takes_the_draft_back() {
    let found = r#"{"status":200,"body":"{\"drafts\":[{\"id\":\"r1\"}]}"}"#;
    let script = format!(r#"{{"answers":["never",{found},{GONE}],"cancelOnceAsked":true}}"#);
    let scene = Scene::play(with_file(3), "verified", &script).await;
    assert_eq!(scene.ending(), "refused cancelled");
    assert_eq!(scene.lines()[1..], ["GET /gmail/v1/users/me/drafts", "DELETE /gmail/v1/users/me/drafts/r1"]);
}

#[wasm_bindgen_test]
async fn what_is_not_confirmed_or_not_a_draft_is_not_sent() {
    let scene = Scene::play(draft(""), "send-only", r#"{"answers":[]}"#).await;
    assert_eq!(scene.ending(), "refused not-confirmed");
    let scene = Scene::play(js("{}"), "send-only", r#"{"answers":[]}"#).await;
    assert_eq!(scene.ending(), "refused draft-malformed");
    let scene = Scene::play(draft("a\\r\\nBcc: spy@evil.example"), "send-only", r#"{"answers":[]}"#).await;
    assert_eq!((scene.ending().as_str(), scene.lines().len()), ("refused review-blocked", 0));
}

#[wasm_bindgen_test]
async fn what_is_cancelled_before_it_began_asks_for_nothing_but_to_tidy_up() {
    let script = r#"{"answers":[{"status":200,"body":"{}"}],"cancelled":true}"#;
    let scene = Scene::play(draft("Friday"), "verified", script).await;
    assert_eq!(scene.ending(), "refused cancelled");
    assert_eq!(scene.lines(), ["GET /gmail/v1/users/me/drafts"]);
}

#[wasm_bindgen_test]
async fn an_interrupted_send_is_looked_up_and_its_record_kept_while_nobody_can() {
    let record = r#"{"key":"abababababababababababababababab","messageId":"ab@gmail.example","channel":"gmail",
        "consent":"verified","draft":"r1","committed":true,"startedAt":1}"#;
    let not_found = r#"{"status":404,"body":"{}"}"#;
    let in_sent = r#"{"status":200,"body":"{\"messages\":[{\"id\":\"s1\"}]}"}"#;
    for (answers, ending, forgotten) in [
        (format!("{not_found},{in_sent}"), "sent", true),
        (r#"{"status":401},{"status":401}"#.to_owned(), "unknown sign-in-required", false),
    ] {
        let stage = stage(js(&format!(r#"{{"answers":[{answers}]}}"#)));
        let shell = Reflect::get(&stage, &"shell".into()).expect("a stage has a shell");
        let outcome = core(Host::Gmail)
            .resume(Ts::new_unchecked(js(record)), "ana@contoso.example".into(), shell.unchecked_into())
            .await;
        let scene = Scene { outcome: outcome.expect("a resume does not reject").into(), stage };
        assert_eq!(scene.ending(), ending);
        assert_eq!(scene.list("journal").last().is_some_and(JsValue::is_null), forgotten);
        assert!(scene.lines().iter().all(|line| line.starts_with("GET")), "{:?}", scene.lines());
    }
}
