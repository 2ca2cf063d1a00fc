//! How much of each measure a message takes, as providers count.

use super::Load;
use crate::compose::{Draft, Mailbox, Policy, Recipient, encoded_octets, is_within};

/// The domains whose people are not external: the organisation's, or the sender's own where no policy tells them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inside(Vec<String>);

impl Inside {
    /// For mail of this sender.
    #[must_use]
    pub fn of(policy: &Policy, sender: &str) -> Self {
        if policy.organisation_domains.is_empty() {
            Self(domain(sender).into_iter().collect())
        } else {
            Self(policy.organisation_domains.clone())
        }
    }

    /// Whether an address is in one of them or below. What has no domain is not.
    #[must_use]
    pub fn has(&self, address: &str) -> bool {
        domain(address).is_some_and(|domain| is_within(&domain, &self.0))
    }
}

/// The domain in lower case. An international one stays as it was typed, and so counts as external: too many at worst.
fn domain(address: &str) -> Option<String> {
    let (_, domain) = address.trim().rsplit_once('@')?;
    (!domain.is_empty()).then(|| domain.to_ascii_lowercase())
}

impl Load {
    /// What one draft takes: every mailbox of To, Cc and Bcc each time it stands there, a directory list as one, members
    /// of a named group each; the octets are those of the encoded message.
    #[must_use]
    pub fn of_draft(draft: &Draft, policy: &Policy, requests: u32) -> Self {
        let inside = Inside::of(policy, &draft.from.address);
        let recipients = [&draft.to, &draft.cc, &draft.bcc].into_iter().flatten().flat_map(Recipient::mailboxes);
        let addresses = recipients.map(|Mailbox { address, .. }| address.as_str());
        Self { requests, octets: encoded_octets(draft), ..Self::of_recipients(addresses, &inside) }
    }

    /// What a message to these addresses takes, its requests and octets aside.
    pub fn of_recipients<'a>(addresses: impl Iterator<Item = &'a str>, inside: &Inside) -> Self {
        let mut load = Self { messages: 1, ..Self::default() };
        for address in addresses {
            load.recipients = load.recipients.saturating_add(1);
            load.external = load.external.saturating_add(u32::from(!inside.has(address)));
        }
        load
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
