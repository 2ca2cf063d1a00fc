//! What the binding says of a mailbox and of a send, before anything is asked.

use super::gmail::Gmail;
use super::graph::Graph;
use super::world::{World, draft, file};
use crate::channel::{Channel, Consent};
use crate::compose::{Address, Draft, Thread};
use crate::quota::{LimitName, MailboxKind, SendingPolicy};

#[test]
fn an_address_and_the_policy_tell_the_kind_of_mailbox() {
    let trial = SendingPolicy { trial: true, ..SendingPolicy::default() };
    let paid = SendingPolicy::default();
    for (channel, address, policy, kind) in [
        (Channel::ExchangeOnline, "ana@contoso.example", &paid, MailboxKind::ExchangeOnline),
        (Channel::ExchangeOnline, "ana@contoso.example", &trial, MailboxKind::ExchangeOnlineTrial),
        (Channel::ExchangeOnline, "ana@CONTOSO.onmicrosoft.com", &paid, MailboxKind::ExchangeOnlineNewTenant),
        (Channel::ExchangeOnline, "ana@contoso.onmicrosoft.com", &trial, MailboxKind::ExchangeOnlineNewTenant),
        (Channel::ExchangeOnline, "ana@notonmicrosoft.com", &paid, MailboxKind::ExchangeOnline),
        (Channel::Gmail, "mina@gmail.com", &trial, MailboxKind::GmailConsumer),
        (Channel::Gmail, "mina@GoogleMail.com", &paid, MailboxKind::GmailConsumer),
        (Channel::Gmail, "mina@mail.gmail.com", &paid, MailboxKind::GmailWorkspace),
        (Channel::Gmail, "mina@contoso.example", &trial, MailboxKind::GmailWorkspaceTrial),
    ] {
        let address = Address::parse(address, |_| None).unwrap();
        assert_eq!(channel.mailbox_kind(&address, policy), kind, "{}", address.as_str());
    }
}

#[test]
fn a_channel_takes_no_more_recipients_than_any_mailbox_of_it_may_have() {
    for (channel, kinds) in
        [(Channel::ExchangeOnline, &MailboxKind::ALL[..3]), (Channel::Gmail, &MailboxKind::ALL[4..])]
    {
        for limit in kinds.iter().flat_map(|kind| kind.limits()) {
            if limit.name == LimitName::RecipientsPerMessage {
                let taken = u64::try_from(channel.limits(Consent::SendOnly).max_recipients).unwrap();
                assert!(taken <= limit.maximum, "{channel:?} {limit:?}");
            }
        }
    }
}

/// What a send that goes well really asks for, against what was said before.
#[test]
fn a_send_asks_for_no_more_than_was_said() {
    let reply = Thread { conversation: Some("c".into()), ..Thread::default() };
    let drafts = [
        (vec![], None, 3),
        (vec![], Some(reply), 3),
        (vec![2_999_999, 10], None, 5),
        (vec![3_000_000, 3_932_161, 17_000_000], None, 3 + 2 + 3 + 6),
    ];
    for (sizes, thread, said) in drafts {
        let files: Vec<_> = sizes.iter().enumerate().map(|(i, size)| file(&format!("{i}.pdf"), *size)).collect();
        let written = Draft { attachments: files.clone(), ..Draft::default() };
        assert_eq!(Channel::ExchangeOnline.requests(&written, Consent::Verified), said);
        assert_eq!(Channel::ExchangeOnline.requests(&written, Consent::SendOnly), 1);
        let mut world = World::new(Graph::default());
        world.send(draft(files.clone(), thread.clone()), Channel::ExchangeOnline, Consent::Verified);
        let asked = u32::try_from(world.asked.len()).unwrap();
        assert!((said - 1..=said).contains(&asked), "{asked} of {said}");

        // Gmail counts in units: those of all requests together are what its limit takes a send for.
        assert_eq!(Channel::Gmail.requests(&written, Consent::Verified), 1);
        let mut world = World::new(Gmail::default());
        world.send(draft(files, thread), Channel::Gmail, Consent::Verified);
        let units = world.asked.iter().map(|request| match request.url.rsplit("/me/").next().unwrap_or_default() {
            "drafts/send" => 100,
            path if path.starts_with("drafts?") => 10,
            path if path.starts_with("drafts/") => 5,
            other => panic!("{other}"),
        });
        let units: u64 = units.sum();
        let of_a_minute = MailboxKind::GmailConsumer.limits().iter().find(|limit| limit.name == LimitName::Requests);
        assert!(units * of_a_minute.unwrap().maximum + 1_000 <= 6_000, "{units}");
    }
}
