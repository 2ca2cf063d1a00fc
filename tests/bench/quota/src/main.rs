//! The ledger and the planner, measured natively.

use std::{hint::black_box, time::Instant};

use quota_bench::Bench;

/// Times that each is done, of which the median of `ROUNDS` counts.
const TIMES: u32 = 20_000;
const ROUNDS: usize = 9;

fn main() {
    let mut full = Bench::full();
    println!("native, a ledger of {} messages, five rules:", quota_bench::FULL);
    let check = median(|| (0..TIMES).for_each(|_| _ = black_box(black_box(&full).check())));
    println!("  check        {:>8.3} µs (goal 5)", check / f64::from(TIMES) * 1e6);
    let reserve = median(|| (0..TIMES).for_each(|_| _ = black_box(full.next())));
    println!("  reservation  {:>8.3} µs (goal 5)", reserve / f64::from(TIMES) * 1e6);
    for (name, alike) in [("alike", true), ("of 1 to 500 recipients", false)] {
        let mut hours = 0.0;
        let plan = median(|| hours = black_box(&full).plan(10_000, alike));
        println!("  plan         {:>8.1} ms for 10,000 messages {name}, {hours:.0} hours long", plan * 1e3);
    }
}

/// Seconds that it takes.
fn median(mut work: impl FnMut()) -> f64 {
    work();
    let mut times = [(); ROUNDS].map(|()| {
        let start = Instant::now();
        work();
        start.elapsed().as_secs_f64()
    });
    times.sort_by(f64::total_cmp);
    times.get(ROUNDS / 2).copied().unwrap_or_default()
}
