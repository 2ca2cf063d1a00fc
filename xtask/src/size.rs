//! How large things are, as they are and as they travel.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use flate2::{Compression, write::GzEncoder};

/// The released core may be this large once gzipped: docs/design.md, "Numbers", says what weighs in it.
pub const CORE_LIMIT: usize = 1100 * 1024;

/// Octets of something, raw and gzipped.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Size {
    /// As it is.
    pub raw: usize,
    /// As a web server sends it.
    pub gzipped: usize,
}

impl Size {
    /// The size of these bytes.
    pub fn of(bytes: &[u8]) -> Result<Self> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes)?;
        Ok(Self { raw: bytes.len(), gzipped: encoder.finish()?.len() })
    }

    /// The size of a file.
    pub fn of_file(path: &Path) -> Result<Self> {
        Self::of(&fs::read(path).with_context(|| path.display().to_string())?)
    }

    /// The size of all files of a folder.
    pub fn of_folder(folder: &Path) -> Result<Self> {
        files(folder)?.iter().try_fold(Self::default(), |sum, file| {
            let size = Self::of_file(file)?;
            Ok(Self { raw: sum.raw + size.raw, gzipped: sum.gzipped + size.gzipped })
        })
    }

    /// Fails when the gzipped size passes the limit.
    pub fn within(self, limit: usize) -> Result<Self> {
        if self.gzipped > limit {
            bail!("{self} is over the limit of {} gzipped", kilobytes(limit));
        }
        Ok(self)
    }
}

impl std::fmt::Display for Size {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} raw, {} gzipped", kilobytes(self.raw), kilobytes(self.gzipped))
    }
}

/// Every file below a folder, in a stable order.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

fn kilobytes(octets: usize) -> String {
    format!("{}.{} KB", octets / 1024, octets % 1024 * 10 / 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_counts_gzipped_octets_and_includes_itself() {
        let size = Size { raw: 900 * 1024, gzipped: CORE_LIMIT };
        assert!(size.within(CORE_LIMIT).is_ok());
        let error = Size { gzipped: CORE_LIMIT + 1, ..size }.within(CORE_LIMIT).unwrap_err();
        assert_eq!(error.to_string(), "900.0 KB raw, 1100.0 KB gzipped is over the limit of 1100.0 KB gzipped");
    }

    #[test]
    fn gzip_is_measured_not_guessed() {
        let size = Size::of(&[0; 100_000]).unwrap();
        assert_eq!(size.raw, 100_000);
        assert!(size.gzipped < 1_000, "{size}");
    }
}
