//! After an unknown outcome: look into the mailbox until it says whether the message is out.

use super::protocol::{Heard, Next};
use super::{Request, Response, SendError, patience};

/// Where one message of ours can be looked for.
pub(super) trait Mailbox: std::fmt::Debug {
    /// Reads the draft.
    fn draft(&self, id: &str) -> Request;
    /// Searches our key among drafts.
    fn in_drafts(&self) -> Request;
    /// Searches our key among sent messages.
    fn in_sent(&self) -> Request;
    /// Removes the draft.
    fn remove(&self, id: &str) -> Request;
    /// Whether what [`draft`](Self::draft) answered is still a draft; none when it cannot be read.
    fn is_draft(&self, response: &Response) -> Option<bool>;
    /// The first id that a search answered; none when it cannot be read.
    fn found(&self, response: &Response) -> Option<Option<String>>;
}

/// What a look has come to.
#[derive(Debug)]
pub(super) enum Sight {
    /// Not sure yet.
    Next(Next),
    /// Still a draft, twice in a row.
    Draft,
    /// Out, with the provider's id where known.
    Sent(Option<String>),
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
    seen_draft: bool,
    /// In the same session as the hand-over nobody but it can have removed the draft.
    live: bool,
}

impl Look {
    /// A look right after a lost hand-over (`live`), or after a crash.
    pub(super) fn new(draft: String, live: bool) -> Self {
        Self { draft, at: At::Draft, tries: 0, seen_draft: false, live }
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
            (At::Draft, Heard::Answer(response)) => match mailbox.is_draft(&response) {
                Some(true) if self.seen_draft => Sight::Draft,
                Some(true) => {
                    self.seen_draft = true;
                    Sight::Next(Next::Rest(patience::rest(1)))
                }
                Some(false) => Sight::Sent(Some(self.draft.clone())),
                None => self.again(SendError::AnswerUnreadable),
            },
            (At::Draft, Heard::Refused(SendError::NotFound)) => {
                self.at = At::Sent;
                Sight::Next(Next::Ask(mailbox.in_sent()))
            }
            (At::Sent, Heard::Answer(response)) => match mailbox.found(&response) {
                Some(Some(id)) => Sight::Sent(Some(id)),
                Some(None) => self.again(SendError::NotFound),
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

    fn again(&mut self, error: SendError) -> Sight {
        self.tries += 1;
        if self.tries > patience::LOOKS {
            return Sight::Unknown(error);
        }
        Sight::Next(Next::Rest(patience::rest(self.tries)))
    }
}
