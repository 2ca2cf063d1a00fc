use std::io::Write as _;

use proptest::prelude::*;
use rawzip::ZipArchiveWriter;

use crate::compose::{ArchiveReading, archive_end, archive_entries};

/// A zip archive with these entries, each holding as many octets.
fn zip<'a>(names: impl IntoIterator<Item = &'a str>, octets: usize) -> Vec<u8> {
    let mut file = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut file);
    for name in names {
        let (mut entry, config) = archive.new_file(name).start().unwrap();
        let mut content = config.wrap(&mut entry);
        content.write_all(&vec![7; octets]).unwrap();
        let (_, descriptor) = content.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    file
}

/// Reads as the host does: the end first, then as much as is asked for. Also how much was read.
fn read(file: &[u8]) -> (Vec<String>, usize) {
    let size = file.len() as u64;
    let mut from = archive_end(size);
    loop {
        match archive_entries(&file[usize::try_from(from).unwrap()..], size) {
            ArchiveReading::Entries(names) => return (names, file.len() - usize::try_from(from).unwrap()),
            ArchiveReading::NeedsFrom(earlier) => {
                assert!(earlier < from, "it would ask for ever");
                from = earlier;
            }
        }
    }
}

#[test]
fn the_names_are_read_from_the_end_of_the_file() {
    let (names, octets) = read(&zip(["offer.pdf", "tools/setup.exe", "계약서.docx"], 1_000_000));
    assert_eq!(names, ["offer.pdf", "tools/setup.exe", "계약서.docx"]);
    assert!(octets < 70_000);
}

#[test]
fn a_large_directory_is_asked_for() {
    let many: Vec<_> = (0..3_000).map(|n| format!("a folder with a long name/{n}.txt")).collect();
    let (names, octets) = read(&zip(many.iter().map(String::as_str), 10));
    assert_eq!(names, many);
    assert!(octets > 70_000);
}

#[test]
fn a_program_before_the_archive_hides_nothing() {
    let file = [vec![0x90; 100_000], zip(["run.exe"], 10)].concat();
    assert_eq!(read(&file).0, ["run.exe"]);
}

#[test]
fn what_is_no_archive_has_no_names() {
    for file in [&b""[..], b"PK", b"%PDF-1.7", &[0; 100_000]] {
        assert_eq!(read(file).0, Vec::<String>::new());
    }
}

proptest! {
    #[test]
    fn a_damaged_archive_neither_panics_nor_asks_for_ever(
        at in any::<prop::sample::Index>(), octets in prop::collection::vec(any::<u8>(), 1..40), cut in 0..200_usize,
    ) {
        let mut file = zip(["offer.pdf", "setup.exe"], 100);
        let start = at.index(file.len());
        for (to, from) in file.iter_mut().skip(start).zip(octets) {
            *to = from;
        }
        file.truncate(file.len() - cut);
        let _ = read(&file);
    }
}
