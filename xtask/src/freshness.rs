//! Is what was made still what would be made?

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::repository;

/// Remembers what an output was made from.
pub struct Stamp {
    name: &'static str,
    value: String,
}

impl Stamp {
    /// A stamp for the output of this name, made from these inputs.
    pub fn new(name: &'static str, inputs: impl Hash) -> Self {
        let mut hasher = DefaultHasher::new();
        inputs.hash(&mut hasher);
        Self { name, value: format!("{:016x}", hasher.finish()) }
    }

    /// Whether the last output was made from the same inputs and is still there.
    pub fn is_fresh(&self, outputs: &[impl AsRef<Path>]) -> bool {
        outputs.iter().all(|path| path.as_ref().is_file())
            && fs::read_to_string(self.path()).is_ok_and(|found| found == self.value)
    }

    /// Says that the output is now made from these inputs.
    pub fn keep(&self) -> Result<()> {
        fs::create_dir_all(repository::path("target/xtask"))?;
        fs::write(self.path(), &self.value).context("stamp")
    }

    fn path(&self) -> std::path::PathBuf {
        repository::path("target/xtask").join(format!("{}.stamp", self.name))
    }
}

/// Whether npm installed what package-lock.json says, by the record npm keeps in node_modules.
pub fn npm_is_fresh() -> Result<bool> {
    let Ok(installed) = fs::read_to_string(repository::path("node_modules/.package-lock.json")) else {
        return Ok(false);
    };
    let locked = fs::read_to_string(repository::path("package-lock.json")).context("package-lock.json")?;
    matches_lock(&locked, &installed)
}

fn matches_lock(locked: &str, installed: &str) -> Result<bool> {
    let locked: Value = serde_json::from_str(locked).context("package-lock.json")?;
    let installed: Value = serde_json::from_str(installed).context("node_modules/.package-lock.json")?;
    let packages = locked.get("packages").and_then(Value::as_object).context("package-lock.json has no packages")?;
    Ok(packages.iter().filter(|(path, _)| !path.is_empty()).all(|(path, package)| {
        match installed.get("packages").and_then(|all| all.get(path)) {
            Some(found) => found.get("version") == package.get("version"),
            // Packages for other platforms are locked but not installed.
            None => package.get("optional").and_then(Value::as_bool).unwrap_or(false),
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCKED: &str = r#"{"packages":{"":{},"node_modules/a":{"version":"1.0.0"},
        "node_modules/b-win":{"version":"1.0.0","optional":true}}}"#;

    #[test]
    fn what_the_lock_says_is_installed() {
        let installed = r#"{"packages":{"node_modules/a":{"version":"1.0.0"}}}"#;
        assert!(matches_lock(LOCKED, installed).unwrap());
    }

    #[test]
    fn another_version_or_a_missing_package_calls_for_npm_ci() {
        for installed in [r#"{"packages":{"node_modules/a":{"version":"0.9.0"}}}"#, r#"{"packages":{}}"#] {
            assert!(!matches_lock(LOCKED, installed).unwrap(), "{installed}");
        }
    }

    #[test]
    fn a_stamp_is_fresh_only_for_its_inputs_and_while_its_output_is_there() {
        let here = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"));
        let stamp = Stamp::new("unit-test", ("wasm", 1));
        stamp.keep().unwrap();
        assert!(stamp.is_fresh(&[here]));
        assert!(!stamp.is_fresh(&[here, Path::new("/nowhere")]));
        assert!(!Stamp::new("unit-test", ("wasm", 2)).is_fresh(&[here]));
        fs::remove_file(stamp.path()).unwrap();
    }
}
