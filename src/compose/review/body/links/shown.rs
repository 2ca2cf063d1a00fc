//! The address that a link's words are, if they are one.

use super::target::{Mailbox, host};
use crate::compose::ToAscii;

/// Ends by which words without `www.` or a scheme are taken for a host, sorted: the commonest in mail, of IANA's
/// list (<https://data.iana.org/TLD/tlds-alpha-by-domain.txt>, read 2026-11) without those that are also ends of file
/// names, such as `.zip`, `.md`, `.sh` and `.py`.
const ENDS: &[&str] = &[
    "ai", "app", "at", "au", "be", "biz", "br", "ca", "ch", "cn", "co", "com", "cz", "de", "dev", "dk", "edu", "es",
    "eu", "fi", "fr", "gov", "hk", "hu", "id", "ie", "il", "info", "int", "io", "it", "jp", "kr", "me", "mil", "mx",
    "my", "net", "nl", "no", "nz", "org", "ph", "pt", "ru", "se", "sg", "th", "tr", "tw", "uk", "us", "vn", "xyz",
    "za",
];

/// What a link's words name.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// A host, A-labels in lower case.
    Host(String),
    /// A mailbox.
    Mailbox(Mailbox),
}

/// The address among a link's words, as it stands there and as what it is.
pub(super) fn read(words: &str, to_ascii: ToAscii) -> Option<(&str, Shown)> {
    let mut tokens = words.split_whitespace().map(|token| token.trim_matches(around));
    let only = tokens.next()?;
    if tokens.next().is_none() {
        return named(only, to_ascii).map(|shown| (only, shown));
    }
    // In a sentence only what is surely an address counts, and only when it is the only one.
    let tokens = words.split_whitespace().map(|token| token.trim_matches(around));
    let mut sure = tokens.filter(|token| has_scheme(token) || is_www(token));
    let (one, none) = (sure.next()?, sure.next());
    none.is_none().then(|| named(one, to_ascii)).flatten().map(|shown| (one, shown))
}

fn named(token: &str, to_ascii: ToAscii) -> Option<Shown> {
    if has_scheme(token) || is_www(token) {
        return host(token, to_ascii).filter(|host| host.contains('.')).map(Shown::Host);
    }
    let token = if starts_with(token, "mailto:") { token.get(7..)? } else { token };
    let end = token.find(['/', '?', '#', ':']).unwrap_or(token.len());
    if token.get(..end)?.contains('@') {
        return Mailbox::read(token, to_ascii).map(Shown::Mailbox);
    }
    let bare = token.get(..end)?;
    // A name with capitals is a brand (`Booking.com`, `ASP.NET`).
    let plain = |c: char| c.is_alphanumeric() && !c.is_uppercase() || matches!(c, '.' | '-');
    let end = bare.rsplit_once('.').map(|(_, end)| end).filter(|end| ENDS.binary_search(end).is_ok());
    end.filter(|_| bare.chars().all(plain)).and_then(|_| host(token, to_ascii)).map(Shown::Host)
}

fn has_scheme(token: &str) -> bool {
    starts_with(token, "http://") || starts_with(token, "https://")
}

fn is_www(token: &str) -> bool {
    starts_with(token, "www.")
}

fn starts_with(token: &str, start: &str) -> bool {
    token.get(..start.len()).is_some_and(|first| first.eq_ignore_ascii_case(start))
}

/// What may stand around an address in a sentence.
fn around(c: char) -> bool {
    matches!(
        c,
        '<' | '>' | '(' | ')' | '[' | ']' | '"' | '\'' | ',' | ';' | '.' | ':' | '!' | '…' | '\u{200b}' | '\u{feff}'
    ) || matches!(c, '“' | '”' | '‘' | '’' | '「' | '」' | '（' | '）' | '。' | '、' | '→' | '»' | '«')
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_ends_are_sorted() {
        assert!(super::ENDS.is_sorted());
    }
}
