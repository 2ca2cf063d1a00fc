//! Exchange that an organisation runs itself. Its limits are its own and no client can read them; these are the
//! defaults, and a policy document may tell others.

use super::{DAY, Limit, LimitName, MINUTE, Page};

/// <https://learn.microsoft.com/exchange/mail-flow/message-size-limits>
const MESSAGE: Page = Page::in_november("Message size and recipient limits in Exchange Server, \"Recipient limits\"");
/// <https://learn.microsoft.com/office/dev/add-ins/outlook/web-services>
const OFFICE: Page = Page::in_november("Office.js makeEwsRequestAsync");

/// There is no limit over time by default: `MessageRateLimit` and `RecipientRateLimit` are unlimited (Exchange Server,
/// `Set-ThrottlingPolicy`, read 2026-11).
pub(super) const DEFAULT: &[Limit] = &[MESSAGE.of_message(LimitName::RecipientsPerMessage, 500), OFFICE.at_once(3)];

/// `MessageRateLimit`, `RecipientRateLimit` and `RecipientLimits`, where the organisation tells its own figure.
pub(crate) fn own(name: LimitName, maximum: u64) -> Option<Limit> {
    match name {
        LimitName::MessagesPerMinute => Some(OWN.rolling(name, maximum, MINUTE)),
        LimitName::RecipientsPerDay => Some(OWN.rolling(name, maximum, DAY)),
        LimitName::RecipientsPerMessage => Some(OWN.of_message(name, maximum)),
        _ => None,
    }
}

const OWN: Page = Page::in_november("Exchange Server, the organisation's own settings");
