//! wasm-pack, and the wasm-bindgen test runner of exactly the locked version.

use anyhow::Result;

use crate::{
    lock,
    program::{cargo, find, output, program},
    step::Steps,
};

/// Installs wasm-pack and wasm-bindgen-test-runner where they are missing, into cargo's own home.
pub fn wasm_pack(steps: &mut Steps) -> Result<()> {
    if find(&["wasm-pack"]).is_none() {
        install(steps, "wasm-pack", None)?;
    }
    let wanted = lock::wasm_bindgen()?;
    let found = match find(&["wasm-bindgen-test-runner"]) {
        Some(_) => output(program("wasm-bindgen", &["--version"])).ok(),
        None => None,
    };
    if !found.is_some_and(|said| is_version(&said, &wanted)) {
        install(steps, "wasm-bindgen-cli", Some(&wanted))?;
    }
    Ok(())
}

/// Not `--locked`: a registry mirror may lack the exact versions the tool was published with.
fn install(steps: &mut Steps, package: &str, version: Option<&str>) -> Result<()> {
    let mut install = cargo(&["install", package, "--force"]);
    if let Some(version) = version {
        install.args(["--version", version]);
    }
    // The project's own toolchain and lints are no concern of the tool.
    install.current_dir(std::env::temp_dir());
    steps.quiet(&format!("setup: {package} by cargo install"), install)
}

fn is_version(said: &str, wanted: &str) -> bool {
    said.split_whitespace().nth(1) == Some(wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_very_same_version_will_do() {
        assert!(is_version("wasm-bindgen 0.2.130", "0.2.130"));
        assert!(is_version("wasm-bindgen 0.2.130 (0123abc)", "0.2.130"));
        assert!(!is_version("wasm-bindgen 0.2.13", "0.2.130"));
        assert!(!is_version("", "0.2.130"));
    }
}
