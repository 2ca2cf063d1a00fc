//! Installs what is missing, one tool a file, and says what to run where it cannot.

mod browser;
mod node;
mod rust;
mod wasm_pack;

pub use browser::{CHROMIUM_VARIABLE, browser};
pub use node::npm;
pub use rust::rust;
pub use wasm_pack::wasm_pack;
