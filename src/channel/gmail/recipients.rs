//! The recipients that a header field of a sent message names, for counting (RFC 5322 §3.4).

/// Addresses of an address list as they stand there: groups give their members, comments and names nothing. What cannot
/// be read as an address still counts as one.
pub(super) fn recipients(field: &str) -> Vec<String> {
    let mut list = List::default();
    field.chars().for_each(|character| list.read(character));
    list.end();
    list.addresses
}

#[derive(Debug, Default)]
struct List {
    addresses: Vec<String>,
    /// The entry so far, or what its angle brackets hold.
    entry: String,
    comments: usize,
    within: Option<char>,
    escaped: bool,
    /// The angle brackets of the entry are closed, so its address is known.
    closed: bool,
}

impl List {
    fn read(&mut self, character: char) {
        if std::mem::take(&mut self.escaped) {
            return self.keep(character);
        }
        match (self.within, character) {
            (Some('"'), '\\') => self.escaped = true,
            (_, '\\') if self.comments > 0 => self.escaped = true,
            (Some('"'), '"') | (Some('['), ']') => {
                self.keep(character);
                self.within = None;
            }
            (Some('"' | '['), _) => self.keep(character),
            (_, '(') => self.comments += 1,
            (_, ')') => self.comments = self.comments.saturating_sub(1),
            _ if self.comments > 0 => {}
            (None, '"' | '[') => {
                self.keep(character);
                self.within = Some(character);
            }
            (None, '<') if !self.closed => {
                self.entry.clear();
                self.within = Some('<');
            }
            (Some(_), '>') => {
                self.within = None;
                self.closed = true;
            }
            (None, ',' | ';') => self.end(),
            // The name of a group.
            (None, ':') => self.entry.clear(),
            _ => self.keep(character),
        }
    }

    fn keep(&mut self, character: char) {
        if !self.closed && self.comments == 0 {
            self.entry.push(character);
        }
    }

    fn end(&mut self) {
        let entry = std::mem::take(&mut self.entry);
        if self.closed || !entry.trim().is_empty() {
            self.addresses.push(entry.trim().to_owned());
        }
        self.closed = false;
    }
}
