//! What windows of one origin share: the journal, the ledger's log, and what messages say.

use std::collections::HashSet;

use anyhow::{Result, ensure};
use mailrail::{outbox, quota};

/// One line of the journal.
#[derive(Debug, Clone)]
pub enum Line {
    Record(Box<outbox::Record>),
    /// Cannot be read.
    Damaged,
    /// Could not be read, and was taken out.
    SetAside,
}

/// The disk.
#[derive(Debug, Default)]
pub struct Store {
    pub journal: Vec<Line>,
    pub ledger: Vec<Option<quota::Record>>,
    /// Records of the ledger that were removed from its beginning.
    pub compacted: usize,
    /// Nothing more can be written for now.
    pub full: bool,
    /// Messages whose content has been removed.
    pub emptied: HashSet<usize>,
}

/// No place on the disk.
pub struct Full;

impl Store {
    /// Appends all of them or none.
    pub fn append(&mut self, records: &[outbox::Record]) -> Result<(), Full> {
        if self.full {
            return Err(Full);
        }
        self.journal.extend(records.iter().map(|record| Line::Record(Box::new(record.clone()))));
        Ok(())
    }

    /// Whether every record of the journal is the same again when it has been written as text.
    pub fn reads_back(&self) -> Result<()> {
        for line in &self.journal {
            if let Line::Record(record) = line {
                let read: outbox::Record = serde_json::from_str(&serde_json::to_string(record)?)?;
                ensure!(read == **record, "{record:?} reads back as {read:?}");
            }
        }
        Ok(())
    }
}
