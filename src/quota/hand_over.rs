//! A place in the ledger for a message that the provider is handed now and sends later.

use super::{Ledger, Load, Origin, Reason, Record, Regime, Slot};

/// What may be done about a message that can be handed over for later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandOver {
    /// It may be handed over now for this slot, once these records reserve it.
    For {
        /// When it is to go out, by the ledger's clock.
        slot: Slot,
        /// What it takes of the ledger at that time.
        load: Load,
        /// The slot, and what handing over takes now.
        records: [Record; 2],
    },
    /// It cannot even be handed over before then, by the ledger's clock.
    Later(Slot),
}

impl HandOver {
    /// A slot for a message, not before a time. Its requests and octets count now, its messages and recipients then.
    ///
    /// # Errors
    /// The rule that a message of this load breaks at any time.
    pub fn plan(
        ledger: &Ledger,
        regime: &Regime,
        load: &Load,
        key: u64,
        not_before: i64,
        now: i64,
    ) -> Result<Self, Reason> {
        let asked = Load { requests: load.requests, octets: load.octets, ..Load::default() };
        // Working hours are about what goes out.
        let at_any_hour = Regime { hours: None, ..regime.clone() };
        let first = ledger.earliest(&asked, &at_any_hour, now)?;
        if first.at > now {
            return Ok(Self::Later(first));
        }
        let mail = load.without_requests();
        let slot = ledger.earliest(&mail, regime, not_before.max(now))?;
        let reserved = |key, at, load, origin| Record::Reserved { key, at, made: now, load, origin };
        // What is asked for now is over when the message is handed over, and nobody settles it.
        let records = [reserved(key, slot.at, mail, Origin::Mailrail), reserved(!key, now, asked, Origin::Host)];
        Ok(Self::For { slot, load: mail, records })
    }
}
