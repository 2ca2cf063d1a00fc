//! `score`: how our reading of addresses and of reports agrees with somebody else's.

mod bounces;
mod noise;
mod suite;

pub use bounces::bounces;
pub use noise::noise;

use std::{
    fmt::{self, Display, Formatter},
    fs,
    path::Path,
    process::ExitCode,
};

use anyhow::{Context, Result};
use mailrail::compose::{Address, AddressProblem};

use suite::Case;

/// Scores a file of is_email's format; the exit code says whether we kept to what we hold ourselves to.
pub fn addresses(file: &Path) -> Result<ExitCode> {
    let xml = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let score = Score::of(suite::read(&xml).with_context(|| file.display().to_string())?);
    print!("{score}");
    Ok(if score.unexpected() == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// A case and how we read it, exactly as it stands.
struct Reading {
    case: Case,
    ours: Result<Address, AddressProblem>,
}

impl Reading {
    fn agrees(&self) -> bool {
        self.ours.is_ok() == self.case.category.suite_accepts()
    }

    fn is_unexpected(&self) -> bool {
        self.case.category.expected().is_some_and(|expected| expected != self.ours.is_ok())
    }
}

struct Score(Vec<Reading>);

impl Score {
    fn of(cases: Vec<Case>) -> Self {
        let read = |case: Case| Reading { ours: Address::parse_exact(&case.address, to_ascii), case };
        Self(cases.into_iter().map(read).collect())
    }

    /// Readings that break a rule of ours.
    fn unexpected(&self) -> usize {
        self.0.iter().filter(|reading| reading.is_unexpected()).count()
    }
}

impl Display for Score {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let agree = self.0.iter().filter(|reading| reading.agrees()).count();
        writeln!(f, "agree {agree} of {}", self.0.len())?;
        for Reading { case, ours } in self.0.iter().filter(|reading| !reading.agrees()) {
            write!(f, "  {} {:?}: the suite says {}, ", case.id, case.address, case.diagnosis)?;
            match ours {
                Ok(_) => writeln!(f, "we accept it")?,
                Err(reason) => writeln!(f, "we refuse it: {reason}")?,
            }
        }
        match self.unexpected() {
            0 => writeln!(f, "every error and every RFC 5322 form is refused, everything valid is accepted"),
            unexpected => writeln!(f, "{unexpected} of these must not be: see docs/addresses.md"),
        }
    }
}

/// The host's ToASCII, played by the `idna` crate.
fn to_ascii(domain: &str) -> Option<String> {
    idna::domain_to_ascii(domain).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use suite::Category;

    fn case(address: &str, category: Category) -> Case {
        Case { id: "1".into(), address: address.into(), category, diagnosis: "D".into() }
    }

    #[test]
    fn a_disagreement_is_told_with_our_reason_and_may_be_meant() {
        let score = Score::of(vec![
            case("leo@example.org", Category::Valid),
            case("leo@[192.0.2.1]", Category::Rfc5321),
            case("leo@example.org ", Category::CommentOrFolding),
        ]);
        assert_eq!(
            score.to_string(),
            "agree 2 of 3\n  1 \"leo@[192.0.2.1]\": the suite says D, we refuse it: the domain is an address literal\n\
             every error and every RFC 5322 form is refused, everything valid is accepted\n"
        );
        assert_eq!(score.unexpected(), 0);
    }

    #[test]
    fn what_must_be_refused_or_accepted_and_is_not_counts_against_us() {
        let score = Score::of(vec![
            case("leo@example.org", Category::Error),
            case("leo@example.org", Category::Rfc5322),
            case("leo", Category::DnsWarning),
            case("leo", Category::Error),
        ]);
        assert_eq!(score.unexpected(), 3);
        assert!(score.to_string().ends_with("3 of these must not be: see docs/addresses.md\n"), "{score}");
    }
}
