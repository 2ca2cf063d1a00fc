//! `dist`: everything a release is made of.

use std::{fs, path::Path};

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
/// What every copy must carry: our licences, and the notices of the libraries inside.
const NOTICES: &[&str] = &["LICENSE-APACHE", "LICENSE-MIT", "THIRD-PARTY-NOTICES.md"];

/// Builds both plugins and the core package into dist/ and prints how large each is.
pub fn build(steps: &mut Steps) -> Result<()> {
    // Nothing of an earlier build may slip into a release.
    remove_folder(&path("dist"))?;
    let core = shells::build(steps)?;
    steps.work("dist: core package", core_package)?;
    for plugin in PLUGINS {
        add_notices(&path("dist").join(plugin))?;
    }
    for plugin in ARCHIVED {
        steps.work(&format!("dist: {plugin}.zip"), || archive::zip(&path("dist").join(plugin)))?;
    }
    println!("core            {core}");
    for plugin in PLUGINS {
        println!("{plugin:<15} {}", Size::of_folder(&path("dist").join(plugin))?);
    }
    Ok(())
}

/// Copies the licences and notices into a folder that will be given away.
fn add_notices(folder: &Path) -> Result<()> {
    for notice in NOTICES {
        fs::copy(path(notice), folder.join(notice)).with_context(|| (*notice).to_owned())?;
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
    add_notices(&package)?;
    names.extend(NOTICES.iter().map(|notice| (*notice).to_owned()));
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
