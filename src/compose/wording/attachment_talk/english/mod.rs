//! "Attached", "attachment", "enclosed", "PFA".

use std::ops::Range;

use vocabulary::{
    BACK, BETWEEN, EARLIER, FIXTURES, GENERAL, GIVING, MAILS, NOT_ANYWHERE, NOT_BEFORE, OTHER_PERSONS, OTHERS, PARCELS,
    PAST, STATES, TRACKERS, VALUES, WRITER,
};

use crate::compose::wording::clause::{clause, words};

mod vocabulary;

/// The word around the `c` of "attach…" or "enclos…", or the `F` of "PFA", please find attached.
pub(super) fn word(text: &str, c: usize) -> Option<Range<usize>> {
    let octets = text.as_bytes();
    let around = |back: usize, whole: &str| -> Option<usize> {
        let start = c.checked_sub(back)?;
        let there = octets.get(start..start + whole.len())?;
        let alone = start == 0 || octets.get(start - 1).is_some_and(|before| !before.is_ascii_alphanumeric());
        (alone && there.eq_ignore_ascii_case(whole.as_bytes())).then_some(start)
    };
    if octets.get(c) == Some(&b'F') {
        let there = around(1, "pfa").map(|start| start..start + "pfa".len());
        return there.filter(|range| octets.get(range.end).is_none_or(|next| !next.is_ascii_alphanumeric()));
    }
    let start = around(4, "attach").or_else(|| around(2, "enclos"))?;
    let rest = octets.get(start..)?;
    let length = rest.iter().position(|octet| !octet.is_ascii_alphabetic()).unwrap_or(rest.len());
    Some(start..start + length)
}

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
            let writer = said.before.is_empty() || said.last_is(&["am", "i'm", "we're", "are", "also", "just", "now"]);
            writer && !said.next_is(VALUES)
        }
        "attach" | "enclose" => said.writer_does(),
        "enclosed" => said.enclosed(),
        "pfa" => said.before.is_empty(),
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
        !(elsewhere
            || self.filed()
            || self.asked_back()
            || self.sent_before()
            || self.last_is(STATES)
            || self.next_is(FIXTURES)
            || self.others_do())
    }

    /// "Attached the log to ticket 4711", "the invite has the agenda attached".
    fn filed(&self) -> bool {
        let to = self.after.iter().skip_while(|word| **word != "to").take(4);
        let has = |pair: &[&str]| matches!(pair, [place, "has"] if TRACKERS.contains(place));
        let writer = self.last_is(&["i", "we", "i've", "we've", "have"]);
        writer && to.skip(1).any(|word| TRACKERS.contains(word)) || self.before.windows(2).any(has)
    }

    /// "Please reply with the form attached".
    fn asked_back(&self) -> bool {
        let asked = self.before.iter().skip_while(|word| !BACK.contains(word));
        asked.skip(1).any(|word| *word == "with") && !self.before.iter().any(|word| WRITER.contains(word))
    }

    /// "The offer I attached last week".
    fn sent_before(&self) -> bool {
        let past = matches!(self.after, ["last", "week" | "month" | "time", ..] | ["yesterday" | "earlier", ..]);
        past && self.last_is(&["i", "we"])
    }

    fn attachment(&self) -> bool {
        let all: Vec<&str> = self.all().copied().collect();
        let given = all.windows(2).any(|pair| {
            pair.first().is_some_and(|one| OTHER_PERSONS.contains(one))
                && pair.last().is_some_and(|two| GIVING.contains(two) || BETWEEN.contains(two))
        }) && all.iter().any(|word| GIVING.contains(word));
        // "The attachment I sent last week".
        let sent = self.after.iter().skip_while(|word| !WRITER.contains(word));
        let sent = sent.skip(1).skip_while(|word| !GIVING.contains(word));
        let earlier = sent.skip(1).any(|word| PAST.contains(word));
        let asking = ["send", "mind", "forward", "share", "need", "there", "did"];
        let asked = self.before.iter().any(|word| asking.contains(word))
            && !self.before.iter().any(|word| WRITER.contains(word));
        let general = all.iter().any(|word| NOT_ANYWHERE.contains(word) || word.ends_with("n't"));
        !(given || earlier || asked || general || self.last_is(OTHERS) || self.next_is(GENERAL))
    }

    fn enclosed(&self) -> bool {
        let found = self.before.iter().any(|word| matches!(*word, "find" | "see"));
        let first = self.before.iter().all(|word| matches!(*word, "please" | "also" | "and"))
            && self.next_is(&["is", "are", "please", "you", "you'll", "find", "herewith"]);
        let last = self.last_is(&["is", "are", "i've", "we've", "have"])
            && !matches!(self.after, ["with" | "in", "the" | "your", parcel, ..] if PARCELS.contains(parcel))
            && (self.after.is_empty() || self.next_is(&["herewith", "for", "with", "a", "the", "our", "my"]));
        (found || first || last) && !self.others_do()
    }
}
