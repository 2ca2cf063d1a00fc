//! Whether a domain is a slip of the finger, and what was meant.

use super::common::{COMMON, NEIGHBOURS};
use super::consumer::is_consumer;
use super::parts::Parts;
use super::slip::{Kind, Slip, adjacent};
use super::{is_within, top_level};

/// Letters of the shortest name that a slip is looked for in; shorter ones are all somebody's.
const SHORTEST: usize = 4;
/// Letters from which a letter may be left out, added or replaced: below, that makes another short name.
const SHORTEST_LOSS: usize = 5;
/// Letters of the shortest name that is not common: unlike the common ones it was not compared with its neighbours.
const SHORTEST_OWN: usize = 6;

/// Letters from which a name that is not common is unlikely to have another company's beside it.
const LONG_OWN: usize = 8;

/// The domains that slips are measured by, for one review.
#[derive(Debug)]
pub(crate) struct Spelling<'a> {
    /// Domains that are right, with what is below them.
    own: Vec<&'a str>,
    /// Domains that are right as they are.
    seen: Vec<&'a str>,
    /// The organisation's and the frequent ones, as what may have been meant.
    frequent: Vec<Parts<'a>>,
    common: Vec<Parts<'static>>,
}

impl<'a> Spelling<'a> {
    /// `own` domains are the sender's and the organisation's, `seen` ones have had mail, `frequent` ones often have.
    pub(crate) fn new(own: Vec<&'a str>, seen: Vec<&'a str>, frequent: impl Iterator<Item = &'a str>) -> Self {
        let frequent = own.iter().copied().chain(frequent).filter(|domain| !is_consumer(domain));
        let frequent = frequent.filter_map(Parts::of).filter(|parts| parts.name.len() >= SHORTEST_OWN).collect();
        Self { own, seen, frequent, common: COMMON.iter().copied().filter_map(Parts::of).collect() }
    }

    /// What was probably meant by a domain, A-labels in lower case; none when it looks right.
    pub(crate) fn suggestion(&self, domain: &str) -> Option<String> {
        if self.is_right(domain) {
            return None;
        }
        let Some(typed) = Parts::of(domain) else { return without_dot(domain) };
        if let Some(corrected) = top_level::corrected(domain) {
            return Some(self.suggestion(&corrected).unwrap_or(corrected));
        }
        let half = || half_typed(&typed);
        // The lengths first: of hundreds of domains nearly all differ by more than a slip.
        let near = |meant: &&Parts<'_>| {
            domain.len().abs_diff(meant.whole.len()) <= 1 && (typed.below, typed.suffix) == (meant.below, meant.suffix)
        };
        let common = || self.common.iter().filter(near).find(|meant| likely(typed.name, meant.name));
        let frequent = || self.frequent.iter().filter(near).find(|meant| likely_own(typed.name, meant.name));
        half().or_else(|| common().or_else(frequent).map(|meant| meant.whole.to_owned()))
    }

    fn is_right(&self, domain: &str) -> bool {
        COMMON.contains(&domain)
            || NEIGHBOURS.binary_search(&domain).is_ok()
            || self.seen.iter().any(|seen| seen.eq_ignore_ascii_case(domain))
            || self.own.iter().any(|own| is_within(domain, own))
    }
}

/// `gmailcom`.
fn without_dot(domain: &str) -> Option<String> {
    let missing = |common: &&&str| common.split('.').map(str::len).sum::<usize>() == domain.len();
    let same = |common: &&&str| common.bytes().filter(|octet| *octet != b'.').eq(domain.bytes());
    COMMON.iter().filter(missing).find(same).map(|common| (*common).to_owned())
}

/// `gmail.co`, where only a common name tells that the end is half typed.
fn half_typed(typed: &Parts<'_>) -> Option<String> {
    let (_, meant) = top_level::HALVES.iter().find(|(half, _)| *half == typed.suffix)?;
    let whole = [typed.name, ".", meant].concat();
    let common = typed.below.is_empty() && typed.name.len() >= SHORTEST_LOSS && COMMON.contains(&whole.as_str());
    common.then_some(whole)
}

/// Whether a finger makes this of a common name.
fn likely(typed: &str, name: &str) -> bool {
    Slip::between(typed, name).is_some_and(|slip| is_likely(slip, name))
}

fn is_likely(slip: Slip, name: &str) -> bool {
    let loss = name.len() >= SHORTEST_LOSS;
    match slip.kind {
        // `ante` is no slip of `nate`.
        Kind::Swapped => name.len() >= SHORTEST && (loss || slip.at > 0),
        Kind::Doubled => name.len() >= SHORTEST,
        // The first key is looked at when it is pressed: `ymail`, `mail` and `cloud` are what they are.
        Kind::LeftOut(key) => loss && slip.at > 0 && key.is_ascii_lowercase(),
        Kind::Replaced(key, meant) => loss && slip.at > 0 && adjacent(key, meant),
        Kind::Added(key) => loss && slip.at > 0 && beside(key, name, slip.at),
    }
}

/// Whether the key lies beside one of those that it was pressed with.
fn beside(key: u8, name: &str, at: usize) -> bool {
    let pressed = name.as_bytes().get(at.saturating_sub(1)..name.len().min(at + 1));
    pressed.unwrap_or_default().iter().any(|pressed| adjacent(key, *pressed))
}

/// Whether a finger makes this of a name that is known to this mailbox alone. Two companies may differ in a last
/// letter (`hotel`, `hotels`), in one written twice (`hofmann`, `hoffmann`), in a number or in a hyphen.
fn likely_own(typed: &str, name: &str) -> bool {
    let Some(slip) = Slip::between(typed, name) else { return false };
    let long = name.len() >= LONG_OWN;
    let plausible = match slip.kind {
        Kind::Swapped => slip.at > 0,
        Kind::LeftOut(key) => long || name.as_bytes().get(slip.at.saturating_sub(1)) != Some(&key),
        Kind::Replaced(..) | Kind::Doubled => long,
        Kind::Added(_) => true,
    };
    let letters = |text: &str| text.bytes().all(|octet| octet.is_ascii_lowercase());
    let last_letter = typed.len() != name.len() && (typed.starts_with(name) || name.starts_with(typed));
    plausible && is_likely(slip, name) && !last_letter && letters(typed) && letters(name)
}
