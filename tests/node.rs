//! The bindings in Node: `wasm-pack test --node`.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::indexing_slicing, missing_docs)]

mod face;
