//! Other programs: finding them and calling them from the repository's root.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use anyhow::{Context, Result, bail};

use crate::repository;

/// A program of this name, to be run at the repository's root.
pub fn program(name: impl AsRef<std::ffi::OsStr>, args: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(args).current_dir(repository::root());
    command
}

/// The cargo that runs this command.
pub fn cargo(args: &[&str]) -> Command {
    program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), args)
}

/// A tool of an installed npm package, by the script it brings, so that Windows needs no shell.
pub fn node(script: &str, args: &[&str]) -> Command {
    let mut command = program("node", &[script]);
    command.args(args);
    command
}

/// The bundler of node_modules. By its link: what lies behind it is a script or a native program, as npm was allowed to
/// install it.
pub fn esbuild(args: &[&str]) -> Command {
    let link = if cfg!(windows) { "node_modules/.bin/esbuild.cmd" } else { "node_modules/.bin/esbuild" };
    program(repository::path(link), args)
}

/// What the program printed, trimmed; an error if it is missing or failed.
pub fn output(mut command: Command) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let Output { status, stdout, stderr } = command.output().with_context(|| format!("{name} could not be started"))?;
    if !status.success() {
        bail!("{name} failed ({status}): {}", String::from_utf8_lossy(&stderr).trim());
    }
    Ok(String::from_utf8_lossy(&stdout).trim().to_owned())
}

/// The first of these programs that exists: an absolute path, or a name on PATH.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> = env::var_os("PATH").iter().flat_map(env::split_paths).collect();
    names.iter().find_map(|name| find_in(name, &folders))
}

fn find_in(name: &str, folders: &[PathBuf]) -> Option<PathBuf> {
    if Path::new(name).is_absolute() {
        return Some(PathBuf::from(name)).filter(|path| path.is_file());
    }
    folders.iter().map(|folder| folder.join(format!("{name}{}", env::consts::EXE_SUFFIX))).find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_absolute_path_is_taken_only_if_it_exists() {
        let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
        assert_eq!(find(&["/nowhere/chromium", manifest]), Some(PathBuf::from(manifest)));
        assert_eq!(find(&["/nowhere/chromium"]), None);
    }

    #[test]
    fn a_failing_program_is_an_error_that_names_it() {
        let failure = output(cargo(&["no-such-subcommand"])).unwrap_err().to_string();
        assert!(failure.contains("cargo") && failure.contains("failed"), "{failure}");
    }
}
