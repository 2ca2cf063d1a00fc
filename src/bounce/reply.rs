//! What a diagnostic text holds beside words: codes, the command that was refused, the server that refused it.

use super::{
    phrases::Searched,
    status::{Found, Status},
};

/// The codes of a diagnostic text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Codes {
    pub reply: Option<u16>,
    pub status: Option<Status>,
}

impl Codes {
    /// The most telling codes: a status that stands at a reply code is the remote server's own, any other may be what
    /// the reporter thinks of it (Amazon SES: `5.1.0 - Unknown address error 550-'5.7.1 …`). That a delivery expired
    /// is told only when nothing else is.
    pub fn of(text: &str) -> Self {
        let mut best: Option<(u8, Found, Option<u16>)> = None;
        for found in Found::all(text).take(MOST) {
            let reply = text.get(..found.start).and_then(reply_before);
            let rank = u8::from(!found.status.is_expiry()) * 2 + u8::from(reply.is_some());
            if best.is_none_or(|(ranked, ..)| rank > ranked) {
                best = Some((rank, found, reply));
            }
        }
        let first = || first_reply(text);
        match best {
            Some((_, found, reply)) => Self { reply: reply.or_else(first), status: Some(found.status) },
            None => Self { reply: first(), status: None },
        }
    }
}

/// More codes than a server says of one failure.
const MOST: usize = 64;

/// A reply code at the end of a text, with no more than punctuation after it: `550 `, `550-'`, `ERROR_CODE :550,
/// ERROR_CODE :`.
fn reply_before(text: &str) -> Option<u16> {
    let trimmed = text.trim_end_matches([' ', '-', ':', '\'', '"', '#', '(', '\t', '\n', '\r']);
    let trimmed = trimmed.strip_suffix("ERROR_CODE").map_or(trimmed, |before| before.trim_end_matches([' ', ',']));
    let start = trimmed.len().checked_sub(3)?;
    let code = code(trimmed.get(start..)?)?;
    let before = trimmed.get(..start)?.chars().next_back();
    (!before.is_some_and(|character| character.is_alphanumeric() || character == '.')).then_some(code)
}

/// The first number that can only be a reply code.
fn first_reply(text: &str) -> Option<u16> {
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (word, after) = rest.split_at(rest.find(char::is_whitespace).unwrap_or(rest.len()));
        rest = after.trim_start();
        let word = word.trim_start_matches(['\'', '"', '(', '[', '<', ':', '#']);
        let Some((digits, end)) = word.split_at_checked(3) else { continue };
        let Some(code) = code(digits) else { continue };
        if end.is_empty() && !quantity(after) || end.starts_with(['-', ':', ',', '\'']) {
            return Some(code);
        }
    }
    None
}

/// Whether what follows makes a number a count of something.
fn quantity(after: &str) -> bool {
    const UNITS: [&str; 8] = ["second", "minute", "hour", "day", "message", "byte", "kb", "mb"];
    let word = after.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
    UNITS.iter().any(|unit| word.starts_with(unit))
}

fn code(digits: &str) -> Option<u16> {
    let reply = digits.bytes().all(|digit| digit.is_ascii_digit()) && digits.starts_with(['4', '5']);
    reply.then(|| digits.parse().ok()).flatten().filter(|code| code % 100 < 60)
}

/// What was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// The connection, the greeting or the sender.
    Sender,
    /// A recipient: RCPT TO.
    Recipient,
    /// The message: DATA, or its end.
    Message,
}

/// How reporters name the command that was refused, in lower case: Postfix in parentheses, Exim, 1&1 and DragonFly
/// before the reply, Yahoo in brackets after it, qmail in a sentence, Gmail as a number.
const STAGES: &[(Stage, &[&str])] = &[
    (Stage::Recipient, &["in reply to rcpt", "after rcpt", "did not like our rcpt", "does not like recipient"]),
    (
        Stage::Recipient,
        &[
            "[rcpt_to]",
            "smtp:rcpt",
            "following rcpt",
            "during rcpt",
            "response to rcpt",
            "rcpt to response",
            "-------smtp command\nrcpt",
            "rejected recipient",
        ],
    ),
    (Stage::Recipient, &["(state 13)", "(state 14)"]),
    (
        Stage::Sender,
        &["in reply to mail", "in reply to helo", "in reply to ehlo", "after mail from", "after initial connection"],
    ),
    (
        Stage::Sender,
        &["after helo", "after ehlo", "did not like our mail", "sender was rejected", "my name was rejected"],
    ),
    (
        Stage::Sender,
        &["[mail_from]", "mail from response", "refused to talk to me", "(state 12)", "smtp:mail", "after connect"],
    ),
    (Stage::Message, &["in reply to end of data", "in reply to data", "after end of data", "after data", "(state 18)"]),
    (
        Stage::Message,
        &[
            "failed after i sent the message",
            "data response",
            "-------smtp command\ndata",
            "[data]",
            "smtp:data",
            "(state 15)",
            "(state 17)",
        ],
    ),
];

impl Stage {
    /// The stage a text in lower case tells of, if it does. Sendmail shows the session: the last command before the
    /// first refusal.
    pub fn of(text: &str) -> Option<Self> {
        let refusal = text.split_once("<<< 5").or_else(|| text.split_once("<<< 4"));
        if let Some((_, command)) = refusal.and_then(|(before, _)| before.rsplit_once(">>> ")) {
            return Some(match () {
                () if command.starts_with("rcpt") => Self::Recipient,
                () if command.starts_with("data") => Self::Message,
                () => Self::Sender,
            });
        }
        let words = Searched::of(text);
        let said = STAGES.iter().find(|(_, said)| words.has_one(said));
        said.map(|(stage, _)| *stage).or_else(|| words.has("rcpt to:<").then_some(Self::Recipient))
    }
}

/// The server that refused, as a text names it: `host mx.example.com[192.0.2.1] said`, `while talking to …`.
pub(super) fn remote(text: &str) -> Option<&str> {
    const BEFORE: [&str; 5] = ["while talking to ", "host: ", "host ", "Remote Server at ", " by "];
    BEFORE.iter().find_map(|cue| {
        let (_, after) = text.split_once(cue)?;
        let name = after.split(|character: char| !(character.is_ascii_alphanumeric() || ".-_".contains(character)));
        let name = name.into_iter().next()?.trim_end_matches('.');
        let named = name.contains('.') && name.bytes().any(|octet| octet.is_ascii_alphabetic()) && name.len() < 256;
        named.then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> (Option<u16>, String) {
        let codes = Codes::of(text);
        (codes.reply, codes.status.map(|status| status.to_string()).unwrap_or_default())
    }

    #[test]
    fn the_most_telling_codes_are_taken() {
        for (text, reply, status) in [
            ("550 5.1.1 <a@b.c>... User unknown", Some(550), "5.1.1"),
            ("5.1.0 - Unknown address error 550-'5.7.1 denied'", Some(550), "5.7.1"),
            ("554 4.4.7 Message expired.<421 4.4.2 timed out>", Some(421), "4.4.2"),
            ("550 4.4.7 QUEUE.Expired; message expired", Some(550), "4.4.7"),
            ("Invalid Address, ERROR_CODE :550, ERROR_CODE :5.1.1 x", Some(550), "5.1.1"),
            ("552 sorry, over quota (#5.2.2)", Some(552), "5.2.2"),
            ("550: User unknown", Some(550), ""),
            ("expired after 421 minutes", None, ""),
            ("refused by 192.0.2.550 at port 5.5", None, ""),
        ] {
            assert_eq!(codes(text), (reply, status.to_owned()), "{text}");
        }
    }

    #[test]
    fn the_stage_of_a_refusal_is_told_in_many_ways() {
        for (text, stage) in [
            ("550 user unknown (in reply to rcpt to command)", Some(Stage::Recipient)),
            ("550 unknown user rcpt (in reply to end of data command)", Some(Stage::Message)),
            (">>> rcpt to:<a@b.c>\n<<< 550 no\n>>> data\n<<< 503 need rcpt", Some(Stage::Recipient)),
            (">>> rcpt to:<a@b.c>\n>>> data\n<<< 550 no", Some(Stage::Message)),
            (">>> mail from:<a@b.c>\n<<< 550 no", Some(Stage::Sender)),
            ("550 no such user [rcpt_to]", Some(Stage::Recipient)),
            ("smtp error from remote mail server after mail from:<a@b.c>: 550", Some(Stage::Sender)),
            ("550 no such user", None),
        ] {
            assert_eq!(Stage::of(text), stage, "{text}");
        }
    }

    #[test]
    fn a_remote_server_has_a_name_with_a_dot() {
        assert_eq!(remote("host mx.example.com[192.0.2.1] said: 550"), Some("mx.example.com"));
        assert_eq!(remote("... while talking to mx.example.com.:"), Some("mx.example.com"));
        assert_eq!(remote("host 192.0.2.1 said"), None);
        assert_eq!(remote("nothing"), None);
    }
}
