//! One pass over a text that stops only where something could begin.

/// Octets at which a scan stops.
pub(super) struct Anchors([bool; 256]);

impl Anchors {
    /// Stops at each of these octets.
    pub(super) const fn new(octets: &[u8]) -> Self {
        let mut table = [false; 256];
        let mut rest = octets;
        while let [first, tail @ ..] = rest {
            // An octet is always an index of 256 entries; a const function has no `get_mut`.
            #[expect(clippy::indexing_slicing, reason = "an octet is below 256")]
            {
                table[*first as usize] = true;
            }
            rest = tail;
        }
        Self(table)
    }

    /// Where a text has one of them.
    pub(super) fn stops<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (usize, u8)> + 't {
        let octets = text.bytes().enumerate();
        octets.filter(|(_, octet)| self.0.get(usize::from(*octet)).copied().unwrap_or_default())
    }
}
