//! What became of what was sent: the feed, the figures of templates and campaigns, and the do-not-send list.
//!
//! Sans-IO: an activity is what its [`Event`]s make of it, wherever those are kept.

mod do_not_send;
mod event;
mod export;
mod fact;
mod fold;
mod found;
mod known;
mod line;
mod lines;
mod names;
mod rate;
mod retention;
mod returned;
mod sent;
mod tallies;
mod template;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
mod told;
mod untold;
mod view;
mod views;

pub use do_not_send::{allowed, forbidden};
pub use event::{Event, What};
pub use fold::Activity;
pub use found::found;
pub use rate::Rate;
pub use retention::{MOST_EVENTS, Retention};
pub use returned::returned;
pub use told::told;
pub use untold::untold;
pub use view::{
    ActivityQuery, ActivityView, ClassCount, DateRange, Day, Feed, FeedEntry, FeedKind, FeedPage, Line, LineClass,
    Tally, Unreachable,
};
