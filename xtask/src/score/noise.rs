//! `score noise`: ordinary mail must never be taken for a bounce.

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result, ensure};
use mailrail::bounce::read;

use crate::size::files;

/// Reads every `.eml` of a folder and its folders; the exit code says whether none was taken for a bounce.
pub fn noise(folder: &Path) -> Result<ExitCode> {
    let mails: Vec<PathBuf> = files(folder)?
        .into_iter()
        .filter(|file| file.extension().is_some_and(|extension| extension == "eml"))
        .collect();
    ensure!(!mails.is_empty(), "no .eml in {}", folder.display());
    let mut alarms = Vec::new();
    for file in &mails {
        let raw = fs::read(file).with_context(|| file.display().to_string())?;
        if is_alarm(&raw) {
            alarms.push(file);
        }
    }
    println!("false alarms {} of {}", alarms.len(), mails.len());
    alarms.iter().for_each(|file| println!("  {}", file.display()));
    Ok(if alarms.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Whether a mail is taken for a report that somebody did not get a message.
fn is_alarm(raw: &[u8]) -> bool {
    read(raw).is_some_and(|report| report.bounces().next().is_some())
}

#[cfg(test)]
mod tests {
    use super::is_alarm;

    #[test]
    fn only_a_bounce_is_an_alarm() {
        assert!(!is_alarm(b"From: ana@example.com\nSubject: Delivery\n\nThe parcel could not be delivered.\n"));
        assert!(is_alarm(
            b"From: MAILER-DAEMON@example.com\nSubject: failure notice\n\nHi. This is the qmail-send program at b.c.\n\n<ana@example.com>:\n550 no\n"
        ));
    }
}
