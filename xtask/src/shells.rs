//! `shells`: the add-in and the extension around the core.

use anyhow::Result;

use crate::{
    core::{self, Profile},
    program::node,
    repository,
    size::Size,
    step::Steps,
};

/// Builds both plugins, unpacked, into dist/, and returns the size of the core they hold.
pub fn build(steps: &mut Steps) -> Result<Size> {
    let core = core::build(steps, Profile::Release)?;
    let _alone = repository::alone()?;
    steps.quiet("shells: add-in and extension (esbuild)", node("www/build.mjs", &[]))?;
    Ok(core)
}
