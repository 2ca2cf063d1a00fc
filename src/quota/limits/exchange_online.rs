//! Exchange Online and Microsoft Graph.

use super::{DAY, Limit, LimitName, MINUTE, Page};

/// <https://learn.microsoft.com/office365/servicedescriptions/exchange-online-service-description/exchange-online-limits>
const SENDING: Page = Page::in_november("Exchange Online limits, \"Sending limits\"");
/// The same page.
const RECIPIENTS: Page = Page::in_november("Exchange Online limits, \"Recipient limits\"");
/// Exchange team blog, 2025-02 and later; told again by the NDRs 5.7.233 and 5.7.236.
const TENANT: Page = Page::in_november("Exchange Online, \"Tenant external recipient rate limit\"");
/// <https://learn.microsoft.com/graph/throttling-limits>
const GRAPH: Page = Page::in_november("Microsoft Graph throttling limits, \"Outlook service limits\"");

/// Octets of a message: the default of 35 MB; an administrator may set up to 150 MB. Source: Exchange Online limits,
/// "Message limits", read 2026-11.
pub(crate) const OCTETS: u64 = 35 * 1024 * 1024;
/// Octets of a Graph request. Source: Microsoft Graph `user-sendmail` and known issues, 4 MB, read 2026-11.
pub(crate) const REQUEST_OCTETS: u64 = 4 * 1024 * 1024;
/// Characters of the subject. Source: Exchange Online limits, "Message limits", read 2026-11.
pub(crate) const SUBJECT: usize = 255;
/// Files of a message. Source: Exchange Online limits, "Message limits", read 2026-11.
pub(crate) const ATTACHMENTS: usize = 250;
/// Characters of a file's name. Source: Office.js `addFileAttachmentAsync`, read 2026-11.
pub(crate) const ATTACHMENT_NAME: usize = 255;

/// Recipients of a message: the default; an administrator may set 1 to 1,000.
pub(crate) const MESSAGE_RECIPIENTS: Limit = RECIPIENTS.of_message(LimitName::RecipientsPerMessage, 500);
const MESSAGES: Limit = SENDING.rolling(LimitName::MessagesPerMinute, 30, MINUTE);
const DAILY_RECIPIENTS: Limit = SENDING.rolling(LimitName::RecipientsPerDay, 10_000, DAY);
/// An app's requests for one mailbox.
const REQUESTS: Limit = GRAPH.rolling(LimitName::Requests, 10_000, 10 * MINUTE);
const REQUESTS_AT_ONCE: Limit = GRAPH.at_once(4);
const UPLOAD: Limit = GRAPH.rolling(LimitName::Upload, 150 * 1024 * 1024, 5 * MINUTE);

pub(super) const PAID: &[Limit] = &[
    MESSAGES,
    DAILY_RECIPIENTS,
    // The least that a tenant has, with one licence.
    TENANT.of_tenant(10_000),
    MESSAGE_RECIPIENTS,
    REQUESTS,
    REQUESTS_AT_ONCE,
    UPLOAD,
];
pub(super) const TRIAL: &[Limit] =
    &[MESSAGES, DAILY_RECIPIENTS, TENANT.of_tenant(5_000), MESSAGE_RECIPIENTS, REQUESTS, REQUESTS_AT_ONCE, UPLOAD];
pub(super) const NEW_TENANT: &[Limit] =
    &[MESSAGES, DAILY_RECIPIENTS, TENANT.of_tenant(100), MESSAGE_RECIPIENTS, REQUESTS, REQUESTS_AT_ONCE, UPLOAD];

/// External recipients in 24 hours of a tenant with so many licences for mailboxes: 500 × licences^0.7 + 9,500.
pub(crate) fn tenant_external_recipients(licences: u32) -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 500 × 2^32, whole")]
    let scaled = (500.0 * f64::from(licences).powf(0.7)).floor() as u64;
    scaled + 9_500
}
