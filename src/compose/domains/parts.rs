//! A domain around the one label that names whose it is.

/// `mail.contoso.co.jp` as `mail.`, `contoso` and `co.jp`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Parts<'a> {
    pub(super) whole: &'a str,
    pub(super) below: &'a str,
    pub(super) name: &'a str,
    pub(super) suffix: &'a str,
}

/// Second levels that countries give out names under, sorted: those of .jp, .kr, .tw, .uk, .au, .nz and .br in the
/// Public Suffix List (<https://publicsuffix.org/list/>, read 2026-11) that companies and schools use.
const SECOND_LEVELS: &[&str] = &["ac", "co", "com", "edu", "go", "gov", "ne", "net", "or", "org", "re"];

impl<'a> Parts<'a> {
    /// None when the domain has one label.
    pub(super) fn of(whole: &'a str) -> Option<Self> {
        let (rest, top) = whole.rsplit_once('.')?;
        let second = rest.rsplit_once('.').filter(|(_, label)| top.len() == 2 && SECOND_LEVELS.contains(label));
        let named = second.map_or(rest, |(named, _)| named);
        let start = named.rfind('.').map_or(0, |dot| dot + 1);
        let (below, name) = named.split_at_checked(start)?;
        let suffix = whole.get(named.len() + 1..)?;
        Some(Self { whole, below, name, suffix })
    }
}

#[cfg(test)]
mod tests {
    use super::{Parts, SECOND_LEVELS};

    #[test]
    fn second_levels_are_sorted() {
        assert!(SECOND_LEVELS.is_sorted());
    }

    #[test]
    fn a_domain_is_told_by_its_name() {
        let vectors = [
            ("gmail.com", ("", "gmail", "com")),
            ("yahoo.co.jp", ("", "yahoo", "co.jp")),
            ("mail.contoso.co.kr", ("mail.", "contoso", "co.kr")),
            ("a.b.contoso.com", ("a.b.", "contoso", "com")),
            ("co.jp", ("", "co", "jp")),
        ];
        for (whole, (below, name, suffix)) in vectors {
            assert_eq!(Parts::of(whole), Some(Parts { whole, below, name, suffix }));
        }
        assert_eq!(Parts::of("localhost"), None);
    }
}
