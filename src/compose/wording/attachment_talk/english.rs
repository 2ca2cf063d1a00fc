//! "Attached", "attachment", "enclosed".

use std::ops::Range;

use crate::compose::wording::clause::{clause, words};

/// The word around the `c` of "attach…" or "enclos…".
pub(super) fn word(text: &str, c: usize) -> Option<Range<usize>> {
    let octets = text.as_bytes();
    let around = |back: usize, whole: &str| -> Option<usize> {
        let start = c.checked_sub(back)?;
        let there = octets.get(start..start + whole.len())?;
        let alone = start == 0 || octets.get(start - 1).is_some_and(|before| !before.is_ascii_alphanumeric());
        (alone && there.eq_ignore_ascii_case(whole.as_bytes())).then_some(start)
    };
    let start = around(4, "attach").or_else(|| around(2, "enclos"))?;
    let rest = octets.get(start..)?;
    let length = rest.iter().position(|octet| !octet.is_ascii_alphabetic()).unwrap_or(rest.len());
    Some(start..start + length)
}

/// A file that somebody else sent, that does not exist, or that is spoken of in general.
const NOT_BEFORE: &[&str] = &[
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
const NOT_ANYWHERE: &[&str] = &[
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
const STATES: &[&str] = &[
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
];
/// Right after "attached": a thing that no mail carries.
const FIXTURES: &[&str] =
    &["garage", "house", "houses", "bathroom", "bath", "home", "building", "by", "garages", "storage"];
/// Right after "attachment": attachments in general.
const GENERAL: &[&str] = &[
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
];
/// Right before "attachment": somebody else's or any.
const OTHERS: &[&str] = &[
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
const GIVING: &[&str] = &[
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
const OTHER_PERSONS: &[&str] = &["you", "you've", "you'd", "he", "she", "they", "they've", "who"];
/// Between "you" and "attached".
const BETWEEN: &[&str] =
    &["have", "had", "kindly", "also", "just", "already", "has", "recently", "will", "can", "could", "should", "may"];
/// Who writes.
const WRITER: &[&str] = &["i", "we", "i'm", "we're", "i've", "we've", "am", "let", "i'd"];
/// What mails are called.
const MAILS: &[&str] = &["email", "mail", "e", "message", "note", "letter", "emails", "messages", "reply", "ticket"];
/// Which mail was meant, when not this one.
const EARLIER: &[&str] = &["last", "previous", "earlier", "first", "original", "other", "yesterday's"];

/// Whether "attached" and its kin at a range speak of a file that comes with this mail.
pub(super) fn own_file(text: &str, at: &Range<usize>) -> bool {
    let range = clause(text, at);
    let there = text.get(range.clone()).unwrap_or_default();
    let lower = there.to_ascii_lowercase().replace('’', "'");
    // The curly apostrophe is longer than the plain one: words are counted, not measured.
    let index = words(there).take_while(|(start, _)| range.start + start < at.start).count();
    let all: Vec<&str> = words(&lower).map(|(_, word)| word).collect();
    let Some((before, [word, after @ ..])) = all.split_at_checked(index) else { return false };
    let said = Said { before, after };
    if said.thanks() || said.denied() || said.of_another_mail() {
        return false;
    }
    match *word {
        "attached" => said.attached(),
        "attachment" | "attachments" => said.attachment(),
        "attaching" | "enclosing" => {
            said.before.is_empty() || said.last_is(&["am", "i'm", "we're", "are", "also", "just", "now"])
        }
        "attach" | "enclose" => said.writer_does(),
        "enclosed" => said.enclosed(),
        _ => false,
    }
}

/// The words of a clause around one of them.
struct Said<'t> {
    before: &'t [&'t str],
    after: &'t [&'t str],
}

impl Said<'_> {
    fn last_is(&self, words: &[&str]) -> bool {
        self.before.last().is_some_and(|last| words.contains(last))
    }

    fn next_is(&self, words: &[&str]) -> bool {
        self.after.first().is_some_and(|next| words.contains(next))
    }

    fn all(&self) -> impl Iterator<Item = &&str> {
        self.before.iter().chain(self.after)
    }

    fn denied(&self) -> bool {
        self.before.iter().any(|word| NOT_BEFORE.contains(word) || word.ends_with("n't"))
    }

    /// "Thank you for the attached…"
    fn thanks(&self) -> bool {
        let thanks = |word: &&str| matches!(*word, "thanks" | "thank" | "thx" | "appreciate");
        self.before.iter().skip_while(|word| !thanks(word)).any(|word| matches!(*word, "for" | "your"))
    }

    /// "… to my last e-mail".
    fn of_another_mail(&self) -> bool {
        let pairs = |words: &[&str]| {
            words.windows(2).any(|pair| {
                pair.first().is_some_and(|one| EARLIER.contains(one))
                    && pair.last().is_some_and(|two| MAILS.contains(two))
            })
        };
        pairs(self.before) || pairs(self.after)
    }

    /// "You have attached".
    fn others_do(&self) -> bool {
        let doer = self.before.iter().rev().find(|word| !BETWEEN.contains(word));
        doer.is_some_and(|word| OTHER_PERSONS.contains(word))
    }

    fn writer_does(&self) -> bool {
        let between = |word: &&&str| matches!(**word, "also" | "hereby" | "herewith" | "just" | "now" | "have");
        let doer = self.before.iter().rev().find(|word| !between(word));
        doer.is_some_and(|word| matches!(*word, "i" | "we")) && !self.last_is(&["have"])
    }

    fn attached(&self) -> bool {
        let elsewhere = match self.after {
            ["to", "this" | "the" | "my" | "our", mail, ..] => !MAILS.contains(mail),
            ["to", ..] => true,
            _ => false,
        };
        !(elsewhere || self.last_is(STATES) || self.next_is(FIXTURES) || self.others_do())
    }

    fn attachment(&self) -> bool {
        let all: Vec<&str> = self.all().copied().collect();
        let given = all.windows(2).any(|pair| {
            pair.first().is_some_and(|one| OTHER_PERSONS.contains(one))
                && pair.last().is_some_and(|two| GIVING.contains(two) || BETWEEN.contains(two))
        }) && all.iter().any(|word| GIVING.contains(word));
        let asked = self.before.iter().any(|word| matches!(*word, "send" | "forward" | "share" | "need" | "there"))
            && !self.before.iter().any(|word| WRITER.contains(word));
        let general = all.iter().any(|word| NOT_ANYWHERE.contains(word) || word.ends_with("n't"));
        !(given || asked || general || self.last_is(OTHERS) || self.next_is(GENERAL))
    }

    fn enclosed(&self) -> bool {
        let found = self.before.iter().any(|word| matches!(*word, "find" | "see"));
        let first = self.before.iter().all(|word| matches!(*word, "please" | "also" | "and"))
            && self.next_is(&["is", "are", "please", "you", "you'll", "find", "herewith"]);
        let last = self.last_is(&["is", "are", "i've", "we've", "have"])
            && (self.after.is_empty() || self.next_is(&["herewith", "for", "with", "a", "the", "our", "my"]));
        (found || first || last) && !self.others_do()
    }
}
