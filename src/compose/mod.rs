//! What the user wrote, and whether it may leave.

mod address;
mod archive;
mod attachment_kinds;
mod bounce_class;
mod do_not_send;
mod domains;
mod draft;
mod familiar;
mod finding;
mod fixed;
mod limits;
mod merge_field;
mod place;
mod policy;
mod policy_document;
mod problem;
mod reading;
mod review;
mod reviewed;
mod rules;
mod severity;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
mod wording;

pub use address::{Address, AddressList, AddressPart, AddressProblem, LineProblem, ToAscii};
pub use archive::{ArchiveReading, archive_end, archive_entries};
pub(crate) use attachment_kinds::REFUSED_BY_GMAIL;
pub use bounce_class::Class;
pub use do_not_send::DoNotSend;
pub use draft::{Attachment, Draft, Group, Mailbox, Recipient, Thread};
pub use familiar::{Familiar, FamiliarDomain};
pub use finding::{Finding, Fix};
pub use limits::Limits;
pub use merge_field::{Found, MergeField, Written, merge_fields, nearest};
pub use place::{Field, Passage, Place};
pub use policy::Policy;
pub(crate) use policy::is_within;
pub use policy_document::PolicyProblem;
pub(crate) use policy_document::malformed;
pub use problem::{Dropped, Problem};
pub(crate) use reading::{Link, Reading, Tag, Visitor, walk};
pub(crate) use review::encoded_octets;
pub use review::{Review, ReviewView, Verdict, review};
pub use reviewed::{ReviewedDraft, ReviewedGroup, ReviewedMailbox, ReviewedRecipient};
pub use rules::Rules;
pub use severity::{Code, Severity};
pub(crate) use wording::without_prefixes;
