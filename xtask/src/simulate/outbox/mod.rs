//! `simulate outbox`: runs of mail through worlds by chance, judged by a provider that counts for itself.

mod answers;
mod carrying;
mod clocks;
mod errand;
mod fate;
mod judge;
mod mailbox;
mod network;
mod owner;
mod people;
mod place;
mod scene;
mod store;
mod story;
mod trouble;
mod view;
mod world;

use std::{
    process::{Command, ExitCode},
    time::Instant,
};

use anyhow::Result;
use mailrail::outbox::MessageState;

use super::Question;
use crate::program::cargo;
use world::World;

/// Lines of the story of a fault.
const STORY: usize = 60;
/// Faulty worlds that are told.
const TOLD: u64 = 3;
/// Begins the line of a fault.
const JUDGE: &str = "JUDGE";

/// What went wrong in all worlds together.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Faults {
    pub lost: u64,
    pub duplicated: u64,
    pub over_limit: u64,
    pub stuck: u64,
    pub first: Option<Fault>,
}

/// What a fault is about, as far as a story needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// One message.
    Of(usize),
    /// Everything before a time, milliseconds after the beginning.
    At(i64),
}

/// What happened in all worlds together, to see that something did.
#[derive(Debug, Default, Clone, Copy)]
pub struct Happened {
    pub messages: u64,
    pub sent: u64,
    pub refused: u64,
    pub cancelled: u64,
    pub unknown: u64,
    pub handed_over: u64,
    pub wishes: u64,
    pub died: u64,
    pub slept: u64,
    pub clock_set: u64,
    pub disks_full: u64,
    pub signed_out: u64,
    pub thrown_away: u64,
    pub damaged: u64,
}

/// `simulate outbox` as it runs fast: in a build with optimisations.
pub fn optimised(words: &[&str]) -> Command {
    let run = ["run", "--quiet", "--profile", "simulate", "--package", "xtask", "--", "simulate", "outbox"];
    cargo(&[&run[..], words].concat())
}

/// Runs the worlds, from this seed on. Prints where one failed, and its end.
pub fn outbox(question: &Question) -> Result<ExitCode> {
    let seed = question.seed();
    let begun = Instant::now();
    let (mut faults, mut happened, mut faulty) = (Faults::default(), Happened::default(), 0);
    for seed in (seed..).take(usize::try_from(question.runs)?) {
        let world = World::lived(seed, false)?;
        if !world.faults.none() {
            faulty += 1;
            if faulty <= TOLD {
                let world = World::lived(seed, true)?;
                let story = world.story(STORY);
                println!("seed {seed}, to be seen again with --seed {seed} --runs 1:\n{story}\n");
            }
        }
        faults.add(&world.faults);
        happened.add(&world.happened);
    }
    println!("seed {seed}, {:.1} s: {happened}", begun.elapsed().as_secs_f64());
    println!("runs {}, messages {}, {faults}", question.runs, happened.messages);
    Ok(if faults.none() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

impl Faults {
    fn none(&self) -> bool {
        *self == Self::default()
    }

    fn add(&mut self, other: &Self) {
        self.lost += other.lost;
        self.duplicated += other.duplicated;
        self.over_limit += other.over_limit;
        self.stuck += other.stuck;
    }
}

impl std::fmt::Display for Faults {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { lost, duplicated, over_limit, stuck, .. } = self;
        write!(f, "lost {lost}, duplicated {duplicated}, over-limit {over_limit}, stuck {stuck}")
    }
}

impl Happened {
    /// How a message ended.
    fn judged(&mut self, state: Option<&MessageState>) {
        match state {
            Some(MessageState::Sent { .. }) => self.sent += 1,
            Some(MessageState::Refused { .. }) => self.refused += 1,
            Some(MessageState::Cancelled) => self.cancelled += 1,
            Some(MessageState::Unknown { .. }) => self.unknown += 1,
            _ => {}
        }
    }

    fn add(&mut self, other: &Self) {
        self.messages += other.messages;
        self.sent += other.sent;
        self.refused += other.refused;
        self.cancelled += other.cancelled;
        self.unknown += other.unknown;
        self.handed_over += other.handed_over;
        self.wishes += other.wishes;
        self.died += other.died;
        self.slept += other.slept;
        self.clock_set += other.clock_set;
        self.disks_full += other.disks_full;
        self.signed_out += other.signed_out;
        self.thrown_away += other.thrown_away;
        self.damaged += other.damaged;
    }
}

impl std::fmt::Display for Happened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { sent, refused, cancelled, unknown, handed_over, wishes, died, slept, .. } = self;
        let Self { clock_set, disks_full, signed_out, thrown_away, damaged, .. } = self;
        write!(
            f,
            "{sent} sent ({handed_over} of them handed over before), {refused} refused, {cancelled} cancelled, {unknown} \
             unknown; people asked {wishes} times and threw {thrown_away} drafts away, {died} owners died, machines slept \
             {slept} times, clocks were set {clock_set} times, disks were full {disks_full} times, sign-in was lost \
             {signed_out} times, {damaged} records were damaged"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_worlds_send_every_message_once() {
        let question = Question { seed: None, runs: 300 };
        assert_eq!(outbox(&question).unwrap(), ExitCode::SUCCESS);
    }

    #[test]
    fn a_world_is_the_same_again_for_the_same_seed() {
        let (one, other) = (World::lived(11, true).unwrap(), World::lived(11, true).unwrap());
        assert_eq!(one.story(usize::MAX), other.story(usize::MAX));
        assert!(one.happened.messages > 0);
    }
}
