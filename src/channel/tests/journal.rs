//! What a journal keeps comes back as it was.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::channel::{Channel, Consent, Outcome, SendError, SendRecord};
use crate::quota::{LimitName, Reason};

/// Each error leads to the next, so that none can be forgotten.
fn after(error: &SendError) -> Option<SendError> {
    use SendError as E;
    let limit = LimitName::RecipientsPerDay;
    Some(match error {
        E::ReviewBlocked => E::NotConfirmed,
        E::NotConfirmed => E::DraftMalformed,
        E::DraftMalformed => E::RecordMalformed,
        E::RecordMalformed => E::SignInRequired,
        E::SignInRequired => E::TokenUnavailable,
        E::TokenUnavailable => E::ConsentMissing,
        E::ConsentMissing => E::SendAsDenied,
        E::SendAsDenied => E::AccessDenied,
        E::AccessDenied => E::DomainPolicy,
        E::DomainPolicy => E::InvalidRecipients,
        E::InvalidRecipients => E::TooLarge,
        E::TooLarge => E::MailboxFull,
        E::MailboxFull => E::SubmissionQuota { limit },
        E::SubmissionQuota { .. } => E::Throttled,
        E::Throttled => E::LimitReached { reason: Reason::Provider },
        E::LimitReached { .. } => E::NotFound,
        E::NotFound => E::Rejected { status: 418 },
        E::Rejected { .. } => E::ProviderTrouble { status: 503 },
        E::ProviderTrouble { .. } => E::NetworkLost,
        E::NetworkLost => E::AnswerUnreadable,
        E::AnswerUnreadable => E::AttachmentUnreadable { name: "제안서.pdf".into() },
        E::AttachmentUnreadable { .. } => E::JournalUnavailable,
        E::JournalUnavailable => E::Cancelled,
        E::Cancelled => E::RemovedFromMailbox,
        E::RemovedFromMailbox => E::Interrupted,
        E::Interrupted => return None,
    })
}

fn errors() -> impl Iterator<Item = SendError> {
    std::iter::successors(Some(SendError::ReviewBlocked), after)
}

fn comes_back<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) -> serde_json::Value {
    let json = serde_json::to_value(value).unwrap();
    assert_eq!(&serde_json::from_value::<T>(json.clone()).unwrap(), value, "{json}");
    json
}

#[test]
fn every_error_comes_back_under_a_code_of_its_own() {
    let codes: std::collections::HashSet<_> =
        errors().map(|error| comes_back(&error)["code"].as_str().unwrap().to_owned()).collect();
    assert_eq!(codes.len(), errors().count());
    assert!(codes.contains("removed-from-mailbox"));
}

#[test]
fn every_rule_comes_back() {
    let names = [
        LimitName::MessagesPerSecond,
        LimitName::MessagesPerMinute,
        LimitName::MessagesPerDay,
        LimitName::RecipientsPerMessage,
        LimitName::RecipientsPerDay,
        LimitName::ExternalRecipientsPerMessage,
        LimitName::ExternalRecipientsPerDay,
        LimitName::TenantExternalRecipientsPerDay,
        LimitName::Requests,
        LimitName::RequestsAtOnce,
        LimitName::Upload,
    ];
    for name in names {
        for window in [None, Some(60_000)] {
            comes_back(&SendError::LimitReached { reason: Reason::Limit { name, maximum: u64::MAX, window } });
        }
        comes_back(&SendError::SubmissionQuota { limit: name });
    }
    for reason in [Reason::Pace { batch: 25, wait: 45_000 }, Reason::WorkingHours, Reason::Provider] {
        comes_back(&SendError::LimitReached { reason });
    }
}

#[test]
fn every_outcome_comes_back() {
    let message_id = || "00ff@contoso.example".to_owned();
    for id in [None, Some("AAMk0".to_owned())] {
        comes_back(&Outcome::Sent { message_id: message_id(), id });
    }
    comes_back(&Outcome::HandedOver { message_id: message_id(), id: "AAMk0".into(), at: 1_795_251_600_000 });
    for error in errors() {
        comes_back(&Outcome::Refused { error: error.clone() });
        comes_back(&Outcome::Waiting { until: -1, error: error.clone() });
        comes_back(&Outcome::Unknown { message_id: message_id(), error });
    }
}

#[test]
fn a_record_from_before_there_was_a_time_still_reads() {
    let old = r#"{"key":"k","messageId":"m","channel":"exchange-online","consent":"verified","draft":"d","committed":true,"startedAt":7}"#;
    let record: SendRecord = serde_json::from_str(old).unwrap();
    assert_eq!((record.deferred, record.channel, record.consent), (None, Channel::ExchangeOnline, Consent::Verified));
    comes_back(&SendRecord { deferred: Some(9), ..record });
}
