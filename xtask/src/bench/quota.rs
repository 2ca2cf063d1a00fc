//! `bench quota`: the ledger and the planner, natively and as WebAssembly, beside other packages.

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

const BUNDLE: &[&str] = &["--alias:quota-bench=./target/bench/quota-core/quota_bench.js"];

/// Measures and prints; a goal that was missed is seen, and no failure.
pub fn run(steps: &mut Steps) -> Result<()> {
    let browser = setup::browser(steps)?;
    lock::wasm_bindgen()?;
    setup::rust(steps)?;
    setup::npm(steps)?;
    let native = cargo(&["run", "--quiet", "--release", "--package", "quota-bench"]);
    steps.shown("bench quota, native", native)?;
    let page = path("target/bench/quota");
    repository::remove_folder(&page)?;
    module::compile(steps, "quota")?;
    bundle(steps, "tests/bench/quota/page.ts", "target/bench/quota/page.js", &[BUNDLE, IN_A_PAGE].concat())?;
    bundle(steps, "tests/bench/quota/run.ts", "target/bench/quota.mjs", &[BUNDLE, IN_NODE].concat())?;
    fs::copy(path("tests/bench/index.html"), page.join("index.html")).context("tests/bench/index.html")?;
    fs::copy(path("target/bench/quota-core/quota_bench_bg.wasm"), page.join("quota_bench_bg.wasm"))
        .context("the ledger as WebAssembly")?;
    let mut run = node("target/bench/quota.mjs", &[]);
    run.env(CHROMIUM_VARIABLE, browser.chromium);
    steps.shown("bench quota", run)
}
