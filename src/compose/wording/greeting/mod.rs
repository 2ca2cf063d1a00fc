//! The name in the greeting against the recipients' names. Told only when it is sure that nobody of that name gets the
//! mail: a wrong alarm here is worse than none.

use std::ops::Range;

use crate::compose::review::Pass;
use crate::compose::{Fix, Mailbox, Problem, Reading, Recipient};

mod chinese;
mod english;
mod fold;
mod given_names;
mod han;
mod japanese;
pub(super) mod kept;
mod korean;
mod latin;

/// Paragraphs in which a greeting may stand; before it come a company's name and a department.
const FIRST: usize = 4;
/// Octets of a paragraph that are read.
const LINE: usize = 160;
/// Recipients in To among whom a name is looked for; to more one writes as to a group.
const MOST: usize = 3;

/// Somebody greeted.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Greeted {
    /// Where the name stands, without titles.
    name: Range<usize>,
    /// Whether a title belongs to it that may not suit somebody else.
    titled: bool,
}

/// What a language knows of greetings and names.
trait Names {
    /// The people a line greets; empty when it greets nobody by a name one can be sure of. None when it is no greeting.
    fn greeted(&self, line: &str) -> Option<Vec<Greeted>>;
    /// Whether a display name tells what a person is called, in the script of a greeted name.
    fn usable(&self, mailbox: &Mailbox, greeted: &str) -> bool;
    /// Whether a person may be called so.
    fn knows(&self, mailbox: &Mailbox, greeted: &str) -> bool;
    /// What to call a person instead, in the same manner.
    fn instead(&self, mailbox: &Mailbox, greeted: &Greeted, called: &str) -> Option<String>;
}

/// Finds a greeting that names somebody else.
pub(super) fn check(pass: &mut Pass<'_>, reading: &Reading<'_>, paragraphs: &[Range<usize>]) {
    let draft = pass.draft;
    let to: Vec<&Mailbox> = draft.to.iter().flat_map(Recipient::mailboxes).take(MOST + 1).collect();
    let Some(person) = to.first().filter(|_| to.len() <= MOST && !to.iter().any(|mailbox| mailbox.list)) else {
        return;
    };
    let Some((names, start, line, greeted)) = paragraphs.iter().take(FIRST).find_map(|range| greeting(reading, range))
    else {
        return;
    };
    let Some(first) = greeted.first() else { return };
    let called = |one: &Greeted| line.get(one.name.clone()).unwrap_or_default();
    let copied = [&draft.cc, &draft.bcc].into_iter().flatten().flat_map(Recipient::mailboxes);
    let everybody: Vec<&Mailbox> = to.iter().copied().chain(copied).collect();
    let known = |one: &Greeted| everybody.iter().any(|mailbox| names.knows(mailbox, called(one)));
    let usable = |one: &Greeted| to.iter().all(|mailbox| names.usable(mailbox, called(one)));
    let sure = greeted.iter().all(|one| usable(one) && !known(one) && !in_quote(reading, called(one)));
    if !sure {
        return;
    }
    let place = reading.place(start + first.name.start..start + first.name.end);
    let whole = place.passage.as_ref().is_some_and(|passage| passage.text == called(first));
    let single = to.len() == 1 && greeted.len() == 1 && whole;
    let instead = names.instead(person, first, called(first)).filter(|name| single && names.knows(person, name));
    let fix = instead.map(|replacement| Fix::ReplaceWords { place: place.clone(), replacement });
    let recipient = person.name.clone().unwrap_or_default().trim().to_owned();
    pass.find_fixable(Problem::GreetingOtherName { greeted: called(first).to_owned(), recipient }, place, fix);
}

/// A greeting: its language, where its line begins, the line, and who is greeted.
type Greeting<'t> = (&'static dyn Names, usize, &'t str, Vec<Greeted>);

fn greeting<'t>(reading: &'t Reading<'_>, paragraph: &Range<usize>) -> Option<Greeting<'t>> {
    const LANGUAGES: [&dyn Names; 4] = [&english::English, &korean::Korean, &japanese::Japanese, &chinese::Chinese];
    let whole = reading.words(paragraph.clone());
    let line = whole.get(..whole.floor_char_boundary(LINE))?;
    LANGUAGES.iter().find_map(|names| names.greeted(line).map(|greeted| (*names, paragraph.start, line, greeted)))
}

/// Whether the name stands in the message replied to: somebody of that name answers for the address.
fn in_quote(reading: &Reading<'_>, name: &str) -> bool {
    reading.runs().iter().filter(|run| run.quoted).any(|run| reading.words(run.words.clone()).contains(name))
}
