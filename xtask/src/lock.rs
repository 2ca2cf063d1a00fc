//! What Cargo.lock pins.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::repository;

/// The one version of wasm-bindgen that the crate, the generator and the test runner share.
///
/// # Errors
/// When Cargo.lock pins the crate and its generator to different versions.
pub fn wasm_bindgen() -> Result<String> {
    let lock = fs::read_to_string(repository::path("Cargo.lock")).context("Cargo.lock")?;
    same_version(&lock, "wasm-bindgen", "wasm-bindgen-cli-support")
}

fn same_version(lock: &str, package: &str, tool: &str) -> Result<String> {
    let wanted = version(lock, package).with_context(|| format!("{package} is not in Cargo.lock"))?;
    let found = version(lock, tool).with_context(|| format!("{tool} is not in Cargo.lock"))?;
    if wanted != found {
        bail!(
            "Cargo.lock has {package} {wanted} but {tool} {found}; they must be equal: \
             run `cargo update -p {tool} --precise {wanted}`"
        );
    }
    Ok(wanted.to_owned())
}

fn version<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock(tool: &str) -> String {
        format!(
            "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n\n\
             [[package]]\nname = \"wasm-bindgen-cli-support\"\nversion = \"{tool}\"\n"
        )
    }

    #[test]
    fn equal_versions_are_the_version() {
        let version = same_version(&lock("0.2.130"), "wasm-bindgen", "wasm-bindgen-cli-support");
        assert_eq!(version.unwrap(), "0.2.130");
    }

    #[test]
    fn different_versions_say_what_to_run() {
        let error = same_version(&lock("0.2.131"), "wasm-bindgen", "wasm-bindgen-cli-support").unwrap_err();
        assert!(error.to_string().contains("cargo update -p wasm-bindgen-cli-support --precise 0.2.130"));
    }

    #[test]
    fn a_package_that_is_not_locked_is_named() {
        let error = same_version("", "wasm-bindgen", "wasm-bindgen-cli-support").unwrap_err();
        assert_eq!(error.to_string(), "wasm-bindgen is not in Cargo.lock");
    }

    #[test]
    fn the_real_lock_is_consistent() {
        wasm_bindgen().unwrap();
    }
}
