//! The names in an archive, from as little of the file as they need.

use web_sys::Blob;

use super::blob::{octets, size, slice};
use crate::compose::{ArchiveReading, archive_end, archive_entries};

/// The names in a zip archive's directory. None if the file cannot be read.
pub async fn archive_names(file: &Blob) -> Option<Vec<String>> {
    let size = size(file);
    let mut from = archive_end(size);
    loop {
        let end = octets(&slice(file, from, size)?).await?;
        match archive_entries(&end, size) {
            ArchiveReading::Entries(names) => return Some(names),
            ArchiveReading::NeedsFrom(earlier) => from = earlier,
        }
    }
}
