//! Reports and ordinary mails as they arrive, hostile ones, and whose message a report is about.

mod attribution;
mod hostile;
mod ordinary;
mod reports;
mod suspicion;

use std::{fs, path::PathBuf};

/// The mails of a folder beside this file, by name.
fn mails(folder: &str) -> Vec<(String, Vec<u8>)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/bounce/tests").join(folder);
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut mails: Vec<_> = files
        .filter(|file| file.extension().is_some_and(|extension| extension == "eml"))
        .map(|file| (file.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&file).unwrap()))
        .collect();
    assert!(!mails.is_empty());
    mails.sort();
    mails
}

/// One mail of the reports.
fn report(name: &str) -> Vec<u8> {
    mails("reports/eml").into_iter().find(|(file, _)| file == name).unwrap().1
}
