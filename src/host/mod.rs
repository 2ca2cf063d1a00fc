//! The browser as the core needs it: network, clock, randomness, and the plugin's shell. WebAssembly only.

mod archive;
mod blob;
mod clock;
mod domain;
mod encode;
mod fetch;
mod files;
mod lock;
mod log_store;
mod permit;
mod random;
mod send;
mod sent_mail;
mod shared_ledger;
mod shell;

pub use archive::archive_names;
pub use clock::{now, offset_at};
pub use domain::to_ascii;
pub use files::Files;
pub use lock::Lock;
pub use permit::Place;
pub use random::new_key;
pub use send::drive;
pub use sent_mail::read_sent_mail;
pub use shared_ledger::{Moment, SharedLedger};
pub use shell::{Shell, TokenRequest};
