//! Reads the mailbox's own list of sent mail.

use super::clock::{now, sleep};
use super::send::ask;
use super::{Files, Shell};
use crate::channel::{Channel, Event, SentMail, SentRead, SentSince, SentStep};

/// Reads it as far as the provider lets.
pub async fn read_sent_mail(channel: Channel, wanted: SentSince, shell: &Shell) -> SentRead {
    let (mut reading, mut step) = SentMail::start(channel, wanted);
    loop {
        let event = match step {
            SentStep::Done(read) => return read,
            _ if shell.is_cancelled() => Event::Cancelled,
            SentStep::Request(request) => ask(&request, &Files::default(), shell.abort_signal(), shell).await,
            SentStep::Wait { until } => {
                sleep(until, || shell.is_cancelled()).await;
                Event::Rested
            }
        };
        step = reading.on(event, now());
    }
}
