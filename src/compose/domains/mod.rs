//! Mail domains of the world: which are everybody's, and which are slips of the finger.

mod common;
mod consumer;
mod parts;
mod slip;
mod spelling;
mod top_level;

pub(super) use consumer::is_consumer;
pub(super) use spelling::Spelling;

/// Whether a domain is this one or one below it. Both are A-labels in lower case.
pub(super) fn is_within(domain: &str, parent: &str) -> bool {
    domain.strip_suffix(parent).is_some_and(|rest| !parent.is_empty() && (rest.is_empty() || rest.ends_with('.')))
}

/// The registered name that a domain, A-labels in lower case, is or lies below.
pub(super) fn owned(domain: &str) -> Option<&str> {
    let parts = parts::Parts::of(domain)?;
    domain.get(parts.below.len()..)
}

#[cfg(test)]
mod tests {
    use super::is_within;

    #[test]
    fn a_domain_holds_itself_and_what_is_below_it() {
        assert!(is_within("contoso.example", "contoso.example"));
        assert!(is_within("mail.contoso.example", "contoso.example"));
        assert!(!is_within("notcontoso.example", "contoso.example"));
        assert!(!is_within("contoso.example", "mail.contoso.example"));
        assert!(!is_within("contoso.example", ""));
    }
}
