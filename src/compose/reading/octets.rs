//! The tokenizer's input, read by functions that are there once: `html5gum`'s own are copied into each of its states,
//! which made the core a tenth larger.

use std::convert::Infallible;

use html5gum::Reader;

/// What is still to be read.
pub(super) struct Octets<'a>(pub &'a [u8]);

impl Octets<'_> {
    fn take(&mut self, length: usize) -> &[u8] {
        let (taken, rest) = self.0.split_at_checked(length).unwrap_or((self.0, &[]));
        self.0 = rest;
        taken
    }
}

impl Reader for Octets<'_> {
    type Error = Infallible;

    #[inline]
    fn read_byte(&mut self) -> Result<Option<u8>, Infallible> {
        let Some((first, rest)) = self.0.split_first() else { return Ok(None) };
        self.0 = rest;
        Ok(Some(*first))
    }

    #[inline(never)]
    fn try_read_string(&mut self, text: &[u8], case_sensitive: bool) -> Result<bool, Infallible> {
        let same = |next: &[u8]| if case_sensitive { next == text } else { next.eq_ignore_ascii_case(text) };
        let found = self.0.get(..text.len()).is_some_and(same);
        if found {
            self.take(text.len());
        }
        Ok(found)
    }

    #[inline(never)]
    fn read_until<'b>(&'b mut self, needle: &[u8], _: &'b mut [u8; 4]) -> Result<Option<&'b [u8]>, Infallible> {
        if self.0.is_empty() {
            return Ok(None);
        }
        // A bit for each octet that is looked for; all of them are ASCII.
        let mut wanted = [0_u64; 2];
        for octet in needle {
            if let Some(bits) = wanted.get_mut(usize::from(octet >> 6)) {
                *bits |= 1 << (octet & 63);
            }
        }
        let is_wanted =
            |octet: &u8| wanted.get(usize::from(octet >> 6)).is_some_and(|bits| bits >> (octet & 63) & 1 == 1);
        let ahead = self.0.iter().position(is_wanted).unwrap_or(self.0.len());
        Ok(Some(self.take(ahead.max(1))))
    }
}
