//! Messages read back by `mail-parser`, which shares no code with what writes them.

mod messages;
mod ropes;
