//! One draft and rows of values: one draft a recipient.
