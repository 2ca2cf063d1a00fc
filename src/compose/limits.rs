//! What a channel accepts in one message.

/// Limits of one message, as data. A channel gives its own.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Recipients over To, Cc and Bcc; an address counts each time it stands there.
    pub max_recipients: usize,
    /// Octets of the message as the channel counts them, with attachments encoded.
    pub max_octets: u64,
    /// Octets that verified sending takes on the same channel; more than `max_octets` where sending alone is one request.
    pub max_octets_verified: u64,
    /// Characters (UTF-16 units, as Exchange counts) of the subject, where there is a limit.
    pub max_subject: Option<usize>,
    /// Files, where there is a limit.
    pub max_attachments: Option<usize>,
    /// Characters (UTF-16 units) of a file's name, where there is a limit.
    pub max_attachment_name: Option<usize>,
    /// File name extensions, lower case, without a dot, that the channel refuses to send.
    pub refused_extensions: &'static [&'static str],
    /// Whether a cloud file goes out as a link.
    pub takes_links: bool,
    /// Whether the channel can look up what a reply answers to when the draft does not say.
    pub finds_threads: bool,
}
