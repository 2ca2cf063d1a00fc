//! 100,000 events.

use super::*;

/// Numbers in no order (Marsaglia's xorshift).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }
}

/// Runs of 500 to 3,000 addresses over 90 days; a tenth comes back, delayed before or not, a twentieth is answered.
fn events() -> Vec<Event> {
    let mut numbers = Numbers(7);
    let mut events = Vec::new();
    for run in 0..=159_u8 {
        let at = START + i64::from(run) * 13 * HOUR;
        events.push(began(at, run, Manner::Separately, &format!("Offer {}", run % 12)));
        for index in 0..500 {
            let about = message(run, index);
            let to = format!("p{}@example.com", numbers.below(3000));
            let at = at + i64::from(index) * 1000;
            events.push(sent(at, about.clone(), &[&to]));
            let (fate, report) = (numbers.below(20), numbers.below(u64::MAX));
            let later = at + HOUR;
            match fate {
                0 => events.push(reported(later, about, &to, Action::Failed, Class::UnknownRecipient, report)),
                1 => {
                    events.push(reported(later, about.clone(), &to, Action::Delayed, Class::Network, report));
                    events.push(reported(later + DAY, about, &to, Action::Failed, Class::Expired, report + 1));
                }
                2 => events.push(replied(later, about, &to, report)),
                3 => events.push(refused(at - 1, about, &[&to])),
                _ => {}
            }
        }
    }
    events
}

#[test]
fn the_figures_that_are_kept_are_those_that_are_folded_anew() {
    let events = events();
    assert!(events.len() > 95_000, "{}", events.len());
    let (first, last) = (START - DAY, START + 1000 * DAY);
    let mut known = activity(&events);
    let kept = view_in(&known, ALL, |_| 540);
    // Something beside the range, so that it is no longer all there is.
    known.take(&sent(first - 1, message(200, 0), &["before@example.com"]));
    known.take(&sent(last, message(200, 1), &["after@example.com"]));
    let folded = view_in(&known, DateRange { from: Some(first), to: Some(last) }, |_| 540);
    assert_eq!(kept, folded);
    assert_eq!(kept.totals.sent, 80_000);
    assert_eq!(kept.templates.len(), 12);
    assert_eq!(kept.templates.iter().map(|line| line.uses).sum::<u32>(), 160);
}
