//! Domains that very many addresses end in.

/// What a slip of the finger is most likely to have meant. The largest services of the four languages and of Europe,
/// chosen from `email-providers` 2.26 (<https://github.com/derhuerst/email-providers>, common.json) and Mailcheck's
/// default domains (<https://github.com/mailcheck/mailcheck>, src/mailcheck.js), with Korea's, Japan's and China's own;
/// read 2026-11. Names that other companies come close to (`live.com`, `hinet.net`, `korea.com`) are left out.
pub(super) const COMMON: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "yahoo.com",
    "icloud.com",
    "naver.com",
    "daum.net",
    "hanmail.net",
    "kakao.com",
    "nate.com",
    "yahoo.co.jp",
    "docomo.ne.jp",
    "ezweb.ne.jp",
    "softbank.ne.jp",
    "qq.com",
    "163.com",
    "126.com",
    "foxmail.com",
    "yahoo.com.tw",
    "yahoo.co.kr",
    "yahoo.co.uk",
    "yahoo.fr",
    "hotmail.co.uk",
    "hotmail.fr",
    "proton.me",
    "protonmail.com",
    "fastmail.com",
    "gmx.de",
    "web.de",
    "freenet.de",
    "aol.com",
    "comcast.net",
    "verizon.net",
];

/// Domains of others that lie one slip away from a common one, sorted. Found by making every slip of [`COMMON`] and
/// looking for names, words and services among them; `email-providers` 2.26 (all.json) knows `hitmail.com`.
pub(super) const NEIGHBOURS: &[&str] =
    &["gail.com", "hitmail.com", "kaka.com", "naber.com", "nave.com", "navet.com", "proto.me"];

#[cfg(test)]
mod tests {
    #[test]
    fn neighbours_can_be_searched() {
        assert!(super::NEIGHBOURS.is_sorted());
    }
}
