//! `simulate quota`: days of sending in worlds by chance, judged by a provider that counts for itself.
//! [`outbox`] is `simulate outbox`.

mod chance;
mod judge;
pub mod outbox;
mod provider;
mod rules;
mod trouble;
mod window;
mod world;

use std::{
    hash::{BuildHasher, RandomState},
    process::ExitCode,
};

use anyhow::{Context, Result, bail};

use world::World;

/// How many worlds when nobody says.
const RUNS: u64 = 1000;

/// What was asked for: `--seed S --runs N`.
#[derive(Debug, PartialEq, Eq)]
pub struct Question {
    seed: Option<u64>,
    runs: u64,
}

impl Question {
    pub fn parse(words: &[&str]) -> Result<Self> {
        let mut question = Self { seed: None, runs: RUNS };
        for pair in words.chunks(2) {
            let number = |text: &str| text.parse::<u64>().with_context(|| format!("{text} is no number"));
            match pair {
                ["--seed", seed] => question.seed = Some(number(seed)?),
                ["--runs", runs] => question.runs = number(runs)?,
                _ => bail!("{}: use --seed S and --runs N", pair.join(" ")),
            }
        }
        Ok(question)
    }

    /// The seed that was asked for, or a fresh one, far from those of other runs and with room for the seeds after it.
    fn seed(&self) -> u64 {
        self.seed.unwrap_or_else(|| RandomState::new().hash_one(()) >> 16)
    }
}

/// What went wrong in all worlds together.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Faults {
    pub over_limit: u64,
    pub needlessly_delayed: u64,
}

impl Faults {
    fn none(self) -> bool {
        self == Self::default()
    }
}

/// What happened in all worlds together, to see that something did.
#[derive(Debug, Default, Clone, Copy)]
pub struct Happened {
    pub sent: u64,
    pub waited: u64,
    pub refused: u64,
    pub died: u64,
    pub clock_set: u64,
    pub slept: u64,
}

/// Runs the worlds, from this seed on. Prints where one failed, and its end.
pub fn quota(question: &Question) -> Result<ExitCode> {
    let seed = question.seed();
    let (mut faults, mut happened) = (Faults::default(), Happened::default());
    for seed in (seed..).take(usize::try_from(question.runs)?) {
        let world = World::lived(seed)?;
        if !world.faults.none() {
            println!("seed {seed}, to be seen again with --seed {seed} --runs 1:\n{}\n", world.story());
        }
        faults.over_limit += world.faults.over_limit;
        faults.needlessly_delayed += world.faults.needlessly_delayed;
        happened.add(&world.happened);
    }
    println!("seed {seed}, runs {}: {happened}", question.runs);
    println!("over-limit {}, needlessly delayed {}", faults.over_limit, faults.needlessly_delayed);
    Ok(if faults.none() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

impl Happened {
    fn add(&mut self, other: &Self) {
        self.sent += other.sent;
        self.waited += other.waited;
        self.refused += other.refused;
        self.died += other.died;
        self.clock_set += other.clock_set;
        self.slept += other.slept;
    }
}

impl std::fmt::Display for Happened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { sent, waited, refused, died, clock_set, slept } = self;
        write!(
            f,
            "{sent} messages sent, {refused} refused, {waited} waits, {died} windows died, the clock was set {clock_set} \
             times, the machine slept {slept} times"
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_worlds_stay_inside_every_limit_and_nothing_waits_in_vain() {
        let question = Question { seed: None, runs: 60 };
        assert_eq!(quota(&question).unwrap(), ExitCode::SUCCESS);
    }

    #[test]
    fn a_world_is_the_same_again_for_the_same_seed() {
        let (one, other) = (World::lived(11).unwrap(), World::lived(11).unwrap());
        assert_eq!(one.story(), other.story());
        assert!(one.happened.sent > 0);
    }

    #[test]
    fn a_question_has_a_seed_and_runs() {
        assert_eq!(Question::parse(&["--runs", "5", "--seed", "7"]).unwrap(), Question { seed: Some(7), runs: 5 });
        assert_eq!(Question::parse(&[]).unwrap(), Question { seed: None, runs: RUNS });
        assert!(Question::parse(&["--seed"]).is_err());
        assert!(Question::parse(&["--runs", "many"]).is_err());
    }
}
