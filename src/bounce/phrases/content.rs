//! Of what a message says or carries.

/// Said of the content and nothing else.
pub(super) const NAMED: &[&str] =
    &["blocked because its content", "due to spam classification", "presents a potential security issue"];

/// Said when content is not wanted, and sometimes of a sender.
pub(super) const SUSPECTED: &[&str] = &[
    "attachment",
    "banned content",
    "bulk",
    "content denied",
    "content filter",
    "content rejected",
    "executable",
    "infected",
    "junk",
    "malware",
    "message content",
    "message rejected",
    "phish",
    "rejete",
    "spam",
    "unsolicited",
    "virus",
];
