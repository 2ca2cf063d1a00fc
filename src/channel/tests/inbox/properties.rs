//! Whatever is lost, and wherever a reading is cut off: every mail is found, and no mark passes one that was not.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::json;

use super::gmail::Gmail;
use super::graph::Graph;
use super::{Mail, Mailbox, json as answer, now, since};
use crate::channel::{Channel, Event, Inbox, InboxMark, InboxStep, Request, Response};

/// What happens to one request, or to what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Well,
    Lost,
    Fails,
    Throttled,
    TokenRefused,
    /// The window closes.
    Closed,
}

/// What happens in the mailbox before a reading.
#[derive(Debug, Clone)]
enum Change {
    Arrives { report: bool, before: i64 },
    Removed(prop::sample::Index),
    Read(prop::sample::Index),
    MarksForgotten,
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        // Many in one second.
        8 => (any::<bool>(), 0..50_i64).prop_map(|(report, step)| Change::Arrives { report, before: step * 400 }),
        1 => any::<prop::sample::Index>().prop_map(Change::Removed),
        1 => any::<prop::sample::Index>().prop_map(Change::Read),
        1 => Just(Change::MarksForgotten),
    ]
}

fn fate() -> impl Strategy<Value = Fate> {
    prop_oneof![
        12 => Just(Fate::Well),
        1 => Just(Fate::Lost),
        1 => Just(Fate::Fails),
        1 => Just(Fate::Throttled),
        1 => Just(Fate::TokenRefused),
        1 => Just(Fate::Closed),
    ]
}

/// A mailbox to which things happen.
trait Eventful: Mailbox {
    fn change(&mut self, change: &Change, number: usize);
    /// Mails that are there.
    fn mails(&self) -> Vec<Mail>;
}

impl Eventful for Graph {
    fn change(&mut self, change: &Change, number: usize) {
        match change {
            Change::Arrives { report, before } => self.arrive(Mail::new(&format!("m{number}"), *before, *report)),
            Change::MarksForgotten => self.generation += 1,
            Change::Removed(_) | Change::Read(_) if self.mails.is_empty() => {}
            Change::Removed(which) => self.remove(which.index(self.mails.len())),
            Change::Read(which) => self.touch(which.index(self.mails.len())),
        }
    }

    fn mails(&self) -> Vec<Mail> {
        self.mails.iter().filter(|mail| !mail.removed).cloned().collect()
    }
}

impl Eventful for Gmail {
    fn change(&mut self, change: &Change, number: usize) {
        match change {
            Change::Arrives { report, before } => {
                self.arrive(Mail::new(&format!("m{number}"), *before, *report), &["INBOX"]);
            }
            Change::MarksForgotten => self.oldest = self.history,
            Change::Removed(which) if !self.mails.is_empty() => {
                let index = which.index(self.mails.len());
                self.mails[index].0.removed = true;
            }
            Change::Removed(_) | Change::Read(_) => self.history += 1,
        }
    }

    fn mails(&self) -> Vec<Mail> {
        self.mails.iter().filter(|(mail, ..)| !mail.removed).map(|(mail, ..)| mail.clone()).collect()
    }
}

/// What a window has kept of all its readings.
#[derive(Debug, Default)]
struct Kept {
    found: BTreeSet<String>,
    mark: Option<InboxMark>,
}

/// One reading under such fates; true if it came to its end.
fn read(mailbox: &mut impl Mailbox, kept: &mut Kept, fates: &mut impl Iterator<Item = Fate>) -> bool {
    let wanted = since(kept.mark.as_ref().map(|mark| mark.0.as_str()));
    let (mut inbox, mut step) = Inbox::start(mailbox.channel(), wanted);
    let mut at = now();
    for _ in 0..2_000 {
        let event = match step {
            InboxStep::Done(end) => return end.complete,
            InboxStep::Wait { until } => {
                at = until;
                Event::Rested
            }
            InboxStep::Found { mails, mark } => {
                if fates.next() == Some(Fate::Closed) {
                    return false;
                }
                for mail in mails {
                    if mail.from.starts_with("mailer-daemon") {
                        assert!(mail.raw.is_some_and(|raw| raw.ends_with(format!("mail {}\r\n", mail.id).as_bytes())));
                    }
                    kept.found.insert(mail.id);
                }
                kept.mark = mark.or(kept.mark.take());
                Event::Rested
            }
            InboxStep::Request(request) => match fates.next().unwrap_or(Fate::Well) {
                Fate::Closed => return false,
                fate => meet(mailbox, &request, fate),
            },
        };
        step = inbox.on(event, at);
    }
    panic!("reading does not end");
}

fn meet(mailbox: &mut impl Mailbox, request: &Request, fate: Fate) -> Event {
    let mut known = request.clone();
    if let crate::channel::Auth::Bearer { fresh, .. } = &mut known.auth {
        *fresh = false;
    }
    Event::Answered(match fate {
        Fate::Lost | Fate::Closed => return Event::Lost,
        Fate::Well => mailbox.act(&known),
        Fate::Fails => answer(503, &json!({})),
        Fate::Throttled => Response { retry_after: Some("20".into()), ..answer(429, &json!({})) },
        Fate::TokenRefused => answer(401, &json!({})),
    })
}

/// Lives through all of it, then reads undisturbed until everything is read.
fn live(mailbox: &mut impl Eventful, chapters: &[(Vec<Change>, Vec<Fate>)]) -> Result<(), TestCaseError> {
    let (mut kept, mut number) = (Kept::default(), 0);
    for (changes, fates) in chapters {
        for change in changes {
            number += 1;
            mailbox.change(change, number);
        }
        read(mailbox, &mut kept, &mut fates.iter().copied());
    }
    let mut goes = 0;
    // A search may leave what came since it began to the next reading.
    for _ in 0..2 {
        while !read(mailbox, &mut kept, &mut std::iter::empty()) {
            goes += 1;
            prop_assert!(goes < 100, "it never comes to its end");
        }
    }
    let there: BTreeSet<_> = mailbox.mails().into_iter().map(|mail| mail.id).collect();
    let missed: Vec<_> = there.difference(&kept.found).collect();
    prop_assert!(missed.is_empty(), "missed {missed:?} at {:?}", kept.mark);
    Ok(())
}

fn chapters() -> impl Strategy<Value = Vec<(Vec<Change>, Vec<Fate>)>> {
    let chapter = (prop::collection::vec(change(), 0..12), prop::collection::vec(fate(), 0..40));
    prop::collection::vec(chapter, 1..6)
}

proptest! {
    #[test]
    fn every_mail_of_an_exchange_inbox_is_found(chapters in chapters(), page in 1_usize..6, whole in any::<bool>()) {
        let mut graph = Graph::new(page);
        graph.whole = whole;
        live(&mut graph, &chapters)?;
    }

    #[test]
    fn every_mail_of_a_gmail_inbox_is_found(chapters in chapters(), page in 1_usize..6) {
        live(&mut Gmail::new(page), &chapters)?;
    }
}

#[test]
fn the_doubles_speak_for_both_channels() {
    assert_eq!((Graph::new(1).channel(), Gmail::new(1).channel()), (Channel::ExchangeOnline, Channel::Gmail));
}
