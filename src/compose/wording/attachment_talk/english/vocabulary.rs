//! Words around "attached" that tell whose file it is, and of which mail.

/// A file that somebody else sent, that does not exist, or that is spoken of in general.
pub(super) const NOT_BEFORE: &[&str] = &[
    "no",
    "not",
    "never",
    "without",
    "cannot",
    "nothing",
    "neither",
    "received",
    "got",
    "receive",
    "resend",
    "re-send",
    "missing",
    "forgot",
    "forget",
    "forgotten",
    "previously",
    "if",
    "whether",
    "before",
];
/// The same, wherever it stands in the clause of "attachment".
pub(super) const NOT_ANYWHERE: &[&str] = &[
    "no",
    "not",
    "without",
    "cannot",
    "missing",
    "empty",
    "blank",
    "corrupt",
    "corrupted",
    "damaged",
    "blocked",
    "stripped",
    "allowed",
    "again",
    "resend",
    "upload",
    "download",
];
/// Right before "attached": a state, a feeling or another time.
pub(super) const STATES: &[&str] = &[
    "strings",
    "string",
    "be",
    "get",
    "gets",
    "getting",
    "became",
    "become",
    "was",
    "were",
    "emotionally",
    "very",
    "deeply",
    "so",
    "too",
    "permanently",
    "firmly",
    "your",
    "their",
    "his",
    "her",
    "condition",
    "conditions",
    "already",
    "value",
    "importance",
    "comes",
    "came",
];
/// Right after "attached": a thing that no mail carries.
pub(super) const FIXTURES: &[&str] =
    &["garage", "house", "houses", "bathroom", "bath", "home", "building", "by", "garages", "storage"];
/// Right after "attaching": a weight, not a file.
pub(super) const VALUES: &[&str] = &["great", "importance", "particular", "value", "weight"];
/// Right after "attachment": attachments in general.
pub(super) const GENERAL: &[&str] = &[
    "size",
    "sizes",
    "limit",
    "limits",
    "policy",
    "theory",
    "style",
    "styles",
    "to",
    "point",
    "points",
    "type",
    "types",
    "feature",
    "function",
    "functionality",
    "handling",
    "field",
    "order",
    "issue",
    "issues",
    "problem",
    "problems",
    "over",
    "above",
    "larger",
    "bigger",
    "exceeding",
];
/// Right before "attachment": somebody else's or any.
pub(super) const OTHERS: &[&str] = &[
    "your",
    "their",
    "his",
    "her",
    "its",
    "any",
    "no",
    "emotional",
    "including",
    "email",
    "mail",
    "large",
    "all",
    "what",
    "which",
];
/// What others do with their own files.
pub(super) const GIVING: &[&str] = &[
    "sent",
    "send",
    "attached",
    "shared",
    "forwarded",
    "provided",
    "mailed",
    "emailed",
    "included",
    "uploaded",
    "gave",
    "enclosed",
];
/// Who is spoken to or of.
pub(super) const OTHER_PERSONS: &[&str] = &["you", "you've", "you'd", "he", "she", "they", "they've", "who"];
/// Between "you" and "attached".
pub(super) const BETWEEN: &[&str] =
    &["have", "had", "kindly", "also", "just", "already", "has", "recently", "will", "can", "could", "should", "may"];
/// Who writes.
pub(super) const WRITER: &[&str] = &["i", "we", "i'm", "we're", "i've", "we've", "am", "let", "i'd"];
/// What mails are called.
pub(super) const MAILS: &[&str] =
    &["email", "mail", "e", "message", "note", "letter", "emails", "messages", "reply", "ticket"];
/// Where files lie that are attached to something else.
pub(super) const TRACKERS: &[&str] = &["ticket", "jira", "github", "wiki", "invite", "invitation", "calendar"];
/// What a reader is asked to do with a file.
pub(super) const BACK: &[&str] = &["reply", "respond", "return", "resend", "send"];
/// What goes by road, and may hold something enclosed.
pub(super) const PARCELS: &[&str] = &["parcel", "package", "goods", "shipment", "delivery"];
/// When a file went out that does not come with this mail.
pub(super) const PAST: &[&str] = &[
    "ago",
    "before",
    "earlier",
    "last",
    "previously",
    "yesterday",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
];
/// Which mail was meant, when not this one.
pub(super) const EARLIER: &[&str] = &["last", "previous", "earlier", "first", "original", "other", "yesterday's"];
