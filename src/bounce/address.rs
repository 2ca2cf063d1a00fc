//! Addresses as they stand in reports.

use std::ops::Range;

use super::fields::typed;

/// Longer than an address may be (RFC 5321 §4.5.3.1.3), with room for forms that are encoded.
const LONGEST: usize = 512;

/// The first address in a text.
pub(super) fn first(text: &str) -> Option<&str> {
    next(text, 0).and_then(|place| text.get(place))
}

/// Every address in a text.
pub(super) fn all(text: &str) -> impl Iterator<Item = &str> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let place = next(text, from)?;
        from = place.end;
        text.get(place)
    })
}

/// Where the first address at or after this octet stands.
pub(super) fn next(text: &str, from: usize) -> Option<Range<usize>> {
    let mut from = from;
    loop {
        let at = from + text.get(from..)?.find('@')?;
        if let Some(place) = around(text, at) {
            return Some(place);
        }
        from = at + 1;
    }
}

/// The address around an at sign.
fn around(text: &str, at: usize) -> Option<Range<usize>> {
    let (before, after) = (text.get(..at)?, text.get(at + 1..)?);
    let local = before.char_indices().rev().take(LONGEST).take_while(|(_, character)| is_local(*character));
    let start = local.last()?.0;
    let taken = after.char_indices().take(LONGEST).take_while(|(_, character)| is_domain(*character));
    let end = taken.last().map(|(index, character)| at + 1 + index + character.len_utf8())?;
    let domain = text.get(at + 1..end)?.trim_end_matches(['.', '-']);
    let local = text.get(start..at)?.trim_start_matches(['\'', '`', '*', '=', '.', '-', '{', '|']);
    let dotted = domain.contains('.') || domain.eq_ignore_ascii_case("localhost");
    (!local.is_empty() && dotted && !domain.starts_with('.')).then(|| at - local.len()..at + 1 + domain.len())
}

/// RFC 5322 atext and the dot, and what RFC 6532 adds; full-width punctuation and brackets end an address.
fn is_local(character: char) -> bool {
    match character {
        'a'..='z' | 'A'..='Z' | '0'..='9' => true,
        '.' | '!' | '#' | '$' | '%' | '&' | '\'' | '*' | '+' | '-' | '/' => true,
        '=' | '?' | '^' | '_' | '`' | '{' | '|' | '}' | '~' => true,
        _ => is_international(character),
    }
}

fn is_domain(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '.' | '-' | '_') || is_international(character)
}

fn is_international(character: char) -> bool {
    !character.is_ascii() && character.is_alphanumeric()
}

/// The address of a field such as Final-Recipient (RFC 3464 §2.3.2; RFC 6533 §3 for the international types).
///
/// None where it is no mail address: a file, a pipe, a telephone number.
pub(super) fn of_field(value: &str) -> Option<String> {
    let (kind, value) = typed(value);
    if kind.eq_ignore_ascii_case("utf-8") {
        return first(&decoded(value)).map(str::to_owned);
    }
    let mail = kind.is_empty() || kind.eq_ignore_ascii_case("rfc822") || kind.eq_ignore_ascii_case("smtp");
    if !mail {
        return None;
    }
    let bare = value.trim_matches(['<', '>', ' ', '"']);
    // A local user of the reporting host has no domain.
    let name = || !bare.is_empty() && bare.len() < LONGEST && bare.chars().all(is_local) && !bare.contains('/');
    first(value).or_else(|| name().then_some(bare)).map(str::to_owned)
}

/// utf-8-addr-xtext and -unitext: `\x{5C71}` stands for a character (RFC 6533 §3).
fn decoded(value: &str) -> String {
    let mut plain = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, after)) = rest.split_once("\\x{") {
        plain.push_str(before);
        let character = after.split_once('}').and_then(|(digits, rest)| {
            let number = (digits.len() <= 6).then(|| u32::from_str_radix(digits, 16).ok()).flatten()?;
            Some((char::from_u32(number)?, rest))
        });
        match character {
            Some((character, after)) => {
                plain.push(character);
                rest = after;
            }
            None => {
                plain.push_str("\\x{");
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    plain
}

/// Whether two reports mean the same address: domains are compared without case (RFC 5321 §2.4), and local parts
/// too, as no system known to us gives two people addresses that differ in case.
pub(super) fn same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

#[cfg(test)]
mod tests {
    use super::{all, first, of_field};

    #[test]
    fn addresses_are_found_in_the_midst_of_things() {
        for (text, address) in [
            ("<ana@example.com>:", "ana@example.com"),
            ("'ana@example.com' is unknown", "ana@example.com"),
            ("mailto:ana.b+c@mail.example.com.", "ana.b+c@mail.example.com"),
            ("address（山田@例え.テスト）", "山田@例え.テスト"),
            ("a@ b@c ana@example.com", "ana@example.com"),
        ] {
            assert_eq!(first(text), Some(address), "{text}");
        }
        assert_eq!(all("a@b.c, <d@e.f>").collect::<Vec<_>>(), ["a@b.c", "d@e.f"]);
        assert_eq!(first("@ and a@b and @c.d and e@.f"), None);
    }

    #[test]
    fn fields_name_their_kind_of_address() {
        for (field, address) in [
            ("rfc822; ana@example.com", Some("ana@example.com")),
            ("<ana@example.com>", Some("ana@example.com")),
            ("RFC822;ana", Some("ana")),
            ("utf-8; \\x{5C71}\\x{7530}@example.com", Some("山田@example.com")),
            ("utf-8; 山田@example.com", Some("山田@example.com")),
            ("rfc822; /var/mail/ana", None),
            ("x-unix; |/bin/sort", None),
            ("rfc822;", None),
        ] {
            assert_eq!(of_field(field).as_deref(), address, "{field}");
        }
    }
}
