//! Messages read back by `mail-parser`, which shares no code with what writes them.

mod alternatives;
mod messages;
mod ropes;
