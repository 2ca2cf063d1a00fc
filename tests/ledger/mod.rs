//! A mailbox's ledger in the browser's own IndexedDB, under its own locks.

use std::rc::Rc;

use js_sys::{Array, Function, Promise};
use mailrail::channel::Host;
use mailrail::host::SharedLedger;
use mailrail::quota::{DAY, LimitName, Load, Measure, Origin, Permit, Reason, Record, Regime, Rule, fingerprint};
use tsify::Ts;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::face::{core, draft, js};

#[wasm_bindgen(module = "/tests/ledger/storage.js")]
extern "C" {
    async fn put(name: &str, values: Array);
    async fn count(name: &str) -> JsValue;
    fn deny() -> Function;
    fn fill() -> Function;
}

const ONE: Load = Load { messages: 1, recipients: 1, external: 1, requests: 1, octets: 10 };

fn at_most(maximum: u64) -> Regime {
    let reason = Reason::Limit { name: LimitName::MessagesPerDay, maximum, window: Some(DAY) };
    let rule = Rule { reason, measure: Measure::Messages, maximum, window: DAY, until: i64::MAX };
    Regime { rules: vec![rule], ..Regime::default() }
}

/// Takes a place if there is one, and settles it as sent.
async fn send(ledger: &SharedLedger, maximum: u64, key: u64) -> bool {
    let went = ledger
        .decide(|moment| {
            let regime = at_most(maximum);
            let (permit, record) = Permit::take(moment.ledger, &regime, &ONE, key, moment.now, moment.wall);
            (matches!(permit, Permit::Now { .. }), record.into_iter().collect())
        })
        .await;
    if went {
        ledger.decide(|_| ((), vec![Record::after_send(key, &ONE, true)])).await;
    }
    went
}

async fn used(ledger: &SharedLedger) -> u64 {
    ledger.decide(|moment| (moment.ledger.used(Measure::Messages, DAY, moment.now), Vec::new())).await
}

/// Whether the ledger outlives the window, and how many of its records could not be read.
async fn notes(ledger: &SharedLedger) -> (bool, u32) {
    ledger.decide(|moment| ((moment.kept, moment.ledger.damaged()), Vec::new())).await
}

fn name(mailbox: &str) -> String {
    format!("mailrail-ledger-{:016x}", fingerprint(mailbox))
}

#[wasm_bindgen_test]
async fn three_windows_race_for_places_and_exactly_as_many_are_taken_as_there_are() {
    const PLACES: u64 = 400;
    // Each has a connection and a ledger of its own, as windows have.
    let windows: Vec<_> = (0..3).map(|_| Rc::new(SharedLedger::of("race@example.org"))).collect();
    let sends = windows.iter().cycle().zip(1..=1000).map(|(window, key)| {
        let window = Rc::clone(window);
        future_to_promise(async move { Ok(send(&window, PLACES, key).await.into()) })
    });
    let taken = JsFuture::from(Promise::all(&sends.collect::<Array>())).await.expect("no send rejects");
    let granted = Array::from(&taken).iter().filter(JsValue::is_truthy).count();
    assert_eq!(granted, 400);
    for window in &windows {
        assert_eq!(used(window).await, PLACES);
    }
    assert_eq!(used(&SharedLedger::of("race@example.org")).await, PLACES);
}

#[wasm_bindgen_test]
async fn a_ledger_is_there_again_in_the_next_window_and_other_mailboxes_have_their_own() {
    let first = SharedLedger::of("again@example.org");
    assert!(send(&first, 1, 1).await);
    assert!(!send(&SharedLedger::of("again@example.org"), 1, 2).await);
    assert!(send(&SharedLedger::of("other@example.org"), 1, 3).await);
}

#[wasm_bindgen_test]
async fn an_alias_counts_where_its_mailbox_does() {
    let core = core(Host::Gmail);
    for alias in ["team@company.example", "mina@company.example"] {
        let draft = draft("Friday");
        let from = js(&format!(r#"{{"address":"{alias}"}}"#));
        js_sys::Reflect::set(&draft, &"from".into(), &from).expect("a draft is an object");
        js_sys::Reflect::set(&draft, &"mailbox".into(), &"Mina@company.example".into()).expect("it still is");
        core.note_host_send(Ts::new_unchecked(draft)).await.expect("it is noted");
    }
    assert_eq!(used(&SharedLedger::of("mina@company.example")).await, 2);
    assert_eq!(used(&SharedLedger::of("team@company.example")).await, 0);
}

#[wasm_bindgen_test]
async fn a_damaged_record_counts_as_the_largest_message_and_is_told() {
    let good = SharedLedger::of("damaged@example.org");
    assert!(send(&good, 9, 1).await);
    let broken = Array::of3(&"{\"reserved\":{\"key\":1".into(), &17.into(), &js_sys::Object::new());
    put(&name("damaged@example.org"), broken).await;
    let next = SharedLedger::of("damaged@example.org");
    assert_eq!(notes(&next).await, (true, 3));
    assert_eq!(used(&next).await, 4);
    let recipients = next.decide(|moment| (moment.ledger.used(Measure::Recipients, DAY, moment.now), Vec::new())).await;
    assert!(recipients > 1500, "{recipients}");
    assert!(send(&next, 5, 2).await);
    assert!(!send(&next, 5, 3).await);
    // A window that has been open all the while learns of it too.
    assert_eq!(notes(&good).await, (true, 3));
    assert!(!send(&good, 5, 4).await);
}

#[wasm_bindgen_test]
async fn without_storage_the_ledger_works_from_memory_and_says_so() {
    let allow = deny();
    let ledger = SharedLedger::of("denied@example.org");
    let (first, second) = (send(&ledger, 1, 1).await, send(&ledger, 1, 2).await);
    let notes = notes(&ledger).await;
    allow.call0(&JsValue::NULL).expect("it is allowed again");
    assert_eq!((first, second, notes), (true, false, (false, 0)));
}

#[wasm_bindgen_test]
async fn on_a_full_disk_nothing_that_was_sent_is_forgotten() {
    let ledger = SharedLedger::of("full@example.org");
    assert!(send(&ledger, 2, 1).await);
    let room = fill();
    let (second, third) = (send(&ledger, 2, 2).await, send(&ledger, 2, 3).await);
    let notes = notes(&ledger).await;
    room.call0(&JsValue::NULL).expect("there is room again");
    assert_eq!((second, third, notes), (true, false, (false, 0)));
}

#[wasm_bindgen_test]
async fn what_had_no_room_is_written_down_with_what_comes_after_it() {
    let (here, other) = (SharedLedger::of("room@example.org"), SharedLedger::of("room@example.org"));
    assert!(send(&here, 9, 1).await);
    let room = fill();
    assert!(send(&here, 9, 2).await && send(&here, 9, 3).await);
    assert_eq!(notes(&here).await, (false, 0));
    room.call0(&JsValue::NULL).expect("there is room again");
    // Meanwhile another window wrote.
    assert!(send(&other, 9, 4).await);
    assert_eq!((used(&here).await, notes(&here).await), (4, (true, 0)));
    assert!(send(&here, 9, 5).await);
    for ledger in [&here, &other, &SharedLedger::of("room@example.org")] {
        assert_eq!((used(ledger).await, notes(ledger).await), (5, (true, 0)));
    }
}

#[wasm_bindgen_test]
async fn what_counts_no_more_is_removed_from_the_store() {
    let now = js_sys::Date::now() as i64;
    let old = |key: i64| Record::Reserved {
        key: key.unsigned_abs(),
        at: now - 2 * DAY + key,
        made: now - 2 * DAY + key,
        load: ONE,
        origin: Origin::Mailrail,
    };
    let records = (1..=500).map(old).chain([Record::Reserved {
        key: 501,
        at: now - 1000,
        made: now - 1000,
        load: ONE,
        origin: Origin::Mailrail,
    }]);
    let texts = records.map(|record| JsValue::from(serde_json::to_string(&record).expect("a record is JSON")));
    put(&name("old@example.org"), texts.collect()).await;
    assert_eq!(used(&SharedLedger::of("old@example.org")).await, 1);
    assert_eq!(count(&name("old@example.org")).await.as_f64(), Some(1.0));
    assert_eq!(used(&SharedLedger::of("old@example.org")).await, 1);
}
