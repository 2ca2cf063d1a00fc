//! Node and the npm packages of package-lock.json.

use anyhow::{Context, Result, bail};

use crate::{
    freshness,
    program::{find, output, program},
    step::Steps,
};

const OLDEST_NODE: u32 = 20;

/// Installs the npm packages if they are not the locked ones. No package may run a script of its own.
pub fn npm(steps: &mut Steps) -> Result<()> {
    let found = if find(&["node"]).is_some() { Some(output(program("node", &["--version"]))?) } else { None };
    check_node(found.as_deref())?;
    if freshness::npm_is_fresh()? {
        return Ok(());
    }
    let npm = find(&["npm", "npm.cmd"]).context("npm is missing: install it with Node from https://nodejs.org")?;
    let ci = program(npm, &["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    steps.quiet("setup: npm packages by npm ci", ci)
}

fn check_node(version: Option<&str>) -> Result<()> {
    let ask = format!(
        "install Node {OLDEST_NODE} or newer from https://nodejs.org (on Debian 13: apt-get install nodejs npm)"
    );
    let Some(version) = version else { bail!("Node is missing: {ask}") };
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    match major {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => bail!("Node {version} is too old: {ask}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_20_and_newer_will_do() {
        for version in ["v20.0.0", "v20.20.2", "v100.1.0"] {
            check_node(Some(version)).unwrap();
        }
    }

    #[test]
    fn an_older_a_strange_or_no_node_says_what_to_install() {
        for version in [Some("v18.19.0"), Some("node"), None] {
            let error = check_node(version).unwrap_err().to_string();
            assert!(error.contains("install Node 20 or newer"), "{error}");
        }
    }
}
