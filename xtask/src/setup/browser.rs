//! Chromium, its driver and glyphs for the languages the screenshots show.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::{
    program::{find, output, program},
    step::Steps,
};

/// Names the browser by path for the tests and the demo.
pub const CHROMIUM_VARIABLE: &str = "MAILRAIL_CHROMIUM";

const CHROMIUM: &[&str] = &[
    "/usr/bin/chromium",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
const DRIVER: &[&str] = &["/usr/bin/chromedriver", "chromedriver", "/usr/lib/chromium-browser/chromedriver"];
const PACKAGES: &[&str] = &["chromium", "chromium-driver", "fonts-noto-cjk"];

/// The browser that tests and demo drive.
pub struct Browser {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// The driver of the same release.
    pub driver: PathBuf,
}

/// Finds the browser, or installs it where this is root on Debian.
pub fn browser(steps: &mut Steps) -> Result<Browser> {
    if let Ok(path) = env::var(CHROMIUM_VARIABLE)
        && find(&[&path]).is_none()
    {
        bail!("{CHROMIUM_VARIABLE} names {path}, which is not there");
    }
    let debian = is_debian(&fs::read_to_string("/etc/os-release").unwrap_or_default());
    let complete = found().is_some() && (!debian || Path::new("/usr/share/doc/fonts-noto-cjk").exists());
    if !complete && debian && output(program("id", &["-u"]))? == "0" {
        install(steps)?;
    }
    found().with_context(|| advice(debian))
}

fn found() -> Option<Browser> {
    let chromium = match env::var(CHROMIUM_VARIABLE) {
        Ok(path) => find(&[&path]),
        Err(_) => find(CHROMIUM),
    };
    Some(Browser { chromium: chromium?, driver: find(DRIVER)? })
}

fn install(steps: &mut Steps) -> Result<()> {
    let mut update = program("apt-get", &["update", "--quiet"]);
    let mut install = program("apt-get", &["install", "--yes", "--quiet", "--no-install-recommends"]);
    install.args(PACKAGES);
    for command in [&mut update, &mut install] {
        command.env("DEBIAN_FRONTEND", "noninteractive");
    }
    steps.quiet("setup: package lists by apt-get", update)?;
    steps.quiet("setup: Chromium, chromedriver and fonts by apt-get", install)
}

fn advice(debian: bool) -> String {
    if debian {
        format!(
            "Chromium or chromedriver is missing: run `sudo apt-get update && sudo apt-get install {}`",
            PACKAGES.join(" ")
        )
    } else {
        format!(
            "Chromium or chromedriver is missing: install Chromium (or Chrome) and the chromedriver of the same \
             version from your system's packages or https://googlechromelabs.github.io/chrome-for-testing/, \
             put chromedriver on PATH, and if need be name the browser in {CHROMIUM_VARIABLE}"
        )
    }
}

/// Ubuntu and others say `ID_LIKE=debian`, but their Chromium package is a snap.
fn is_debian(os_release: &str) -> bool {
    os_release.lines().any(|line| line == "ID=debian" || line == "ID=\"debian\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_debian_itself_is_debian() {
        assert!(is_debian("PRETTY_NAME=\"Debian GNU/Linux 13\"\nID=debian\n"));
        assert!(!is_debian("ID=ubuntu\nID_LIKE=debian\n"));
        assert!(!is_debian(""));
    }

    #[test]
    fn the_advice_can_be_typed_or_followed() {
        assert!(advice(true).ends_with("apt-get install chromium chromium-driver fonts-noto-cjk`"));
        assert!(advice(false).contains(CHROMIUM_VARIABLE));
    }
}
