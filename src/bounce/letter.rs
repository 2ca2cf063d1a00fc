//! The words a mail system writes to people: which addresses they name, and what they say of each.

use super::{
    address,
    layout::{CUES, DELAYS, ENDINGS, LISTS, OTHERS},
    mail::start,
    phrases::{Searched, begins_with_one},
};

/// The words of a report and the message that stands below them.
#[derive(Debug, Default)]
pub(super) struct Letter {
    /// What the system says.
    pub words: String,
    /// The returned message, if it follows in the same part.
    pub returned: Option<String>,
}

/// One recipient and what is said of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    pub recipient: String,
    pub block: String,
}

/// More recipients than a provider takes for one message.
const MOST: usize = 1000;

/// What is kept of the words about one recipient, and of a session that belongs to all of them.
const BLOCK: usize = 8192;
const SESSION: usize = 2048;

/// More recipients than a form names in a sentence.
const CUED: usize = 32;

impl Letter {
    /// Parts a text at the line where the returned message begins; leaves out what is quoted.
    pub fn of(text: &str) -> Self {
        let mut letter = Self::default();
        let mut from = 0;
        for line in text.split_inclusive('\n') {
            let lower = line.trim().to_ascii_lowercase();
            if from > 0 && begins_with_one(&lower, ENDINGS) {
                letter.returned = text.get(from..).map(|rest| body_of(rest).to_owned());
                break;
            }
            from += line.len();
            let quoted = lower.starts_with('>') && !lower.starts_with(">>>");
            if !quoted {
                letter.words.push_str(line.trim_end());
                letter.words.push('\n');
            }
        }
        letter
    }

    /// Its first words as phrases are matched: lower case, single spaces.
    pub fn opening(&self) -> String {
        let first = start(&self.words, 4000).to_ascii_lowercase();
        first.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether it tells of a delay.
    pub fn is_delay(&self) -> bool {
        Searched::of(&self.opening()).has_one(DELAYS)
    }

    /// Every recipient it names. `failed` are those the header names, `own` the addresses it was sent to.
    pub fn recipients(&self, failed: &[String], own: &[String]) -> Vec<Said> {
        let among = |list: &[String], one: &str| list.iter().any(|other| address::same(other, one));
        let of_list = self.cued(LISTS, |one| !among(own, one));
        if !of_list.is_empty() {
            return of_list;
        }
        let mut said = self.listed(|one| if failed.is_empty() { !among(own, one) } else { among(failed, one) });
        if said.is_empty() && failed.is_empty() {
            // Somebody who wrote to themselves.
            said = self.listed(|one| among(own, one));
        }
        for recipient in failed {
            if !said.iter().any(|one| address::same(&one.recipient, recipient)) {
                said.push(Said { recipient: recipient.clone(), block: start(&self.words, BLOCK).to_owned() });
            }
        }
        if said.is_empty() {
            said = self.cued(CUES, |one| !among(own, one));
        }
        said
    }

    /// Recipients that begin a line, each with the lines up to the next one. Sendmail's transcript of a session goes
    /// the other way: the lines before `550 <ana@example.com>... User unknown` belong to it.
    fn listed(&self, wanted: impl Fn(&str) -> bool) -> Vec<Said> {
        let mut said: Vec<Said> = Vec::new();
        // Which of them the lines go to, and how far the first one was indented.
        let mut current = 0;
        let mut margin = None;
        let mut session = String::new();
        for line in self.words.lines() {
            let text = line.trim();
            let lower = text.to_ascii_lowercase();
            let indent = line.len() - line.trim_start().len();
            if let Some(recipient) = transcribed(text).filter(|one| wanted(one)) {
                let lines = std::mem::take(&mut session);
                current = add(&mut said, recipient, &[&lines, text]);
            } else if is_session(&lower) {
                session.push_str(start(text, SESSION.saturating_sub(session.len())));
                session.push('\n');
            } else if let Some(recipient) = begins(text, &lower).filter(|one| wanted(one)) {
                let known = said.iter().any(|one| address::same(&one.recipient, recipient));
                if known || indent <= *margin.get_or_insert(indent) {
                    current = add(&mut said, recipient, &[text]);
                } else if let Some(one) = said.get_mut(current) {
                    one.push(text);
                }
            } else if let Some(one) = said.get_mut(current) {
                one.push(text);
            }
        }
        if !session.is_empty() {
            said.iter_mut().for_each(|one| one.push(&session));
        }
        said
    }

    /// Recipients named after a cue such as "your message to", in its line or the next.
    fn cued(&self, cues: &[&str], wanted: impl Fn(&str) -> bool) -> Vec<Said> {
        let lower = self.words.to_ascii_lowercase();
        let all = Searched::of(&lower);
        let lines = self.words.lines().zip(lower.lines()).map(|(line, lower)| (line.trim(), lower.trim()));
        let lines: Vec<(&str, &str)> = lines.filter(|(line, _)| !line.is_empty()).collect();
        let named = |cue: &str| {
            let mut named: Vec<Said> = Vec::new();
            for (index, (line, lower)) in lines.iter().enumerate() {
                let Some(after) = lower.find(cue).and_then(|at| line.get(at + cue.len()..)) else { continue };
                if is_other(lower) || named.len() >= CUED {
                    continue;
                }
                let next = lines.get(index + 1).map(|(line, _)| *line).unwrap_or_default();
                let ends = after.trim_matches([':', '.', ' ', '(', ')', 's']).is_empty();
                let place = if ends { next } else { after };
                if let Some(recipient) = address::first(place).filter(|one| wanted(one)) {
                    let _ = add(&mut named, recipient, &[&self.words]);
                }
            }
            named
        };
        cues.iter().filter(|cue| all.has(cue)).map(|cue| named(cue)).find(|named| !named.is_empty()).unwrap_or_default()
    }

    /// The only address it names apart from these, if there is just one.
    pub fn only_address(&self, own: &[String]) -> Option<String> {
        let lines = self.words.lines().filter(|line| !is_other(&line.trim().to_ascii_lowercase()));
        let mut named: Vec<&str> = Vec::new();
        for one in lines.flat_map(address::all) {
            let known = named.iter().any(|other| address::same(other, one));
            if !known && !own.iter().any(|other| address::same(other, one)) {
                named.push(one);
            }
        }
        let [one] = named.as_slice() else { return None };
        Some((*one).to_owned())
    }
}

impl Said {
    fn push(&mut self, line: &str) {
        let room = BLOCK.saturating_sub(self.block.len());
        if room > 0 {
            self.block.push_str(start(line, room));
            self.block.push('\n');
        }
    }
}

/// Adds lines to what is said of a recipient; answers its place.
fn add(said: &mut Vec<Said>, recipient: &str, lines: &[&str]) -> usize {
    let known = said.iter().position(|one| address::same(&one.recipient, recipient));
    let place = known.unwrap_or_else(|| {
        // The last of too many takes what is said of the rest.
        if said.len() >= MOST {
            return said.len() - 1;
        }
        said.push(Said { recipient: recipient.to_owned(), block: String::new() });
        said.len() - 1
    });
    if let Some(one) = said.get_mut(place) {
        lines.iter().for_each(|line| one.push(line));
    }
    place
}

/// The returned message below a line that announces it, or from that line on if it is its first field.
fn body_of(rest: &str) -> &str {
    let first = rest.lines().next().unwrap_or_default();
    let is_field = first.split_once(':').is_some_and(|(name, _)| !name.trim().contains(' ') && !name.starts_with('-'));
    if is_field && !first.trim_end().ends_with(':') { rest } else { rest.get(first.len()..).unwrap_or_default() }
}

/// The address a line begins with: `<ana@example.com>: …`, `"ana@example.com":`, `* ana@example.com`.
fn begins<'a>(text: &'a str, lower: &str) -> Option<&'a str> {
    if is_other(lower) {
        return None;
    }
    let text = text.trim_start_matches(['*', '-', '>', ' ', '•', '·']);
    let place = address::next(text, 0)?;
    let before = text.get(..place.start)?;
    matches!(before, "" | "<" | "\"" | "'" | "\"<" | "'<").then(|| text.get(place)).flatten()
}

/// The address in a line of Sendmail's transcript: `550 5.1.1 <ana@example.com>... User unknown`.
fn transcribed(text: &str) -> Option<&str> {
    let digits = text.get(..3)?;
    let place = address::next(text, 0)?;
    let after = text.get(place.end..)?.trim_start_matches('>');
    (digits.bytes().all(|digit| digit.is_ascii_digit()) && place.start < 16 && after.starts_with("..."))
        .then(|| text.get(place))
        .flatten()
}

/// A line of a transcript that says what was going on: a command, an answer, or what Sendmail made of a host.
fn is_session(lower: &str) -> bool {
    let command = lower.strip_prefix(">>> ").is_some_and(|rest| {
        ["helo", "ehlo", "mail", "rcpt", "data", "rset", "quit", "starttls", "auth"]
            .iter()
            .any(|verb| rest.starts_with(verb))
    });
    let of_host =
        lower.len() > 4 && lower.bytes().take(3).all(|digit| digit.is_ascii_digit()) && lower.contains("... ");
    let talking = lower.trim_start_matches(['.', ' ']).starts_with("while talking to");
    command || talking || of_host || lower.starts_with("<<< ")
}

/// A line that names somebody who is no recipient.
fn is_other(lower: &str) -> bool {
    begins_with_one(lower, OTHERS)
}
