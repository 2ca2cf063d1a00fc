//! "Hi Ana," "Dear Mr. Keller:", "Good morning Ana and Leo!", and the same with a name in Han characters.

use super::fold::{folded, is_han};
use super::given_names::is_given_name;
use super::{Greeted, Names, han, latin};
use crate::compose::Mailbox;
use crate::compose::wording::clause::words;

/// Begins with a word of greeting.
pub(super) struct English;

const GREETINGS: &[&str] = &["hi", "hello", "hey", "dear", "hiya", "hallo", "greetings", "morning"];
const TIMES: &[&str] = &["morning", "afternoon", "evening", "day"];
/// Words that stand after a greeting and are nobody's name; gathered for this project, 2026-11.
const NOBODY: &[&str] = &[
    "all",
    "again",
    "another",
    "any",
    "applicant",
    "applicants",
    "april",
    "attendee",
    "attendees",
    "august",
    "author",
    "board",
    "both",
    "boss",
    "buyer",
    "candidate",
    "candidates",
    "class",
    "client",
    "clients",
    "colleague",
    "colleagues",
    "committee",
    "community",
    "concerned",
    "crew",
    "customer",
    "customers",
    "december",
    "delegates",
    "department",
    "editor",
    "editors",
    "esteemed",
    "every",
    "everybody",
    "everyone",
    "exhibitor",
    "exhibitors",
    "family",
    "february",
    "fellow",
    "fellows",
    "folks",
    "friday",
    "friend",
    "friends",
    "from",
    "future",
    "gang",
    "gents",
    "gentleman",
    "gentlemen",
    "girls",
    "group",
    "guest",
    "guests",
    "guys",
    "happy",
    "hiring",
    "hope",
    "hr",
    "human",
    "i",
    "in",
    "investor",
    "investors",
    "it",
    "january",
    "july",
    "june",
    "just",
    "ladies",
    "lady",
    "landlord",
    "madam",
    "maam",
    "manager",
    "managers",
    "march",
    "may",
    "member",
    "members",
    "monday",
    "my",
    "neighbor",
    "neighbors",
    "neighbour",
    "neighbours",
    "november",
    "october",
    "office",
    "one",
    "organizer",
    "organizers",
    "our",
    "parent",
    "parents",
    "participant",
    "participants",
    "partner",
    "partners",
    "patient",
    "people",
    "prospect",
    "publisher",
    "quick",
    "reader",
    "readers",
    "recipient",
    "recruiter",
    "recruiting",
    "resident",
    "residents",
    "resources",
    "respected",
    "reviewer",
    "reviewers",
    "sales",
    "saturday",
    "seller",
    "september",
    "service",
    "shareholder",
    "shareholders",
    "sir",
    "sirs",
    "staff",
    "student",
    "students",
    "subscriber",
    "subscribers",
    "sunday",
    "supplier",
    "suppliers",
    "support",
    "talent",
    "teacher",
    "teachers",
    "team",
    "teams",
    "tenant",
    "tenants",
    "thank",
    "thanks",
    "the",
    "there",
    "those",
    "thursday",
    "to",
    "today",
    "traveler",
    "traveller",
    "tuesday",
    "user",
    "users",
    "valued",
    "vendor",
    "vendors",
    "visitor",
    "volunteer",
    "volunteers",
    "we",
    "wednesday",
    "whom",
    "world",
    "yall",
    "you",
    "your",
];
/// Names greeted in one line at most, and words of one name.
const MOST: usize = 4;

impl Names for English {
    fn greeted(&self, line: &str) -> Option<Vec<Greeted>> {
        let begun = line.len() - line.trim_start().len();
        let mut words = words(line);
        let (start, first) = words.next().filter(|(start, _)| *start == begun)?;
        let mut end = start + first.len();
        let lower = first.to_lowercase();
        if lower == "good" {
            let (start, time) = words.next().filter(|(_, word)| TIMES.contains(&word.to_lowercase().as_str()))?;
            end = start + time.len();
        } else if !GREETINGS.contains(&lower.as_str()) {
            return None;
        }
        let mut people = People { line, found: Vec::new(), next: true, end };
        for (at, word) in words {
            match people.take(at, word) {
                Taken::Word => {}
                Taken::Over => break,
                Taken::Nobody => return Some(Vec::new()),
            }
        }
        Some(people.finished())
    }

    fn usable(&self, mailbox: &Mailbox, greeted: &str) -> bool {
        if greeted.starts_with(is_han) { han::usable(mailbox) } else { latin::usable(mailbox) }
    }

    fn knows(&self, mailbox: &Mailbox, greeted: &str) -> bool {
        if greeted.starts_with(is_han) { han::knows(mailbox, greeted) } else { latin::knows(mailbox, greeted) }
    }

    fn instead(&self, mailbox: &Mailbox, greeted: &Greeted, called: &str) -> Option<String> {
        (!greeted.titled && !called.starts_with(is_han)).then(|| latin::instead(mailbox, called)).flatten()
    }
}

/// What became of a word.
enum Taken {
    /// It belongs to the greeting.
    Word,
    /// The greeting was over before it.
    Over,
    /// It shows that nobody is greeted by name.
    Nobody,
}

/// The people of a greeting, read word by word.
struct People<'t> {
    line: &'t str,
    found: Vec<Greeted>,
    /// Whether the next word begins another name.
    next: bool,
    end: usize,
}

impl People<'_> {
    fn take(&mut self, at: usize, word: &str) -> Taken {
        let between = self.line.get(self.end..at).unwrap_or_default();
        let lower = folded(word);
        let and = matches!(lower.as_str(), "and" | "und");
        let listed = and || matches!(between.trim(), "&" | "/" | "+");
        let dotted = between.trim_end() == "." && self.line.get(..self.end).is_some_and(is_abbreviated);
        if !(between.trim().is_empty() || listed || between == "-" || dotted) {
            return if self.found.is_empty() { Taken::Nobody } else { Taken::Over };
        }
        let title = latin::TITLES.contains(&lower.as_str());
        self.end = at + word.len();
        self.next |= listed;
        if and {
            return Taken::Word;
        }
        if NOBODY.contains(&lower.as_str()) || !title && !is_name(word, &lower) || self.found.len() > MOST {
            return Taken::Nobody;
        }
        if std::mem::take(&mut self.next) {
            self.found.push(Greeted { name: at..at, titled: false });
        }
        match self.found.last_mut() {
            Some(person) if title => person.titled = true,
            Some(person) => {
                let start = if person.name.is_empty() { at } else { person.name.start };
                person.name = start..self.end;
            }
            None => {}
        }
        Taken::Word
    }

    /// Everybody, when the greeting ends as greetings do.
    fn finished(self) -> Vec<Greeted> {
        let rest = self.line.get(self.end..).unwrap_or_default().trim_start_matches([' ', '\u{a0}', '.']);
        let dashed = rest.starts_with("- ") || rest.starts_with(['–', '—']);
        let marked = rest.starts_with([',', '!', ':', ';', '(', '，', '：', '！', '、', '~']);
        let named = |person: &Greeted| {
            let count = self.line.get(person.name.clone()).map_or(0, |name| words(name).count());
            (1..MOST).contains(&count)
        };
        let sure = (rest.trim().is_empty() || dashed || marked) && self.found.iter().all(named);
        if sure { self.found } else { Vec::new() }
    }
}

/// Whether a text ends with a title or an initial, after which a dot ends nothing.
fn is_abbreviated(text: &str) -> bool {
    let last = text.rsplit(|mark: char| !mark.is_alphabetic()).next().unwrap_or_default();
    last.chars().count() == 1 || latin::TITLES.contains(&folded(last).as_str())
}

/// Written as names are: a capital and small letters, a known name in small ones, or two or three Han characters.
fn is_name(word: &str, lower: &str) -> bool {
    if word.starts_with(is_han) {
        return word.chars().all(is_han) && (2..=3).contains(&word.chars().count());
    }
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    let letters = word.chars().count();
    let capital = word.starts_with(char::is_uppercase);
    let plain = word.chars().all(|mark| mark.is_alphabetic() || matches!(mark, '\'' | '’'));
    let possessive = word.ends_with("'s") || word.ends_with("’s");
    let written = if capital { capitals < 3 && (letters == 1 || capitals < letters) } else { is_given_name(lower) };
    plain && !possessive && written
}
