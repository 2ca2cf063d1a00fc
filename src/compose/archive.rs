//! The names in a zip archive's directory, read from the end of the file alone.

use std::cell::Cell;
use std::io::{Error, Result as IoResult};

use rawzip::{RECOMMENDED_BUFFER_SIZE, ReaderAt, ZipArchive};

/// Names that are looked at, at most.
const MAX_ENTRIES: usize = 10_000;
/// Octets at the end of a file within which its directory must begin.
const MAX_WINDOW: u64 = 8 * 1024 * 1024;
/// Octets before the end of the file in which the directory's end is looked for: its comment is shorter than 64 KiB
/// (APPNOTE 4.3.16).
const SEARCHED: u64 = 66 * 1024;

/// What the end of a file says of its directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ArchiveReading {
    /// The names of its entries, as far as they can be read.
    Entries(Vec<String>),
    /// More of the file is needed: everything from this octet on.
    NeedsFrom(u64),
}

/// The octet from which the end of a file of this size is read first.
#[must_use]
pub fn archive_end(size: u64) -> u64 {
    size.saturating_sub(SEARCHED)
}

/// Reads the directory of a zip archive (APPNOTE 4.3.12) of `size` octets, of which `end` are the last ones. A file that
/// is no archive has no entries.
#[must_use]
pub fn archive_entries(end: &[u8], size: u64) -> ArchiveReading {
    let start = size.saturating_sub(u64::try_from(end.len()).unwrap_or(u64::MAX));
    let window = Window { start, end, wanted: Cell::new(start) };
    let names = names(&window, size);
    let wanted = window.wanted.get();
    if wanted < start && size - wanted <= MAX_WINDOW {
        ArchiveReading::NeedsFrom(wanted)
    } else {
        ArchiveReading::Entries(names)
    }
}

fn names(window: &Window<'_>, size: u64) -> Vec<String> {
    let mut buffer = vec![0; RECOMMENDED_BUFFER_SIZE];
    let locator = ZipArchive::with_max_search_space(SEARCHED);
    let Ok(archive) = locator.locate_in_reader(window, &mut buffer, size) else { return Vec::new() };
    let mut entries = archive.entries(&mut buffer);
    let mut names = Vec::new();
    while let Ok(Some(entry)) = entries.next_entry() {
        // A name in an old code page is read as far as it is ASCII: the extension is what matters.
        names.push(String::from_utf8_lossy(entry.file_path().as_ref()).into_owned());
        if names.len() == MAX_ENTRIES {
            break;
        }
    }
    names
}

/// The last octets of a file; remembers the first octet that was wanted and is not there.
struct Window<'a> {
    start: u64,
    end: &'a [u8],
    wanted: Cell<u64>,
}

impl ReaderAt for Window<'_> {
    fn read_at(&self, buffer: &mut [u8], offset: u64) -> IoResult<usize> {
        let Some(skipped) = offset.checked_sub(self.start) else {
            self.wanted.set(self.wanted.get().min(offset));
            return Err(Error::other("before the window"));
        };
        let rest = usize::try_from(skipped).ok().and_then(|skipped| self.end.get(skipped..)).unwrap_or_default();
        let count = rest.len().min(buffer.len());
        for (to, from) in buffer.iter_mut().zip(rest) {
            *to = *from;
        }
        Ok(count)
    }
}
