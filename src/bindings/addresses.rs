//! Pasted lists of addresses.

use tsify::{Ts, Tsify};
use wasm_bindgen::prelude::*;

use super::Mailrail;
use crate::{compose::AddressList, host::to_ascii};

#[wasm_bindgen]
impl Mailrail {
    /// Reads one address a line, as pasted: how many can be used, and what is wrong with which lines.
    ///
    /// # Errors
    /// Throws if the answer cannot be made.
    pub fn addresses(&self, list: &str) -> Result<Ts<AddressList>, JsError> {
        Ok(AddressList::read(list, to_ascii).into_ts()?)
    }
}
