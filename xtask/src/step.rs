//! Steps: one line each on stderr with its time, and a sign of life on the long ones.

use std::{
    fs::{self, File},
    io::{IsTerminal, Write, stderr},
    process::{Command, Stdio},
    sync::mpsc::{self, RecvTimeoutError},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

use crate::repository;

struct Done {
    name: String,
    took: Duration,
    well: bool,
}

/// The steps so far and how long each took.
#[derive(Default)]
pub struct Steps {
    done: Vec<Done>,
}

impl Steps {
    /// Does quiet work of our own under this name.
    pub fn work<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        let start = Instant::now();
        let result = while_ticking(name, start, work);
        self.over(name, start, result.is_ok());
        result.with_context(|| name.to_owned())
    }

    /// Runs a program whose output matters only if it fails.
    pub fn quiet(&mut self, name: &str, mut command: Command) -> Result<()> {
        self.work(name, || {
            let log = repository::path("target/xtask/step.log");
            fs::create_dir_all(repository::path("target/xtask"))?;
            let file = File::create(&log)?;
            let status = command
                .stdin(Stdio::null())
                .stdout(file.try_clone()?)
                .stderr(file)
                .status()
                .with_context(|| format!("{} could not be started", command.get_program().display()))?;
            if !status.success() {
                let said = fs::read(&log)?;
                bail!("{status}\n{}", last_lines(&String::from_utf8_lossy(&said), 40));
            }
            Ok(())
        })
    }

    /// Runs a program whose output the person should see.
    pub fn shown(&mut self, name: &str, mut command: Command) -> Result<()> {
        let start = Instant::now();
        eprintln!("--- {name}");
        let status = command
            .status()
            .with_context(|| format!("{name}: {} could not be started", command.get_program().display()))?;
        self.over(name, start, status.success());
        if !status.success() {
            bail!("{name} failed ({status})");
        }
        Ok(())
    }

    /// Every step with its time, for the end of a long command.
    pub fn summary(&self) -> String {
        let total = self.done.iter().map(|step| step.took).sum();
        let steps = self.done.iter().map(|step| line(&step.name, step.took, step.well));
        steps.chain([line("in all", total, true)]).collect::<Vec<_>>().join("\n")
    }

    fn over(&mut self, name: &str, start: Instant, well: bool) {
        let took = start.elapsed();
        let clear = if stderr().is_terminal() { "\r\x1b[K" } else { "" };
        eprintln!("{clear}{}", line(name, took, well));
        self.done.push(Done { name: name.to_owned(), took, well });
    }
}

/// Works while another thread shows the time that passed.
fn while_ticking<T>(name: &str, start: Instant, work: impl FnOnce() -> Result<T>) -> Result<T> {
    let live = stderr().is_terminal();
    let pace = if live { Duration::from_millis(200) } else { Duration::from_secs(15) };
    let (over, waits) = mpsc::channel::<()>();
    thread::scope(|scope| {
        scope.spawn(move || {
            while waits.recv_timeout(pace) == Err(RecvTimeoutError::Timeout) {
                let seconds = start.elapsed().as_secs();
                let sign = if live {
                    format!("\r{seconds:>7} s  {name} …")
                } else {
                    format!("{seconds:>7} s  {name} …\n")
                };
                // A closed stderr must not end the work.
                let _ = stderr().write_all(sign.as_bytes());
            }
        });
        let result = work();
        drop(over);
        result
    })
}

fn line(name: &str, took: Duration, well: bool) -> String {
    let failed = if well { "" } else { "  FAILED" };
    format!("{:>7.1} s  {name}{failed}", took.as_secs_f64())
}

fn last_lines(text: &str, count: usize) -> String {
    let lines: Vec<&str> = text.trim_end().lines().collect();
    let from = lines.len().saturating_sub(count);
    lines.into_iter().skip(from).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_shows_the_end_of_what_the_program_said() {
        assert_eq!(last_lines("a\nb\nc\n", 2), "b\nc");
        assert_eq!(last_lines("a\n", 2), "a");
    }

    #[test]
    fn the_summary_names_every_step_how_it_ended_and_the_sum() {
        let mut steps = Steps::default();
        steps.work("first", || Ok(())).unwrap();
        steps.work("second", || anyhow::bail!("no") as Result<()>).unwrap_err();
        let summary = steps.summary();
        let ends: Vec<&str> = summary.lines().filter_map(|line| line.split("s  ").nth(1)).collect();
        assert_eq!(ends, ["first", "second  FAILED", "in all"]);
    }
}
