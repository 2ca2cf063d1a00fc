//! Message identifiers (RFC 5322 §3.6.4).

use std::fmt;

/// A Message-ID without its angle brackets: printable ASCII, so it can stand in any header.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MessageId(String);

impl MessageId {
    pub(super) fn at(left: &str, domain: &str) -> Self {
        Self(format!("{left}@{domain}"))
    }

    /// Reads one identifier, with or without angle brackets; none if it could break a header.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let inner = text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or(text);
        let safe = inner.bytes().all(|octet| octet.is_ascii_graphic() && octet != b'<' && octet != b'>');
        (safe && !inner.is_empty()).then(|| Self(inner.to_owned()))
    }

    /// Reads the identifiers of an In-Reply-To or References field, leaving out what is none.
    #[must_use]
    pub fn parse_list(field: &str) -> Vec<Self> {
        field.split('>').filter_map(|part| Self::parse(part.split_once('<').map_or("", |(_, id)| id))).collect()
    }

    /// The identifier without angle brackets.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// With angle brackets, as in a header field.
impl fmt::Display for MessageId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "<{}>", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::MessageId;

    #[test]
    fn a_reference_list_survives_folding_and_rubbish() {
        let ids = MessageId::parse_list("<a@x>\r\n\t<b@y> rubbish <c z> <d\u{e9}@z> <>");
        assert_eq!(ids.iter().map(MessageId::as_str).collect::<Vec<_>>(), ["a@x", "b@y"]);
    }

    #[test]
    fn an_identifier_that_would_break_a_header_is_none() {
        for bad in ["", "<>", "a b@c", "a@b\r\nBcc: x@y", "<a@b>, <c@d>"] {
            assert_eq!(MessageId::parse(bad), None, "{bad:?}");
        }
    }
}
