//! The project's only command: `cargo xtask`.

mod archive;
mod bench;
mod core;
mod demo;
mod dist;
mod freshness;
mod fuzz;
#[cfg(test)]
mod licences;
mod lock;
mod program;
mod repository;
mod score;
mod setup;
mod shells;
mod simulate;
mod size;
mod step;
mod test;
mod typings;

use std::{path::Path, process::ExitCode};

use step::Steps;

const USAGE: &str = "\
cargo xtask <command>

  demo [--check]            both plugins at work against the sandbox; --check drives them by itself
  test [native|web|e2e]     every test, or one kind of them
  test --kill               browsers and panes killed at 50 random moments of a run, and a run of 1,000 in bad weather
  dist                      everything for a release, into dist/
  bench review              the core's speed in Node and Chromium, beside other packages
  bench quota               the ledger's figures and the planner's, beside other packages
  bench bounce              the reader of bounce mails, beside other packages
  simulate quota [--seed S] [--runs N]
                            days of sending in worlds by chance, judged by a provider that counts for itself
  simulate outbox [--seed S] [--runs N]
                            runs of mail through throttles, lost answers and crashes, judged the same way
  score addresses FILE.xml  agreement with the test suite of is_email
  score bounces DIR         agreement with a folder of labelled bounce mails: eml/*.eml and labels.json
  score noise DIR           ordinary mails, a folder of .eml, that are taken for bounces
  fuzz [SECONDS]            made-up bounce mails for a minute or so long, where cargo-fuzz is installed
  core [--debug]            the Rust core as WebAssembly with its types, into target/core/
  shells                    the add-in and the extension, into dist/";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut steps = Steps::default();
    let done = match words.as_slice() {
        ["core"] => core::build(&mut steps, core::Profile::Release).map(|_| ExitCode::SUCCESS),
        ["core", "--debug"] => core::build(&mut steps, core::Profile::Debug).map(|_| ExitCode::SUCCESS),
        ["shells"] => shells::build(&mut steps).map(|_| ExitCode::SUCCESS),
        ["dist"] => dist::build(&mut steps).map(|()| ExitCode::SUCCESS),
        ["demo"] => demo::run(&mut steps, false),
        ["demo", "--check"] => demo::run(&mut steps, true),
        ["test", kinds @ ..] => match test::Kind::parse(kinds) {
            Some(kinds) => test::run(&mut steps, &kinds),
            None => return usage(),
        },
        ["bench", "review"] => bench::review(&mut steps).map(|()| ExitCode::SUCCESS),
        ["bench", "quota"] => bench::quota::run(&mut steps).map(|()| ExitCode::SUCCESS),
        ["bench", "bounce"] => bench::bounce::run(&mut steps).map(|()| ExitCode::SUCCESS),
        ["simulate", "quota", more @ ..] => simulate::Question::parse(more).and_then(|asked| simulate::quota(&asked)),
        ["simulate", "outbox", more @ ..] if cfg!(debug_assertions) => {
            steps.shown("simulate outbox", simulate::outbox::optimised(more)).map(|()| ExitCode::SUCCESS)
        }
        ["simulate", "outbox", more @ ..] => {
            simulate::Question::parse(more).and_then(|asked| simulate::outbox::outbox(&asked))
        }
        ["score", "addresses", file] => score::addresses(Path::new(file)),
        ["fuzz"] => fuzz::run(&mut steps, 60).map(|()| ExitCode::SUCCESS),
        ["fuzz", seconds] => match seconds.parse() {
            Ok(seconds) => fuzz::run(&mut steps, seconds).map(|()| ExitCode::SUCCESS),
            Err(_) => return usage(),
        },
        ["score", "bounces", folder] => score::bounces(Path::new(folder)),
        ["score", "noise", folder] => score::noise(Path::new(folder)),
        _ => return usage(),
    };
    done.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}

fn usage() -> ExitCode {
    eprintln!("{USAGE}");
    ExitCode::from(2)
}
