//! Reports about delivery: which mails are such reports, what they say of each recipient, and which message of ours
//! they are about.
//!
//! Sans-IO: a mail comes as octets, what we sent is asked of the caller. Rules are data: status codes in `codes`,
//! words in `phrases` and `openings`, each with its sources.

mod address;
mod attribution;
mod codes;
mod complaint;
mod delivery_status;
mod fields;
mod layout;
mod letter;
mod mail;
mod notification;
mod openings;
mod phrases;
mod reading;
mod reply;
mod report;
mod returned;
mod status;
mod suspicion;
mod verdict;
mod writer;
mod writers;

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;

pub use crate::compose::Class;
pub use attribution::{Attribution, Evidence, Sent, attribute, recipient_of};
pub use reading::{DIAGNOSTIC, read};
pub use report::{Action, Failure, Kind, Report};
pub use returned::Traces;
pub use status::Status;
pub use suspicion::{SUSPICIOUS, suspect};
