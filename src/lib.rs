//! Mailrail's core.
