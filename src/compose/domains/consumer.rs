//! Domains where anybody can have a mailbox: sharing one makes nobody a colleague.

/// Services under one domain, sorted. From `email-providers` 2.26 (<https://github.com/derhuerst/email-providers>,
/// common.json) what is a mail service for the public, with Korea's, Japan's and China's own; read 2026-11.
const SERVICES: &[&str] = &[
    "126.com",
    "139.com",
    "163.com",
    "21cn.com",
    "abv.bg",
    "aliyun.com",
    "arcor.de",
    "att.net",
    "au.com",
    "bell.net",
    "bellsouth.net",
    "bigpond.com",
    "bluewin.ch",
    "bt.com",
    "btinternet.com",
    "charter.net",
    "comcast.net",
    "cox.net",
    "daum.net",
    "docomo.ne.jp",
    "duck.com",
    "earthlink.net",
    "email.com",
    "excite.co.jp",
    "ezweb.ne.jp",
    "fastmail.com",
    "fastmail.fm",
    "foxmail.com",
    "free.fr",
    "freenet.de",
    "gmail.com",
    "googlemail.com",
    "hanmail.net",
    "hey.com",
    "hushmail.com",
    "i.softbank.jp",
    "icloud.com",
    "inbox.lv",
    "interia.pl",
    "juno.com",
    "kakao.com",
    "korea.com",
    "laposte.net",
    "libero.it",
    "lycos.com",
    "mac.com",
    "mail.com",
    "mail.de",
    "mail.ru",
    "mailbox.org",
    "me.com",
    "msa.hinet.net",
    "nate.com",
    "naver.com",
    "netscape.net",
    "nifty.com",
    "o2.pl",
    "ocn.ne.jp",
    "onet.pl",
    "optonline.net",
    "optusnet.com.au",
    "orange.fr",
    "passport.com",
    "pchome.com.tw",
    "pm.me",
    "posteo.de",
    "proton.me",
    "protonmail.ch",
    "protonmail.com",
    "qq.com",
    "rambler.ru",
    "rediffmail.com",
    "rocketmail.com",
    "rogers.com",
    "sapo.pt",
    "sbcglobal.net",
    "seznam.cz",
    "sfr.fr",
    "shaw.ca",
    "sina.cn",
    "sina.com",
    "sky.com",
    "softbank.ne.jp",
    "sohu.com",
    "t-online.de",
    "talktalk.net",
    "telenet.be",
    "tutanota.com",
    "uol.com.br",
    "verizon.net",
    "vip.163.com",
    "vip.qq.com",
    "virgilio.it",
    "virginmedia.com",
    "walla.co.il",
    "wanadoo.fr",
    "web.de",
    "wp.pl",
    "xtra.co.nz",
    "ya.ru",
    "yeah.net",
    "ymail.com",
    "zoho.com",
];

/// Services under the domains of many countries, such as `yahoo.fr` and `hotmail.co.uk`, sorted. Sources as above.
const IN_MANY_COUNTRIES: &[&str] = &["aol", "gmx", "hotmail", "live", "msn", "outlook", "yahoo", "yandex"];

/// Whether anybody can have a mailbox there. The domain is A-labels in lower case.
pub(crate) fn is_consumer(domain: &str) -> bool {
    let under_country = || {
        let (service, country) = domain.split_once('.')?;
        let labels = country.split('.').count();
        Some(labels <= 2 && IN_MANY_COUNTRIES.binary_search(&service).is_ok())
    };
    SERVICES.binary_search(&domain).is_ok() || under_country().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::{super::common::COMMON, IN_MANY_COUNTRIES, SERVICES, is_consumer};

    #[test]
    fn lists_can_be_searched() {
        assert!(SERVICES.is_sorted() && IN_MANY_COUNTRIES.is_sorted());
    }

    #[test]
    fn what_is_common_is_everybodys() {
        for domain in COMMON.iter().chain(&["yahoo.fr", "hotmail.co.uk", "outlook.jp", "gmx.net", "mail.com"]) {
            assert!(is_consumer(domain), "{domain}");
        }
        for domain in ["contoso.com", "mail.contoso.com", "outlook.mail.contoso.com", "gmail.contoso.com", "live"] {
            assert!(!is_consumer(domain), "{domain}");
        }
    }
}
