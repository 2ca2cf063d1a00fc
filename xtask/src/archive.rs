//! A folder as a zip file, the same bytes for the same files.

use std::{
    fs::{self, File},
    io::Write,
    path::Path,
};

use anyhow::{Context, Result};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::size::files;

/// Writes `<folder>.zip` with the folder's files at its top, as the extension stores ask.
pub fn zip(folder: &Path) -> Result<std::path::PathBuf> {
    let path = folder.with_extension("zip");
    let mut archive = ZipWriter::new(File::create(&path).with_context(|| path.display().to_string())?);
    // The default time of an entry is fixed, so two builds of one source can be compared.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).unix_permissions(0o644);
    for file in files(folder)? {
        let name: Vec<_> = file.strip_prefix(folder)?.iter().map(|part| part.to_string_lossy()).collect();
        archive.start_file(name.join("/"), options)?;
        archive.write_all(&fs::read(&file)?)?;
    }
    archive.finish()?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_archives_of_the_same_files_are_the_same() {
        let folder = crate::repository::path("target/xtask/archive-test");
        fs::create_dir_all(folder.join("icons")).unwrap();
        fs::write(folder.join("manifest.json"), "{}").unwrap();
        fs::write(folder.join("icons/16.png"), [0; 9]).unwrap();
        let first = fs::read(zip(&folder).unwrap()).unwrap();
        let second = fs::read(zip(&folder).unwrap()).unwrap();
        assert_eq!(first, second);
        let names = String::from_utf8_lossy(&first).into_owned();
        assert!(names.contains("icons/16.png") && !names.contains("archive-test"));
        fs::remove_dir_all(folder).unwrap();
    }
}
