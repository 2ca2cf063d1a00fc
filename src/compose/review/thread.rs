//! What a reply answers to, and whom.

use super::Pass;
use crate::compose::{Field, Problem};

/// Everything about the conversation of a reply.
pub(super) fn check(pass: &mut Pass<'_>) {
    let Some(thread) = &pass.draft.thread else { return };
    let mut ids = thread.in_reply_to.iter().chain(&thread.references);
    let _ = ids.all(|id| pass.header_safe(id, Field::Thread.into()));
    let found_later = pass.rules.limits.finds_threads && (thread.conversation.is_some() || thread.draft.is_some());
    if thread.in_reply_to.is_none() && !found_later {
        pass.find(Problem::ReplyWithoutThread, Field::Thread);
    }
}
