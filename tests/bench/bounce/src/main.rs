//! The reader of reports, measured natively over the mails that `bench bounce` made.

use std::{env, fs, hint::black_box, time::Instant};

/// Times that all are read, of which the fastest counts.
const ROUNDS: usize = 7;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = env::args().nth(1).ok_or("which file of mails?")?;
    let octets = fs::read(file)?;
    let mut mails = Vec::new();
    let mut rest = octets.as_slice();
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let (mail, after) = after.split_at_checked(usize::try_from(u32::from_le_bytes(*length))?).ok_or("cut short")?;
        mails.push(mail);
        rest = after;
    }
    let mut fastest = f64::INFINITY;
    for _ in 0..ROUNDS {
        let start = Instant::now();
        for mail in &mails {
            black_box(mailrail::bounce::read(black_box(mail)));
        }
        fastest = fastest.min(start.elapsed().as_secs_f64());
    }
    let each = fastest * 1e6 / f64::from(u32::try_from(mails.len())?);
    println!("native: {:.0} ms for {} mails, {each:.1} µs each", fastest * 1e3, mails.len());
    Ok(())
}
