//! The way from a mail to a report.

use super::{
    Action, Class, Failure, Kind, Report, Status, Traces, address, complaint,
    delivery_status::{self, DeliveryStatus, Entry},
    letter::{Letter, Said},
    mail::{Mail, Part, WORDS, start},
    notification, reply,
    reply::Codes,
    verdict::{Case, verdict},
    writer::{self, Likeness},
};

/// How much of a diagnostic is kept.
pub const DIAGNOSTIC: usize = 1000;

/// Reads a raw mail; none if it is no report about the delivery of another one.
///
/// Answers in bounded time and memory whatever the mail holds: no more than its first 512 KiB is looked at.
#[must_use]
pub fn read(raw: &[u8]) -> Option<Report> {
    let mail = Mail::read(raw)?;
    let parts = mail.parts();
    if parts.contains(&Part::Receipt) || mail.report_type().as_deref() == Some("disposition-notification") {
        return None;
    }
    let mut traces = Traces::of_mail(&mail);
    let mut text = String::new();
    let mut status = DeliveryStatus::default();
    let mut feedback = None;
    for part in &parts {
        match part {
            Part::Status(fields) => {
                let read = delivery_status::read(fields, &mut traces);
                status.reporter = status.reporter.or(read.reporter);
                let room = delivery_status::MOST.saturating_sub(status.entries.len());
                status.entries.extend(read.entries.into_iter().take(room));
            }
            Part::Feedback(fields) => feedback = Some(fields),
            Part::Returned(message) => traces.add_returned(message),
            Part::Text(words) => {
                text.push_str(start(words, WORDS.saturating_sub(text.len())));
                text.push_str("\n\n");
            }
            Part::Receipt => {}
        }
    }
    let returned = parts.iter().filter_map(|part| match part {
        Part::Returned(message) => Some(message.as_str()),
        _ => None,
    });
    if let Some(feedback) =
        feedback.map(String::as_str).or_else(|| returned.clone().find(|text| complaint::is_of_outlook(text)))
    {
        let recipients = complaint::recipients(feedback, &traces.addressed);
        return Some(Report { kind: Kind::Complaint, reporter: None, recipients, traces });
    }
    let letter = Letter::of(&text);
    if let Some(returned) = &letter.returned {
        traces.add_returned(returned);
    }
    if status.entries.is_empty()
        && let Some(read) = notification::read(&text, &mut traces)
    {
        status = read;
    }
    let told = !status.entries.is_empty();
    let mut likeness = Likeness::Report;
    if told {
        // Other than a multipart/report, a mail may carry somebody else's delivery status.
        if mail.report_type().is_none() && writer::is_passed_on(&mail) {
            return None;
        }
    } else {
        likeness = writer::likeness(&mail, &letter, &traces, returned.count() > 0);
        if likeness == Likeness::Other {
            return None;
        }
        // The fields may stand among the words: the mail lost its MIME header, or the system never wrote one.
        status = delivery_status::read(&text, &mut traces);
        status.entries.retain(|entry| entry.action.is_some());
    }
    let own = mail.to();
    let said = letter.recipients(&traces.failed_recipients, &own);
    // Who does not say what it is called has a domain at least.
    let from = mail.from().1;
    let domain = from.rsplit('@').next().unwrap_or_default();
    let reporter = status.reporter.clone();
    let mut recipients = if status.entries.is_empty() {
        from_words(&letter, said, (domain, &own), &traces)
    } else {
        from_status(&letter, &said, status, &traces)
    };
    if likeness == Likeness::Perhaps {
        recipients.retain(|one| (one.status.is_some() || one.reply.is_some()) && !own.contains(&one.recipient));
    }
    let found = !recipients.is_empty();
    found.then_some(Report { kind: Kind::Delivery, reporter, recipients, traces })
}

/// Every recipient of a delivery status, with what the words add.
fn from_status(letter: &Letter, said: &[Said], status: DeliveryStatus, traces: &Traces) -> Vec<Failure> {
    let DeliveryStatus { reporter, entries } = status;
    let reporter = reporter.as_deref().unwrap_or_default();
    let alone = entries.len() == 1;
    let delay = letter.is_delay();
    let mut failures: Vec<Failure> = Vec::new();
    for entry in entries {
        let about = |one: &&Said| {
            [&entry.recipient, &entry.original].into_iter().flatten().any(|name| address::same(name, &one.recipient))
        };
        let block = said.iter().find(about).map(|one| one.block.as_str());
        let block = block.or(alone.then_some(letter.words.as_str())).unwrap_or_default();
        let named = entry.recipient.clone().or_else(|| alone.then(|| said.first().map(|one| one.recipient.clone()))?);
        let named = named.or_else(|| alone.then(|| traces.addressed.first().cloned())?);
        let Some(recipient) = named else { continue };
        let failure = failure(recipient, entry, block, (reporter, delay));
        if !failures.contains(&failure) {
            failures.push(failure);
        }
    }
    failures
}

/// Every recipient the words name; `mail` is the domain it came from and whom it was sent to.
fn from_words(letter: &Letter, mut said: Vec<Said>, mail: (&str, &[String]), traces: &Traces) -> Vec<Failure> {
    let (domain, own) = mail;
    let delay = letter.is_delay();
    if said.is_empty() {
        let only = match traces.addressed.as_slice() {
            [one] => Some(one.clone()),
            _ => letter.only_address(own),
        };
        said.extend(only.map(|recipient| Said { recipient, block: letter.words.clone() }));
    }
    let alone = said.len() == 1;
    let mut failures = Vec::new();
    for one in said {
        let mut failure = failure(one.recipient.clone(), Entry::default(), &one.block, (domain, delay));
        if alone && failure.status.is_none() && failure.reply.is_none() {
            let around = self::failure(one.recipient, Entry::default(), &letter.words, (domain, delay));
            if around.status.is_some() || failure.class == Class::Other {
                failure = around;
            }
        }
        failures.push(failure);
    }
    failures
}

/// Puts together what the fields and the words say of one recipient; `report` is who reports, and whether a delay.
fn failure(recipient: String, entry: Entry, block: &str, report: (&str, bool)) -> Failure {
    let (reporter, delay) = report;
    let by_field = Codes::of(&entry.diagnostic);
    let by_words = Codes::of(block);
    let status = most_telling(entry.status, by_field.status, by_words.status);
    // When only the words tell why it took too long, they are the diagnostic.
    let by_words_alone = status.is_some() && status == by_words.status && status != by_field.status;
    let by_words_alone = by_words_alone && entry.status.is_some_and(Status::is_expiry);
    let reply = if by_words_alone { by_words.reply } else { by_field.reply.or(by_words.reply) };
    let around = [entry.diagnostic.as_str(), block].join("\n");
    let remote = entry.remote.or_else(|| reply::remote(&around).map(str::to_owned));
    let servers = [remote.as_deref().unwrap_or_default(), reporter];
    let said = if entry.diagnostic.is_empty() || by_words_alone { block } else { &entry.diagnostic };
    let action = entry.action.unwrap_or(if delay { Action::Delayed } else { Action::Failed });
    let given_up = action == Action::Failed;
    let case = Case { status, reply, diagnostic: said, around: &around, given_up, servers };
    let mut judged = verdict(case);
    if judged.class == Class::Other {
        judged = verdict(Case { diagnostic: block, ..case });
    }
    let diagnostic = said.split_whitespace().collect::<Vec<_>>().join(" ");
    Failure {
        action,
        recipient,
        original: entry.original,
        status,
        reply,
        diagnostic: start(&diagnostic, DIAGNOSTIC).to_owned(),
        class: judged.class,
        hard: judged.hard,
        remote,
    }
}

/// The Status field, unless it only says that it failed, or that it was tried long enough: then what the server said.
fn most_telling(field: Option<Status>, diagnostic: Option<Status>, words: Option<Status>) -> Option<Status> {
    let Some(field) = field else { return diagnostic.or(words) };
    let mut others = [diagnostic, words].into_iter().flatten().filter(|other| !other.is_bare());
    let better = if field.is_expiry() {
        others.find(|other| !other.is_expiry())
    } else if field.is_bare() {
        others.find(|other| other.class == field.class)
    } else {
        None
    };
    Some(better.unwrap_or(field))
}
