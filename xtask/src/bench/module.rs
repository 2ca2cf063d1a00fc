//! What a bench measures, when Mailrail's own face has no entry to it: a crate of its own as WebAssembly.

use anyhow::Result;
use wasm_bindgen_cli_support::Bindgen;

use crate::{
    core,
    program::{cargo, node},
    repository::{self, path},
    step::Steps,
};

/// Compiles the crate `NAME-bench` as the core is compiled, into target/bench/NAME-core.
pub fn compile(steps: &mut Steps, name: &str) -> Result<()> {
    let made = path(&format!("target/bench/{name}-core"));
    let package = format!("{name}-bench");
    let target = ["build", "--quiet", "--release", "--package", &package, "--lib", "--target"];
    steps.quiet("bench: compile to WebAssembly", cargo(&[&target[..], &["wasm32-unknown-unknown"]].concat()))?;
    let compiled = format!("wasm32-unknown-unknown/release/{name}_bench.wasm");
    steps.work("bench: write JavaScript", || {
        repository::remove_folder(&made)?;
        let module = repository::cargo_target().join(&compiled);
        Bindgen::new().input_path(module).web(true)?.typescript(false).generate(&made)
    })?;
    let file = made.join(format!("{name}_bench_bg.wasm")).display().to_string();
    let mut wasm_opt = node("node_modules/binaryen/bin/wasm-opt", core::FEATURES);
    wasm_opt.args(["-Oz", &file, "-o", &file]);
    steps.quiet("bench: optimise (wasm-opt -Oz)", wasm_opt)
}
