//! The ledger, its clock and the planner, held to models that share no code with them.

mod brute;
mod ledgers;
mod plans;
mod rules;
