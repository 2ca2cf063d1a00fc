//! Where things are in the repository.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// The repository's root.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// A path inside the repository.
pub fn path(inside: &str) -> PathBuf {
    root().join(inside)
}

/// Where cargo puts what it builds.
pub fn cargo_target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| path("target"), |folder| root().join(folder))
}

/// Removes a folder with all that is in it; none is as good.
pub fn remove_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    Ok(())
}

/// Keeps other `cargo xtask` of this repository from building the same outputs until it is dropped.
pub fn alone() -> Result<File> {
    fs::create_dir_all(path("target/xtask"))?;
    let lock = File::create(path("target/xtask/lock")).context("target/xtask/lock")?;
    if lock.try_lock().is_err() {
        eprintln!("           waiting for another `cargo xtask` that builds here");
        lock.lock().context("target/xtask/lock")?;
    }
    Ok(lock)
}
