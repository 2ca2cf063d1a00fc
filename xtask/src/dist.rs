//! `dist`: everything a release is made of.

use std::fs;

use anyhow::{Context, Result};
use serde_json::json;

use crate::{
    archive, core,
    repository::{path, remove_folder},
    shells,
    size::{Size, files},
    step::Steps,
};

const PLUGINS: &[&str] = &["outlook", "gmail-chromium", "gmail-firefox"];
const ARCHIVED: &[&str] = &["gmail-chromium", "gmail-firefox"];
const LICENCES: &[&str] = &["LICENSE-APACHE", "LICENSE-MIT"];

/// Builds both plugins and the core package into dist/ and prints how large each is.
pub fn build(steps: &mut Steps) -> Result<()> {
    // Nothing of an earlier build may slip into a release.
    remove_folder(&path("dist"))?;
    let core = shells::build(steps)?;
    steps.work("dist: core package", core_package)?;
    for plugin in ARCHIVED {
        steps.work(&format!("dist: {plugin}.zip"), || archive::zip(&path("dist").join(plugin)))?;
    }
    println!("core            {core}");
    for plugin in PLUGINS {
        println!("{plugin:<15} {}", Size::of_folder(&path("dist").join(plugin))?);
    }
    Ok(())
}

/// The core for other add-ins, as an npm package.
fn core_package() -> Result<()> {
    let package = path("dist/core");
    fs::create_dir_all(&package)?;
    let mut names = Vec::new();
    for file in files(&core::folder())? {
        let name = file.file_name().context("a core file without a name")?;
        fs::copy(&file, package.join(name))?;
        names.push(name.to_string_lossy().into_owned());
    }
    for licence in LICENCES {
        fs::copy(path(licence), package.join(licence)).with_context(|| licence.to_owned())?;
        names.push((*licence).to_owned());
    }
    let manifest = json!({
        "name": "mailrail",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "Reviews, paces and sends a mailbox's mail through its own channel, in the client.",
        "license": "Apache-2.0 OR MIT",
        "type": "module",
        "main": "mailrail.js",
        "types": "mailrail.d.ts",
        "sideEffects": false,
        "files": names,
    });
    fs::write(package.join("package.json"), format!("{manifest:#}\n"))?;
    Ok(())
}
