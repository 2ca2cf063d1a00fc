//! Merge fields as they stand in a text, well-formed or not.
