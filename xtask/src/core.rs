//! `core`: the Rust core as a WebAssembly module with its JavaScript face and types.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::{
    freshness::Stamp,
    lock,
    program::{cargo, node},
    repository, setup,
    size::{CORE_LIMIT, Size},
    step::Steps,
    typings,
};

/// How the core is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Profile {
    /// Quick to build, with names and checks.
    Debug,
    /// As it is published.
    Release,
}

/// What rustc takes for granted on wasm32-unknown-unknown, so that wasm-opt accepts and keeps to it.
pub const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Another way of making the core makes another core.
const RECIPE: &str = concat!(include_str!("core.rs"), include_str!("typings.rs"));

/// Where the core is put.
pub fn folder() -> PathBuf {
    repository::path("target/core")
}

/// Builds the core into target/core and returns its size.
pub fn build(steps: &mut Steps, profile: Profile) -> Result<Size> {
    let version = lock::wasm_bindgen()?;
    setup::rust(steps)?;
    setup::npm(steps)?;
    let _alone = repository::alone()?;
    let compiled = compile(steps, profile)?;
    let module = folder().join("mailrail_bg.wasm");
    let outputs = [&module, &folder().join("mailrail.js"), &folder().join("mailrail.d.ts")];
    let stamp = Stamp::new("core", (fs::read(&compiled)?, profile, version, RECIPE));
    if !stamp.is_fresh(&outputs) {
        // Made beside, so that a failure leaves the last good core in its place.
        let made = repository::path("target/xtask/core");
        steps.work("core: write JavaScript and types", || generate(&compiled, profile, &made))?;
        if profile == Profile::Release {
            let file = made.join("mailrail_bg.wasm").display().to_string();
            let mut wasm_opt = node("node_modules/binaryen/bin/wasm-opt", FEATURES);
            wasm_opt.args(["-Oz", &file, "-o", &file]);
            steps.quiet("core: optimise (wasm-opt -Oz)", wasm_opt)?;
        }
        repository::remove_folder(&folder())?;
        fs::rename(&made, folder()).context("target/core")?;
        stamp.keep()?;
    }
    let size = Size::of_file(&module)?;
    eprintln!("           core: {size}");
    if profile == Profile::Release { size.within(CORE_LIMIT).context("the released core") } else { Ok(size) }
}

fn compile(steps: &mut Steps, profile: Profile) -> Result<PathBuf> {
    let mut build =
        cargo(&["build", "--quiet", "--package", "mailrail", "--lib", "--target", "wasm32-unknown-unknown"]);
    let folder = match profile {
        Profile::Debug => "debug",
        Profile::Release => {
            build.arg("--release");
            "release"
        }
    };
    steps.quiet("core: compile to WebAssembly", build)?;
    let wasm = repository::cargo_target().join("wasm32-unknown-unknown").join(folder).join("mailrail.wasm");
    if !wasm.is_file() {
        bail!("cargo built no {}", wasm.display());
    }
    Ok(wasm)
}

fn generate(compiled: &Path, profile: Profile, out: &Path) -> Result<()> {
    let debug = profile == Profile::Debug;
    let mut output = Bindgen::new()
        .input_path(compiled)
        .web(true)?
        .typescript(true)
        .omit_default_module_path(false)
        .debug(debug)
        .keep_debug(debug)
        .remove_name_section(!debug)
        .remove_producers_section(!debug)
        .generate_output()?;
    let types = typings::publish(output.ts().context("wasm-bindgen wrote no types")?)?;
    repository::remove_folder(out)?;
    output.emit(out)?;
    fs::write(out.join("mailrail.d.ts"), types)?;
    // The raw exports' types are nobody's business.
    fs::remove_file(out.join("mailrail_bg.wasm.d.ts"))?;
    Ok(())
}
