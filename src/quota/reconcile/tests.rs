use std::collections::HashSet;

use proptest::prelude::*;

use super::{SentMessage, reconcile};
use crate::quota::{DAY, Ledger, Load, Measure, Origin, Record};

const NOW: i64 = 1_793_528_400_000;
const MINUTE: i64 = 60_000;

fn load(recipients: u32) -> Load {
    Load { messages: 1, recipients, external: recipients / 2, ..Load::default() }
}

fn reserved(key: u64, at: i64, recipients: u32, origin: Origin) -> Record {
    Record::Reserved { key, at, made: at.min(NOW), load: load(recipients), origin }
}

fn ledger(records: &[Record]) -> Ledger {
    let mut ledger = Ledger::default();
    records.iter().for_each(|record| ledger.apply(record));
    ledger
}

fn message(id: &str, at: i64, recipients: u32) -> SentMessage {
    SentMessage { key: None, id_hash: SentMessage::hash(id), at, load: load(recipients) }
}

/// Takes a list up, as often as the mailbox is read.
fn take_up(ledger: &mut Ledger, list: &[SentMessage]) {
    for _ in 0..3 {
        reconcile(ledger, list, true, NOW, NOW).iter().for_each(|record| ledger.apply(record));
    }
}

fn counted(ledger: &Ledger) -> Vec<(i64, u32, Origin)> {
    ledger.after(NOW - DAY).map(|sent| (sent.at, sent.load.recipients, sent.origin)).collect()
}

#[test]
fn mail_from_a_phone_counts_once_however_often_the_list_is_read() {
    let mut ledger = ledger(&[reserved(7, NOW - MINUTE, 2, Origin::Mailrail)]);
    let ours = SentMessage { key: Some(7), ..message("ours", NOW - MINUTE + 2000, 2) };
    let phone = message("phone", NOW - 3 * MINUTE, 40);
    take_up(&mut ledger, &[ours, phone, phone]);
    assert_eq!(counted(&ledger), [(NOW - 3 * MINUTE, 40, Origin::Elsewhere), (NOW - MINUTE, 2, Origin::Mailrail)]);
    assert_eq!(ledger.reconciled_at(), Some(NOW));
}

#[test]
fn a_message_of_ours_goes_by_its_own_name_once_its_send_is_over() {
    for (at, renamed) in [(NOW - 9 * MINUTE, false), (NOW - 11 * MINUTE, true)] {
        let mut ledger = ledger(&[reserved(7, at, 2, Origin::Mailrail), Record::Settled { key: 7, load: load(2) }]);
        let before = counted(&ledger)[0].0;
        let ours = SentMessage { key: Some(7), ..message("ours", at + 3000, 2) };
        take_up(&mut ledger, &[ours]);
        assert_eq!((ledger.contains(7), ledger.contains(ours.id_hash)), (!renamed, renamed));
        let origin = if renamed { Origin::Host } else { Origin::Mailrail };
        assert_eq!(counted(&ledger), [(before, 2, origin)]);
    }
}

#[test]
fn mail_of_ours_from_another_computer_counts() {
    let mut ledger = Ledger::default();
    take_up(&mut ledger, &[SentMessage { key: Some(7), ..message("ours", NOW - MINUTE, 2) }]);
    assert_eq!(counted(&ledger), [(NOW - MINUTE, 2, Origin::Elsewhere)]);
}

#[test]
fn what_the_hosts_own_button_sent_is_known_by_its_size_and_time() {
    for (apart, recipients, entries) in [(5 * MINUTE, 3, 1), (-5 * MINUTE, 3, 1), (5 * MINUTE + 1, 3, 2), (0, 4, 2)] {
        let pressed = NOW - 20 * MINUTE;
        let mut ledger = ledger(&[reserved(7, pressed, 3, Origin::Host)]);
        take_up(&mut ledger, &[message("m", pressed + apart, recipients)]);
        assert_eq!(counted(&ledger).len(), entries, "{apart} {recipients}");
    }
}

#[test]
fn one_press_is_one_message_even_if_another_alike_is_listed_first() {
    let mut ledger = ledger(&[reserved(7, NOW - 3 * MINUTE, 3, Origin::Host)]);
    take_up(&mut ledger, &[message("phone", NOW - 2 * MINUTE, 3)]);
    assert_eq!(counted(&ledger), [(NOW - 3 * MINUTE, 3, Origin::Host)]);
    // The message of the press comes into the list late: now there are two.
    take_up(&mut ledger, &[message("phone", NOW - 2 * MINUTE, 3), message("pressed", NOW - 3 * MINUTE, 3)]);
    assert_eq!(counted(&ledger).len(), 2);
}

#[test]
fn two_presses_alike_are_two_messages() {
    let presses = [reserved(7, NOW - 4 * MINUTE, 1, Origin::Host), reserved(8, NOW - MINUTE, 1, Origin::Host)];
    let mut ledger = ledger(&presses);
    take_up(&mut ledger, &[message("b", NOW - MINUTE + 900, 1), message("a", NOW - 4 * MINUTE + 900, 1)]);
    assert_eq!(counted(&ledger), [(NOW - 4 * MINUTE, 1, Origin::Host), (NOW - MINUTE, 1, Origin::Host)]);
}

#[test]
fn a_provider_whose_clock_is_ahead_frees_nothing_early_and_plans_nothing() {
    let mut ledger = Ledger::default();
    take_up(&mut ledger, &[message("a", NOW + 10 * MINUTE, 1), message("b", i64::MAX, 1), message("c", i64::MIN, 1)]);
    assert_eq!(counted(&ledger), [(NOW, 1, Origin::Elsewhere), (NOW, 1, Origin::Elsewhere)]);
}

#[test]
fn the_times_of_the_list_are_told_by_the_wall_clock() {
    let records = reconcile(&Ledger::default(), &[message("a", NOW, 1)], false, NOW - MINUTE, NOW + MINUTE);
    assert_eq!(counted(&ledger(&records)), [(NOW - 2 * MINUTE, 1, Origin::Elsewhere)]);
    assert_eq!(ledger(&records).reconciled_at(), None, "part of the list is not the list");
}

proptest! {
    /// The mailbox's list is what really happened. Whatever the ledger noted of it, and in however many parts the list
    /// comes, the ledger ends with no less than the list, and with no more than the list and what is not in it yet.
    #[test]
    fn the_ledger_never_counts_less_than_the_mailbox(
        sends in prop::collection::vec((0..60i64, 1..4u32, 0..3u8, any::<bool>()), 1..40),
        parts in prop::collection::vec(1..40usize, 1..4),
    ) {
        let mut ledger = Ledger::default();
        let mut list = Vec::new();
        let mut unlisted = 0;
        for (index, (minute, recipients, by, listed)) in sends.iter().enumerate() {
            let (key, at) = (u64::try_from(index).unwrap() + 1, NOW - minute * MINUTE);
            match by {
                0 => ledger.apply(&reserved(key, at, *recipients, Origin::Mailrail)),
                1 => ledger.apply(&reserved(key, at, *recipients, Origin::Host)),
                _ => {}
            }
            let key = (*by == 0).then_some(key);
            if *listed {
                list.push(SentMessage { key, ..message(&index.to_string(), at + 700, *recipients) });
            } else if *by < 2 {
                unlisted += u64::from(*recipients);
            }
        }
        for part in parts.iter().chain([&list.len()]) {
            let part = &list[..*part.min(&list.len())];
            reconcile(&ledger, part, true, NOW, NOW).iter().for_each(|record| ledger.apply(record));
        }
        let mailbox: u64 = list.iter().map(|message| u64::from(message.load.recipients)).sum();
        let counted = ledger.used(Measure::Recipients, DAY, NOW);
        prop_assert!(counted >= mailbox, "{counted} of {mailbox}");
        prop_assert!(counted <= mailbox + unlisted, "{counted} of {mailbox} and {unlisted}");
        let keys: Vec<_> = ledger.after(NOW - DAY).map(|sent| sent.key).collect();
        prop_assert_eq!(keys.iter().collect::<HashSet<_>>().len(), keys.len());
        prop_assert_eq!(reconcile(&ledger, &list, false, NOW, NOW), vec![]);
    }
}
