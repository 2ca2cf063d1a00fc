//! What the body says.

use super::Pass;

/// Everything about the body.
pub(super) fn check(pass: &mut Pass<'_>) {
    let _ = pass;
}
