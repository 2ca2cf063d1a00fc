//! Merge fields: which there are, and how they stand in a text.

mod names;
mod scan;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;

pub use names::nearest;
pub(in crate::compose) use scan::may_hold_field;
pub use scan::{Found, Written, merge_fields};

/// Before the name of a field that the organisation defined itself.
const CUSTOM: &str = "custom_field_";

/// A field of Sales Connect. Source: its help, "Merge fields", as kept in this project's facts, read 2026-11.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MergeField {
    /// The recipient's first name.
    FirstName,
    /// The recipient's last name.
    LastName,
    /// The recipient's job title.
    Title,
    /// The recipient's company.
    Company,
    /// The company without its legal suffix.
    CompanyFriendly,
    /// The sender's name.
    MyName,
    /// The sender's signature.
    MySignature,
    /// The recipient's personal address.
    PersonalEmail,
    /// The recipient's web site.
    WorkWebsite,
    /// The link that ends all mail of the team.
    TeamUnsubscribe,
    /// The same link in friendlier words.
    FriendlyUnsubscribe,
    /// A field of the organisation's own, by its whole name: `custom_field_…`.
    Custom(String),
}

/// Every field with a fixed name.
const FIXED: [(&str, MergeField); 11] = [
    ("first_name", MergeField::FirstName),
    ("last_name", MergeField::LastName),
    ("title", MergeField::Title),
    ("company", MergeField::Company),
    ("company_friendly", MergeField::CompanyFriendly),
    ("my_name", MergeField::MyName),
    ("my_signature", MergeField::MySignature),
    ("personal_email", MergeField::PersonalEmail),
    ("work_website", MergeField::WorkWebsite),
    ("team_unsubscribe", MergeField::TeamUnsubscribe),
    ("friendly_unsubscribe", MergeField::FriendlyUnsubscribe),
];

impl MergeField {
    /// The field of exactly this name.
    ///
    /// ```
    /// use mailrail::compose::MergeField;
    ///
    /// assert_eq!(MergeField::parse("first_name"), Some(MergeField::FirstName));
    /// assert_eq!(MergeField::parse("custom_field_region").map(|field| field.name().to_owned()), Some("custom_field_region".into()));
    /// assert_eq!(MergeField::parse("First Name"), None);
    /// ```
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let custom = || name.strip_prefix(CUSTOM).filter(|rest| !rest.is_empty() && scan::is_name(name));
        let fixed = FIXED.iter().find(|(known, _)| *known == name).map(|(_, field)| field.clone());
        fixed.or_else(|| custom().map(|_| Self::Custom(name.to_owned())))
    }

    /// Its name, without braces.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Custom(name) => name,
            fixed => FIXED.iter().find(|(_, field)| field == fixed).map_or("", |(name, _)| name),
        }
    }

    /// What stands in its place when there is no value; none when the send has to stop.
    #[must_use]
    pub fn fallback(&self) -> Option<&'static str> {
        match self {
            Self::FirstName | Self::LastName | Self::Title => Some(""),
            Self::Company | Self::CompanyFriendly => Some("your company"),
            _ => None,
        }
    }
}
