//! What stands between two cells.

/// What Excel and its kin write in one country or another.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// The separator that the first line has most often outside quotes; a comma when it has none.
pub(super) fn separator(text: &str) -> u8 {
    let mut quoted = false;
    let mut counts = SEPARATORS.map(|separator| (separator, 0_usize));
    for octet in text.trim_start_matches(['\r', '\n']).bytes() {
        match octet {
            b'"' => quoted = !quoted,
            b'\r' | b'\n' if !quoted => break,
            _ if quoted => {}
            _ => counts.iter_mut().filter(|(separator, _)| *separator == octet).for_each(|(_, count)| *count += 1),
        }
    }
    // Of equals the first wins.
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(b',', |(separator, _)| separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_tells() {
        assert_eq!(separator("Email,Name\na;b;c;d"), b',');
        assert_eq!(separator("\r\nEmail;Name\n"), b';');
        assert_eq!(separator("Email\tName, first\tTitle"), b'\t');
        assert_eq!(separator("\"Name, first\nand last; title, too\";Email"), b';');
        assert_eq!(separator("Email"), b',');
        assert_eq!(separator("a;b,c"), b',');
        assert_eq!(separator(""), b',');
    }
}
