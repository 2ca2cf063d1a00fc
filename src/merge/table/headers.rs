//! What a column's heading means.
//!
//! Source: the headings that Outlook ("Export to a file", in English, Korean, Japanese and Traditional Chinese), Google
//! Contacts ("Outlook CSV" and "Google CSV"), LinkedIn ("Connections.csv") and Salesforce (report export) write, read
//! 2026-11, and the fields' own names.

use serde::Serialize;
use tsify::Tsify;

/// What a column gives to a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Tsify)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Feeds {
    /// The recipient's address.
    Address,
    /// The recipient's whole name, shown beside the address.
    Name,
    /// A merge field.
    Field {
        /// The field's name, without braces.
        field: String,
    },
    /// Nothing: it has no heading, or an earlier column has the same.
    Nothing,
}

/// Characters of a heading that become part of a custom field's name: with `custom_field_` 48, the longest that is read.
const MAX_CUSTOM_NAME: usize = 35;

/// What a heading means. One that nobody knows names a custom field.
pub(super) fn meaning(heading: &str) -> Feeds {
    let compared: String = heading.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    if compared.is_empty() {
        return Feeds::Nothing;
    }
    let known = KNOWN.binary_search_by_key(&compared.as_str(), |(heading, _)| heading).ok();
    match known.and_then(|index| KNOWN.get(index)) {
        Some((_, "address")) => Feeds::Address,
        Some((_, "name")) => Feeds::Name,
        Some((_, field)) => Feeds::Field { field: (*field).to_owned() },
        None => Feeds::Field { field: custom_field(heading) },
    }
}

/// `Favourite Colour` as `custom_field_favourite_colour`.
pub(super) fn custom_field(heading: &str) -> String {
    let lower = heading.to_lowercase();
    let words = lower.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    let name = words.collect::<Vec<_>>().join("_");
    let name = name.strip_prefix("custom_field_").unwrap_or(&name);
    let name: String = name.chars().take(MAX_CUSTOM_NAME).collect();
    format!("custom_field_{name}")
}

/// Headings in lower case without anything but letters and digits, and what they mean. Sorted.
const KNOWN: &[(&str, &str)] = &[
    ("account", "company"),
    ("accountname", "company"),
    ("businesshomepage", "work_website"),
    ("company", "company"),
    ("companyfriendly", "company_friendly"),
    ("companyname", "company"),
    ("companywebsite", "work_website"),
    ("displayname", "name"),
    ("email", "address"),
    ("email1", "address"),
    ("email1address", "address"),
    ("email1value", "address"),
    ("emailaddress", "address"),
    ("eメール", "address"),
    ("eメールアドレス", "address"),
    ("familyname", "last_name"),
    ("firstname", "first_name"),
    ("fullname", "name"),
    ("givenname", "first_name"),
    ("homeemail", "personal_email"),
    ("homepage", "work_website"),
    ("jobtitle", "title"),
    ("lastname", "last_name"),
    ("mail", "address"),
    ("mailaddress", "address"),
    ("name", "name"),
    ("organization", "company"),
    ("organization1name", "company"),
    ("organization1title", "title"),
    ("organizationname", "company"),
    ("organizationtitle", "title"),
    ("personalemail", "personal_email"),
    ("position", "title"),
    ("privateemail", "personal_email"),
    ("surname", "last_name"),
    ("title", "title"),
    ("url", "work_website"),
    ("webpage", "work_website"),
    ("website", "work_website"),
    ("website1value", "work_website"),
    ("workwebsite", "work_website"),
    ("お名前", "name"),
    ("ウェブサイト", "work_website"),
    ("ホームページ", "work_website"),
    ("メール", "address"),
    ("メールアドレス", "address"),
    ("会社", "company"),
    ("会社名", "company"),
    ("個人電子郵件", "personal_email"),
    ("公司", "company"),
    ("公司名称", "company"),
    ("公司名稱", "company"),
    ("名", "first_name"),
    ("名前", "name"),
    ("名字", "first_name"),
    ("姓", "last_name"),
    ("姓名", "name"),
    ("姓氏", "last_name"),
    ("役職", "title"),
    ("氏名", "name"),
    ("电子邮件", "address"),
    ("網站", "work_website"),
    ("網頁", "work_website"),
    ("职位", "title"),
    ("職位", "title"),
    ("職稱", "title"),
    ("肩書き", "title"),
    ("邮箱", "address"),
    ("郵件地址", "address"),
    ("電子メール", "address"),
    ("電子メールアドレス", "address"),
    ("電子郵件", "address"),
    ("電子郵件地址", "address"),
    ("電郵", "address"),
    ("개인이메일", "personal_email"),
    ("메일", "address"),
    ("메일주소", "address"),
    ("성", "last_name"),
    ("성명", "name"),
    ("성함", "name"),
    ("웹사이트", "work_website"),
    ("웹페이지", "work_website"),
    ("이름", "first_name"),
    ("이메일", "address"),
    ("이메일주소", "address"),
    ("전자메일", "address"),
    ("전자메일주소", "address"),
    ("직위", "title"),
    ("직책", "title"),
    ("직함", "title"),
    ("홈페이지", "work_website"),
    ("회사", "company"),
    ("회사명", "company"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn field(name: &str) -> Feeds {
        Feeds::Field { field: name.to_owned() }
    }

    #[test]
    fn the_list_can_be_searched_in_halves() {
        assert!(KNOWN.is_sorted_by(|one, other| one.0 < other.0));
    }

    #[test]
    fn headings_are_known_however_they_are_written() {
        for heading in ["First Name", "first_name", "FIRSTNAME", " First-Name ", "이름", "名", "{{first_name}}"] {
            assert_eq!(meaning(heading), field("first_name"), "{heading}");
        }
        for heading in ["E-mail Address", "email", "E-mail 1 - Value", "メール", "電子郵件", "전자 메일 주소"]
        {
            assert_eq!(meaning(heading), Feeds::Address, "{heading}");
        }
        for (heading, name) in [("성", "last_name"), ("姓", "last_name"), ("会社名", "company"), ("職稱", "title")]
        {
            assert_eq!(meaning(heading), field(name), "{heading}");
        }
        assert_eq!(meaning("氏名"), Feeds::Name);
    }

    #[test]
    fn other_headings_name_custom_fields() {
        assert_eq!(meaning("Favourite Colour!"), field("custom_field_favourite_colour"));
        assert_eq!(meaning("custom_field_plan"), field("custom_field_plan"));
        assert_eq!(meaning("부서 이름"), field("custom_field_부서_이름"));
        assert_eq!(meaning(&"x".repeat(100)), field(&format!("custom_field_{}", "x".repeat(35))));
        assert_eq!(meaning(" - "), Feeds::Nothing);
    }
}
