//! A draft with one thing mended.

mod recipients;
mod words;

use super::{Draft, Fix};

impl Draft {
    /// The draft after this change; none when what it speaks of does not stand there any more.
    #[must_use]
    pub fn fixed(&self, fix: &Fix) -> Option<Self> {
        let mut draft = self.clone();
        match fix {
            Fix::RemoveRecipient { field, index, address } => recipients::remove(&mut draft, *field, *index, address)?,
            Fix::CorrectAddress { field, index, address, correction } => {
                recipients::correct(&mut draft, *field, *index, address, correction)?;
            }
            Fix::MoveToBcc => recipients::hide(&mut draft),
            Fix::RewriteSubject { subject } => draft.subject.clone_from(subject),
            Fix::ReplaceWords { place, replacement } => words::replace(&mut draft, place, replacement)?,
        }
        (draft != *self).then_some(draft)
    }
}
