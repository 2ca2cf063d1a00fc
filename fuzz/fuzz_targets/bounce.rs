//! Reading a report never panics, never runs long, and never says what cannot be.
//!
//! `cargo xtask fuzz` runs it for a minute; by hand, from the project's folder:
//! `cargo +nightly fuzz run --release bounce fuzz/corpus/bounce src/bounce/tests/reports/eml src/bounce/tests/ordinary`.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mailrail::bounce::{DIAGNOSTIC, read};

fuzz_target!(|raw: &[u8]| {
    let Some(report) = read(raw) else { return };
    for one in &report.recipients {
        assert!(one.diagnostic.len() <= DIAGNOSTIC);
        assert!(!one.recipient.is_empty());
        assert!(!one.hard || one.class.is_hard());
    }
});
