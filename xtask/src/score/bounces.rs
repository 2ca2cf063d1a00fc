//! `score bounces`: how our reading of reports agrees with somebody else's labels.

use std::{
    collections::BTreeMap,
    fmt::{self, Display, Formatter},
    fs,
    path::Path,
    process::ExitCode,
};

use anyhow::{Context, Result};
use mailrail::bounce::{Failure, Kind, Report, read};
use serde_json::Value;

/// What we hold ourselves to, as shares of a thousand.
const DETECTED: usize = 990;
const STATUS: usize = 950;
const RECIPIENT: usize = 970;
const HARD: usize = 970;

/// Scores a folder of `eml/*.eml` with its `labels.json`; the exit code says whether every goal is reached.
pub fn bounces(folder: &Path) -> Result<ExitCode> {
    let file = folder.join("labels.json");
    let json = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    let labels: BTreeMap<String, Vec<Value>> = serde_json::from_str(&json).context("labels.json")?;
    let mut score = Score::default();
    for (name, labels) in labels {
        let file = folder.join("eml").join(&name);
        let raw = fs::read(&file).with_context(|| file.display().to_string())?;
        let labels = labels.iter().map(Label::read).collect::<Option<Vec<_>>>().with_context(|| name.clone())?;
        score.add(&name, &labels, mails(&raw).filter_map(read).collect());
    }
    print!("{score}");
    Ok(if score.is_reached() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The mails of a file: some are mailboxes (RFC 4155), in which every mail begins with a `From ` line.
fn mails(file: &[u8]) -> impl Iterator<Item = &[u8]> {
    let starts: Vec<usize> = if file.starts_with(b"From ") {
        let lines =
            (0..file.len()).filter(|at| *at == 0 || file.get(..*at).is_some_and(|before| before.ends_with(b"\n")));
        lines.filter(|at| file.get(*at..).is_some_and(is_separator)).collect()
    } else {
        vec![0]
    };
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([file.len()]).collect();
    starts.into_iter().zip(ends).filter_map(|(start, end)| {
        let mail = file.get(start..end)?;
        let line = if mail.starts_with(b"From ") { mail.iter().position(|octet| *octet == b'\n')? + 1 } else { 0 };
        mail.get(line..)
    })
}

/// `From ana@example.com Thu Apr 29 23:34:45 2010`
fn is_separator(rest: &[u8]) -> bool {
    let line = rest.split(|octet| *octet == b'\n').next().unwrap_or_default();
    let line = String::from_utf8_lossy(line);
    let Some(rest) = line.strip_prefix("From ") else { return false };
    let mut words = rest.split_whitespace().rev();
    let year = words.next().is_some_and(|word| word.len() == 4 && word.bytes().all(|digit| digit.is_ascii_digit()));
    year && words.next().is_some_and(|time| time.len() == 8 && time.matches(':').count() == 2)
}

/// What the labeller says of one recipient.
struct Label {
    reason: String,
    status: String,
    hard: bool,
    /// Its address, where the labels tell it; the corpus tells only its number.
    address: Option<String>,
}

impl Label {
    fn read(label: &Value) -> Option<Self> {
        Some(Self {
            reason: label.get("reason")?.as_str()?.to_owned(),
            status: label.get("status")?.as_str()?.to_owned(),
            hard: label.get("hard")?.as_bool()?,
            address: label.get("recipient")?.as_str().map(str::to_owned),
        })
    }

    /// The labeller's own codes, for reports that name none: 4.0.9xx and 5.0.9xx.
    fn is_own(&self) -> bool {
        ["4.0.9", "5.0.9"].iter().any(|own| self.status.starts_with(own)) && self.status.len() == 7
    }

    /// What we have to make of the mail. An automatic answer is nothing to us.
    fn expects(&self) -> Option<Kind> {
        match self.reason.as_str() {
            "vacation" => None,
            "feedback" => Some(Kind::Complaint),
            _ => Some(Kind::Delivery),
        }
    }
}

/// So many of so many.
#[derive(Default, Clone, Copy)]
struct Share {
    right: usize,
    of: usize,
}

impl Share {
    fn count(&mut self, right: bool) {
        self.right += usize::from(right);
        self.of += 1;
    }

    fn reaches(self, thousandths: usize) -> bool {
        self.right * 1000 >= self.of * thousandths
    }

    fn percent(self) -> String {
        let hundredths = (self.right * 10_000).checked_div(self.of).unwrap_or(10_000);
        format!("{}.{:02} %", hundredths / 100, hundredths % 100)
    }
}

#[derive(Default)]
struct Score {
    detected: Share,
    status: Share,
    recipient: Share,
    precision: Share,
    recall: Share,
    misses: Vec<String>,
}

impl Score {
    fn add(&mut self, name: &str, labels: &[Label], reports: Vec<Report>) {
        let kind = reports.first().map(|report| report.kind);
        let detected = labels.iter().all(|label| label.expects() == kind);
        self.detected.count(detected);
        if !detected {
            self.misses.push(format!("{name}: read as {kind:?}"));
        }
        let read: Vec<Failure> = reports.into_iter().flat_map(|report| report.recipients).collect();
        let expected: Vec<&Label> = labels.iter().filter(|label| label.expects().is_some()).collect();
        self.recipients(name, &expected, &read);
        for (index, label) in labels.iter().enumerate() {
            self.judge(name, label, of_label(label, index, &read));
        }
    }

    /// A report's recipients are exact when they are all there and nobody else.
    fn recipients(&mut self, name: &str, labels: &[&Label], read: &[Failure]) {
        let named = |label: &&Label| {
            label
                .address
                .as_ref()
                .is_none_or(|address| read.iter().any(|one| one.recipient.eq_ignore_ascii_case(address)))
        };
        let exact = labels.len() == read.len() && labels.iter().all(named);
        labels.iter().for_each(|_| self.recipient.count(exact));
        if !exact {
            let read: Vec<&str> = read.iter().map(|one| one.recipient.as_str()).collect();
            self.misses.push(format!("{name}: {} recipients labelled, read {read:?}", labels.len()));
        }
    }

    fn judge(&mut self, name: &str, label: &Label, read: Option<&Failure>) {
        let status = read.and_then(|one| one.status).map(|status| status.to_string()).unwrap_or_default();
        if !label.is_own() {
            self.status.count(status == label.status);
            if status != label.status {
                self.misses.push(format!("{name}: status {}, read {status}", label.status));
            }
        }
        let hard = read.is_some_and(|one| one.hard);
        if hard {
            self.precision.count(label.hard);
        }
        if label.hard {
            self.recall.count(hard);
        }
        if hard != label.hard {
            let class = read.map(|one| one.class);
            self.misses.push(format!("{name}: {} (hard {}), read {class:?} (hard {hard})", label.reason, label.hard));
        }
    }

    fn is_reached(&self) -> bool {
        self.detected.reaches(DETECTED)
            && self.status.reaches(STATUS)
            && self.recipient.reaches(RECIPIENT)
            && self.precision.reaches(HARD)
            && self.recall.reaches(HARD)
    }
}

/// The recipient a label is about: by its address, or by its place.
fn of_label<'a>(label: &Label, index: usize, read: &'a [Failure]) -> Option<&'a Failure> {
    match &label.address {
        Some(address) => read.iter().find(|one| one.recipient.eq_ignore_ascii_case(address)),
        None => read.get(index),
    }
}

impl Display for Score {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "detected {} of {}", self.detected.right, self.detected.of)?;
        writeln!(f, "status exact {} of {}", self.status.right, self.status.of)?;
        writeln!(f, "hard precision {} recall {}", self.precision.percent(), self.recall.percent())?;
        writeln!(f, "recipient exact {} of {}", self.recipient.right, self.recipient.of)?;
        self.misses.iter().try_for_each(|miss| writeln!(f, "  {miss}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(reason: &str, status: &str, hard: bool) -> Label {
        Label { reason: reason.into(), status: status.into(), hard, address: Some("ana@example.com".into()) }
    }

    fn reports(said: &str) -> Vec<Report> {
        let mail = format!(
            "From: MAILER-DAEMON@example.net\nSubject: failure notice\n\nHi. This is the qmail-send program at example.net.\n\n<ana@example.com>:\n{said}\n"
        );
        mails(mail.as_bytes()).filter_map(read).collect()
    }

    #[test]
    fn agreement_reaches_every_goal() {
        let mut score = Score::default();
        score.add("a.eml", &[label("userunknown", "5.1.1", true)], reports("550 5.1.1 User unknown"));
        score.add("b.eml", &[label("vacation", "", false)], Vec::new());
        assert_eq!(
            score.to_string(),
            "detected 2 of 2\nstatus exact 2 of 2\nhard precision 100.00 % recall 100.00 %\nrecipient exact 1 of 1\n"
        );
        assert!(score.is_reached());
    }

    #[test]
    fn a_mailbox_is_parted_at_its_separators() {
        let mailbox = b"From a@b.c  Mon Jan  1 00:00:00 2024\nA: 1\n\nFrom here on: it is text\n\nFrom d Mon Jan  1 00:00:01 2024\nB: 2\n";
        let mails: Vec<_> = mails(mailbox).map(String::from_utf8_lossy).collect();
        assert_eq!(mails, ["A: 1\n\nFrom here on: it is text\n\n", "B: 2\n"]);
    }

    #[test]
    fn every_disagreement_is_told() {
        let mut score = Score::default();
        score.add("a.eml", &[label("userunknown", "5.1.1", true)], reports("552 5.2.2 Mailbox full"));
        score.add("b.eml", &[label("expired", "4.0.947", false)], Vec::new());
        assert_eq!(
            score.to_string(),
            "detected 1 of 2\nstatus exact 0 of 1\nhard precision 100.00 % recall 0.00 %\nrecipient exact 1 of 2\n  \
             a.eml: status 5.1.1, read 5.2.2\n  a.eml: userunknown (hard true), read Some(MailboxFull) (hard false)\n  \
             b.eml: read as None\n  b.eml: 1 recipients labelled, read []\n"
        );
        assert!(!score.is_reached());
    }
}
