//! The limits a mailbox must stay inside, what it has sent, and when the next message can go.
//!
//! Sans-IO: times come as arguments, and the ledger is what its [`Record`]s make of it, wherever those are kept.

mod chart;
mod clock;
mod compaction;
mod counting;
mod fingerprint;
mod gauges;
mod hand_over;
mod hours;
mod ledger;
mod limit;
mod limits;
mod measure;
mod permit;
mod planner;
mod reconcile;
mod record;
mod regime;
mod rule;
mod sending_document;
mod sending_policy;
mod take;
mod tightening;
mod view;

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;

pub use clock::LedgerClock;
pub use compaction::{dead_records, standing};
pub use counting::Inside;
pub use fingerprint::fingerprint;
pub use hand_over::HandOver;
pub use hours::Hours;
pub use ledger::{DAY, Learned, Ledger, Sent, Slot};
pub use limit::{Limit, LimitName, Scope, Window};
pub use limits::MailboxKind;
pub(crate) use limits::{exchange_online, gmail};
pub use measure::{Load, Measure};
pub use planner::{Plan, plan, plan_each};
pub use reconcile::{SentMessage, reconcile};
pub use record::{Origin, Record};
pub use regime::{Manner, Regime};
pub use rule::{Reason, Rule};
pub use sending_policy::{Figures, Pace, SendingPolicy, StopAtRefused, WorkingHours};
pub use take::HostPermit;
pub use tightening::Refusal;
pub use view::{Basis, Gauge, Hour, Permit, QuotaView};
