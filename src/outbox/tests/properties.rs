//! What holds whatever stands in a journal.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::sample::select;

use super::desk::*;
use crate::channel::{Consent, Outcome, SendError};
use crate::outbox::{
    Change, Manner, MessageRef, MessageState, Outbox, Record, RunPace, Standing, StopCause, Task, Wish, by_hand,
    dead_records,
};
use crate::quota::Reason;

/// A journal with lines that cannot be read.
#[derive(Clone)]
struct Journal(Vec<Option<Record>>);

/// A line each, short enough to be followed.
impl std::fmt::Debug for Journal {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|line| match line {
            Some(Record { at, run, change }) => write!(formatter, "\n{} {} {change:?}", at - START, &run.as_str()[..2]),
            None => write!(formatter, "\n?"),
        })
    }
}

const START: i64 = 100 * DAY;

fn error() -> impl Strategy<Value = SendError> {
    select(vec![
        SendError::SignInRequired,
        SendError::TokenUnavailable,
        SendError::ConsentMissing,
        SendError::TooLarge,
        SendError::Throttled,
        SendError::LimitReached { reason: Reason::Provider },
        SendError::LimitReached { reason: Reason::Pace { batch: 2, wait: MINUTE } },
        SendError::ProviderTrouble { status: 503 },
        SendError::NetworkLost,
        SendError::AnswerUnreadable,
        SendError::JournalUnavailable,
        SendError::RemovedFromMailbox,
        SendError::RecordMalformed,
        SendError::Cancelled,
        SendError::Interrupted,
        SendError::NotFound,
    ])
}

fn time() -> impl Strategy<Value = i64> {
    prop_oneof![8 => START - HOUR..START + 3 * HOUR, 1 => Just(i64::MAX), 1 => Just(i64::MIN)]
}

fn index() -> impl Strategy<Value = u32> {
    prop_oneof![30 => 0..4_u32, 1 => Just(u32::MAX), 1 => 4..2000_u32]
}

fn state() -> impl Strategy<Value = MessageState> {
    prop_oneof![
        Just(MessageState::Queued),
        time().prop_map(|at| MessageState::Scheduled { at }),
        time().prop_map(|at| MessageState::HandedOver { at, id: "AAMk".into() }),
        Just(MessageState::Preparing),
        Just(MessageState::Committing),
        Just(MessageState::Checking),
        Just(MessageState::Sent { id: None }),
        (time(), error()).prop_map(|(until, error)| MessageState::Waiting { until, error }),
        error().prop_map(|error| MessageState::Refused { error }),
        error().prop_map(|error| MessageState::Unknown { error }),
        Just(MessageState::Cancelled),
    ]
}

fn pace() -> impl Strategy<Value = Option<RunPace>> {
    proptest::option::of(Just(RunPace { batch: 2, wait: MINUTE }))
}

fn wish() -> impl Strategy<Value = Wish> {
    prop_oneof![
        Just(Wish::Pause),
        Just(Wish::Resume),
        Just(Wish::Cancel),
        index().prop_map(|index| Wish::CancelOne { index }),
        index().prop_map(|index| Wish::Retry { index }),
        Just(Wish::RetryAll),
        pace().prop_map(|pace| Wish::Pace { pace }),
        index().prop_map(|index| Wish::CountAsSent { index }),
        index().prop_map(|index| Wish::SendAgain { index }),
        Just(Wish::Forget),
    ]
}

fn cause() -> impl Strategy<Value = StopCause> {
    prop_oneof![
        Just(StopCause::Refusals { refused: 3, of: 10 }),
        Just(StopCause::Bounces { bounced: 3, of: 10 }),
        error().prop_map(|error| StopCause::SignIn { error }),
        Just(StopCause::JournalDamaged),
        time().prop_map(|promised| StopCause::Stale { promised }),
    ]
}

fn change() -> impl Strategy<Value = Change> {
    let stepped = (index(), any::<bool>(), proptest::option::of(time()))
        .prop_map(|(index, committed, at)| Change::Step { index, record: step(&nth(1, index), committed, at) });
    prop_oneof![
        6 => stepped,
        8 => (index(), state()).prop_map(|(index, to)| Change::Moved { index, to }),
        1 => (index(), error()).prop_map(|(index, error)| Change::Unseen { index, error }),
        4 => wish().prop_map(|wish| Change::Asked { wish }),
        1 => cause().prop_map(|cause| Change::Stopped { cause }),
        1 => Just(Change::Closed),
        1 => (index(), proptest::option::of(time())).prop_map(|(index, due)| queued(index, due)),
    ]
}

fn queued(index: u32, due: Option<i64>) -> Change {
    Change::Queued {
        index,
        address: format!("p{index}@x.example"),
        others: Vec::new(),
        name: None,
        row: None,
        load: ONE,
        due,
    }
}

/// The lines with which a run begins.
fn beginning() -> impl Strategy<Value = Vec<Change>> {
    let manner = select(vec![Manner::Separately, Manner::Separately, Manner::Later, Manner::ByHand]);
    let consent = select(vec![Consent::Verified, Consent::Verified, Consent::SendOnly]);
    (manner, consent, pace(), proptest::collection::vec(proptest::option::of(time()), 0..5)).prop_map(
        |(manner, consent, pace, dues)| {
            let (count, title) = (u32::try_from(dues.len()).unwrap(), "Hello".into());
            let began = Change::Began { manner, count, title, consent, confirmed: true, pace };
            let queued = (0..).zip(dues).map(|(index, due)| queued(index, due));
            std::iter::once(began).chain(queued).collect()
        },
    )
}

/// Runs that began, and then anything. Time goes on, mostly.
fn journal() -> impl Strategy<Value = Journal> {
    let lines = proptest::collection::vec((1..4_u8, change(), -MINUTE..10 * MINUTE), 0..60);
    let damage = proptest::collection::vec(any::<proptest::sample::Index>(), 0..3);
    (proptest::collection::vec(beginning(), 1..4), lines, damage).prop_map(|(beginnings, lines, damage)| {
        let mut now = START;
        let begun =
            (1..).zip(beginnings).flat_map(|(run, changes)| changes.into_iter().map(move |change| (run, change, 0)));
        let mut journal: Vec<_> = begun
            .chain(lines)
            .map(|(run, change, passed)| {
                now += passed;
                Some(Record { at: now, run: key(run), change })
            })
            .collect();
        for place in damage {
            let line = place.index(journal.len());
            journal[line] = None;
        }
        Journal(journal)
    })
}

fn apply(outbox: &mut Outbox, line: &Option<Record>) {
    match line {
        Some(record) => outbox.apply(record),
        None => outbox.apply_unreadable(),
    }
}

fn desk_of(journal: &Journal) -> Desk {
    let mut desk = Desk::deferring();
    journal.0.iter().for_each(|line| apply(&mut desk.outbox, line));
    desk.now = journal.0.iter().flatten().next_back().map_or(START, |record| record.at);
    desk
}

fn all(outbox: &Outbox) -> Vec<(MessageRef, MessageState)> {
    let of_run =
        |run: u8| (0..2000).map_while(move |index| Some((nth(run, index), outbox.state(&nth(run, index))?.clone())));
    (1..4).flat_map(of_run).collect()
}

/// Whether what is to be done makes sense.
fn judge(desk: &Desk) -> Result<(), TestCaseError> {
    let tasks = desk.tasks();
    let begun: BTreeSet<_> = tasks.begin.iter().map(|(message, _)| message).chain(&tasks.stop).collect();
    prop_assert_eq!(begun.len(), tasks.begin.len() + tasks.stop.len(), "a message is in two tasks");
    prop_assert!(tasks.begin.len() + desk.at_work.len() <= desk.settings.at_once.max(desk.at_work.len()));
    prop_assert!(tasks.wake.is_none_or(|wake| wake > desk.now));
    for (message, task) in &tasks.begin {
        let state = desk.outbox.state(message).unwrap();
        let stops = |record: &Record| record.run == message.run && matches!(record.change, Change::Stopped { .. });
        let with_provider = matches!(state, MessageState::HandedOver { .. });
        prop_assert!(!desk.at_work.contains(message) && !state.is_over());
        match task {
            Task::Send { due, .. } => {
                prop_assert!(!state.is_under_way() && !with_provider);
                prop_assert_eq!(desk.outbox.standing(&message.run), Some(Standing::Running));
                prop_assert!(!tasks.records.iter().any(stops));
                prop_assert!(due.is_none_or(|due| due > desk.now));
            }
            Task::Recover(_) => prop_assert!(state.is_under_way()),
            Task::Check(_) | Task::Withdraw(_) => prop_assert!(with_provider),
        }
    }
    Ok(())
}

fn outcome() -> impl Strategy<Value = Outcome> {
    prop_oneof![
        Just(sent()),
        time().prop_map(handed_over),
        error().prop_map(refused),
        (time(), error()).prop_map(|(until, error)| Outcome::Waiting { until, error }),
        error().prop_map(unknown),
    ]
}

/// Whether a state says no more and no less than an outcome.
fn says(state: &MessageState, outcome: &Outcome) -> bool {
    let here = matches!(
        state,
        MessageState::Queued | MessageState::Scheduled { .. } | MessageState::Waiting { .. } | MessageState::Cancelled
    );
    let in_doubt =
        matches!(state, MessageState::Unknown { .. } | MessageState::Checking | MessageState::HandedOver { .. });
    match outcome {
        Outcome::Sent { .. } => matches!(state, MessageState::Sent { .. }),
        Outcome::HandedOver { at, .. } => matches!(state, MessageState::HandedOver { at: told, .. } if told == at),
        Outcome::Unknown { .. } => in_doubt,
        // What became of it is still to be seen.
        Outcome::Refused { error: SendError::JournalUnavailable } => here || in_doubt || state.is_under_way(),
        Outcome::Refused { .. } | Outcome::Waiting { .. } => {
            here || in_doubt || matches!(state, MessageState::Refused { .. })
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_journal_makes_an_outbox_that_forgets_no_message_and_leaves_what_is_over(journal in journal()) {
        let mut outbox = Outbox::default();
        for line in &journal.0 {
            let before = all(&outbox);
            apply(&mut outbox, line);
            let asked = matches!(line, Some(Record { change: Change::Asked { .. } | Change::Closed, .. }));
            for (message, state) in before {
                let after = outbox.state(&message);
                prop_assert!(after.is_some() || asked, "{:?} is forgotten", message);
                let by_hand = outbox.terms(&message.run).is_some_and(|terms| terms.manner == Manner::ByHand);
                // A step is of whoever knows better: a wish is lost, or came too late. What was sent stays sent.
                let step = matches!(line, Some(Record { change: Change::Step { .. }, .. }));
                let knows_better = step && !matches!(state, MessageState::Sent { .. });
                let stays = after == Some(&state);
                prop_assert!(!state.is_over() || asked || by_hand || knows_better || stays, "{:?}", state);
            }
        }
        prop_assert_eq!(usize::try_from(outbox.unfinished()).unwrap(), all(&outbox).iter().filter(|(_, state)| !state.is_over()).count());
    }

    #[test]
    fn what_is_to_be_done_makes_sense_and_what_time_decides_comes_to_an_end(
        journal in journal(),
        at_work in proptest::collection::btree_set((1..4_u8, 0..4_u32), 0..3),
        passed in 0..DAY,
    ) {
        let mut desk = desk_of(&journal);
        desk.at_work = at_work.into_iter().map(|(run, index)| nth(run, index)).collect();
        desk.now = desk.now.saturating_add(passed);
        judge(&desk)?;
        desk.begin_tasks();
        judge(&desk)?;
    }

    #[test]
    fn a_message_is_where_its_outcome_says(
        journal in journal(),
        outcomes in proptest::collection::vec(outcome(), 1..10),
        passed in 0..HOUR,
    ) {
        let mut desk = desk_of(&journal);
        for outcome in outcomes {
            desk.now = desk.now.saturating_add(passed);
            let Some((message, task)) = desk.begin_tasks().into_iter().next() else { break };
            desk.conclude(&message, &task, &outcome);
            let state = desk.outbox.state(&message).unwrap();
            prop_assert!(says(state, &outcome), "{:?} after {:?} of {:?}", state, outcome, task);
            judge(&desk)?;
        }
    }

    #[test]
    fn whatever_happened_everything_comes_to_an_end_once_all_goes_well(journal in journal()) {
        let mut desk = desk_of(&journal);
        for (message, state) in desk.outbox.by_hand_under_way() {
            by_hand::abandoned(&message, &state, desk.now).into_iter().for_each(|record| desk.record(record));
        }
        for round in 0.. {
            prop_assert!(round < 400, "stuck: {:?}", all(&desk.outbox));
            for run in 1..4 {
                if matches!(desk.outbox.standing(&key(run)), Some(Standing::Paused | Standing::Stopped { .. })) {
                    desk.ask(run, Wish::Resume);
                }
            }
            let begun = desk.begin_tasks();
            for (message, task) in &begun {
                desk.conclude(message, task, &sent());
            }
            if desk.outbox.unfinished() == 0 {
                break;
            }
            if begun.is_empty() && (1..4).all(|run| !matches!(desk.outbox.standing(&key(run)), Some(Standing::Stopped { .. }))) {
                let wake = desk.tasks().wake;
                prop_assert!(wake.is_some(), "nobody wakes up: {:?}", all(&desk.outbox));
                desk.now = wake.unwrap();
            }
        }
    }

    #[test]
    fn a_compacted_journal_makes_the_same_outbox_but_for_what_goes(journal in journal(), passed in 0..200 * DAY) {
        let records: Vec<_> = journal.0.into_iter().flatten().collect();
        let mut desk = desk_of(&Journal(records.iter().cloned().map(Some).collect()));
        desk.log = records;
        desk.begin_tasks();
        desk.now += passed;
        desk.settings.most_records = 40;
        let dead = dead_records(&desk.log, desk.now, &desk.settings);
        let mut rest = Outbox::default();
        let lives = desk.log.iter().enumerate().filter(|(number, _)| !dead.contains(number));
        lives.for_each(|(_, record)| rest.apply(record));
        prop_assert_eq!(rest.unfinished(), desk.outbox.unfinished());
        for (message, state) in all(&rest) {
            prop_assert_eq!(desk.outbox.state(&message), Some(&state));
        }
        for run in (1..4).map(key).filter(|run| desk.outbox.standing(run).is_some_and(|standing| standing != Standing::Over)) {
            prop_assert_eq!(rest.standing(&run), desk.outbox.standing(&run));
        }
    }
}
