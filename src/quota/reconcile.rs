//! The ledger and the mailbox's own list of sent mail, brought together: each message counts once, whoever sent it.

use std::collections::HashSet;

use super::{DAY, Ledger, Load, Origin, Record, Sent, fingerprint};

/// How far a message's time may be from the press of the host's own button.
const NEAR: i64 = 5 * 60 * 1000;

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
#[must_use]
pub fn reconcile(ledger: &Ledger, list: &[SentMessage], complete: bool, now: i64, wall: i64) -> Vec<Record> {
    // What was refused keeps its place without a message; if it is in the list all the same, it went.
    let counted: Vec<Sent> = ledger.after(now - DAY).filter(|sent| sent.load.messages > 0).collect();
    let mut keys: HashSet<u64> = counted.iter().map(|sent| sent.key).collect();
    let is_noted = |sent: &Sent| sent.origin == Origin::Host && !SentMessage::is_hash(sent.key);
    let mut noted: Vec<Sent> = counted.into_iter().filter(is_noted).collect();
    let mut records = Vec::new();
    for message in list {
        // The provider's clock is the true one; what it calls later than now was sent now.
        let at = message.at.saturating_sub(wall - now).min(now);
        let known = message.key.is_some_and(|key| keys.contains(&key)) || !keys.insert(message.id_hash);
        if known || at <= now - DAY {
            continue;
        }
        let mut entry = Sent { at, key: message.id_hash, origin: Origin::Elsewhere, load: message.load };
        if let Some(index) = nearest(&noted, &entry) {
            // The press of the host's button that sent it: the entry goes by the message's own name from now on, so that no
            // other message is taken for it.
            let press = noted.swap_remove(index);
            records.push(Record::Freed { key: press.key });
            entry = Sent { key: entry.key, ..press };
        }
        records.push(Record::Reserved {
            key: entry.key,
            at: entry.at,
            made: now,
            load: entry.load,
            origin: entry.origin,
        });
    }
    records.extend(complete.then_some(Record::Reconciled { at: now }));
    records
}

/// The press of the host's button that a message most likely came from: as many recipients, within five minutes.
fn nearest(noted: &[Sent], message: &Sent) -> Option<usize> {
    let size = |load: &Load| (load.recipients, load.external);
    let alike = noted.iter().enumerate().filter(|(_, press)| size(&press.load) == size(&message.load));
    let apart = alike.map(|(index, press)| (index, press.at.abs_diff(message.at)));
    apart.filter(|(_, apart)| *apart <= NEAR.unsigned_abs()).min_by_key(|(_, apart)| *apart).map(|(index, _)| index)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
