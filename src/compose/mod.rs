//! What the user wrote, and whether it may leave.

mod address;
mod draft;
mod policy;
mod problem;
mod review;
mod reviewed;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;

pub use address::{Address, AddressProblem, ToAscii};
pub use draft::{Attachment, Draft, Group, Mailbox, Recipient, Thread};
pub use policy::Policy;
pub use problem::{Field, Finding, Place, Problem, Severity};
pub use review::{Review, ReviewView, Verdict, review};
pub use reviewed::{ReviewedDraft, ReviewedGroup, ReviewedMailbox, ReviewedRecipient};
