//! After an unknown outcome: look into the mailbox until it says whether the message is out.

use super::protocol::{Heard, Next};
use super::{Request, Response, SendError, patience};

/// Where one message of ours can be looked for.
pub(super) trait Mailbox: std::fmt::Debug {
    /// Reads the draft.
    fn draft(&self, id: &str) -> Request;
    /// Reads the draft with the id that it loses when it goes out: who removes by that never removes a sent message.
    fn draft_in_folder(&self, id: &str) -> Request;
    /// Whether a message keeps its draft's id when it goes out, so that who removes by that may remove a sent message.
    fn keeps_ids(&self) -> bool;
    /// Searches our key among drafts.
    fn in_drafts(&self) -> Request;
    /// Searches our key among sent messages.
    fn in_sent(&self) -> Request;
    /// Removes the draft.
    fn remove(&self, id: &str) -> Request;
    /// Whether an answer is the provider's own yes to a removal; what a proxy answers in its place is not.
    fn removed(&self, response: &Response) -> bool {
        response.status == 204
    }
    /// What a read of the draft answered; none when it cannot be read.
    fn seen(&self, response: &Response) -> Option<Seen>;
    /// The id that [`draft_in_folder`](Self::draft_in_folder) answered.
    fn id_in_folder(&self, response: &Response) -> Option<String>;
    /// The first id that a search answered; none when it cannot be read.
    fn found(&self, response: &Response) -> Option<Option<String>>;
}

/// What a message is that is read by its draft's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seen {
    /// A draft, as far as the provider tells.
    Draft,
    /// Handed over, and waiting for its time.
    Submitted,
    /// Out.
    Sent,
}

/// What a look has come to.
#[derive(Debug)]
pub(super) enum Sight {
    /// Not sure yet.
    Next(Next),
    /// Still a draft, twice in a row.
    Draft,
    /// Handed over, and waiting for its time.
    Submitted,
    /// Out, with the provider's id where known.
    Sent(Option<String>),
    /// Neither among drafts nor among sent messages.
    Gone,
    /// Nobody can say.
    Unknown(SendError),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    Draft,
    Sent,
}

/// Looks at the draft, and once that is gone at the sent messages.
#[derive(Debug)]
pub(super) struct Look {
    draft: String,
    at: At,
    tries: u8,
    /// Searches of the sent messages that found nothing.
    misses: u8,
    /// Searches after the first that a list which lags behind is given.
    lag: u8,
    seen_draft: bool,
    /// In the same session as the hand-over nobody but it can have removed the draft.
    live: bool,
}

impl Look {
    /// A look right after a lost hand-over (`live`), or after a crash.
    pub(super) fn new(draft: String, live: bool) -> Self {
        Self { draft, at: At::Draft, tries: 0, misses: 0, lag: patience::LOOKS, seen_draft: false, live }
    }

    /// A look at what nobody is just handing over: one is enough to see a draft.
    pub(super) fn at_rest(mailbox: &impl Mailbox, draft: String) -> (Self, Next) {
        let next = Next::Ask(mailbox.draft(&draft));
        (Self { seen_draft: true, ..Self::new(draft, false) }, next)
    }

    /// A look at the sent messages alone.
    pub(super) fn in_sent(mailbox: &impl Mailbox, draft: String, lag: u8) -> (Self, Next) {
        (Self { at: At::Sent, lag, ..Self::new(draft, false) }, Next::Ask(mailbox.in_sent()))
    }

    /// Lets the provider settle first: a hand-over may still be under way.
    pub(super) fn begin(&self) -> Next {
        Next::Rest(patience::rest(1))
    }

    pub(super) fn on(&mut self, mailbox: &impl Mailbox, heard: Heard) -> Sight {
        match (self.at, heard) {
            (_, Heard::Rested) => Sight::Next(Next::Ask(match self.at {
                At::Draft => mailbox.draft(&self.draft),
                At::Sent => mailbox.in_sent(),
            })),
            (At::Draft, Heard::Answer(response)) => match mailbox.seen(&response) {
                Some(Seen::Draft) if self.seen_draft => Sight::Draft,
                Some(Seen::Draft) => {
                    self.seen_draft = true;
                    Sight::Next(Next::Rest(patience::rest(1)))
                }
                Some(Seen::Submitted) => Sight::Submitted,
                Some(Seen::Sent) => Sight::Sent(Some(self.draft.clone())),
                None => self.again(SendError::AnswerUnreadable),
            },
            (At::Draft, Heard::Refused(SendError::NotFound)) => {
                self.at = At::Sent;
                Sight::Next(Next::Ask(mailbox.in_sent()))
            }
            (At::Sent, Heard::Answer(response)) => match mailbox.found(&response) {
                Some(Some(id)) => Sight::Sent(Some(id)),
                Some(None) => self.missed(),
                None => self.again(SendError::AnswerUnreadable),
            },
            // The consent does not reach the sent messages; the hand-over alone can have taken the draft away.
            (At::Sent, Heard::Refused(SendError::AccessDenied | SendError::ConsentMissing)) if self.live => {
                Sight::Sent(None)
            }
            (_, Heard::Refused(error)) => Sight::Unknown(error),
            (_, Heard::Lost(error)) => self.again(error),
        }
    }

    /// Only a search that was answered speaks for the message being gone.
    fn missed(&mut self) -> Sight {
        self.misses += 1;
        if self.misses > self.lag {
            return Sight::Gone;
        }
        Sight::Next(Next::Rest(patience::rest(self.misses)))
    }

    fn again(&mut self, error: SendError) -> Sight {
        self.tries += 1;
        if self.tries > patience::LOOKS {
            return Sight::Unknown(error);
        }
        Sight::Next(Next::Rest(patience::rest(self.tries)))
    }
}
