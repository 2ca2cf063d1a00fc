//! By what a template is known.

use crate::compose::without_prefixes;
use crate::quota::fingerprint;

/// The subject of a template: without what mail programs put before a reply's or a forward's, each gap one space.
pub(super) fn title(subject: &str) -> String {
    without_prefixes(subject).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name of a template, however its title is written.
pub(super) fn id(title: &str) -> String {
    format!("{:016x}", fingerprint(&title.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_or_forward_is_a_use_of_the_same_template() {
        for subject in [
            "Offer  for\t{company}",
            " Re: Offer for {company}",
            "回覆： FW: Offer for {company}",
            "답장: Offer for {company}",
            "返信: Offer for {company}",
        ] {
            assert_eq!(title(subject), "Offer for {company}", "{subject}");
        }
        assert_ne!(id(&title("Offer")), id(&title("offer of another")));
    }
}
