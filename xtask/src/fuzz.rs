//! `fuzz`: the readers of what strangers send, against input that an engine makes up.

use std::fs;

use anyhow::{Context, Result};

use crate::{
    program::{output, program},
    repository,
    step::Steps,
};

/// Mails the engine begins with, besides what it found itself.
const SEEDS: [&str; 2] = ["src/bounce/tests/reports/eml", "src/bounce/tests/ordinary"];

/// What the engine found stays here, out of version control.
const FOUND: &str = "fuzz/corpus/bounce";

/// Reads made-up reports for so many seconds where `cargo fuzz` and a nightly compiler are there; says so where not.
pub fn run(steps: &mut Steps, seconds: u32) -> Result<()> {
    if output(program("rustup", &["run", "nightly", "cargo", "fuzz", "--version"])).is_err() {
        eprintln!("cargo fuzz: skipped, not installed (rustup toolchain install nightly; cargo install cargo-fuzz)");
        return Ok(());
    }
    let found = repository::path(FOUND);
    fs::create_dir_all(&found).with_context(|| found.display().to_string())?;
    // Without debug assertions: mail-parser asserts of broken MIME what it then copes with.
    let mut fuzz = program("rustup", &["run", "nightly", "cargo", "fuzz", "run", "--release", "bounce", FOUND]);
    fuzz.args(SEEDS).arg("--").arg(format!("-max_total_time={seconds}"));
    // No input may take ten seconds or two gigabytes: the reader looks at half a megabyte at most.
    fuzz.args(["-max_len=65536", "-timeout=10", "-rss_limit_mb=2048"]);
    steps.shown("cargo fuzz bounce", fuzz)
}
