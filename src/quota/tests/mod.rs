//! The ledger, its clock and the planner, held to models that share no code with them.

mod brute;
mod clocks;
mod damage;
mod hours;
mod ledgers;
mod plans;
mod rules;
