//! `demo`: both plugins at work against the sandbox.

use std::{
    env,
    ffi::OsString,
    path::PathBuf,
    process::{Command, ExitCode},
};

use anyhow::{Context, Result};

use crate::{
    program::{esbuild, node},
    setup::{self, CHROMIUM_VARIABLE},
    shells,
    step::Steps,
};

const BUNDLE: &str = "target/demo/demo.mjs";

/// Builds what the demo shows and runs it; its stdout and its exit code are the demo's own.
pub fn run(steps: &mut Steps, check: bool) -> Result<ExitCode> {
    let browser = setup::browser(steps)?;
    shells::build(steps)?;
    let check = check || !has_display(|name| env::var_os(name));
    let status = program(steps, browser.chromium, check)?.status().context("the demo could not be started")?;
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.map_or(ExitCode::FAILURE, ExitCode::from))
}

/// The demo as a test: it drives both plugins by itself. The shells have been built.
pub fn check(steps: &mut Steps, chromium: PathBuf) -> Result<()> {
    let demo = program(steps, chromium, true)?;
    steps.shown("demo --check", demo)
}

fn program(steps: &mut Steps, chromium: PathBuf, check: bool) -> Result<Command> {
    let mut bundle = esbuild(&["tests/sandbox/demo.ts", "--log-level=warning"]);
    bundle.args(["--bundle", "--platform=node", "--format=esm", "--packages=external", "--loader:.ftl=text"]);
    bundle.arg(format!("--outfile={BUNDLE}"));
    steps.quiet("demo: bundle", bundle)?;
    let mut demo = node(BUNDLE, if check { &["--check"] } else { &[] });
    demo.env(CHROMIUM_VARIABLE, chromium);
    Ok(demo)
}

fn has_display(variable: impl Fn(&str) -> Option<OsString>) -> bool {
    cfg!(any(windows, target_os = "macos"))
        || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| variable(name).is_some_and(|value| !value.is_empty()))
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use super::*;

    #[test]
    fn without_a_display_the_demo_drives_itself() {
        assert!(!has_display(|_| None));
        assert!(!has_display(|_| Some(OsString::new())));
        assert!(has_display(|name| (name == "WAYLAND_DISPLAY").then(|| "wayland-0".into())));
    }
}
