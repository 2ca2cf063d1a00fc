//! `bench bounce`: the reader of reports in Node, in Chromium and natively, beside other packages.

use std::fs;

use anyhow::{Context, Result};

use super::{IN_A_PAGE, IN_NODE, bundle, module};
use crate::{
    lock,
    program::{cargo, node},
    repository::{self, path},
    setup::{self, CHROMIUM_VARIABLE},
    step::Steps,
};

const BUNDLE: &[&str] = &["--alias:bounce-bench=./target/bench/bounce-core/bounce_bench.js"];

/// Measures and prints; a goal that was missed is said, and no failure.
pub fn run(steps: &mut Steps) -> Result<()> {
    let browser = setup::browser(steps)?;
    lock::wasm_bindgen()?;
    setup::rust(steps)?;
    setup::npm(steps)?;
    let page = path("target/bench/bounce");
    repository::remove_folder(&page)?;
    module::compile(steps, "bounce")?;
    bundle(steps, "tests/bench/bounce/page.ts", "target/bench/bounce/page.js", &[BUNDLE, IN_A_PAGE].concat())?;
    bundle(steps, "tests/bench/bounce/run.ts", "target/bench/bounce.mjs", &[BUNDLE, IN_NODE].concat())?;
    fs::copy(path("tests/bench/index.html"), page.join("index.html")).context("tests/bench/index.html")?;
    fs::copy(path("target/bench/bounce-core/bounce_bench_bg.wasm"), page.join("bounce_bench_bg.wasm"))
        .context("the reader as WebAssembly")?;
    let mut run = node("target/bench/bounce.mjs", &[]);
    run.env(CHROMIUM_VARIABLE, browser.chromium);
    steps.shown("bench bounce", run)?;
    let mails = "target/bench/bounce/reports.bin";
    let native = cargo(&["run", "--quiet", "--release", "--package", "bounce-bench", "--", mails]);
    steps.shown("bench bounce, native", native)
}
