//! One message of a run, as its records leave it.

use std::mem::{Discriminant, discriminant};

use super::{Manner, MessageState};
use crate::channel::{Consent, SendError, SendRecord};
use crate::quota::Load;

/// Why a message that is with the provider, or on its way there, is not to go out as it is. A later one outweighs an
/// earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unwanted {
    /// Its run does not go on for now.
    Paused,
    /// It is to go at another pace.
    Repaced,
    /// It is not to go out at all.
    Cancelled,
}

/// One message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Message {
    pub(super) address: String,
    /// The addresses of its other recipients.
    pub(super) others: Vec<String>,
    pub(super) name: Option<String>,
    pub(super) row: Option<usize>,
    pub(super) load: Load,
    pub(super) due: Option<i64>,
    pub(super) state: MessageState,
    pub(super) since: i64,
    /// What its conversation needs after a crash.
    pub(super) step: Option<SendRecord>,
    /// How often in a row the same trouble kept it from its next state.
    pub(super) tries: u32,
    /// When it was tried last.
    pub(super) tried_at: i64,
    trouble: Option<Discriminant<SendError>>,
    pub(super) unwanted: Option<Unwanted>,
    /// An earlier try may have gone out without a trace here.
    pub(super) look_first: bool,
    /// A person wants it tried again after it was over.
    pub(super) again: bool,
    /// It waited, here or with the provider, since it was queued or retried.
    pub(super) waited: bool,
}

impl Message {
    /// A message of which no record has been read yet.
    pub(super) fn unread(at: i64) -> Self {
        Self {
            address: String::new(),
            others: Vec::new(),
            name: None,
            row: None,
            load: Load::default(),
            due: None,
            state: MessageState::Queued,
            since: at,
            step: None,
            tries: 0,
            tried_at: at,
            trouble: None,
            unwanted: None,
            look_first: true,
            again: false,
            waited: false,
        }
    }

    /// When it was to go, as far as it says so itself.
    pub(super) fn promised(&self) -> i64 {
        let until = if let MessageState::Waiting { until, .. } = self.state { until } else { i64::MIN };
        until.max(self.due.unwrap_or(i64::MIN))
    }

    /// Whether it goes no further by itself.
    pub(super) fn needs_us(&self) -> bool {
        !self.state.is_over() && !matches!(self.state, MessageState::HandedOver { .. })
    }

    /// How often in a row this trouble was met, once it has been met again.
    pub(super) fn tries_with(&self, error: &SendError) -> u32 {
        if self.trouble == Some(discriminant(error)) { self.tries.saturating_add(1) } else { 1 }
    }

    /// Everybody it is for.
    pub(super) fn people(&self) -> Vec<String> {
        std::iter::once(&self.address).chain(&self.others).cloned().collect()
    }

    /// It is in another state, as far as that makes sense.
    pub(super) fn moved(&mut self, to: &MessageState, at: i64) {
        if self.state.is_over() {
            return;
        }
        let with_provider = matches!(self.state, MessageState::HandedOver { .. });
        match to {
            MessageState::Queued | MessageState::Scheduled { .. } | MessageState::Waiting { .. } => self.rest(to, at),
            MessageState::HandedOver { at: when, id } => {
                // By this it is found again even if the record of its hand-over is lost.
                if let Some(step) = &mut self.step {
                    (step.draft, step.deferred, step.committed) = (Some(id.clone()), Some(*when), true);
                }
                self.tries = if with_provider { self.tries.saturating_add(1) } else { 0 };
                (self.tried_at, self.trouble) = (at, None);
                self.become_state(to, at);
            }
            // It stays with the provider while it is looked at or taken back.
            MessageState::Checking | MessageState::Preparing | MessageState::Committing if with_provider => {}
            MessageState::Checking if self.state != MessageState::Checking => {
                self.tries = 0;
                self.become_state(to, at);
            }
            _ => self.become_state(to, at),
        }
    }

    /// It is in another state, in a run that came about in this manner.
    pub(super) fn moved_in(&mut self, manner: Manner, to: &MessageState, at: i64) {
        self.moved(to, at);
        // Its window came back and looked.
        if manner == Manner::ByHand && matches!(to, MessageState::Sent { .. } | MessageState::Refused { .. }) {
            self.settle(to, at);
        }
    }

    /// A request is about to be made.
    pub(super) fn stepped(&mut self, record: &SendRecord, at: i64) {
        match self.state {
            MessageState::Sent { .. } => return,
            // It was being begun when the person cancelled it.
            MessageState::Cancelled => self.unwanted = Some(Unwanted::Cancelled),
            // Whoever works on it knows that it is wanted again; the record that says so is lost.
            _ => {}
        }
        self.step = Some(record.clone());
        // A step without its id is of a later try: the record that it was taken back is lost.
        let with_provider =
            matches!(&self.state, MessageState::HandedOver { id, .. } if record.draft.as_ref() == Some(id));
        if !with_provider && self.state != MessageState::Checking {
            let to = if record.committed { MessageState::Committing } else { MessageState::Preparing };
            self.become_state(&to, at);
        }
    }

    /// Nobody could look what became of it.
    pub(super) fn unseen(&mut self, at: i64) {
        if !self.state.is_over() {
            (self.tries, self.tried_at) = (self.tries.saturating_add(1), at);
        }
    }

    /// Records of it may be lost: it may be further than it seems.
    pub(super) fn doubt(&mut self) {
        if !self.state.is_over() {
            self.look_first = true;
            if let Some(step) = &mut self.step {
                step.committed = true;
            }
        }
    }

    /// It has not gone out, and waits here.
    fn rest(&mut self, to: &MessageState, at: i64) {
        let in_doubt =
            matches!(self.state, MessageState::Committing | MessageState::Checking | MessageState::HandedOver { .. });
        self.look_first |= in_doubt && self.step.is_none();
        (self.tries, self.trouble) = match to {
            MessageState::Waiting { error, .. } => (self.tries_with(error), Some(discriminant(error))),
            _ => (0, None),
        };
        (self.tried_at, self.step) = (at, None);
        match (self.unwanted.take(), self.due.filter(|due| *due > at)) {
            (Some(Unwanted::Cancelled), _) => self.become_state(&MessageState::Cancelled, at),
            (_, Some(due)) if *to == MessageState::Queued => {
                self.become_state(&MessageState::Scheduled { at: due }, at);
            }
            _ => self.become_state(to, at),
        }
    }

    fn become_state(&mut self, to: &MessageState, at: i64) {
        if self.state != *to {
            let alike = discriminant(&self.state) == discriminant(to) && !matches!(to, MessageState::Waiting { .. });
            self.since = if alike { self.since } else { at };
            self.state = to.clone();
        }
        self.waited |= matches!(to, MessageState::Waiting { .. } | MessageState::HandedOver { .. });
        if self.state.is_over() {
            (self.step, self.unwanted, self.trouble) = (None, None, None);
            (self.look_first, self.again, self.waited, self.tries) = (false, false, false, 0);
        }
    }

    /// It is not wanted as it is, if it is with the provider.
    pub(super) fn take_back(&mut self, why: Unwanted) {
        if matches!(self.state, MessageState::HandedOver { .. }) {
            self.unwanted = self.unwanted.max(Some(why));
        }
    }

    /// What was to be taken back for a pause is left where it is.
    pub(super) fn leave(&mut self) {
        self.unwanted = self.unwanted.filter(|why| *why != Unwanted::Paused);
    }

    /// It is not to go out.
    pub(super) fn cancel(&mut self, consent: Consent, at: i64) {
        match self.state {
            // A lost record may have said that it went, and there is nothing to look at.
            MessageState::Queued | MessageState::Scheduled { .. } | MessageState::Waiting { .. }
                if self.look_first && consent == Consent::SendOnly =>
            {
                self.become_state(&MessageState::Unknown { error: SendError::Interrupted }, at);
            }
            MessageState::Queued | MessageState::Scheduled { .. } | MessageState::Waiting { .. } => {
                self.become_state(&MessageState::Cancelled, at);
            }
            _ if self.state.is_over() => {}
            _ => self.unwanted = Some(Unwanted::Cancelled),
        }
    }

    /// A refused message is tried again.
    pub(super) fn retry(&mut self, at: i64) {
        if matches!(self.state, MessageState::Refused { .. }) {
            self.revive(at);
        }
    }

    /// One that may have gone out has not, as the person says. Where it can be looked up, it is.
    pub(super) fn send_again(&mut self, consent: Consent, at: i64) {
        if matches!(self.state, MessageState::Unknown { .. }) {
            self.revive(at);
            self.look_first = consent == Consent::Verified;
        }
    }

    fn revive(&mut self, at: i64) {
        (self.state, self.since, self.again) = (MessageState::Queued, at, true);
        self.rest(&MessageState::Queued, at);
    }

    /// One that may have gone out has, as the person or a later look says; or has not, as a later look says.
    pub(super) fn settle(&mut self, to: &MessageState, at: i64) {
        if matches!(self.state, MessageState::Unknown { .. }) {
            self.become_state(to, at);
        }
    }

    /// It is tried at once if that is what it waits for.
    pub(super) fn hurry(&mut self, at: i64, concerns: impl Fn(&SendError) -> bool) {
        if matches!(&self.state, MessageState::Waiting { error, .. } if concerns(error)) {
            self.rest(&MessageState::Queued, at);
        }
    }
}
