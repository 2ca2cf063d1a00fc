//! A request as a run that can begin.

use super::rows::others;
use super::{Change, Examined, Item, Manner, OffsetIn, Record, RunProblem, RunRequest, due, message_of};
use crate::compose::{Draft, Review, ReviewView, Verdict};
use crate::merge::{MAX_ROWS, MergeStop, Row};
use crate::message::MessageKey;
use crate::quota::Load;

/// Messages of a run that a person edits one by one. Source: Sales Connect's Select and Send takes 200 (facts of the
/// reference product).
pub const MAX_EDITED: usize = 200;

/// One message of a request, made or not.
#[derive(Debug)]
pub struct RunMessage<'r> {
    index: u32,
    row: Option<&'r Row>,
    made: Result<Draft, Vec<MergeStop>>,
}

/// One message of a run as its journal has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueuedMessage {
    /// Its number in the run, from 0.
    pub index: u32,
    /// How much of the quota it takes.
    pub load: Load,
    /// When it is to go, if the person chose a time; milliseconds since 1970-01-01T00:00Z.
    pub due: Option<i64>,
    address: String,
    others: Vec<String>,
    name: Option<String>,
    row: Option<usize>,
}

impl RunRequest {
    /// How many messages it has.
    #[must_use]
    pub fn count(&self) -> u32 {
        u32::try_from(self.rows.len().max(1)).unwrap_or(u32::MAX)
    }

    /// How the run comes about.
    #[must_use]
    pub fn manner(&self) -> Manner {
        if self.rows.is_empty() { Manner::Later } else { Manner::Separately }
    }

    /// What is wrong with it as a whole.
    #[must_use]
    pub fn problem(&self) -> Option<RunProblem> {
        let (count, edited) = (self.rows.len(), self.edited.len());
        let recipients = self.draft.to.len() + self.draft.cc.len() + self.draft.bcc.len();
        if count == 0 && recipients == 0 {
            Some(RunProblem::NoRecipients)
        } else if count > MAX_ROWS {
            Some(RunProblem::TooManyRecipients { count, maximum: MAX_ROWS })
        } else if edited > MAX_EDITED {
            Some(RunProblem::TooManyEdited { count: edited, maximum: MAX_EDITED })
        } else {
            None
        }
    }

    /// What makes a message its own; none if there is no such message.
    #[must_use]
    pub fn item(&self, index: u32) -> Option<Item> {
        if let Some(edited) = self.edited.iter().find(|edited| edited.index == index) {
            return Some(Item::Draft(Box::new(edited.draft.clone())));
        }
        match self.row(index) {
            Some(row) => Some(Item::Row(row.clone())),
            None => (self.rows.is_empty() && index == 0).then_some(Item::AsItIs),
        }
    }

    fn row(&self, index: u32) -> Option<&Row> {
        self.rows.get(usize::try_from(index).ok()?)
    }

    /// One message as it would go out; none if there is no such message.
    #[must_use]
    pub fn message(&self, index: u32) -> Option<RunMessage<'_>> {
        let made = message_of(&self.draft, &self.item(index)?, &self.sender);
        Some(RunMessage { index, row: self.row(index), made })
    }

    /// All its messages as they are queued. `load` says what one takes of the quota, `review` what is wrong with it,
    /// `offset` how many minutes a zone is ahead of UTC at a time.
    ///
    /// # Errors
    /// Why the run cannot begin.
    pub fn queue(
        &self,
        now: i64,
        load: impl Fn(&Draft) -> Load,
        review: impl Fn(&Draft) -> Verdict,
        offset: OffsetIn<'_>,
    ) -> Result<Vec<QueuedMessage>, RunProblem> {
        if let Some(problem) = self.problem() {
            return Err(problem);
        }
        let (mut queued, mut blocked, mut unconfirmed) = (Vec::new(), 0, 0);
        for message in (0..self.count()).filter_map(|index| self.message(index)) {
            let Ok(draft) = &message.made else {
                blocked += 1;
                continue;
            };
            match review(draft) {
                Verdict::Blocked => blocked += 1,
                Verdict::Confirm if !self.confirmed => unconfirmed += 1,
                _ => queued.push(QueuedMessage {
                    index: message.index,
                    load: load(draft),
                    due: due(&self.timing, message.row, now, offset)?,
                    address: message.address().to_owned(),
                    others: others(draft, message.address()),
                    name: message.name(),
                    row: message.row.and_then(|row| row.number),
                }),
            }
        }
        match (blocked, unconfirmed) {
            (0, 0) => Ok(queued),
            (0, count) => Err(RunProblem::NotConfirmed { count }),
            (count, _) => Err(RunProblem::Blocked { count }),
        }
    }

    /// The first records of the run.
    #[must_use]
    pub fn records(&self, run: &MessageKey, queued: Vec<QueuedMessage>, now: i64) -> Vec<Record> {
        let began = Change::Began {
            manner: self.manner(),
            count: self.count(),
            title: self.draft.subject.clone(),
            consent: self.consent,
            confirmed: self.confirmed,
            pace: self.pace,
        };
        let queued = queued.into_iter().map(|message| {
            let QueuedMessage { index, address, others, name, row, load, due } = message;
            Change::Queued { index, address, others, name, row, load, due }
        });
        std::iter::once(began).chain(queued).map(|change| Record { at: now, run: run.clone(), change }).collect()
    }
}

impl RunMessage<'_> {
    /// The message; none where it cannot be made.
    #[must_use]
    pub fn draft(&self) -> Option<&Draft> {
        self.made.as_ref().ok()
    }

    /// What is said of it.
    #[must_use]
    pub fn examined(&self, review: impl Fn(&Draft) -> Review) -> Examined {
        let reviewed = self.draft().map(|draft| ReviewView::from(review(draft)));
        let stops = self.made.as_ref().err().cloned().unwrap_or_default();
        Examined {
            index: self.index,
            row: self.row.and_then(|row| row.number),
            address: self.address().to_owned(),
            verdict: reviewed.as_ref().map_or(Verdict::Blocked, |review| review.verdict),
            review: reviewed,
            stops,
        }
    }

    fn address(&self) -> &str {
        let first = || self.draft().and_then(|draft| draft.to.iter().chain(&draft.cc).chain(&draft.bcc).next());
        let of_draft = || Some(first()?.mailboxes().first()?.address.as_str());
        self.row.map(|row| row.address.as_str()).or_else(of_draft).unwrap_or_default()
    }

    fn name(&self) -> Option<String> {
        self.row.and_then(Row::display_name)
    }
}
