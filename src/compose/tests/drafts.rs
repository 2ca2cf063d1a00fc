//! Drafts as people and as nobody would write them.

use proptest::collection::vec;
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::select;

use crate::compose::{Attachment, Draft, Familiar, FamiliarDomain, Group, Mailbox, Policy, Recipient, Thread};

const LOCAL_PARTS: &[&str] =
    &["ana", "leo", "Leo", "mina.park", "leo+a", "jin", "sales", "no-reply", "\"leo k\"", "진", ""];

const DOMAINS: &[&str] = &[
    "contoso.example",
    "contsoo.example",
    "mail.contoso.example",
    "example.org",
    "example.ogr",
    "gmail.com",
    "gmial.com",
    "gmai.com",
    "gmailcom",
    "naver.con",
    "fabrikam.com",
    "fabirkam.com",
    "rival.example",
    "bücher.example",
    "localhost",
    "a.example",
    "b.example",
    "c.example",
    "d.example",
    "e.example",
    "[192.0.2.1]",
    "-.example",
];

const SUBJECTS: &[&str] = &[
    "",
    "Friday",
    "Re: ",
    "Re: Re: Fwd:",
    "RE: FRIDAY LUNCH FOR ALL OF US",
    "Offer for {{company}}",
    "Offer for {{ company }",
    "{first_name}, XXX and XXX",
    "TODO",
    "첨부 드립니다",
    "a\r\nBcc: b@c.example",
];

const PIECES: &[&str] = &[
    "Dear Leo,",
    "Hi Mina ",
    "<p>",
    "</p>",
    "<br>\n",
    "Hello {{first_name}}, ",
    "{{ first_name }",
    "{{frist_name}}",
    "{{unheard_of}}",
    "{first_name} ",
    "[[NAME]] and [[NAME]] ",
    "&lt;&lt;name&gt;&gt;",
    "<<name>>",
    "TODO ",
    "XXX, XXXX ",
    "Lorem ipsum dolor sit amet",
    "Please find the offer attached. ",
    "첨부 파일을 보내 드립니다. ",
    "添付します。",
    "<a href=\"http://evil.example/\">https://good.example/</a>",
    "<a href=\"https://x.example/{{first_name}}\">here</a>",
    "<img src=\"data:image/png;base64,AA==\">",
    "<script>{{first_name}}</script>",
    "<!-- TODO -->",
    "<blockquote>TODO attached</blockquote>",
    "<form action=x><input></form>",
    "&amp; &nbsp;&",
    "<",
    "</",
    "<!",
    "\"'",
    "\r\n",
    "\0",
    "好",
];

const GREETINGS: &[&str] = &[
    "<p>Dear Leo,</p>",
    "Dear Anna,\n",
    "Hi Robert,<br>\n",
    "Dear Ms Park,\n\n",
    "Hello Leo and Mina,\n",
    "진 김 님, 안녕하세요.\n",
];

/// Small numbers of recipients, and now and then a crowd.
pub(super) fn draft() -> impl Strategy<Value = Draft> {
    let people = (mailbox(), recipients(5), recipients(4), recipients(3));
    let bodies = (subject(), weighted(0.7, body()), weighted(0.5, body()));
    let rest = (vec(attachment(), 0..4), weighted(0.3, thread()));
    (people, bodies, rest, weighted(0.2, crowd())).prop_map(|(people, bodies, rest, crowd)| {
        let (from, mut to, cc, bcc) = people;
        let (subject, html, text) = bodies;
        let (attachments, thread) = rest;
        to.extend(crowd.unwrap_or_default());
        Draft { from, mailbox: None, to, cc, bcc, subject, html, text, attachments, thread }
    })
}

/// An organisation that blocks some of the people above, or none.
pub(super) fn policy() -> impl Strategy<Value = Policy> {
    let domains = |names: &'static [&'static str]| vec(select(names).prop_map(str::to_owned), 0..2);
    let people = || {
        vec(select(&["leo@example.org", "leo@gmail.com", "ana@contoso.example"][..]), 0..3).prop_map(|mut people| {
            people.sort_unstable();
            people.into_iter().map(str::to_owned).collect::<Vec<_>>()
        })
    };
    let organisation = domains(&["contoso.example", "fabrikam.com"]);
    let blocked = domains(&["rival.example", "gmail.com"]);
    (organisation, blocked, people(), people(), any::<bool>()).prop_map(
        |(organisation_domains, blocked_domains, blocked_people, unsubscribed, exactly_one_to)| Policy {
            organisation_domains,
            blocked_domains,
            blocked_people,
            unsubscribed,
            exactly_one_to,
            ..Policy::default()
        },
    )
}

pub(super) fn familiar() -> impl Strategy<Value = Familiar> {
    let kept = (select(DOMAINS), 0..9_u32);
    let kept = kept.prop_map(|(domain, mails)| FamiliarDomain { domain: domain.to_owned(), mails });
    vec(kept, 0..6).prop_map(Familiar::recall)
}

fn address() -> impl Strategy<Value = String> {
    let plausible = (select(LOCAL_PARTS), select(DOMAINS)).prop_map(|(local, domain)| format!("{local}@{domain}"));
    prop_oneof![9 => plausible, 1 => "(?s).{0,9}"]
}

fn mailbox() -> impl Strategy<Value = Mailbox> {
    let name =
        select(&["Anna Smith", "Robert Brown", "Leo Kim", "Mina Park", "Ana Müller", "진 김", "leo@gmial.com", ""][..])
            .prop_map(str::to_owned);
    let name = prop_oneof![9 => name, 1 => "(?s).{0,9}"];
    (of(name), address(), prop::bool::weighted(0.1)).prop_map(|(name, address, list)| Mailbox { name, address, list })
}

fn recipient() -> impl Strategy<Value = Recipient> {
    let group = ("(?s)Team|.{0,4}", vec(mailbox(), 0..4));
    let group = group.prop_map(|(group, members)| Recipient::Group(Group { group, members }));
    prop_oneof![8 => mailbox().prop_map(Recipient::Mailbox), 1 => group]
}

fn recipients(most: usize) -> impl Strategy<Value = Vec<Recipient>> {
    vec(recipient(), 0..most)
}

fn crowd() -> impl Strategy<Value = Vec<Recipient>> {
    vec(recipient(), 10..30)
}

fn subject() -> impl Strategy<Value = String> {
    prop_oneof![8 => select(SUBJECTS).prop_map(str::to_owned), 1 => "(?s).{0,300}"]
}

fn body() -> impl Strategy<Value = String> {
    let piece = prop_oneof![15 => select(PIECES).prop_map(str::to_owned), 1 => "(?s).{0,9}"];
    (weighted(0.5, select(GREETINGS)), vec(piece, 0..12))
        .prop_map(|(greeting, pieces)| [greeting.unwrap_or_default(), &pieces.concat()].concat())
}

fn attachment() -> impl Strategy<Value = Attachment> {
    let names = ["offer.pdf", "offer.pdf.exe", "all.zip", "a.js", "", "진.hwp", "x\r\ny"];
    let name = prop_oneof![8 => select(names.to_vec()).prop_map(str::to_owned), 1 => "(?s).{0,300}"];
    let size = prop_oneof![Just(0_u64), Just(1), 1..40_000_000_u64, Just(u64::MAX)];
    let entries = vec(select(&["a.exe", "b/c.txt", ""][..]).prop_map(str::to_owned), 0..3);
    (name, size, entries, of(Just("https://files.example/".to_owned()))).prop_map(|(name, size, entries, link)| {
        Attachment { id: "1".into(), name, media_type: "application/pdf".into(), size, content_id: None, link, entries }
    })
}

fn thread() -> impl Strategy<Value = Thread> {
    let id = || of(select(&["<1@x.example>", "no id", "<a\r\nb>"][..]).prop_map(str::to_owned));
    (id(), id(), vec(address(), 0..4), of(address())).prop_map(
        |(in_reply_to, conversation, participants, received_by)| Thread {
            in_reply_to,
            conversation,
            participants,
            received_by,
            ..Thread::default()
        },
    )
}
