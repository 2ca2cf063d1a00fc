//! What mails that arrived tell of mail that was sent.

use super::{Activity, Event, What};
use crate::bounce::{Action, Attribution, Class, Kind, Report, Sent, attribute, read, recipient_of};
use crate::channel::Arrived;
use crate::outbox::MessageRef;
use crate::quota::fingerprint;

/// The events of which a mail tells; none if it is about no message of ours.
#[must_use]
pub fn found(activity: &Activity, mail: &Arrived) -> Vec<Event> {
    match mail.raw.as_deref().and_then(read) {
        Some(report) => reported(activity, mail, &report),
        None => answered(activity, mail).into_iter().collect(),
    }
}

fn reported(activity: &Activity, mail: &Arrived, report: &Report) -> Vec<Event> {
    if report.kind != Kind::Delivery {
        return Vec::new();
    }
    let Some(Attribution { message, evidence }) = attribute(report, mail.at, activity) else { return Vec::new() };
    let recipients = activity.recipients(&message);
    let mut events = Vec::new();
    for failure in &report.recipients {
        let Some(recipient) = recipient_of(failure, &recipients) else { continue };
        let what = What::Reported {
            message: message.clone(),
            recipient: recipient.to_owned(),
            action: failure.action,
            class: failure.class,
            hard: failure.hard,
            status: failure.status,
            evidence,
            report: fingerprint(&mail.id),
        };
        events.push(Event { at: mail.at, what });
        if failure.action == Action::Failed && failure.hard && evidence.is_strong() {
            events.extend(listed(activity, mail, &message, recipient, failure.class));
        }
    }
    events
}

/// Puts an address on the do-not-send list, unless the person took it off after this message was sent.
fn listed(activity: &Activity, mail: &Arrived, message: &MessageRef, address: &str, class: Class) -> Option<Event> {
    let allowed = activity.listing.allowed_at(address);
    let sent = activity.sent_at(message);
    if allowed.is_some_and(|allowed| sent.is_none_or(|sent| sent <= allowed)) {
        return None;
    }
    // The provider's clock may be behind the one by which the person took it off.
    let at = allowed.map_or(mail.at, |allowed| mail.at.max(allowed.saturating_add(1)));
    Some(Event { at, what: What::Listed { address: address.to_owned(), class } })
}

/// Somebody answered a message of ours by hand. Our own answer to ourselves is none.
fn answered(activity: &Activity, mail: &Arrived) -> Option<Event> {
    if mail.automatic || mail.from.is_empty() || activity.is_own(&mail.from) {
        return None;
    }
    let message = mail.answers.iter().find_map(|id| activity.by_message_id(id))?;
    let what = What::Replied { message, from: mail.from.clone(), reply: fingerprint(&mail.id) };
    Some(Event { at: mail.at, what })
}
