//! What is appended to a body unless a field places it.

use super::filling::Filling;
use super::{Sender, Snippet};
use crate::compose::MergeField;

/// The signature and the way to end all mail, each where there is one and no field of the body places it.
pub(super) fn ending<'a>(fillings: &[Filling<'_>], sender: &'a Sender) -> impl Iterator<Item = &'a Snippet> {
    let placed = |field: &MergeField| fillings.iter().any(|filling| filling.field == *field);
    let signature = sender.signature.as_ref().filter(|_| !placed(&MergeField::MySignature));
    let unsubscribe = [&sender.team_unsubscribe, &sender.friendly_unsubscribe].into_iter().flatten();
    let unsubscribe = unsubscribe.filter(|snippet| !snippet.is_blank()).take(1).filter({
        let placed = placed(&MergeField::TeamUnsubscribe) || placed(&MergeField::FriendlyUnsubscribe);
        move |_| !placed
    });
    signature.filter(|snippet| !snippet.is_blank()).into_iter().chain(unsubscribe)
}
