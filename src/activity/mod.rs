//! What became of what was sent: the feed, the figures of templates and campaigns, and the do-not-send list.
//!
//! Sans-IO: an activity is what its [`Event`]s make of it, wherever those are kept.

mod event;

pub use event::{Event, What};
