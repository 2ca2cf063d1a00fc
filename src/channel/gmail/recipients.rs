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

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use mail_parser::MessageParser;
    use proptest::prelude::*;

    use super::recipients;

    #[test]
    fn every_form_of_an_address_is_read() {
        for (field, expected) in [
            ("", &[][..]),
            ("undisclosed-recipients:;", &[]),
            ("a@x.example", &["a@x.example"]),
            ("\"Kim, Jin\" <a@x.example>, b@y.example", &["a@x.example", "b@y.example"]),
            ("Team: a@x.example, B <b@y.example>;, c@z.example", &["a@x.example", "b@y.example", "c@z.example"]),
            ("a@x.example (Leo, (really) \\) Park), b@y.example", &["a@x.example", "b@y.example"]),
            ("\"a,b\"@x.example", &["\"a,b\"@x.example"]),
            ("\"say \\\"<hi>,\\\"\" <a@x.example>", &["a@x.example"]),
            ("a@[IPv6:::1], =?utf-8?q?Kim=2C_Jin?= <b@y.example>", &["a@[IPv6:::1]", "b@y.example"]),
            ("Nobody <>, ,", &[""]),
        ] {
            assert_eq!(recipients(field), expected, "{field}");
        }
    }

    fn entry() -> impl Strategy<Value = String> {
        let address = "[a-z]{1,5}@[a-z]{1,4}\\.example";
        let name = prop_oneof![
            Just("Ana".to_owned()),
            Just("\"Kim, Jin\"".to_owned()),
            Just("\"a \\\" ; <b>\"".to_owned()),
            Just("=?utf-8?q?=C3=A9=2C?=".to_owned()),
        ];
        prop_oneof![
            address.prop_map(|address| address),
            (name, address).prop_map(|(name, address)| format!("{name} <{address}>")),
            address.prop_map(|address| format!("{address} (one, two)")),
            prop::collection::vec(address, 1..4).prop_map(|members| format!("Team: {};", members.join(", "))),
        ]
    }

    proptest! {
        #[test]
        fn it_reads_the_same_addresses_as_mail_parser(entries in prop::collection::vec(entry(), 1..6)) {
            let field = entries.join(", ");
            let parsed = MessageParser::default().parse(format!("To: {field}\r\n\r\n").as_bytes()).unwrap().into_owned();
            let theirs: Vec<_> = parsed.to().unwrap().iter().filter_map(|one| one.address()).map(str::to_owned).collect();
            prop_assert_eq!(recipients(&field), theirs);
        }

        #[test]
        fn nothing_makes_it_panic(field in "\\PC{0,80}") {
            let commas = field.matches([',', ';']).count();
            prop_assert!(recipients(&field).len() <= commas + 1);
        }
    }
}
