//! Whether we are still inside an element, however badly the others are nested.

/// An element that was opened and not yet closed. Only elements of its own name are counted.
#[derive(Debug)]
pub(super) struct Subtree {
    name: Vec<u8>,
    depth: usize,
}

impl Subtree {
    pub(super) fn new(name: &[u8]) -> Self {
        Self { name: name.to_vec(), depth: 1 }
    }

    pub(super) fn open(&mut self, name: &[u8]) {
        self.depth += usize::from(name == self.name);
    }

    /// True when the element itself was closed.
    pub(super) fn close(&mut self, name: &[u8]) -> bool {
        self.depth -= usize::from(name == self.name);
        self.depth == 0
    }
}
