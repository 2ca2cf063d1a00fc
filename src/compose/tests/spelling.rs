//! Domains that look like a slip of the finger, and the many that do not.

use super::{draft, exchange, fixes, problems, to};
use crate::compose::{Draft, Familiar, FamiliarDomain, Field, Fix, Policy, Problem, Rules, Thread};

/// What is suggested for an address at this domain.
fn suggested(domain: &str, rules: &Rules<'_>) -> Option<String> {
    let draft = Draft { to: to(&[&format!("Leo.K@{domain}")]), ..draft() };
    fixes(&draft, rules).into_iter().find_map(|(problem, _)| match problem {
        Problem::LikelyTypo { suggestion, .. } => suggestion.strip_prefix("Leo.K@").map(str::to_owned),
        _ => None,
    })
}

#[test]
fn slips_of_common_domains_are_found() {
    let vectors = [
        ("gmial.com", "gmail.com"),
        ("gmai.com", "gmail.com"),
        ("gamil.com", "gmail.com"),
        ("gnail.com", "gmail.com"),
        ("gmaill.com", "gmail.com"),
        ("mgail.com", "gmail.com"),
        ("gmail.con", "gmail.com"),
        ("gmail.cmo", "gmail.com"),
        ("gmail.co", "gmail.com"),
        ("docomo.ne.jo", "docomo.ne.jp"),
        ("gmail.cm", "gmail.com"),
        ("gmial.con", "gmail.com"),
        ("GMIAL.COM", "gmail.com"),
        ("gmailcom", "gmail.com"),
        ("googlemial.com", "googlemail.com"),
        ("hotmial.com", "hotmail.com"),
        ("hotmal.com", "hotmail.com"),
        ("hotmail.co", "hotmail.com"),
        ("outlok.com", "outlook.com"),
        ("outllok.com", "outlook.com"),
        ("yaho.com", "yahoo.com"),
        ("yahooo.com", "yahoo.com"),
        ("yahoo.cojp", "yahoo.co.jp"),
        ("yaho.co.jp", "yahoo.co.jp"),
        ("yhaoo.co.kr", "yahoo.co.kr"),
        ("iclod.com", "icloud.com"),
        ("navre.com", "naver.com"),
        ("naver.con", "naver.com"),
        ("duam.net", "daum.net"),
        ("hanmal.net", "hanmail.net"),
        ("hanmail.ne", "hanmail.net"),
        ("kakoa.com", "kakao.com"),
        ("qq.con", "qq.com"),
        ("163.cmo", "163.com"),
        ("prton.me", "proton.me"),
        ("example.ogr", "example.org"),
        ("contoso.nte", "contoso.net"),
    ];
    for (typed, meant) in vectors {
        assert_eq!(suggested(typed, &exchange()).as_deref(), Some(meant), "{typed}");
    }
}

#[test]
fn real_domains_near_common_ones_are_left_alone() {
    let domains = [
        "gmail.com",
        "googlemail.com",
        "mail.com",
        "email.com",
        "ymail.com",
        "gmx.net",
        "gmx.at",
        "gmx.com",
        "web.de",
        "hotmail.co.uk",
        "hotmail.fr",
        "live.com",
        "live.co.uk",
        "me.com",
        "mac.com",
        "msn.com",
        "outlook.jp",
        "outlook.kr",
        "outlook.com.au",
        "yahoo.fr",
        "yahoo.de",
        "yahoo.jp",
        "yahoo.co.in",
        "yahoo.com.hk",
        "naver.net",
        "never.com",
        "navel.com",
        "saver.com",
        "nave.com",
        "gail.com",
        "kaka.com",
        "date.com",
        "kate.com",
        "note.com",
        "ante.com",
        "cloud.com",
        "proton.com",
        "photon.me",
        "hushmail.com",
        "hanmail.com",
        "qq.co",
        "126.co",
        "aq.com",
        "vip.163.com",
        "vip.qq.com",
        "mail.gmail.com",
        "gmail.example",
        "t-online.de",
        "freenet.at",
        "contoso.co",
        "contoso.cm",
        "contoso.ne",
        "example.org",
        "bücher.example",
        "kakao.co.kr",
        "daum.com",
        "nate.net",
        "gmx.ch",
        "docomo.co.jp",
        "contoso.co.jo",
        "softbank.co.jp",
        "hinet.net",
        "comcast.com",
        "foxmail.net",
        "outlook.example",
    ];
    for domain in domains {
        assert_eq!(suggested(domain, &exchange()), None, "{domain}");
    }
}

fn familiar(domains: &[(&str, u32)]) -> Familiar {
    let kept = |(domain, mails): &(&str, u32)| FamiliarDomain { domain: (*domain).to_owned(), mails: *mails };
    Familiar::recall(domains.iter().map(kept).collect())
}

#[test]
fn a_domain_this_mailbox_often_writes_to_is_known() {
    let familiar = familiar(&[("fabrikam.com", 3), ("mail.northwind.co.kr", 9), ("tailspin.com", 2)]);
    let rules = Rules { familiar: &familiar, ..exchange() };
    assert_eq!(suggested("fabirkam.com", &rules).as_deref(), Some("fabrikam.com"));
    assert_eq!(suggested("fabrkam.com", &rules).as_deref(), Some("fabrikam.com"));
    assert_eq!(suggested("mail.northwnid.co.kr", &rules).as_deref(), Some("mail.northwind.co.kr"));
    // Two mails are no habit.
    assert_eq!(suggested("tialspin.com", &rules), None);
    assert_eq!(suggested("fabirkam.com", &exchange()), None);
}

#[test]
fn companies_with_similar_names_are_left_alone() {
    let often = [("miller.com", 50), ("hotels.com", 50), ("team-one.com", 50), ("team1st.com", 50), ("acme.com", 50)];
    let familiar = familiar(&often);
    let rules = Rules { familiar: &familiar, ..exchange() };
    let others =
        ["miler.com", "hotel.com", "teamone.com", "team2st.com", "acne.com", "acem.com", "miller.de", "filler.com"];
    for domain in others {
        assert_eq!(suggested(domain, &rules), None, "{domain}");
    }
}

#[test]
fn a_domain_once_written_to_is_right() {
    let familiar = familiar(&[("fabrikam.com", 30), ("fabirkam.com", 1), ("gmial.com", 1)]);
    let rules = Rules { familiar: &familiar, ..exchange() };
    assert_eq!(suggested("fabirkam.com", &rules), None);
    assert_eq!(suggested("gmial.com", &rules), None);
    let thread =
        Thread { in_reply_to: Some("<1@x>".into()), participants: vec!["Leo.K@GMIAL.com".into()], ..Thread::default() };
    let reply = Draft { to: to(&["leo.k@gmial.com"]), thread: Some(thread), ..draft() };
    assert_eq!(problems(&reply, &exchange()), []);
}

#[test]
fn the_senders_and_the_organisations_domains_are_right_and_may_be_meant() {
    let policy = Policy { organisation_domains: vec!["gmial.com".into(), "fabrikam.com".into()], ..Policy::default() };
    let rules = Rules { policy: &policy, ..exchange() };
    assert_eq!(suggested("gmial.com", &rules), None);
    assert_eq!(suggested("mail.gmial.com", &rules), None);
    assert_eq!(suggested("fabirkam.com", &rules).as_deref(), Some("fabrikam.com"));
    assert_eq!(suggested("contsoo.example", &rules).as_deref(), Some("contoso.example"));
}

#[test]
fn the_fix_writes_what_was_meant_or_takes_the_second_one_out() {
    let draft = Draft { to: to(&["leo@gmial.com", "mina@gmial.com"]), cc: to(&["mina@gmail.com"]), ..draft() };
    let typo = |address: &str, suggestion: &str| Problem::LikelyTypo {
        address: address.into(),
        suggestion: suggestion.into(),
    };
    let correct = Fix::CorrectAddress {
        field: Field::To,
        index: 0,
        address: "leo@gmial.com".into(),
        correction: "leo@gmail.com".into(),
    };
    let remove = Fix::RemoveRecipient { field: Field::To, index: 1, address: "mina@gmial.com".into() };
    assert_eq!(
        fixes(&draft, &exchange()),
        [
            (typo("leo@gmial.com", "leo@gmail.com"), Some(correct)),
            (typo("mina@gmial.com", "mina@gmail.com"), Some(remove)),
        ]
    );
}

#[test]
fn no_fix_leads_to_somebody_the_organisation_does_not_write_to() {
    let policy = Policy { unsubscribed: vec!["leo@gmail.com".into()], ..Policy::default() };
    let rules = Rules { policy: &policy, ..exchange() };
    let draft = Draft { to: to(&["leo@gmial.com", "mina@example.org"]), ..draft() };
    assert!(matches!(fixes(&draft, &rules)[..], [(Problem::LikelyTypo { .. }, None)]));
}

#[test]
fn the_senders_own_domain_is_right_even_where_the_sender_is_not() {
    let mut draft = Draft { to: to(&["leo@example.ogr"]), ..draft() };
    draft.from.address = "mina@example.ogr".into();
    draft.from.name = Some("\0".into());
    let typos =
        fixes(&draft, &exchange()).into_iter().filter(|(problem, _)| matches!(problem, Problem::LikelyTypo { .. }));
    assert_eq!(typos.count(), 0);
}
