use proptest::prelude::*;

use super::Inside;
use crate::compose::{Attachment, Draft, Group, Mailbox, Policy, Recipient};
use crate::quota::Load;

fn mailbox(address: &str) -> Mailbox {
    Mailbox { address: address.into(), ..Mailbox::default() }
}

fn to(address: &str) -> Recipient {
    Recipient::Mailbox(mailbox(address))
}

fn policy(domains: &[&str]) -> Policy {
    Policy { organisation_domains: domains.iter().map(|domain| (*domain).to_owned()).collect(), ..Policy::default() }
}

#[test]
fn everybody_counts_each_time_and_a_directory_list_is_one() {
    let members = vec![mailbox("a@x.example"), mailbox("b@contoso.example")];
    let draft = Draft {
        from: mailbox("ana@contoso.example"),
        to: vec![to("leo@example.org"), Recipient::Group(Group { group: "Team".into(), members })],
        cc: vec![to("leo@example.org"), Recipient::Mailbox(Mailbox { list: true, ..mailbox("all@contoso.example") })],
        bcc: vec![to("LEO@EXAMPLE.ORG"), to("no address")],
        ..Draft::default()
    };
    let load = Load::of_draft(&draft, &policy(&["contoso.example"]), 3);
    assert_eq!((load.messages, load.recipients, load.external, load.requests), (1, 7, 5, 3));
}

#[test]
fn whoever_is_in_no_domain_of_the_organisation_is_external() {
    let organisation = Inside::of(&policy(&["contoso.example", "xn--bcher-kva.example"]), "ana@other.example");
    let alone = Inside::of(&Policy::default(), "Ana@Fabrikam.example ");
    for (address, of_organisation, of_sender) in [
        ("x@contoso.example", true, false),
        (" X@CONTOSO.example ", true, false),
        ("x@mail.contoso.example", true, false),
        ("x@notcontoso.example", false, false),
        ("x@other.example", false, false),
        // As it was typed and not as the policy has it: counted as one too many.
        ("x@bücher.example", false, false),
        ("x@xn--bcher-kva.example", true, false),
        ("x@fabrikam.example", false, true),
        ("fabrikam.example", false, false),
        ("x@", false, false),
        ("", false, false),
    ] {
        assert_eq!((organisation.has(address), alone.has(address)), (of_organisation, of_sender), "{address}");
    }
    // A sender without a domain makes nobody an insider.
    assert!(!Inside::of(&Policy::default(), "ana@").has("x@"));
}

#[test]
fn octets_are_those_of_the_encoded_files_and_the_body() {
    let file = Attachment { size: 3_000_000, ..Attachment::default() };
    let draft = |attachments| Draft { html: Some("x".repeat(1000)), attachments, ..Draft::default() };
    let octets = |attachments| Load::of_draft(&draft(attachments), &Policy::default(), 1).octets;
    assert!((1_000..20_000).contains(&octets(vec![])));
    let files = octets(vec![file.clone(), file]);
    assert!((8_000_000..8_300_000).contains(&files), "{files}");
}

proptest! {
    #[test]
    fn no_list_of_addresses_makes_it_panic_or_lose_one(addresses in prop::collection::vec("\\PC{0,20}", 0..50), sender in "\\PC{0,20}") {
        let inside = Inside::of(&Policy::default(), &sender);
        let load = Load::of_recipients(addresses.iter().map(String::as_str), &inside);
        prop_assert_eq!(usize::try_from(load.recipients).unwrap(), addresses.len());
        prop_assert!(load.external <= load.recipients);
    }
}
