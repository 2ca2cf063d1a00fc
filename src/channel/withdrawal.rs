//! Takes a message back that may leave by itself at any moment: looked at before each removal, and searched for after it.

use super::look::{Look, Mailbox, Seen, Sight};
use super::protocol::{Heard, Next};
use super::{Response, SendError, patience};

/// What a withdrawal has come to.
#[derive(Debug)]
pub(super) enum Taken {
    /// Not sure yet.
    Next(Next),
    /// It lies there submitted, and was to be left then.
    Submitted,
    /// Out already, with the provider's id where known.
    Sent(Option<String>),
    /// Taken back.
    Removed,
    /// Neither among drafts nor among sent messages.
    Gone,
    /// The provider does not let us remove it.
    Kept(SendError),
    /// Nobody can say.
    Unknown(SendError),
}

#[derive(Debug)]
enum At {
    Looking,
    Removing,
    /// Among the sent messages.
    Searching(Look),
}

/// Takes one draft back.
#[derive(Debug)]
pub(super) struct Withdrawal {
    draft: String,
    leave_submitted: bool,
    at: At,
    /// Its removal has been asked for.
    asked: bool,
    tries: u8,
}

impl Withdrawal {
    /// Begins to take a draft back, unless it turns out to be submitted and that is as well.
    pub(super) fn begin(mailbox: &impl Mailbox, draft: String, leave_submitted: bool) -> (Self, Next) {
        let next = Next::Ask(mailbox.draft_in_folder(&draft));
        (Self { draft, leave_submitted, at: At::Looking, asked: false, tries: 0 }, next)
    }

    pub(super) fn on(&mut self, mailbox: &impl Mailbox, heard: Heard) -> Taken {
        match (std::mem::replace(&mut self.at, At::Looking), heard) {
            (At::Searching(mut look), heard) => {
                let sight = look.on(mailbox, heard);
                self.at = At::Searching(look);
                self.searched(sight)
            }
            (_, Heard::Rested) => Taken::Next(Next::Ask(mailbox.draft_in_folder(&self.draft))),
            (At::Looking, Heard::Answer(response)) => self.looked(mailbox, &response),
            (At::Looking, Heard::Refused(SendError::NotFound)) => self.search(mailbox, patience::LOOKS),
            (At::Looking, Heard::Refused(error)) => Taken::Unknown(error),
            // The provider's own yes; what a proxy answers in its place is not.
            (At::Removing, Heard::Answer(Response { status: 204, .. })) => self.search(mailbox, 0),
            (At::Removing, Heard::Answer(_)) => self.again(SendError::AnswerUnreadable),
            // It has just gone out, or an earlier try removed it.
            (At::Removing, Heard::Refused(SendError::NotFound)) => self.again(SendError::NotFound),
            (At::Removing, Heard::Refused(error)) => Taken::Kept(error),
            (_, Heard::Lost(error)) => self.again(error),
        }
    }

    fn looked(&mut self, mailbox: &impl Mailbox, response: &Response) -> Taken {
        match (mailbox.seen(response), mailbox.id_in_folder(response)) {
            (Some(Seen::Sent), _) => Taken::Sent(Some(self.draft.clone())),
            (Some(Seen::Submitted), _) if self.leave_submitted => Taken::Submitted,
            (Some(_), Some(id)) => {
                (self.at, self.asked) = (At::Removing, true);
                Taken::Next(Next::Ask(mailbox.remove(&id)))
            }
            _ => self.again(SendError::AnswerUnreadable),
        }
    }

    fn search(&mut self, mailbox: &impl Mailbox, lag: u8) -> Taken {
        let (look, next) = Look::in_sent(mailbox, self.draft.clone(), lag);
        self.at = At::Searching(look);
        Taken::Next(next)
    }

    fn again(&mut self, error: SendError) -> Taken {
        self.tries += 1;
        if self.tries > patience::LOOKS {
            return Taken::Unknown(error);
        }
        Taken::Next(Next::Rest(patience::rest(self.tries)))
    }

    /// Gone after its removal was asked for: were it out, it would be among the sent messages.
    fn searched(&self, sight: Sight) -> Taken {
        match sight {
            Sight::Next(next) => Taken::Next(next),
            Sight::Sent(id) => Taken::Sent(id),
            Sight::Gone if self.asked => Taken::Removed,
            Sight::Gone => Taken::Gone,
            Sight::Unknown(error) => Taken::Unknown(error),
            // Nobody looks at the draft here.
            Sight::Draft | Sight::Submitted => Taken::Unknown(SendError::AnswerUnreadable),
        }
    }
}
