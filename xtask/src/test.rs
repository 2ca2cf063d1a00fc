//! `test`: every test, from the cheapest to the dearest; the first failure ends it.

use std::{
    env,
    process::{Command, ExitCode},
};

use anyhow::{Context, Result};

use crate::{
    demo, fuzz,
    program::{cargo, node, program},
    repository,
    setup::{self, CHROMIUM_VARIABLE},
    shells, simulate,
    step::Steps,
};

/// One kind of tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Formatting, lints, unit tests and documentation of the Rust code.
    Native,
    /// `wasm-pack test`, in a browser and in Node.
    Web,
    /// Checks of the shells and the end-to-end tests of the builds.
    EndToEnd,
    /// The end-to-end tests that kill what sends, at their full length.
    Kill,
}

impl Kind {
    /// The kinds a command line asks for: all of them if it names none.
    pub fn parse(words: &[&str]) -> Option<Vec<Self>> {
        match words {
            [] => Some(vec![Self::Native, Self::Web, Self::EndToEnd]),
            ["native"] => Some(vec![Self::Native]),
            ["web"] => Some(vec![Self::Web]),
            ["e2e"] => Some(vec![Self::EndToEnd]),
            ["--kill"] => Some(vec![Self::Kill]),
            _ => None,
        }
    }
}

/// Runs these kinds of tests and ends with what each step took.
pub fn run(steps: &mut Steps, kinds: &[Kind]) -> Result<ExitCode> {
    let result = kinds.iter().try_for_each(|kind| match kind {
        Kind::Native => native(steps),
        Kind::Web => web(steps),
        Kind::EndToEnd => end_to_end(steps),
        Kind::Kill => kill(steps),
    });
    eprintln!("\n{}", steps.summary());
    match result {
        Ok(()) => {
            println!("test result: all passed");
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => Err(error.context("tests FAILED")),
    }
}

fn native(steps: &mut Steps) -> Result<()> {
    setup::rust(steps)?;
    steps.shown("cargo fmt", cargo(&["fmt", "--all", "--check"]))?;
    let clippy = ["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"];
    steps.shown("cargo clippy", cargo(&clippy))?;
    let clippy = ["clippy", "--quiet", "--lib", "--target", "wasm32-unknown-unknown", "--", "-D", "warnings"];
    steps.shown("cargo clippy (wasm32)", cargo(&clippy))?;
    steps.shown("cargo test", cargo(&["test", "--workspace"]))?;
    steps.shown("simulate outbox", simulate::outbox::optimised(&["--runs", "20000"]))?;
    let mut doc = cargo(&["doc", "--quiet", "--workspace", "--no-deps"]);
    doc.env("RUSTDOCFLAGS", "-D warnings");
    steps.shown("cargo doc", doc)?;
    fuzz::run(steps, 60)
}

fn web(steps: &mut Steps) -> Result<()> {
    setup::rust(steps)?;
    setup::npm(steps)?;
    setup::wasm_pack(steps)?;
    let browser = setup::browser(steps)?;
    steps.shown("wasm-pack test --node", wasm_pack(&["test", "--node"])?)?;
    let mut headless = wasm_pack(&["test", "--headless", "--chrome", "--chromedriver"])?;
    headless.arg(browser.driver);
    steps.shown("wasm-pack test --headless --chrome", headless)
}

/// wasm-pack with the wasm-opt of node_modules on its PATH, so that it downloads none.
fn wasm_pack(args: &[&str]) -> Result<Command> {
    let mut folders = vec![repository::path("node_modules/.bin")];
    folders.extend(env::var_os("PATH").iter().flat_map(env::split_paths));
    let mut command = program("wasm-pack", args);
    command.env("PATH", env::join_paths(folders).context("PATH")?);
    Ok(command)
}

fn end_to_end(steps: &mut Steps) -> Result<()> {
    let browser = setup::browser(steps)?;
    shells::build(steps)?;
    steps.shown("prettier", node("node_modules/prettier/bin/prettier.cjs", &["--check", "--log-level=warn", "."]))?;
    steps.shown("eslint", node("node_modules/eslint/bin/eslint.js", &["--max-warnings=0", "."]))?;
    steps.shown("tsc", node("node_modules/typescript/bin/tsc", &["--noEmit"]))?;
    steps.shown("tsc (published types)", node("node_modules/typescript/bin/tsc", PUBLISHED_TYPES))?;
    let mut playwright = node("node_modules/@playwright/test/cli.js", &["test"]);
    playwright.env(CHROMIUM_VARIABLE, &browser.chromium);
    steps.shown("playwright test", playwright)?;
    demo::check(steps, browser.chromium)
}

/// How often what sends is killed in a run; the tests of every day kill it less often.
const KILLS: &str = "50";

fn kill(steps: &mut Steps) -> Result<()> {
    let browser = setup::browser(steps)?;
    shells::build(steps)?;
    let one_at_a_time = ["test", "outbox-(kill|large|memory)", "--workers=1", "--retries=0", "--timeout=3600000"];
    let mut playwright = node("node_modules/@playwright/test/cli.js", &one_at_a_time);
    playwright.env(CHROMIUM_VARIABLE, &browser.chromium).env("MAILRAIL_KILLS", KILLS);
    steps.shown("playwright test outbox-(kill|large|memory)", playwright)
}

/// The core's types as a stranger sees them: alone, strict, and themselves checked.
const PUBLISHED_TYPES: &[&str] = &[
    "--noEmit",
    "--strict",
    "--ignoreConfig",
    "--skipLibCheck",
    "false",
    "--target",
    "es2022",
    "--lib",
    "es2022,dom,esnext.disposable",
    "target/core/mailrail.d.ts",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_kind_means_every_kind_and_an_unknown_one_is_refused() {
        assert_eq!(Kind::parse(&[]), Some(vec![Kind::Native, Kind::Web, Kind::EndToEnd]));
        assert_eq!(Kind::parse(&["web"]), Some(vec![Kind::Web]));
        assert_eq!(Kind::parse(&["--kill"]), Some(vec![Kind::Kill]));
        assert_eq!(Kind::parse(&["fast"]), None);
    }
}
