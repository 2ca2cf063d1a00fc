//! Links that are not what they say, and links without encryption.

mod owner;
mod shown;
mod target;
mod wrapper;

use std::collections::BTreeSet;

use self::owner::same_owner;
use self::shown::Shown;
use self::target::Target;
use crate::compose::merge_field::may_hold_field;
use crate::compose::review::Pass;
use crate::compose::{Field, Link, Problem, Reading, ToAscii, merge_fields};

/// Every link of the new text.
pub(super) fn check(pass: &mut Pass<'_>, reading: &Reading<'_>) {
    let to_ascii = pass.rules.to_ascii;
    // A target without encryption is said once, however often it stands there.
    let mut insecure = BTreeSet::new();
    for link in reading.links().iter().filter(|link| !link.quoted) {
        let target = wrapper::unwrapped(link.target.trim());
        if target::is_insecure(&target) && insecure.insert(target.to_string()) {
            pass.find(Problem::LinkInsecure { target: target.to_string() }, reading.place(link.words.clone()));
        }
        if let Some(shown) = differing(reading, link, &target, to_ascii) {
            let problem = Problem::LinkDiffers { shown, target: target.into_owned() };
            pass.find(problem, reading.place(link.words.clone()));
        }
    }
    if reading.field() == Field::Text {
        for stretch in reading.new_text() {
            for (start, address) in target::written(reading.words(stretch.clone())) {
                let start = stretch.start + start;
                if insecure.insert(address.to_owned()) {
                    let place = reading.place(start..start + address.len());
                    pass.find(Problem::LinkInsecure { target: address.to_owned() }, place);
                }
            }
        }
    }
}

/// The address that a link shows, when it is not the one it leads to.
fn differing(reading: &Reading<'_>, link: &Link, target: &str, to_ascii: ToAscii) -> Option<String> {
    let words = reading.words(link.words.clone());
    let unfilled = |text: &str| may_hold_field(text) && merge_fields(text).next().is_some();
    let (text, shown) = shown::read(words, to_ascii)?;
    let same = match (shown, target::read(target, to_ascii)?) {
        (Shown::Host(shown), Target::Host(host)) => same_owner(&shown, &host),
        (Shown::Mailbox(shown), Target::Mailboxes(boxes)) => boxes.contains(&shown),
        (Shown::Host(host), Target::Mailboxes(boxes)) => boxes.iter().all(|one| same_owner(&host, one.domain())),
        (Shown::Mailbox(shown), Target::Host(host)) => same_owner(shown.domain(), &host),
    };
    (!same && !unfilled(words) && !unfilled(target)).then(|| text.to_owned())
}
