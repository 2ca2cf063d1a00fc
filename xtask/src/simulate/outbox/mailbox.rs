//! The provider's mailbox, which counts for itself what went out, under which key, and when.

use mailrail::quota::Load;

/// Where an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lies {
    Draft,
    /// Handed over, and kept until its time.
    Submitted,
    Sent,
    /// Removed, by whomever.
    Gone,
}

/// A draft or message.
#[derive(Debug, Clone, Copy)]
pub struct Item {
    pub key: u128,
    pub lies: Lies,
    pub deferred: Option<i64>,
    /// Seen nowhere before this time: it is being moved, or the folder lags behind.
    pub hidden_until: i64,
}

/// What the provider knows of one message of ours.
#[derive(Debug, Clone, Default)]
pub struct Kept {
    pub load: Load,
    pub delivered: u32,
    /// A person threw a draft of it away.
    pub removed: bool,
    /// The life of the owner that removed a draft of it and has not told what came of that.
    pub taken_back_by: Option<u32>,
    /// An owner removed a draft of it.
    pub taken_back: bool,
}

/// One delivery, as the provider's limits count it.
#[derive(Debug, Clone, Copy)]
pub struct Delivery {
    pub at: i64,
    pub message: usize,
    /// By its deferred-send time.
    pub deferred: bool,
}

/// A run as the provider could know it by its keys.
#[derive(Debug, Clone, Copy)]
struct Keys {
    /// The first 32 bits of the run's key, and the rest.
    first: u32,
    rest: u128,
    count: u32,
    base: usize,
}

#[derive(Debug, Default)]
pub struct Mailbox {
    pub items: Vec<Item>,
    pub kept: Vec<Kept>,
    keys: Vec<Keys>,
    pub deliveries: Vec<Delivery>,
    /// Deferred messages that are to go, by time and item.
    pub due: Vec<(i64, usize)>,
    pub reads_sent: bool,
    pub verified: bool,
    /// How late the next sent message shows.
    pub lag: i64,
    /// When what is done next was asked for: a provider that is late counts it then.
    pub asked_at: i64,
}

const REST: u128 = u128::MAX >> 32;

impl Mailbox {
    /// An empty mailbox: what the consent reaches of it.
    pub fn new(verified: bool, reads_sent: bool) -> Self {
        Self { verified, reads_sent, ..Self::default() }
    }

    /// Messages that may come, each with what it takes.
    pub fn expects(&mut self, key: u128, loads: impl Iterator<Item = Load>) -> usize {
        let base = self.kept.len();
        self.kept.extend(loads.map(|load| Kept { load, ..Kept::default() }));
        let count = u32::try_from(self.kept.len() - base).unwrap_or(u32::MAX);
        let first = u32::try_from(key >> 96).unwrap_or_default();
        self.keys.push(Keys { first, rest: key & REST, count, base });
        base
    }

    /// Which message has this key.
    pub fn message(&self, key: u128) -> Option<usize> {
        let run = self.keys.iter().find(|run| run.rest == key & REST)?;
        let index = (u32::try_from(key >> 96).ok()? ^ run.first).checked_sub(1).filter(|index| *index < run.count)?;
        Some(run.base + usize::try_from(index).ok()?)
    }

    /// What a message takes.
    pub fn load(&self, message: usize) -> Load {
        self.kept.get(message).map(|kept| kept.load).unwrap_or_default()
    }

    pub fn create(&mut self, key: u128, deferred: Option<i64>) -> usize {
        self.items.push(Item { key, lies: Lies::Draft, deferred, hidden_until: i64::MIN });
        self.items.len() - 1
    }

    /// An item that is seen now.
    pub fn item(&self, id: usize, now: i64) -> Option<&Item> {
        self.items.get(id).filter(|item| item.lies != Lies::Gone && item.hidden_until <= now)
    }

    /// The items with a key that lie there.
    pub fn find(&self, key: u128, drafts: bool, now: i64) -> Option<usize> {
        let lies = |item: &Item| match item.lies {
            Lies::Draft | Lies::Submitted => drafts,
            Lies::Sent => !drafts,
            Lies::Gone => false,
        };
        self.items.iter().position(|item| item.key == key && item.hidden_until <= now && lies(item))
    }

    pub fn remove(&mut self, id: usize) {
        if let Some(item) = self.items.get_mut(id) {
            item.lies = Lies::Gone;
        }
    }

    /// Submits a draft: it goes out at once, or at its time.
    pub fn submit(&mut self, id: usize, now: i64) {
        let Some(item) = self.items.get_mut(id) else { return };
        match item.deferred.filter(|at| *at > now) {
            Some(at) => {
                item.lies = Lies::Submitted;
                self.due.push((at, id));
            }
            None => self.goes_out(id, self.asked_at, now),
        }
    }

    /// A message goes out now; it counts at a time that may have passed.
    pub fn goes_out(&mut self, id: usize, counts_at: i64, now: i64) {
        let lag = self.lag;
        let Some(item) = self.items.get_mut(id) else { return };
        item.lies = Lies::Sent;
        item.hidden_until = now + lag;
        let (key, deferred) = (item.key, item.deferred.is_some());
        self.deliver(key, counts_at, deferred);
    }

    /// A message of this key is delivered.
    pub fn deliver(&mut self, key: u128, at: i64, deferred: bool) {
        if let Some(message) = self.message(key) {
            if let Some(kept) = self.kept.get_mut(message) {
                kept.delivered += 1;
            }
            self.deliveries.push(Delivery { at, message, deferred });
        }
    }

    /// One that is sent with nothing before it: a copy of it lies among the sent messages.
    pub fn send_only(&mut self, key: u128, now: i64) -> usize {
        let id = self.create(key, None);
        self.goes_out(id, self.asked_at, now);
        id
    }
}
