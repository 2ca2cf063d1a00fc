//! Conversations against doubles of the two mailboxes: what the providers do, what the network does, and the one
//! rule that must hold whatever happens.

mod binding;
mod deferred;
mod exactly_once;
mod gmail;
mod graph;
mod inbox;
mod journal;
mod sent_mail;
mod steps;
mod world;
