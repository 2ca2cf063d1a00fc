//! The WebAssembly target of the pinned Rust toolchain.

use anyhow::{Result, bail};

use crate::{
    program::{find, output, program},
    step::Steps,
};

const TARGET: &str = "wasm32-unknown-unknown";

/// Adds the WebAssembly target if rustc has no standard library for it.
pub fn rust(steps: &mut Steps) -> Result<()> {
    let library = output(program("rustc", &["--print", "target-libdir", "--target", TARGET]))?;
    if std::path::Path::new(&library).is_dir() {
        return Ok(());
    }
    if find(&["rustup"]).is_none() {
        bail!(
            "the Rust target {TARGET} is missing and there is no rustup to add it: install rustup from https://rustup.rs"
        );
    }
    steps.quiet("setup: Rust target by rustup", program("rustup", &["target", "add", TARGET]))
}
