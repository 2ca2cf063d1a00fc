//! The ledger and the mailbox's own list of sent mail, brought together: each message counts once, whoever sent it.

use std::collections::HashMap;

use super::{DAY, Ledger, Load, Origin, Record, Sent, fingerprint};

/// How far a message's time may be from the press of the host's own button.
const NEAR: i64 = 5 * 60 * 1000;
/// How long a send of ours may take until it is settled.
const UNSETTLED: i64 = 10 * 60 * 1000;

/// A message in the mailbox's list of sent mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SentMessage {
    /// Our key, if it is one of ours: [`MessageKey::number`](crate::message::MessageKey::number).
    pub key: Option<u64>,
    /// The provider's id of it, hashed: its key in the ledger if it is none of ours.
    pub id_hash: u64,
    /// When it was sent, milliseconds since 1970-01-01T00:00Z by the provider's clock.
    pub at: i64,
    /// How much it took.
    pub load: Load,
}

impl SentMessage {
    /// The 16 bits that all hashes begin with. A random key that begins so too is at worst counted twice.
    const MARK: u64 = 0x5e47;

    /// A provider's id as a number that stays the same.
    #[must_use]
    pub fn hash(id: &str) -> u64 {
        let hash = fingerprint(id);
        Self::MARK << 48 | (hash ^ hash >> 48) & 0xffff_ffff_ffff
    }

    fn is_hash(key: u64) -> bool {
        key >> 48 == Self::MARK
    }
}

/// The records that make the ledger count what the mailbox's list has and the ledger has not. `now` is the ledger's time,
/// `wall` that of the wall clock. However often a message is read, it counts once.
///
/// What left from here goes by the message's own name in the ledger from then on: it need not be read again, and no other
/// message is taken for it.
#[must_use]
pub fn reconcile(ledger: &Ledger, list: &[SentMessage], complete: bool, now: i64, wall: i64) -> Vec<Record> {
    // What was refused keeps its place without a message; if it is in the list all the same, it went.
    let mut counted: HashMap<u64, Sent> =
        ledger.after(now - DAY).filter(|sent| sent.load.messages > 0).map(|sent| (sent.key, sent)).collect();
    let is_press = |sent: &Sent| sent.origin == Origin::Host && !SentMessage::is_hash(sent.key);
    let mut presses: Vec<Sent> = counted.values().copied().filter(is_press).collect();
    let mut records = Vec::new();
    for message in list {
        // The provider's clock is the true one; what it calls later than now was sent now.
        let at = message.at.saturating_sub(wall - now).min(now);
        if counted.contains_key(&message.id_hash) || at <= now - DAY {
            continue;
        }
        let found = Sent { at, key: message.id_hash, origin: Origin::Elsewhere, load: message.load };
        let ours = message.key.filter(|key| counted.contains_key(key));
        let entry = match ours.or_else(|| nearest(&mut presses, &found)).and_then(|key| counted.remove(&key)) {
            // Somebody may still be waiting to settle it.
            Some(own) if ours.is_some() && own.at > now - UNSETTLED => {
                counted.insert(own.key, own);
                continue;
            }
            Some(own) => {
                records.push(Record::Freed { key: own.key });
                Sent { key: found.key, origin: Origin::Host, ..own }
            }
            None => found,
        };
        let Sent { at, key, origin, load } = entry;
        records.push(Record::Reserved { key, at, made: now, load, origin });
        counted.insert(key, entry);
    }
    records.extend(complete.then_some(Record::Reconciled { at: now }));
    records
}

/// Takes out the press of the host's button that a message most likely came from: as many recipients, within five
/// minutes.
fn nearest(presses: &mut Vec<Sent>, message: &Sent) -> Option<u64> {
    let size = |load: &Load| (load.recipients, load.external);
    let alike = presses.iter().enumerate().filter(|(_, press)| size(&press.load) == size(&message.load));
    let apart = alike.map(|(index, press)| (press.at.abs_diff(message.at), index));
    let (_, index) = apart.filter(|(apart, _)| *apart <= NEAR.unsigned_abs()).min()?;
    Some(presses.swap_remove(index).key)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
