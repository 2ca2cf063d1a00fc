//! `bench review`: the released core, measured in Node and in Chromium against other packages.

pub mod bounce;
mod module;
pub mod quota;

use std::fs;

use anyhow::{Context, Result};

use crate::{
    core::{self, Profile},
    program::{esbuild, node},
    repository::{self, path},
    setup::{self, CHROMIUM_VARIABLE},
    step::Steps,
};

/// What both bundles need.
const BUNDLE: &[&str] =
    &["--bundle", "--format=esm", "--log-level=error", "--alias:mailrail=./target/core/mailrail.js"];
/// Packages written for Node, in a page.
const IN_A_PAGE: &[&str] = &[
    "--platform=browser",
    "--inject:tests/bench/node-in-browser.ts",
    "--alias:util=./tests/bench/nothing.ts",
    "--alias:url=./tests/bench/nothing.ts",
];
const IN_NODE: &[&str] = &["--platform=node", "--packages=external"];

/// Measures and prints; a goal that was missed is said, and no failure.
pub fn review(steps: &mut Steps) -> Result<()> {
    let browser = setup::browser(steps)?;
    core::build(steps, Profile::Release)?;
    let page = path("target/bench/page");
    repository::remove_folder(&page)?;
    bundle(steps, "tests/bench/page.ts", "target/bench/page/page.js", IN_A_PAGE)?;
    bundle(steps, "tests/bench/run.ts", "target/bench/run.mjs", IN_NODE)?;
    fs::copy(path("tests/bench/index.html"), page.join("index.html")).context("tests/bench/index.html")?;
    fs::copy(core::folder().join("mailrail_bg.wasm"), page.join("mailrail_bg.wasm")).context("the core")?;
    let mut run = node("target/bench/run.mjs", &[]);
    run.env(CHROMIUM_VARIABLE, browser.chromium);
    steps.shown("bench review", run)
}

fn bundle(steps: &mut Steps, entry: &str, out: &str, more: &[&str]) -> Result<()> {
    let mut bundle = esbuild(&[entry]);
    bundle.args(BUNDLE).args(more).arg(format!("--outfile={out}"));
    steps.quiet(&format!("bench: bundle {entry}"), bundle)
}
