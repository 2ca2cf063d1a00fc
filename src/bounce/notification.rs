//! Amazon SES through SNS: a JSON document in a mail (Amazon SES Developer Guide, "Amazon SNS notification contents
//! for Amazon SES", read 2026-11).

use serde::Deserialize;

use super::delivery_status::{DeliveryStatus, Entry};
use super::{Action, Status, Traces};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Notification {
    notification_type: String,
    bounce: Option<Bounce>,
    delivery: Option<Delivery>,
    mail: Option<Mail>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Bounce {
    #[serde(default)]
    bounced_recipients: Vec<Bounced>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Bounced {
    email_address: String,
    action: Option<String>,
    status: Option<String>,
    diagnostic_code: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Delivery {
    #[serde(default)]
    recipients: Vec<String>,
    smtp_response: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Mail {
    #[serde(default)]
    headers: Vec<Header>,
}

#[derive(Deserialize)]
struct Header {
    name: String,
    value: String,
}

/// What SNS puts around it unless it is asked for the document alone.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Envelope {
    message: String,
}

/// Reads the document at the start of a text; none if there is none of that kind.
pub(super) fn read(text: &str, traces: &mut Traces) -> Option<DeliveryStatus> {
    let text = text.trim_start();
    if !text.starts_with('{') || !text.contains("notificationType") {
        return None;
    }
    // Lines are broken on the way wherever a line grew too long, strings or not.
    let document = text.split("\n--").next()?.replace("\r\n ", "").replace("\n ", "").replace(['\r', '\n'], "");
    let inner = first::<Envelope>(&document).map(|envelope| envelope.message);
    let notification: Notification = first(inner.as_deref().unwrap_or(&document))?;
    for header in notification.mail.iter().flat_map(|mail| &mail.headers) {
        if header.name.eq_ignore_ascii_case("Message-ID") {
            traces.add_named(&header.value);
        }
    }
    let entries = match notification.notification_type.as_str() {
        "Bounce" => notification.bounce?.bounced_recipients.into_iter().map(bounced).collect(),
        "Delivery" => {
            let delivery = notification.delivery?;
            let said = delivery.smtp_response.unwrap_or_default();
            delivery.recipients.into_iter().map(|recipient| delivered(recipient, &said)).collect()
        }
        _ => return None,
    };
    Some(DeliveryStatus { reporter: None, entries })
}

/// The first JSON value of a text, whatever follows it.
fn first<'a, T: Deserialize<'a>>(text: &'a str) -> Option<T> {
    serde_json::Deserializer::from_str(text).into_iter().next()?.ok()
}

fn bounced(bounced: Bounced) -> Entry {
    let diagnostic = bounced.diagnostic_code.unwrap_or_default();
    Entry {
        recipient: Some(bounced.email_address),
        action: bounced.action.as_deref().map_or(Some(Action::Failed), Action::parse),
        status: bounced.status.as_deref().and_then(Status::parse),
        diagnostic: super::fields::typed(&diagnostic).1.to_owned(),
        ..Entry::default()
    }
}

fn delivered(recipient: String, said: &str) -> Entry {
    let status = super::status::Found::all(said).next().map(|found| found.status);
    let action = Some(Action::Delivered);
    Entry { recipient: Some(recipient), action, status, diagnostic: said.to_owned(), ..Entry::default() }
}
