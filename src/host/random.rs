//! The one source of randomness.

use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;

use crate::message::MessageKey;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = crypto, js_name = getRandomValues)]
    fn get_random_values(octets: &Uint8Array);
}

/// A new key of 128 random bits (Web Cryptography API, `getRandomValues`).
#[must_use]
pub fn new_key() -> MessageKey {
    let random = Uint8Array::new_with_length(16);
    get_random_values(&random);
    let mut octets = [0; 16];
    random.copy_to(&mut octets);
    MessageKey::from_random(octets)
}
