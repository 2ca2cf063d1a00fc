//! Values written so that they are nothing but words where they stand.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but the unreserved characters of RFC 3986 §2.3.
const COMPONENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// The same for an address after `mailto:`, whose `@` stays (RFC 6068 §2).
const MAIL: &AsciiSet = &COMPONENT.remove(b'@');

/// For a text node (HTML Standard §13.3 "Escaping a string").
pub(super) fn html_text(words: &str) -> String {
    escaped(words, |character| match character {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        _ => None,
    })
}

/// For the value of an attribute in double quotes.
pub(super) fn attribute(words: &str) -> String {
    escaped(words, |character| match character {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        _ => None,
    })
}

/// For a path, query or fragment: one component that ends no other.
pub(super) fn url_component(words: &str) -> Cow<'_, str> {
    utf8_percent_encode(words, COMPONENT).into()
}

/// For an address after `mailto:`.
pub(super) fn mail_address(words: &str) -> Cow<'_, str> {
    utf8_percent_encode(words, MAIL).into()
}

/// For a header: one line without control characters (RFC 5322 §2.2, RFC 6532 §3).
pub(super) fn header(words: &str) -> String {
    let breaks = |character: char| character.is_control() || matches!(character, '\u{2028}' | '\u{2029}');
    let parts = words.split(breaks).map(str::trim).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

/// For a plain-text body: lines may break, nothing else may steer.
pub(super) fn plain(words: &str) -> String {
    words.chars().filter(|character| !steers(*character)).collect()
}

fn escaped(words: &str, reference: fn(char) -> Option<&'static str>) -> String {
    let mut out = String::with_capacity(words.len());
    for character in words.chars().filter(|character| !steers(*character)) {
        match reference(character) {
            Some(reference) => out.push_str(reference),
            None => out.push(character),
        }
    }
    out
}

/// Control characters other than white space.
fn steers(character: char) -> bool {
    character.is_control() && !matches!(character, '\n' | '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words_wherever_they_stand() {
        let hostile = "<b a=\"x\" 'y'>&\u{0}\n";
        assert_eq!(html_text(hostile), "&lt;b a=\"x\" 'y'&gt;&amp;\n");
        assert_eq!(attribute(hostile), "&lt;b a=&quot;x&quot; &#39;y&#39;&gt;&amp;\n");
        assert_eq!(url_component("a b/c?d=é&.."), "a%20b%2Fc%3Fd%3D%C3%A9%26..");
        assert_eq!(mail_address("a+b@x.example,c"), "a%2Bb@x.example%2Cc");
        assert_eq!(plain(hostile), "<b a=\"x\" 'y'>&\n");
    }

    #[test]
    fn a_header_is_one_line() {
        assert_eq!(header("Acme\r\nBcc: spy@evil.example"), "Acme Bcc: spy@evil.example");
        assert_eq!(header(" a\u{2028}\tb \u{7f}"), "a b");
        assert_eq!(header("no  change"), "no  change");
    }
}
