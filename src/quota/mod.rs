//! The limits a mailbox must stay inside, what it has sent, and when the next message can go.
//!
//! Sans-IO: times come as arguments, and the ledger is what its [`Record`]s make of it, wherever those are kept.

mod clock;
mod hours;
mod ledger;
mod limit;
mod measure;
mod planner;
mod record;
mod regime;
mod rule;
mod view;

pub use clock::LedgerClock;
pub use hours::Hours;
pub use ledger::{DAY, Learned, Ledger, Sent, Slot};
pub use limit::{Limit, LimitName, Scope, Window};
pub use measure::{Load, Measure};
pub use planner::{Plan, plan};
pub use record::{Origin, Record};
pub use regime::Regime;
pub use rule::{Reason, Rule};
pub use view::{Basis, Gauge, Hour, Permit, QuotaView};
